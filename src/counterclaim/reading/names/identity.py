"""Are two bearers of names, in whatever reports, one person? Name, side, office and day decide together.

A known person is one under all spellings. Else surnames weigh more than given names, and who holds an office of
one side at about one time is one person where the names are near enough to be one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim import knowledge, lexicon
from counterclaim.knowledge import Entry
from counterclaim.knowledge.spelling import plain_key
from counterclaim.reading.names.persons import known_person
from counterclaim.reading.names.spelling import (
    SAME,
    alike,
    joined_alike,
    parts,
    patronymic,
    same_given,
    same_parts,
)
from counterclaim.record import Side

TERM = 400
"""Days within which one office of one side is taken to have one holder, if the names are near."""

_SURE = 0.87
"""How alike the surnames of one person must sound in two reports."""

_NEAR_ENOUGH = 0.6
"""How alike the surnames of one office's holder must sound."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A name as one report has it. ``side`` is the party that the person speaks for, ``office`` an office code of
    ``roles.csv`` ("" for none), ``day`` the ISO date of the report; None where it is not told."""

    name: str
    side: Side | None = None
    office: str = ""
    day: str | None = None


def one_person(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers are one person, as far as name, side, office and day tell."""
    first, second = _known(one), _known(other)
    fathers = {f for f in (patronymic(parts(one.name)), patronymic(parts(other.name))) if f}
    if len(fathers) == 2 and alike(*sorted(fathers)) < _SURE:
        return False
    if first is not None and second is not None:
        return first is second
    if one.side is not None and other.side is not None and one.side != other.side:
        return False
    known, stranger = (first, other) if first is not None else (second, one)
    if known is not None and _serves_another(known, stranger.side):
        return False
    spelled = (known.name, *known.aliases) if known is not None else (one.name, other.name)
    if known is None:
        return one_name(parts(spelled[0]), parts(spelled[1])) or _one_holder(one, other)
    full = (name for name in spelled if len(parts(name)) > 1)
    return any(one_name(parts(name), parts(stranger.name)) for name in full) or _one_holder(one, other)


def one_name(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether two names, cut into parts, may be one as they are spelled in two reports. More is asked than inside one:
    all words of the shorter are in the longer, so that a shared middle name makes no one person of two, and surnames
    are nearer, but where two given names agree too."""
    short, long = sorted((ours, theirs), key=len)
    if not same_parts(short, long):
        return False
    if joined_alike(short, long):
        return True
    if len(short) == 1:
        return any(alike(short[0], part) >= _SURE for part in long)
    surname = max(alike(short[-1], part) for part in long)
    return surname >= (_SURE if len(short) < 3 else SAME) and all(
        any(alike(p, q) >= SAME or same_given(p, q) for q in long) for p in short
    )


def _one_holder(one: Bearer, other: Bearer) -> bool:
    """Whether both hold one office of one side at about one time, under names near enough to be one."""
    if not one.office or one.office != other.office or one.side is None or one.side != other.side:
        return False
    if one.day is None or other.day is None:
        return False
    apart = abs((date.fromisoformat(one.day) - date.fromisoformat(other.day)).days)
    ours, theirs = parts(one.name), parts(other.name)
    return apart <= TERM and alike(ours[-1], theirs[-1]) >= _NEAR_ENOUGH


def _known(bearer: Bearer) -> Entry | None:
    """The known person whom the name, or what is told beside it, means."""
    spelled = [
        e for e in _by_name().get(plain_key(bearer.name), ()) if bearer.side is None or _on(e, bearer.side)
    ]
    if bearer.office and bearer.side is not None and bearer.day is not None and len(spelled) > 1:
        held = knowledge.people_in_office(bearer.office, bearer.side.code or bearer.side.name, bearer.day)
        spelled = [e for e in spelled if e in held] or spelled
    if len(spelled) == 1:
        return spelled[0]
    return known_person(bearer.name, bearer.side, bearer.office, bearer.day)


def _serves_another(person: Entry, side: Side | None) -> bool:
    """Whether ``person`` only ever served states, and ``side`` is another one."""
    states = (
        all(len(held[1]) == 3 for held in person.offices) and person.side is not None and person.side.code
    )
    return side is not None and side.code is not None and bool(states) and not _on(person, side)


def _on(person: Entry, side: Side) -> bool:
    """Whether ``person`` was ever on ``side``."""
    sides = {held[1] for held in person.offices}
    return person.side is None or person.side == side or (side.code or side.name) in sides


@lexicon.compiled
def _by_name() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[str, Entry]] = {}
    for person in knowledge.all_people():
        for name in (person.name, *person.aliases):
            found.setdefault(plain_key(name), {})[person.key] = person
    return {name: tuple(people.values()) for name, people in found.items()}
