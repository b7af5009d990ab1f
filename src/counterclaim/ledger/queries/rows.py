"""The rows that a filter shows, as tables: the same columns for the page, a page of it, and every export."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Select, Table, Text, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import amount, safe

Kind = Literal["claims", "figures", "events", "links", "entities", "reports"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Plain = dict[str, Any]
_COLUMNS = {"number": "low"}  # what is sorted by another column than it is shown from
_DAYS = ("day", "from_day", "to_day", "published", "added")  # sorted alike in every locale
_BATCH = 1_000  # rows that a stream fetches at once


def rows(
    ledger: LedgerView, kind: Kind, view: Filter, sort: str = "-day", limit: int = 50, offset: int = 0
) -> Plain:
    """One page of the rows of ``kind`` that pass ``view``, and how many there are.

    :param sort: one of :func:`sorts`, led by - for the other way round; rows without a value stand last.
    :raises ValueError: when they cannot be sorted so.
    """
    with ledger.connected() as connection:
        dialect = connection.dialect.name
        table = _TABLES[kind].table
        total = connection.execute(
            select(func.count()).select_from(table).where(passing(table, view, dialect))
        )
        page = _statement(kind, view, sort, dialect).limit(limit).offset(offset)
        found = [_plain(kind, row) for row in connection.execute(page)]
        return {"total": total.scalar_one(), "sorts": sorts(kind), "rows": found}


def stream(ledger: LedgerView, kind: Kind, view: Filter, sort: str = "-day") -> Iterator[Plain]:
    """All rows of ``kind`` that pass ``view``, without holding them all in memory."""
    with ledger.connected() as connection:
        found = connection.execution_options(stream_results=True, yield_per=_BATCH)
        for row in found.execute(_statement(kind, view, sort, connection.dialect.name)):
            yield _plain(kind, row)


def columns(kind: Kind) -> tuple[str, ...]:
    """The names of the columns of ``kind``, in their order."""
    return (*_TABLES[kind].columns, *(_SHARED if kind != "reports" else ()))


def sorts(kind: Kind) -> tuple[str, ...]:
    """What rows of ``kind`` can be sorted by: ``day`` (else that of the report) and most of their columns."""
    known = {*_TABLES[kind].table.c.keys(), "published", "publisher"}
    return tuple(dict.fromkeys(("day", *(c for c in columns(kind) if _COLUMNS.get(c, c) in known))))


@dataclass(frozen=True, slots=True)
class _Shape:
    """One table as it is shown: its own columns, and those that are written as words."""

    table: Table
    columns: tuple[str, ...]
    made: Mapping[str, Callable[[Any], Any]]
    statement: Callable[[], Select[Any]]


_SHARED = ("confidence", "rule", "review", "anchor", "report", "publisher", "title", "published")


def _plain(kind: Kind, row: Any) -> Plain:
    made = _TABLES[kind].made
    return {name: made[name](row) if name in made else getattr(row, name) for name in columns(kind)}


def _statement(kind: Kind, view: Filter, sort: str, dialect: str) -> Select[Any]:
    shape = _TABLES[kind]
    name = sort.removeprefix("-")
    if name not in sorts(kind):
        raise ValueError(f"sort: {kind} cannot be sorted by {name!r}; there are {', '.join(sorts(kind))}")
    by = _COLUMNS.get(name, name)
    column = shape.table.c.get(by, t.report.c.get(by, t.report.c.published))
    text = isinstance(column.type, Text) and by not in _DAYS
    order: ColumnElement[Any] = exact(column) if text else column
    order = order.desc() if sort.startswith("-") else order.asc()
    found = shape.statement().where(passing(shape.table, view, dialect))
    return found.order_by(order.nulls_last(), shape.table.c.id)


def _with_report(table: Table, names: Sequence[str]) -> Select[Any]:
    report = t.report.c
    own = [table.c[name] for name in (*names, *_SHARED, "claim") if name in table.c]
    return select(table.c.id, *own, report.publisher, report.published, labels.head()).join(
        t.report, report.id == table.c.report
    )


def _links() -> Select[Any]:
    source, source_figure = t.claim.alias("source_claim"), t.figure.alias("source_figure")
    target, target_figure, target_event = (
        t.claim.alias("target_claim"),
        t.figure.alias("target_figure"),
        t.event,
    )
    found = _with_report(t.link, _LINK).add_columns(
        func.coalesce(source.c.words, source_figure.c.words).label("source_words"),
        func.coalesce(source.c.claimants, source_figure.c.claimants).label("source_claimants"),
        func.coalesce(target.c.words, target_figure.c.words, target_event.c.words).label("target_words"),
        func.coalesce(target.c.claimants, target_figure.c.claimants).label("target_claimants"),
    )
    for table, end in (
        (source, "source"), (source_figure, "source"), (target, "target"), (target_figure, "target"),
        (target_event, "target"),
    ):  # fmt: skip
        found = found.outerjoin(table, table.c.anchor == t.link.c[end])
    return found


def _reports() -> Select[Any]:
    report = t.report.c
    counted = [
        select(func.count())
        .where(k.c.report == report.id, k.c.review != "rejected")
        .scalar_subquery()
        .label(name)
        for name, k in (("claims", t.claim), ("figures", t.figure), ("events", t.event))
    ]
    shown = (
        report.id,
        report.publisher,
        report.published,
        report.language,
        report.url,
        report.origin,
        report.added,
    )
    return (
        select(*shown, labels.head(), t.theatre.c.name.label("theatre"), t.source.c.copy_of, *counted)
        .outerjoin(t.source, t.source.c.report == report.id)
        .outerjoin(t.theatre, t.theatre.c.id == t.source.c.theatre)
    )


def _side(name: str) -> Callable[[Any], str | None]:
    return lambda row: labels.side(getattr(row, name)) if getattr(row, name) else None


def _words(name: str) -> Callable[[Any], str]:
    return lambda row: safe(getattr(row, name) or "")


_MADE: dict[str, Callable[[Any], Any]] = {
    "title": lambda row: labels.title(row.head),
    "publisher": lambda row: safe(row.publisher) if row.publisher else None,
    "words": _words("words"),
    "speaker": _side("speaker"),
    "confidence": lambda row: round(row.confidence, 3),
}
_CLAIM = ("day", "claimants", "speaker", "stance", "against", "via", "quoted", "cue", "words")
_FIGURE = (
    "day", "number", "low", "high", "bound", "outcome", "category", "side", "by", "claimants", "speaker", "place",
    "country", "from_day", "to_day", "cumulative", "history", "words",
)  # fmt: skip
_EVENT = (
    "day", "type", "mode", "cameo", "status", "actors", "recipients", "speaker", "place", "country", "lat", "lon",
    "from_day", "to_day", "words",
)  # fmt: skip
_LINK = (
    "type",
    "source",
    "source_claimants",
    "source_words",
    "target",
    "target_claimants",
    "target_words",
    "words",
)
_ENTITY = (
    "name", "kind", "side", "country", "lat", "lon", "where_prec", "spellings", "mentions", "party",
)  # fmt: skip
_REPORT = (
    "title", "publisher", "published", "theatre", "language", "url", "origin", "added", "claims", "figures", "events",
    "copy_of", "report",
)  # fmt: skip
_TABLES: Mapping[Kind, _Shape] = {
    "claims": _Shape(
        t.claim, _CLAIM,
        _MADE | {"claimants": lambda row: labels.claimants(row.claimants, row.id), "cue": _words("cue")},
        lambda: _with_report(t.claim, _CLAIM),
    ),
    "figures": _Shape(
        t.figure, _FIGURE,
        _MADE | {
            "number": lambda row: amount(row.low, row.high, row.bound), "side": _side("side"), "by": _side("by"),
            "claimants": lambda row: labels.claimants(row.claimants, row.claim),
        },
        lambda: _with_report(t.figure, _FIGURE),
    ),
    "events": _Shape(t.event, _EVENT, _MADE, lambda: _with_report(t.event, _EVENT)),
    "links": _Shape(
        t.link, _LINK, _MADE | {"source_words": _words("source_words"), "target_words": _words("target_words")}, _links
    ),
    "entities": _Shape(
        t.entity, _ENTITY, _MADE | {"name": _words("name"), "side": _side("side"), "spellings": _words("spellings")},
        lambda: _with_report(t.entity, _ENTITY),
    ),
    "reports": _Shape(t.report, _REPORT, _MADE | {"report": lambda row: row.id}, _reports),
}  # fmt: skip
