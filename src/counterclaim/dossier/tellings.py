"""One report's telling of an event in the terms of the dossier: who, where, when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.dossier.localities import extent
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.records import Source
from counterclaim.dossier.wording import day_number
from counterclaim.lexicon import values
from counterclaim.record import Entity, Event, Figure, Reading

_WORD = re.compile(r"[\w-]+")

SMALLEST_TOLL = 3
"""A count from which it is no chance that two attacks of one day have the same."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A town or other point on the map: the party that it is, its name, WGS 84 degrees."""

    party: str
    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Told:
    """One event of one report.

    ``first`` and ``last`` are day numbers, those of the report where the event has none (0: neither has one);
    ``dated`` is true where the report says on which day it happened, not only when it was said. ``spot`` is the point
    where it happened, ``area`` the party id of a wider place. ``actors`` and ``recipients`` are side keys, or party
    ids of what has no side. ``tolls`` are the counts in its words, running totals left out, as outcome and number, from
    :data:`SMALLEST_TOLL` on; ``targets`` the things struck that tell it from others (:file:`targets.csv`).
    """

    report: str
    number: int
    theatre: str
    event: Event
    first: int
    last: int
    dated: bool
    spot: Spot | None
    area: str | None
    actors: frozenset[str]
    recipients: frozenset[str]
    actor_parties: tuple[str, ...]
    recipient_parties: tuple[str, ...]
    claimants: tuple[str, ...]
    tolls: frozenset[tuple[str, int]]
    targets: frozenset[str]


def tellings(readings: Sequence[Reading], sources: Sequence[Source], parties: Parties) -> Iterator[Told]:
    """All events of ``readings`` as they are told, in order."""
    theatres = {s.report: s.theatre for s in sources}
    for reading in readings:
        report = reading.report
        entities = {e.id: e for e in reading.entities}
        claims = {c.id: c for c in reading.claims}
        for number, event in enumerate(reading.events):
            claim = claims.get(event.claim or "")
            start = day_number(event.start)
            day = start if start is not None else day_number(report.published) or 0
            last = day_number(event.until) if start is not None else None
            said = claim is not None and claim.said is not None and claim.said == event.start == event.until
            place = entities.get(event.place or "")
            spot, area = _where(report.id, place, parties)
            yield Told(
                report.id, number, theatres.get(report.id, ""), event, day, max(last or day, day),
                start is not None and not said, spot, area,
                _sides(report.id, event.actors, parties), _sides(report.id, event.recipients, parties),
                _ids(report.id, event.actors, parties), _ids(report.id, event.recipients, parties),
                _ids(report.id, claim.claimants if claim else (), parties), _tolls(event, reading.figures),
                _targets(report.text, event),
            )  # fmt: skip


def _where(report: str, place: Entity | None, parties: Parties) -> tuple[Spot | None, str | None]:
    party = parties.of(report, place.id) if place else None
    if place is None or party is None:
        return None, None
    if place.kind == "place" and extent(place) == "point" and place.lat is not None and place.lon is not None:
        return Spot(party.id, party.name, place.lat, place.lon), None
    return None, party.id


def _ids(report: str, entities: Iterable[str], parties: Parties) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.id for e in entities if (p := parties.of(report, e))))


def _sides(report: str, entities: Iterable[str], parties: Parties) -> frozenset[str]:
    found = (parties.side(report, e) or ((p := parties.of(report, e)) and p.id) for e in entities)
    return frozenset(f for f in found if f)


def _tolls(event: Event, figures: Iterable[Figure]) -> frozenset[tuple[str, int]]:
    return frozenset(
        (figure.outcome, figure.low)
        for figure in figures
        if figure.low is not None and figure.low >= SMALLEST_TOLL and not figure.cumulative
        if any(f.start < e.end and e.start < f.end for f in figure.evidence for e in event.evidence)
    )


def _targets(text: str, event: Event) -> frozenset[str]:
    found = set()
    for span in event.evidence:
        words = _WORD.findall(text[span.start : span.end].lower())
        for i, word in enumerate(words):
            for length in _target_words().get(word, ()):
                if target := _targets_struck().get(" ".join(words[i : i + length])):
                    found.add(target)
    return frozenset(found)


@lexicon.compiled
def _targets_struck() -> dict[str, str]:
    """The everyday word for each thing struck, by its words in the singular and the plural."""
    rows = [values(row["words"]) for row in lexicon.rows("targets")]
    return {phrase + ending: words[0] for words in rows for phrase in words for ending in ("", "s", "es")}


@lexicon.compiled
def _target_words() -> dict[str, tuple[int, ...]]:
    """How many words the names of things struck have that begin with a word."""
    lengths: dict[str, set[int]] = {}
    for phrase in _targets_struck():
        words = phrase.split()
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found)) for word, found in lengths.items()}
