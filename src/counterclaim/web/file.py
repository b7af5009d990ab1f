"""A ledger, or what a filter shows of it, as one file: the pages with the answers to all that they can ask.

It opens from a disk, asks no network, and its policy allows no script but the pages' own (by hash). Texts of reports
are their publishers': only the sentences that hold evidence are in the file, unless whole texts are asked for. Private
people can be left out by name.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from sqlalchemy import ColumnElement, Table, select

from counterclaim.ledger import Filter, LedgerError, LedgerView
from counterclaim.ledger import tables as t
from counterclaim.ledger.queries import shown
from counterclaim.ledger.queries.facets import facets
from counterclaim.ledger.queries.incident import incident
from counterclaim.ledger.queries.overview import overview
from counterclaim.ledger.queries.party import party
from counterclaim.ledger.queries.people import private_people
from counterclaim.ledger.queries.reliability import reliability
from counterclaim.ledger.queries.report import report
from counterclaim.ledger.queries.rows import rows
from counterclaim.ledger.queries.shapes import KINDS
from counterclaim.ledger.queries.tally import tally
from counterclaim.ledger.select import passing
from counterclaim.show.shell import shell
from counterclaim.version import __version__
from counterclaim.web.brief import brief
from counterclaim.web.redact import Redactor
from counterclaim.web.state import state

MOST_ROWS = 2_000
"""Rows of a kind that a file carries; more are no page to send to somebody."""
MOST_BYTES = 60_000_000
"""Bytes that a file may have; a browser takes seconds to open a larger one."""
Plain = dict[str, Any]
_UNRESERVED = "!~*'()"  # what encodeURIComponent leaves as it is, besides letters, digits and -_.


@dataclass(frozen=True, slots=True)
class Choices:
    """What goes into a file. ``title`` is of the window; ``full_text`` puts whole texts in; ``redact`` withholds the
    names of private people (see :mod:`counterclaim.ledger.queries.people`)."""

    title: str | None = None
    full_text: bool = False
    redact: bool = False


def page_file(ledger: LedgerView, view: Filter, choices: Choices) -> str:
    """The file that shows what ``view`` does of ``ledger``.

    :raises LedgerError: when that is too much for a file (it says how much there is), or the database fails.
    :raises FileNotFoundError: when the pages were not built (``make install``).
    """
    answers = _collected(ledger, view, choices)
    title = choices.title or f"{answers['/api/state']['ledger']}, {str(view) or 'all reports'}"
    return shell("app", title, answers, f"counterclaim {__version__}", "answers")


def _collected(ledger: LedgerView, view: Filter, choices: Choices) -> Plain:
    """The answers by address, no more than a file may hold."""
    _check_rows(ledger, view)
    hidden = private_people(ledger) if choices.redact else None
    redactor = Redactor(hidden.names, hidden.parties) if hidden else None
    found: Plain = {}
    size = 0
    for path, key, ask in _questions(ledger, view, choices):
        answer = ask()
        if redactor:
            key, answer = redactor.text(key), redactor.answer(answer)
        size += len(json.dumps(answer))
        if size > MOST_BYTES:
            raise LedgerError(
                f"{ledger}: the file would be larger than {MOST_BYTES // 1_000_000} MB: narrow it with --filter, "
                "or let others in with counterclaim serve --read-only"
            )
        found[_address(path, key, view)] = answer
    return found


def _check_rows(ledger: LedgerView, view: Filter) -> None:
    for kind in KINDS:
        total = rows(ledger, kind, view, limit=1)["total"]
        if total > MOST_ROWS:
            raise LedgerError(
                f"{ledger}: {total:,} {kind} are more than one file carries ({MOST_ROWS:,}): narrow it with --filter, "
                "such as --filter theatre=… (counterclaim serve shows which there are), or let others in with "
                "counterclaim serve --read-only"
            )


def _address(path: str, key: str, view: Filter) -> str:
    """The address at which the pages ask."""
    asked = f"{path}/{quote(key, safe=_UNRESERVED)}" if key else path
    return f"{asked}?{view}" if path not in _UNFILTERED and view != Filter() else asked


_UNFILTERED = ("/api/state", "/api/calibration")


def _questions(
    ledger: LedgerView, view: Filter, choices: Choices
) -> Iterator[tuple[str, str, Callable[[], Any]]]:
    """All that the pages can ask: path, id, and what answers."""
    yield "/api/state", "", partial(state, ledger)
    yield "/api/calibration", "", reliability
    yield "/api/facets", "", partial(facets, ledger, view)
    yield "/api/overview", "", partial(overview, ledger, view)
    for kind in KINDS:
        yield f"/api/rows/{kind}", "", partial(rows, ledger, kind, view, limit=MOST_ROWS)
    for key in _keys(ledger, t.report, lambda dialect: passing(t.report, view, dialect)):
        yield "/api/report", key, partial(_report, ledger, key, view, choices)
    for key in _keys(ledger, t.tally, lambda dialect: shown.tallies(view, dialect)):
        yield "/api/tally", key, partial(tally, ledger, key, view)
    for key in _keys(ledger, t.incident, lambda dialect: shown.incidents(view, dialect)):
        yield "/api/incident", key, partial(incident, ledger, key, view)
    for key in _keys(ledger, t.party, lambda dialect: t.party.c.id.in_(_parties(view, dialect))):
        yield "/api/party", key, partial(party, ledger, key, view)


def _keys(ledger: LedgerView, table: Table, condition: Callable[[str], ColumnElement[bool]]) -> list[str]:
    with ledger.connected() as connection:
        wanted = select(table.c.id).where(condition(connection.dialect.name)).order_by(table.c.id)
        return list(connection.execute(wanted).scalars())


def _parties(view: Filter, dialect: str) -> Any:
    return select(t.entity.c.party).where(passing(t.entity, view, dialect), t.entity.c.party.is_not(None))


def _report(ledger: LedgerView, key: str, view: Filter, choices: Choices) -> Plain:
    told = report(ledger, key, view)
    return told if choices.full_text else brief(told)
