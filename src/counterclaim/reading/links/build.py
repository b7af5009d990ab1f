"""From answers and contradictions to the links of a report."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.answers import Answer
from counterclaim.reading.cast import Cast
from counterclaim.reading.links.contradictions import find_contradictions
from counterclaim.record import Claim, Event, Figure, Link, LinkType, Span
from counterclaim.syntax import Document


def find_links(
    doc: Document,
    cast: Cast,
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    events: Sequence[Event],
    answers: Sequence[Answer],
) -> tuple[Link, ...]:
    """The links of the report (ids l1, l2 ... in the order of the answering claims).

    ``answers`` are what its denials and admissions speak to, from the events stage. A joint denial is one
    claim with several claimants and so one link. Restatements (``repeats``, ``updates``) are left to the
    dossier, which sees them across reports.
    """
    found: list[tuple[LinkType, str, str, str, float]] = [
        (a.type, a.source, a.target, a.rule, a.confidence) for a in answers
    ]
    found += [
        ("contradicts", c.source, c.target, c.rule, c.confidence)
        for c in find_contradictions(doc, cast, claims, figures, events, answers)
    ]
    spans = {c.id: (c.cue,) if c.cue else c.evidence for c in claims}
    spans |= {f.id: f.evidence for f in figures}
    spans |= {e.id: e.evidence for e in events}
    where = {claim.id: n for n, claim in enumerate(claims)}
    found.sort(key=lambda row: (where.get(row[1], len(where)), row[0], row[2]))
    return tuple(
        Link(f"l{n}", kind, source, target, _both(spans[source], spans[target]), rule, round(sure, 2))
        for n, (kind, source, target, rule, sure) in enumerate(found, 1)
    )


def _both(a: tuple[Span, ...], b: tuple[Span, ...]) -> tuple[Span, ...]:
    return (*a[:1], *b[:1])
