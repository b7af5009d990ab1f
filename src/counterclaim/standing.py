"""Parties, and whose a place is: the records that people, groups, states and places share.

They are part of the vocabulary of :mod:`counterclaim.record`, which offers them too.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Side:
    """The party that an entity belongs to or speaks for.

    ``code`` is the ISO 3166-1 alpha-3 code of a state and None for a non-state party; ``name`` is
    the party's everyday name ("Armenia", "Hamas", "United Nations").
    """

    code: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Who holds or claims a place: ``side`` from the ISO date ``start`` up to ``until`` (JSON keys ``from`` and
    ``to``; a bare month or year where the day is not known, None where it is open)."""

    side: Side
    start: str | None = None
    until: str | None = None

    def covers(self, day: str) -> bool:
        """Whether the ISO date ``day`` lies in it; the day of a change counts for the new holder."""
        return (self.start or "") <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Standing:
    """Whose a disputed place is: ``territory``, the disputed land it lies in; ``claims``, who claims it, and
    ``control``, who holds it in fact, each by date; and of these ``held_by`` and ``claimed_by`` on the day
    ``on`` that the report is of (empty where that is not known). To whom it belongs by international
    recognition the entity's ``country`` tells."""

    territory: str | None = None
    claims: tuple[Hold, ...] = ()
    control: tuple[Hold, ...] = ()
    on: str | None = None
    held_by: Side | None = None
    claimed_by: tuple[Side, ...] = ()

    def holder(self, day: str) -> Side | None:
        """Who holds it on the ISO date ``day``, the day of an event, say; None where that is not known."""
        return next((hold.side for hold in self.control if hold.covers(day)), None)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may stand for which could not be placed: its main name, where it lies, the state it
    lies in (alpha-3)."""

    name: str
    lat: float
    lon: float
    country: str | None = None
