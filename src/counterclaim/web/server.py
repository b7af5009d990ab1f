"""The server of a ledger: pages and API as one application.

>>> app = create_app(LedgerView("ledger.db"))  # read-only, for this machine alone
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response

from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.version import __version__
from counterclaim.web import assets, models
from counterclaim.web.answers import Answers
from counterclaim.web.api import read_routes
from counterclaim.web.decisions import review_routes
from counterclaim.web.problems import explain
from counterclaim.web.refresh import Refresher
from counterclaim.web.security import Guard, Rules
from counterclaim.web.site import Site

PAGES = (
    "/", "/incident/{key:path}", "/tally/{key:path}", "/report/{key:path}", "/party/{key:path}", "/search",
    "/rows/{kind}", "/review", "/about",
)  # fmt: skip
"""Addresses of pages: the same document is sent for all, and the script draws what the address asks for."""

_PROBLEMS: dict[int | str, dict[str, object]] = {
    422: {
        "model": models.Problem,
        "description": "The request says something that the ledger does not know.",
    },
    503: {"model": models.Problem, "description": "The ledger cannot be read or written just now."},
}
_TOLD = """\
What analysts see in the pages, as JSON. Every list takes the same filter in its query string, and the export of that
filter holds exactly the rows that it shows. Labels are words for people; segments are pieces of a text with the anchors
of the rows that cover them. Errors are `{"problem": "…"}`.
"""


def create_app(
    view: LedgerView,
    store: LedgerStore | None = None,
    rules: Rules = Rules(),  # noqa: B008 (frozen)
    coder: str | None = None,
    *,
    bundle: dict[str, assets.Asset] | None = None,
) -> FastAPI:
    """The application that shows the ledger of ``view``.

    :param store: its writing half, where decisions are to be taken.
    :param rules: who may ask; see :mod:`counterclaim.web.security`.
    :param coder: the name that the pages suggest for decisions.
    :param bundle: script and style of the pages; those that were built where it is not given.
    :raises FileNotFoundError: when they were not built (``make install``).
    """
    writing = None if rules.read_only else store
    refresher = Refresher(writing) if writing else None
    site = Site(view, writing, rules, coder, refresher, Answers(view))
    files = assets.load() if bundle is None else bundle

    @contextlib.asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        if refresher:
            refresher.start()
        site.answers.warm()
        yield
        if refresher:
            refresher.stop()

    app = FastAPI(
        title="counterclaim", version=__version__, description=_TOLD, docs_url=None, redoc_url=None,
        responses=_PROBLEMS, lifespan=running,
    )  # fmt: skip
    app.add_middleware(Guard, rules=rules)
    explain(app)
    app.include_router(read_routes(site))
    app.include_router(review_routes(site))

    @app.get("/assets/{name:path}", include_in_schema=False)
    def asset(name: str, request: Request) -> Response:
        return assets.answer(files, name, request)

    for address in PAGES:
        app.add_api_route(address, _shell, include_in_schema=False, response_class=HTMLResponse)
    return app


async def _shell() -> HTMLResponse:
    return HTMLResponse(assets.SHELL)
