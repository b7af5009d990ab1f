"""Figures: counts of loss, with their scope."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.build import drafts
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.repeats import merged, span
from counterclaim.reading.figures.scope import set_scope
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
    set_scope(doc, cast, calendar, claims, found)
    actors = {a.id: a for a in cast.actors}
    speakers = {c.id: tuple((_party(cast, actors[i]), i) for i in c.claimants if i in actors) for c in claims}
    kept = merged(doc, found, speakers)
    for n, draft in enumerate(kept, 1):
        draft.id = f"f{n}"
    return tuple(_figure(doc, draft) for draft in kept)


def _party(cast: Cast, actor: Actor) -> str:
    """The id of the party that a claimant speaks for, its own where it speaks for none."""
    return cast.party(actor.side).id if actor.side else actor.id


def _figure(doc: Document, draft: Draft) -> Figure:
    return Figure(
        draft.id, draft.low, draft.high, draft.bound, draft.outcome, draft.category, draft.side, draft.by,  # type: ignore[arg-type]
        draft.claim, tuple(Span(a, b) for a, b in (span(doc, draft), *draft.extra)), draft.start, draft.until,
        draft.place, draft.cumulative, draft.history, draft.whole.id or None if draft.whole else None,
        draft.loss.rule, draft.loss.confidence,
    )  # fmt: skip
