"""One report's telling of an event in the terms of the dossier: who, where, when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.dossier.localities import extent
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.passages import passage
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

    ``start`` and ``until`` are its ISO days, those of the counts in its words where it has none itself;
    ``first`` and ``last`` are day numbers, those of the report where there are none (0: nor has the report);
    ``dated`` is true where the report says on which day it happened, not only when it was said. ``spot`` is the point
    where it happened, ``area`` the party id of a wider place. ``actors`` and ``recipients`` are side keys, or party
    ids of what has no side. ``tolls`` are the counts in its words, running totals left out, as outcome and number, from
    :data:`SMALLEST_TOLL` on; ``targets`` the things struck that tell it from others (:file:`targets.csv`);
    ``words`` the sentence.
    """

    report: str
    number: int
    theatre: str
    event: Event
    start: str | None
    until: str | None
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
    words: str


def tellings(readings: Sequence[Reading], sources: Sequence[Source], parties: Parties) -> Iterator[Told]:
    """All events of ``readings`` as they are told, in order."""
    theatres = {s.report: s.theatre for s in sources}
    for reading in readings:
        report = reading.report
        entities = {e.id: e for e in reading.entities}
        claims = {c.id: c for c in reading.claims}
        for number, event in enumerate(reading.events):
            claim = claims.get(event.claim or "")
            counts = [f for f in reading.figures if _in_its_words(f, event)]
            start, until = event.start, event.until
            if start is None and (days := _days_of(counts)):
                start, until = days
            first = day_number(start)
            day = first if first is not None else day_number(report.published) or 0
            last = day_number(until) if first is not None else None
            said = claim is not None and claim.said is not None and claim.said == start == until
            place = entities.get(event.place or next((f.place for f in counts if f.place), None) or "")
            spot, area = _where(report.id, place, parties)
            yield Told(
                report.id, number, theatres.get(report.id, ""), event, start, until, day, max(last or day, day),
                first is not None and not said, spot, area,
                _sides(report.id, event.actors, parties), _sides(report.id, event.recipients, parties),
                _ids(report.id, event.actors, parties), _ids(report.id, event.recipients, parties),
                _ids(report.id, claim.claimants if claim else (), parties), _tolls(counts),
                _targets(report.text, event), passage(reading, event.evidence),
            )  # fmt: skip


def _in_its_words(figure: Figure, event: Event) -> bool:
    """Whether ``figure`` is counted in the words that tell ``event``, as what the event did: no running total."""
    return not figure.cumulative and any(
        f.start < e.end and e.start < f.end for f in figure.evidence for e in event.evidence
    )


def _days_of(figures: Iterable[Figure]) -> tuple[str, str] | None:
    """The day on which all of ``figures`` fell that have one."""
    days = {(f.start, f.until) for f in figures if f.start and f.start == f.until}
    return (day, day) if len(days) == 1 and (day := min(days)[0]) else None


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


def _tolls(figures: Iterable[Figure]) -> frozenset[tuple[str, int]]:
    return frozenset((f.outcome, f.low) for f in figures if f.low is not None and f.low >= SMALLEST_TOLL)


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
