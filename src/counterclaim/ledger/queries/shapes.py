"""The tables that people see: which columns each kind of row has, and which of them are written as words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Select, Table, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.queries import labels
from counterclaim.text.plain import amount, safe

Kind = Literal["claims", "figures", "events", "links", "entities", "reports"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Plain = dict[str, Any]
SORTED_BY = {"number": "low"}
"""What is sorted by another column than it is shown from."""


def columns(kind: Kind) -> tuple[str, ...]:
    """The names of the columns of ``kind``, in their order."""
    return (*SHAPES[kind].columns, *(_SHARED if kind != "reports" else ()))


def sorts(kind: Kind) -> tuple[str, ...]:
    """What rows of ``kind`` can be sorted by: ``day`` (else that of the report) and most of their columns."""
    known = {*SHAPES[kind].table.c.keys(), "published", "publisher"}
    return tuple(dict.fromkeys(("day", *(c for c in columns(kind) if SORTED_BY.get(c, c) in known))))


def plain(kind: Kind, row: Any) -> Plain:
    """A row of the statement of ``kind`` as it is shown."""
    made = SHAPES[kind].made
    return {name: made[name](row) if name in made else getattr(row, name) for name in columns(kind)}


@dataclass(frozen=True, slots=True)
class Shape:
    """One table as it is shown: its own columns, and those that are written as words."""

    table: Table
    columns: tuple[str, ...]
    made: Mapping[str, Callable[[Any], Any]]
    statement: Callable[[], Select[Any]]


_SHARED = ("confidence", "rule", "review", "anchor", "report", "publisher", "title", "published")


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
SHAPES: Mapping[Kind, Shape] = {
    "claims": Shape(
        t.claim, _CLAIM,
        _MADE | {"claimants": lambda row: labels.claimants(row.claimants, row.id), "cue": _words("cue")},
        lambda: _with_report(t.claim, _CLAIM),
    ),
    "figures": Shape(
        t.figure, _FIGURE,
        _MADE | {
            "number": lambda row: amount(row.low, row.high, row.bound), "side": _side("side"), "by": _side("by"),
            "claimants": lambda row: labels.claimants(row.claimants, row.claim),
        },
        lambda: _with_report(t.figure, _FIGURE),
    ),
    "events": Shape(t.event, _EVENT, _MADE, lambda: _with_report(t.event, _EVENT)),
    "links": Shape(
        t.link, _LINK, _MADE | {"source_words": _words("source_words"), "target_words": _words("target_words")}, _links
    ),
    "entities": Shape(
        t.entity, _ENTITY, _MADE | {"name": _words("name"), "side": _side("side"), "spellings": _words("spellings")},
        lambda: _with_report(t.entity, _ENTITY),
    ),
    "reports": Shape(t.report, _REPORT, _MADE | {"report": lambda row: row.id}, _reports),
}  # fmt: skip
