"""What the pages ask of the server: one address a question, each with the filter in its query string."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import JSONResponse, Response

from counterclaim.ledger import Filter
from counterclaim.ledger.queries.incident import incident
from counterclaim.ledger.queries.party import party
from counterclaim.ledger.queries.reliability import reliability
from counterclaim.ledger.queries.report import report
from counterclaim.ledger.queries.rows import rows
from counterclaim.ledger.queries.search import search
from counterclaim.ledger.queries.shapes import KINDS, Kind, sorts
from counterclaim.ledger.queries.tally import tally
from counterclaim.record import Outcome
from counterclaim.web import models
from counterclaim.web.exports import TYPES, Form, export
from counterclaim.web.filters import described, filtered
from counterclaim.web.site import Site
from counterclaim.web.state import moment, state

_FILTER = described()
_MOST = 200  # rows of one page
_LATEST = "-day"
Limit = Annotated[int, Query(ge=1, le=_MOST, description="Rows of a page.")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="Rows before the page.")]
Moment = Annotated[datetime.datetime | None, Query(description="Moment of the last visit.")]
_GONE: dict[int | str, dict[str, Any]] = {
    404: {"model": models.Problem, "description": "There is no such row in this ledger."}
}


def read_routes(site: Site) -> APIRouter:
    """The questions to the ledger of ``site``."""
    ledger = site.view
    router = APIRouter(prefix="/api", tags=["read"])

    @router.get("/state", response_model=models.State)
    def the_state() -> Response:
        """What ledger this is, how much it holds, and whether decisions are taken."""
        return JSONResponse(_state(site))

    @router.get("/facets", response_model=models.Facets, openapi_extra=_FILTER)
    def some_facets(view: Annotated[Filter, Depends(filtered())]) -> Response:
        """What there is to filter by, with how many rows have each value."""
        return JSONResponse(site.answers.facets(view))

    @router.get("/overview", response_model=models.Overview, openapi_extra=_FILTER)
    def an_overview(
        view: Annotated[Filter, Depends(filtered("seen", "loss"))],
        seen: Moment = None,
        loss: Outcome = "killed",
    ) -> Response:
        """What the filter shows at a glance: timeline, map, matrix, what is contested, what is new."""
        return JSONResponse(site.answers.overview(view, moment(seen) if seen else None, loss))

    for kind in KINDS:
        router.add_api_route(
            f"/rows/{kind}", _rows_of(site, kind), response_model=models.Rows, openapi_extra=_sorted(kind),
            name=f"rows of {kind}",
        )  # fmt: skip

    @router.get("/report/{key:path}", response_model=models.Report, responses=_GONE, openapi_extra=_FILTER)
    def a_report(key: str, view: Annotated[Filter, Depends(filtered())]) -> Response:
        """The text of a report with what was read in it and passes the filter."""
        return JSONResponse(report(ledger, key, view))

    @router.get(
        "/incident/{key:path}", response_model=models.Incident, responses=_GONE, openapi_extra=_FILTER
    )
    def an_incident(key: str, view: Annotated[Filter, Depends(filtered())]) -> Response:
        """The accounts of one happening side by side."""
        return JSONResponse(incident(ledger, key, view))

    @router.get("/tally/{key:path}", response_model=models.Tally, responses=_GONE, openapi_extra=_FILTER)
    def a_tally(key: str, view: Annotated[Filter, Depends(filtered())]) -> Response:
        """The figures on one loss side by side: claim against claim."""
        return JSONResponse(tally(ledger, key, view))

    @router.get("/party/{key:path}", response_model=models.Party, responses=_GONE, openapi_extra=_FILTER)
    def a_party(
        key: str, view: Annotated[Filter, Depends(filtered("loss"))], loss: Outcome = "killed"
    ) -> Response:
        """One person, body, group, state or place across reports."""
        return JSONResponse(party(ledger, key, view, loss))

    @router.get("/calibration", response_model=models.Calibration)
    def a_calibration() -> Response:
        """How often rows are right that say so with a given confidence."""
        return JSONResponse(reliability())

    @router.get("/search", response_model=models.Hits, openapi_extra=_FILTER)
    def a_search(
        view: Annotated[Filter, Depends(filtered("limit", "offset"))], limit: Limit = 50, offset: Offset = 0
    ) -> Response:
        """Texts, claims, figures, events and entities that hold all words of q and pass the rest of the filter."""
        return JSONResponse(search(ledger, view, limit, offset))

    @router.get("/export.{form}", response_class=Response, responses=_exported(), openapi_extra=_FILTER)
    def an_export(form: Form, kind: Kind, view: Annotated[Filter, Depends(filtered("kind"))]) -> Response:
        """All rows that the filter shows, as a file, the latest first."""
        return export(ledger, kind, form, view)

    return router


def _rows_of(site: Site, kind: Kind) -> Callable[..., Response]:
    def some_rows(
        request: Request, view: Annotated[Filter, Depends(filtered("sort", "limit", "offset"))], limit: Limit = 50,
        offset: Offset = 0,
    ) -> Response:  # fmt: skip
        """A page of the rows that the filter shows."""
        sort = request.query_params.get("sort", _LATEST)
        if sort.removeprefix("-") not in sorts(kind):
            known = ", ".join(sorts(kind))
            raise HTTPException(422, f"sort: {kind} cannot be sorted by {sort!r}; there are {known}")
        return JSONResponse(rows(site.view, kind, view, sort, limit, offset))

    return some_rows


def _sorted(kind: Kind) -> dict[str, Any]:
    """The filter's parameters, and what rows of ``kind`` can be sorted by."""
    names = [way + name for name in sorts(kind) for way in ("", "-")]
    sort = {
        "name": "sort", "in": "query", "required": False, "description": "A column; led by - the other way round.",
        "schema": {"type": "string", "enum": names, "default": _LATEST},
    }  # fmt: skip
    return {"parameters": [*_FILTER["parameters"], sort]}


def _state(site: Site) -> dict[str, Any]:
    told = state(site.view)
    problem = site.refresher.problem if site.refresher else None
    return told | {
        "readOnly": site.store is None, "token": site.rules.token is not None, "coder": site.coder,
        "merged": told["merged"] | {"problem": problem},
    }  # fmt: skip


def _exported() -> dict[int | str, dict[str, Any]]:
    content = {kind.split(";")[0]: {"schema": {"type": "string"}} for kind in TYPES.values()}
    return {200: {"description": "The file.", "content": content}}
