"""Who answers whom: the denials, contradictions and admissions of all reports, with what they are aimed at."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from counterclaim.dossier.incidents import incident_of
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.passages import passage, shortened
from counterclaim.dossier.records import Answer, Incident
from counterclaim.record import Claim, Event, Figure, Reading, Span

_LONGEST = 240
_TYPES = ("denies", "contradicts", "confirms")


def find_answers(
    readings: Sequence[Reading], parties: Parties, incidents: Sequence[Incident]
) -> tuple[Answer, ...]:
    """One answer for each link between rows of a report, and one for each denial that answers nothing told in it.

    Answers of two figures (a correction) have the speaker of the later one. Ids are ``a1``, ``a2`` ... in the order
    of the reports and of the text.
    """
    where = incident_of(incidents)
    found: list[Answer] = []
    for reading in readings:
        found.extend(_answers(reading, parties, where))
    return tuple(dataclasses.replace(answer, id=f"a{n}") for n, answer in enumerate(found, 1))


def _answers(
    reading: Reading, parties: Parties, where: dict[tuple[str, str], str]
) -> list[Answer]:
    report = reading.report.id
    claims = {c.id: c for c in reading.claims}
    figures = {f.id: f for f in reading.figures}
    events = {e.id: e for e in reading.events}
    counts_of: dict[str, list[str]] = {}
    for figure in reading.figures:
        if figure.claim:
            counts_of.setdefault(figure.claim, []).append(figure.id)
    found: list[tuple[int, Answer]] = []
    linked = set()
    for link in reading.links:
        if link.type not in _TYPES:
            continue
        speaking = _claim(link.source, claims, figures)
        target = _claim(link.target, claims, figures)
        event = events.get(link.target)
        counts = [link.target] if link.target in figures else counts_of.get(link.target, [])
        if speaking is not None:
            linked.add(speaking.id)
        place = min((s.start for s in link.evidence), default=0)
        found.append(
            (
                place,
                Answer(
                    "", link.type, report, speaking.id if speaking else None,  # type: ignore[arg-type]
                    _side(reading, speaking, parties),
                    _parties(report, speaking.claimants if speaking else (), parties),
                    _parties(report, _against(speaking, target, event), parties),
                    _words(reading, figures.get(link.target), target, event),
                    tuple(f"{report}:{f}" for f in counts),
                    where.get((report, event.id)) if event else None,
                    speaking.said if speaking else None,
                    passage(reading, speaking.evidence if speaking else link.evidence),
                ),
            )
        )  # fmt: skip
    for claim in reading.claims:
        if claim.stance == "deny" and claim.id not in linked:
            found.append(
                (
                    min((s.start for s in claim.evidence), default=0),
                    Answer(
                        "", "denies", report, claim.id, _side(reading, claim, parties),
                        _parties(report, claim.claimants, parties), _parties(report, claim.against, parties),
                        _cut(reading, claim.content), (), None, claim.said, passage(reading, claim.evidence),
                    ),
                )
            )  # fmt: skip
    return [answer for _, answer in sorted(found, key=lambda pair: pair[0])]


def _claim(row: str, claims: dict[str, Claim], figures: dict[str, Figure]) -> Claim | None:
    """The claim ``row``, or that in which the figure ``row`` stands."""
    figure = figures.get(row)
    return claims.get(figure.claim or "") if figure else claims.get(row)


def _side(reading: Reading, claim: Claim | None, parties: Parties) -> str | None:
    if claim is None:
        return None
    sides = (parties.side(reading.report.id, c) for c in claim.claimants)
    return next((s for s in sides if s), None)


def _against(speaking: Claim | None, target: Claim | None, event: Event | None) -> tuple[str, ...]:
    if target is not None and target.claimants:
        return target.claimants
    return speaking.against if speaking else ()


def _parties(report: str, entities: Sequence[str], parties: Parties) -> tuple[str, ...]:
    found = (parties.of(report, e) for e in entities)
    return tuple(dict.fromkeys(p.id for p in found if p))


def _words(reading: Reading, figure: Figure | None, target: Claim | None, event: Event | None) -> str:
    if figure is not None:
        return _cut(reading, figure.evidence)
    if target is not None:
        return _cut(reading, target.content or target.evidence)
    return _cut(reading, event.evidence) if event else ""


def _cut(reading: Reading, pieces: Sequence[Span]) -> str:
    """The words of ``pieces``, white space made plain, shortened at a word."""
    words = " ... ".join(" ".join(reading.report.text[s.start : s.end].split()) for s in pieces)
    return shortened(words, _LONGEST)
