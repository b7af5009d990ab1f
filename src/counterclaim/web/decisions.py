"""Reviewing: the queue, the decisions on its rows, and how far coders agree."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Path, Query
from fastapi.responses import JSONResponse, Response

from counterclaim.ledger import Filter, LedgerStore, LedgerView
from counterclaim.ledger.review import Decision, decide, undo
from counterclaim.ledger.review.agreement import agreement
from counterclaim.ledger.review.cards import cards
from counterclaim.ledger.review.log import decisions, head
from counterclaim.ledger.review.paint import material
from counterclaim.ledger.review.queue import DEFAULT_KINDS, Order, queue
from counterclaim.ledger.review.records import Kind
from counterclaim.ledger.review.standing import decided_by, standing
from counterclaim.text.plain import heading, safe
from counterclaim.web import models
from counterclaim.web.filters import PLAIN, described, filtered
from counterclaim.web.models.review import Proposal, Undoing
from counterclaim.web.site import Site

_FILTER = described()
_LARGEST = 2**31 - 1  # a number of a row in either database
_MOST = 1_000  # decisions in one answer
_ANSWERS: dict[int | str, dict[str, Any]] = {
    403: {"model": models.Problem, "description": "This ledger is shown read-only, or another site asked."},
    404: {"model": models.Problem, "description": "There is no such row or decision, or it has gone."},
    409: {"model": models.Problem, "description": "The decision does not fit the row as it stands."},
    413: {"model": models.Problem, "description": "The decision is too long."},
    415: {"model": models.Problem, "description": "The decision is not JSON."},
}
Plain = dict[str, Any]
Coder = Annotated[
    str | None, Query(max_length=200, pattern=PLAIN, description="Whose queue: blind to others' decisions.")
]


def review_routes(site: Site) -> APIRouter:
    """What the review of ``site`` asks and takes."""
    router = APIRouter(prefix="/api", tags=["review"])

    @router.get("/review", response_model=models.Queue, openapi_extra=_FILTER)
    def a_queue(
        view: Annotated[Filter, Depends(filtered("order", "kind", "coder", "limit", "offset"))],
        order: Order = "contested", kind: Annotated[list[Kind], Query()] = list(DEFAULT_KINDS), coder: Coder = None,  # noqa: B006
        limit: Annotated[int, Query(ge=1, le=200)] = 50, offset: Annotated[int, Query(ge=0, le=_LARGEST)] = 0,
    ) -> Response:  # fmt: skip
        """The rows that are to be decided on, with their fields, sentences and what was decided so far."""
        page = queue(
            site.view, view, order=order, kinds=tuple(dict.fromkeys(kind)), coder=coder or None, limit=limit,
            offset=offset,
        )  # fmt: skip
        told = page.to_json()
        return JSONResponse(told | {"rows": [_with_text(row) for row in told["rows"]]})

    @router.get("/decisions", response_model=models.Log)
    def the_log(
        anchor: Annotated[str | None, Query(pattern=PLAIN)] = None,
        after: Annotated[int, Query(ge=0, le=_LARGEST, description="The last number that is known.")] = 0,
        limit: Annotated[int, Query(ge=1, le=_MOST)] = 200,
    ) -> Response:
        """What was decided, in the order of the chain; ``head`` is the hash of its last entry."""
        with site.view.connected() as connection:
            found = decisions(connection, anchor=anchor or None, after=after, limit=limit)
            return JSONResponse({"rows": [_told(one) for one in found], "head": head(connection)[1]})

    @router.get("/agreement", response_model=models.Agreement)
    def the_agreement() -> Response:
        """How far coders agree on each field, as Krippendorff's alpha, and how many rows are in dispute."""
        with site.view.connected() as connection:
            return JSONResponse(agreement(connection).to_json())

    @router.post("/decisions", response_model=models.Decided, status_code=201, responses=_ANSWERS)
    def a_decision(proposal: Proposal) -> Response:
        """Decide on a row: accept, reject, correct a field, merge or split entities, link or unlink claims, note."""
        store = _writing(site)
        made = decide(store, Decision.from_json(proposal.model_dump()), blind=True)
        return _kept(site, made)

    @router.post(
        "/decisions/{number}/undo", response_model=models.Decided, status_code=201, responses=_ANSWERS
    )
    def an_undoing(number: Annotated[int, Path(ge=1, le=_LARGEST)], undoing: Undoing) -> Response:
        """Take a decision back, by a new one."""
        store = _writing(site)
        made = undo(store, number, undoing.coder, undoing.reason, undoing.role)
        return _kept(site, made)

    return router


def _writing(site: Site) -> LedgerStore:
    if site.store is None:
        raise HTTPException(403, "this ledger is shown read-only: decisions are not taken here")
    return site.store


def _kept(site: Site, made: Decision) -> Response:
    """The decision with its row as it stands now; the merged picture follows in a moment."""
    if site.refresher:
        site.refresher.soon()
    return JSONResponse({"decision": _told(made), "row": _row(site.view, made)}, 201)


def _told(made: Decision) -> Plain:
    return made.to_json() | {"id": made.number}


def _row(ledger: LedgerView, made: Decision) -> Plain | None:
    """The row of a decision as its coder sees it; None when it has gone."""
    with ledger.connected() as connection:
        found = material(connection, made.report)
    report = found.reading.report
    seen = decided_by(standing(found.decisions), made.coder) if made.role == "coder" else None
    named = {
        "title": heading(report.title, report.text), "publisher": safe(report.publisher or "") or None,
        "published": report.published,
    }  # fmt: skip
    card = cards(found.picture(seen), {made.anchor: made.kind}, named).get(made.anchor)
    return _with_text(card.to_json()) if card else None


def _with_text(row: Plain) -> Plain:
    """A row with the text around its sentence in one piece and its spans, so that their edges can be drawn and moved:
    all in code points of the report."""
    before, after = row["context"]["before"], row["context"]["after"]
    words = before + "".join(piece for piece, _ in row["sentence"]) + after
    return row | {
        "text": {"start": row["start"] - len(before), "words": words},
        "spans": row["row"].get("evidence") or [],
        "difference": row["differences"][0] if row["differences"] else None,
    }
