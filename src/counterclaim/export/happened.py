"""What happened, ready to be written: each event as a report tells it, and each happening as all of them do.

Event tables of the field know neither who says so nor who denies it; so every telling, count and denial of a happening
is here beside it, with its report and the code points of its words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from counterclaim.dossier.records import Answer, Count, Dossier, Incident, Party
from counterclaim.export.codes import EventCode, code_of
from counterclaim.export.selection import Selection
from counterclaim.record import Claim, Entity, Event, Figure, Reading, Span

HAPPENED = ("reported", "claimed", "denied")
"""The status of events that tables of what happened take in: also those that one side claims and the other denies, with
the denial in the companion; planned, failed and past ones they do not."""


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one report tells it. ``claim`` is who says so, None where the report does in its own voice."""

    reading: Reading
    event: Event
    code: EventCode
    actors: tuple[Entity, ...]
    recipients: tuple[Entity, ...]
    place: Entity | None
    claim: Claim | None
    claimants: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure of a happening, with what the dossier knows of it."""

    reading: Reading
    figure: Figure
    count: Count
    claim: Claim | None
    place: Entity | None


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial or contradiction of a happening or of a count of it: by whom, in which claim."""

    reading: Reading
    answer: Answer
    claim: Claim


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening: an incident of the dossier, or a toll of one place and day that no event tells (``incident`` is
    None). ``number`` is stable for the same words in the same reports and below 2**53."""

    id: str
    number: int
    incident: Incident | None
    start: str | None
    until: str | None
    place: Party | None
    told: tuple[Told, ...]
    counted: tuple[Counted, ...]
    denied: tuple[Denied, ...]


class Book:
    """A selection by its happenings. Built once for an export."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.dossier: Dossier | None = selection.dossier
        self._readings = {r.report.id: r for r in selection.readings}
        self._entities = {r.report.id: {e.id: e for e in r.entities} for r in selection.readings}
        self._claims = {r.report.id: {c.id: c for c in r.claims} for r in selection.readings}
        self._figures = {r.report.id: {f.id: f for f in r.figures} for r in selection.readings}
        self.parties: Mapping[str, Party] = {p.id: p for p in self.dossier.parties} if self.dossier else {}

    def told(self) -> Iterator[Told]:
        """Every event that passes, report by report."""
        for reading in self.selection.readings:
            for event in self.selection.events(reading):
                yield self._told(reading, event)

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """The happenings of which an event or a figure passes, in the dossier's order; tolls without event last."""
        if self.dossier is None:
            return ()
        told = {(t.reading.report.id, t.event.id): t for t in self.told()}
        counts = self._counts(self.dossier)
        found = []
        for incident in self.dossier.incidents:
            tellings = tuple(t for k in incident.tellings if (t := told.get((k.report, k.event))))
            counted = tuple(counts.pop(incident.id, ()))
            if tellings or counted:
                place = self.parties.get(incident.place or "")
                found.append(self._happening(
                    incident.id, incident, incident.start, incident.until, place, tellings, counted,
                ))  # fmt: skip
        for key, alone in counts.items():
            first = alone[0].count
            found.append(self._happening(
                key, None, first.start, first.until, self.parties.get(first.place or ""), (), tuple(alone),
            ))  # fmt: skip
        return tuple(found)

    @cached_property
    def of_event(self) -> Mapping[str, Happening]:
        """The happening of each event that passes, by the event's anchor."""
        return {t.event.anchor: h for h in self.happenings for t in h.told}

    def names(self, parties: Iterable[str]) -> list[str]:
        """The names of parties."""
        return [self.parties[p].name if p in self.parties else p for p in parties]

    def claim(self, report: str, claim: str | None) -> Claim | None:
        """The claim ``claim`` of ``report``."""
        return self._claims[report].get(claim or "")

    def entities(self, reading: Reading, ids: Iterable[str]) -> tuple[Entity, ...]:
        """The entities with ``ids`` in ``reading``."""
        known = self._entities[reading.report.id]
        return tuple(known[i] for i in ids if i in known)

    def _told(self, reading: Reading, event: Event) -> Told:
        claim = self.claim(reading.report.id, event.claim)
        return Told(
            reading, event, code_of(event), self.entities(reading, event.actors),
            self.entities(reading, event.recipients), self._entities[reading.report.id].get(event.place or ""),
            claim, self.entities(reading, claim.claimants) if claim else (),
        )  # fmt: skip

    def _counts(self, dossier: Dossier) -> dict[str, list[Counted]]:
        """The figures that pass, by incident, or by place and day where no event or more than one is told of there."""
        found: dict[str, list[Counted]] = {}
        here: dict[str, list[str]] = {}
        for incident in dossier.incidents:
            if incident.type == "ASSAULT":
                here.setdefault(f"{incident.place}@{incident.start}", []).append(incident.id)
        passed = self.selection.passed["figures"]
        for count in dossier.counts:
            figure = self._figures[count.report][count.figure]
            key = count.incident or (
                f"{count.place}@{count.start}"
                if count.scope == "incident" and count.place and count.start
                else None
            )
            if key and len(here.get(key, ())) == 1:
                (key,) = here[key]
            if key and figure.anchor in passed:
                reading = self._readings[count.report]
                claim, place = (
                    self.claim(count.report, count.claim),
                    self._entities[count.report].get(figure.place or ""),
                )
                found.setdefault(key, []).append(Counted(reading, figure, count, claim, place))
        return found

    def _happening(
        self,
        key: str,
        incident: Incident | None,
        start: str | None,
        until: str | None,
        place: Party | None,
        told: tuple[Told, ...],
        counted: tuple[Counted, ...],
    ) -> Happening:
        anchors = [t.event.anchor for t in told] or [c.figure.anchor for c in counted]
        denied = tuple(self._denied(incident, counted))
        return Happening(key, number_of(anchors[0]), incident, start, until, place, told, counted, denied)

    def _denied(self, incident: Incident | None, counted: Iterable[Counted]) -> Iterator[Denied]:
        answers = list(self._answers_to.get(incident.id, ())) if incident else []
        for one in counted:
            answers += [a for a in self._answers_to.get(one.count.id, ()) if a not in answers]
        for answer in answers:
            claim = self.claim(answer.report, answer.claim)
            if claim:
                yield Denied(self._readings[answer.report], answer, claim)

    @cached_property
    def _answers_to(self) -> Mapping[str, list[Answer]]:
        """Denials and contradictions by the incident and by the counts that they answer."""
        found: dict[str, list[Answer]] = {}
        for answer in self.dossier.answers if self.dossier else ():
            if answer.type != "confirms":
                for key in (answer.incident, *answer.counts):
                    if key:
                        found.setdefault(key, []).append(answer)
        return found


def number_of(anchor: str) -> int:
    """A whole number for a row, the same for the same anchor, below 2**53 so that every reader holds it exactly."""
    return int(hashlib.sha256(anchor.encode()).hexdigest()[:13], 16)


def around(spans: Iterable[Span]) -> tuple[int, int]:
    """The first and the last code point (exclusive) of evidence."""
    listed = list(spans)
    return min((s.start for s in listed), default=0), max((s.end for s in listed), default=0)


def words(reading: Reading, spans: Iterable[Span]) -> str:
    """What evidence says, on one line, gaps marked."""
    text = reading.report.text
    return " […] ".join(" ".join(text[s.start : s.end].split()) for s in sorted(spans))
