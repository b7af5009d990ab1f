"""One row for each figure of each report, its scope resolved across reports."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from counterclaim import lexicon
from counterclaim.dossier.incidents import incident_of
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.passages import passage
from counterclaim.dossier.records import Answer, Count, Incident, Party, Scope, Source
from counterclaim.record import Claim, Event, Figure, Reading

_HEADLINE = 160  # code points; a longer first line is a lead
_NEAR = 400  # code points between a count and the event of its place: a paragraph or two
_BESIDE = (
    160  # code points between a count and an event of its day whose place is not told: the same sentence
)


def find_counts(
    readings: Sequence[Reading],
    sources: Sequence[Source],
    parties: Parties,
    incidents: Sequence[Incident],
    answers: Sequence[Answer],
) -> tuple[Count, ...]:
    """The counts of all reports, in the order of the reports and of the text.

    A count of a named day and place is one of an incident; a daily count ("15 more") one of its day; history is
    background; what is left is a running total. A count that answers another ("not a single plane was lost") has the
    scope of what it answers, and both are of one model where they name it ("not a single S-300").
    """
    source = {s.report: s for s in sources}
    where = incident_of(incidents)
    found: list[Count] = []
    for reading in readings:
        found.extend(_counts(reading, source[reading.report.id], parties, where))
    return tuple(_answered(found, answers))


def _counts(
    reading: Reading, source: Source, parties: Parties, where: dict[tuple[str, str], str]
) -> list[Count]:
    report = reading.report
    claims = {c.id: c for c in reading.claims}
    body = _body(report.text)
    found = []
    for figure in reading.figures:
        claim = claims.get(figure.claim or "")
        place = parties.of(report.id, figure.place) if figure.place else None
        claimants = [p for c in (claim.claimants if claim else ()) if (p := parties.of(report.id, c))]
        start = min((s.start for s in figure.evidence), default=0)
        event = _event(reading, figure)
        incident = where.get((report.id, event.id)) if event else None
        scope = _scope(figure, incident)
        found.append(
            Count(
                f"{report.id}:{figure.id}", report.id, figure.id, figure.claim, source.theatre,
                _side(reading, figure.side, parties), figure.outcome, figure.category,
                figure.low, figure.high, figure.bound, _side(reading, figure.by, parties),
                tuple(p.id for p in claimants), claimants[0].name if claimants else None,
                _speaker(reading, claim, parties), _voice(source, claim, claimants, parties),
                figure.until or figure.start or (claim.said if claim else None) or report.published,
                (claim.said if claim else None) or report.published,
                figure.start, figure.until, place.id if place else None,
                incident if scope == "incident" else None, figure.cumulative, scope,
                start < body, f"{report.id}:{figure.part_of}" if figure.part_of else None,
                _vague(reading, figure), _item(reading, figure), copied=source.copy_of is not None,
                words=passage(reading, figure.evidence), confidence=figure.confidence,
            )
        )  # fmt: skip
    return found


def _side(reading: Reading, entity: str | None, parties: Parties) -> str | None:
    return parties.side(reading.report.id, entity) if entity else None


def _speaker(reading: Reading, claim: Claim | None, parties: Parties) -> str | None:
    """The side of the first claimant that has one."""
    sides = (parties.side(reading.report.id, c) for c in (claim.claimants if claim else ()))
    return next((s for s in sides if s), None)


def _voice(source: Source, claim: Claim | None, claimants: Sequence[Party], parties: Parties) -> str:
    """Who is independent here: the claimant, however many outlets carry it; else who relays it ("Reuters was told"),
    else the report, or the one that it copies."""
    if claimants:
        return claimants[0].id
    if claim and claim.via:
        relay = parties.of(source.report, claim.via)
        return relay.id if relay else claim.via
    return source.copy_of or source.report


def _scope(figure: Figure, incident: str | None) -> Scope:
    if figure.history:
        return "background"
    if figure.cumulative:
        return "running"
    one_day = figure.start is not None and figure.start == figure.until
    if figure.cumulative is False or incident is not None or (one_day and figure.place):
        return "incident"
    return "running"


@lexicon.compiled
def _vague_words() -> dict[str, int]:
    return {row["word"]: int(row["value"]) for row in lexicon.rows("numerals") if row["kind"] == "vague"}


def _vague(reading: Reading, figure: Figure) -> str | None:
    """The vague number word ("dozens") for which the figure's number stands."""
    if figure.bound != "about" or figure.low is None:
        return None
    for piece in figure.evidence:
        for word in reading.report.text[piece.start : piece.end].lower().split():
            if _vague_words().get(word) == figure.low:
                return word
    return None


def _item(reading: Reading, figure: Figure) -> str | None:
    """The model that is counted ("S-300"), where the words name one."""
    for entity in reading.entities:
        if entity.kind == "equipment" and any(
            piece.start <= m.start and m.end <= piece.end
            for piece in figure.evidence
            for m in entity.mentions
        ):
            return entity.name
    return None


def _event(reading: Reading, figure: Figure) -> Event | None:
    """The event that a count belongs to: the nearest one of its day or place, of those that can cost a loss."""
    if figure.cumulative or figure.history or not figure.evidence:
        return None
    at = figure.evidence[0].start
    best, gap = None, _NEAR
    for event in reading.events:
        if event.type != "ASSAULT" or not event.evidence:
            continue
        if figure.start and event.start and figure.start != event.start:
            continue
        if figure.place and event.place and figure.place != event.place:
            continue
        same_day = figure.start is not None and figure.start == event.start
        same_place = figure.place is not None and figure.place == event.place
        if not (same_day or same_place):
            continue
        distance = min(abs(s.start - at) for s in event.evidence)
        if not same_place and distance > _BESIDE:
            continue
        if distance < gap:
            best, gap = event, distance
    return best


def _body(text: str) -> int:
    """Where the body begins: after a first line that reads like a headline, else at once."""
    first, _, rest = text.partition("\n")
    return len(first) if rest.strip() and len(first) <= _HEADLINE and not first.rstrip().endswith(".") else 0


def _answered(counts: list[Count], answers: Sequence[Answer]) -> list[Count]:
    """The counts with those who deny them; a count that answers another takes over its scope."""
    deniers: dict[str, dict[str, None]] = {}
    answered: dict[tuple[str, str], list[str]] = {}
    for answer in answers:
        if answer.claim:
            answered.setdefault((answer.report, answer.claim), []).extend(answer.counts)
        if answer.type == "denies" and answer.by:
            for denied in answer.counts:
                deniers.setdefault(denied, {})[answer.by] = None
    by_id = {c.id: c for c in counts}
    found = []
    for count in counts:
        against = tuple(s for s in deniers.get(count.id, ()) if s != count.speaker)
        targets = tuple(
            t
            for t in answered.get((count.report, count.claim or ""), ())
            if t in by_id and t != count.id and _same_loss(by_id[t], count)
        )
        count = dataclasses.replace(count, denied_by=against, answers=targets)
        if targets and count.start in (None, by_id[targets[0]].start):
            other = by_id[targets[0]]
            count = dataclasses.replace(count, scope=other.scope, incident=other.incident, place=other.place)
        found.append(count)
    disputed = {i for c in found if c.item for i in (c.id, *c.answers) if c.answers}
    return [c if c.id in disputed else dataclasses.replace(c, item=None) for c in found]


def _same_loss(first: Count, second: Count) -> bool:
    return (first.side, first.outcome, first.category) == (second.side, second.outcome, second.category)
