"""The rows that a filter shows, as tables: the same columns for the page, a page of it, and every export."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Text, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.queries.shapes import SHAPES, SORTED_BY, Kind, Plain, plain, sorts
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView

_DAYS = ("day", "from_day", "to_day", "published", "added")  # sorted alike in every locale
_BATCH = 1_000  # rows that a stream fetches at once


def rows(
    ledger: LedgerView, kind: Kind, view: Filter, sort: str = "-day", limit: int = 50, offset: int = 0
) -> Plain:
    """One page of the rows of ``kind`` that pass ``view``, how many there are, and what they can be sorted by.

    :param sort: one of :func:`~counterclaim.ledger.queries.shapes.sorts`, led by - for the other way round; rows
        without a value stand last.
    :raises ValueError: when they cannot be sorted so.
    """
    with ledger.connected() as connection:
        shown = passing(SHAPES[kind].table, view, connection.dialect.name)
        return listed(connection, kind, shown, sort, limit, offset) | {"sorts": list(sorts(kind))}


def listed(
    connection: Connection, kind: Kind, shown: ColumnElement[bool], sort: str, limit: int, offset: int = 0
) -> Plain:
    """One page of the rows of ``kind`` that are ``shown``, and how many there are."""
    total = select(func.count()).select_from(SHAPES[kind].table).where(shown)
    return {
        "total": connection.execute(total).scalar_one(),
        "rows": [plain(kind, row) for row in connection.execute(_page(kind, shown, sort, limit, offset))],
    }


def stream(ledger: LedgerView, kind: Kind, view: Filter, sort: str = "-day") -> Iterator[Plain]:
    """All rows of ``kind`` that pass ``view``, without holding them all in memory."""
    with ledger.connected() as connection:
        shown = passing(SHAPES[kind].table, view, connection.dialect.name)
        found = connection.execution_options(stream_results=True, yield_per=_BATCH)
        for row in found.execute(_statement(kind, shown, sort)):
            yield plain(kind, row)


def _statement(kind: Kind, shown: ColumnElement[bool], sort: str) -> Select[Any]:
    return SHAPES[kind].statement().where(shown).order_by(*_order(kind, sort))


def _page(kind: Kind, shown: ColumnElement[bool], sort: str, limit: int, offset: int) -> Select[Any]:
    """A page of the rows that are ``shown``. It is chosen first: PostgreSQL would else make all columns of all rows,
    with the beginnings of their texts, before it sorts them."""
    table = SHAPES[kind].table
    order = _order(kind, sort)
    chosen = select(table.c.id).where(shown).order_by(*order).limit(limit).offset(offset)
    if table is not t.report and _column(kind, sort).table is t.report:
        chosen = chosen.join(t.report, t.report.c.id == table.c.report)
    return SHAPES[kind].statement().where(table.c.id.in_(chosen.correlate(None))).order_by(*order)


def _order(kind: Kind, sort: str) -> tuple[ColumnElement[Any], ...]:
    column = _column(kind, sort)
    text = isinstance(column.type, Text) and column.name not in _DAYS
    order: ColumnElement[Any] = exact(column) if text else column
    order = order.desc() if sort.startswith("-") else order.asc()
    return order.nulls_last(), SHAPES[kind].table.c.id


def _column(kind: Kind, sort: str) -> Column[Any]:
    name = sort.removeprefix("-")
    if name not in sorts(kind):
        raise ValueError(f"sort: {kind} cannot be sorted by {name!r}; there are {', '.join(sorts(kind))}")
    by = SORTED_BY.get(name, name)
    found: Column[Any] = SHAPES[kind].table.c.get(by, t.report.c.get(by, t.report.c.published))
    return found
