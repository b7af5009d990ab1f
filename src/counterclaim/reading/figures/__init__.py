"""Figures: counts of loss, with their scope."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution.scope import claim_of
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.reading.figures.agents import agent_of
from counterclaim.reading.figures.build import drafts
from counterclaim.reading.figures.dates import date
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.places import place_of
from counterclaim.reading.figures.repeats import merged, span
from counterclaim.reading.figures.sides import inferred_side, own_side
from counterclaim.record import Claim, Figure, Span
from counterclaim.syntax import Document


def find_figures(
    doc: Document, cast: Cast, calendar: Calendar, claims: Sequence[Claim]
) -> tuple[Figure, ...]:
    """The figures of the report (ids f1, f2 ... in text order).

    Values follow the annotation guide: a range has its lower end in ``low``, ``at_most`` keeps the number
    stated, a withheld count has ``low`` None and the bound ``undisclosed``; dates are ISO days.
    """
    found = drafts(doc, cast)
    actors = {a.id: a for a in cast.actors}
    parties = {a.id: a for a in cast.rivals}
    claimants = {c.id: c.claimants for c in claims}
    earlier: Draft | None = None
    for draft in found:
        claim = _claim(doc, claims, draft)
        draft.claim = claim.id if claim else None
        side = own_side(doc, cast, draft, earlier)
        draft.side = side.id if side else None
        by = agent_of(doc, cast, draft)
        if (
            by is None
            and draft.follows is not None
            and draft.loss.verb == draft.follows.loss.verb
            and draft.follows.by
        ):
            by = next((a for a in cast.actors if a.id == draft.follows.by), None)
        place, around = place_of(doc, cast, draft)
        if side is None:
            speakers = tuple(actors[i] for i in (claim.claimants if claim else ()) if i in actors)
            side = inferred_side(doc, cast, draft, by, speakers, around, parties)
            draft.side = side.id if side else None
        draft.by = by.id if by and by is not side else None
        draft.place = place.id if place else None
        date(doc, calendar, draft, claim)
        earlier = draft
    return tuple(_figure(doc, n, draft) for n, draft in _numbered(merged(doc, found, claimants)))


def _numbered(found: list[Draft]) -> list[tuple[int, Draft]]:
    for n, draft in enumerate(found, 1):
        draft.id = f"f{n}"
    return list(enumerate(found, 1))


def _claim(doc: Document, claims: Sequence[Claim], draft: Draft) -> Claim | None:
    """The innermost claim that states the figure; for a withheld one, the claim that withholds it."""
    start, end = doc.tokens[draft.first].start, doc.tokens[draft.last].end
    if draft.loss.rule == "withheld":
        for claim in claims:
            if claim.stance == "withhold" and any(e.start < end and start < e.end for e in claim.evidence):
                return claim
    return claim_of(claims, start, end) or claim_of(claims, start, doc.tokens[draft.first].end)


def _figure(doc: Document, n: int, draft: Draft) -> Figure:
    return Figure(
        f"f{n}", draft.low, draft.high, draft.bound, draft.outcome, draft.category, draft.side, draft.by,  # type: ignore[arg-type]
        draft.claim, tuple(Span(a, b) for a, b in (span(doc, draft), *draft.extra)), draft.start, draft.until,
        draft.place, draft.cumulative, draft.history, draft.whole.id or None if draft.whole else None,
        draft.loss.rule, draft.loss.confidence,
    )  # fmt: skip
