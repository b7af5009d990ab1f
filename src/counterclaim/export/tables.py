"""Records as flat rows: the columns of CSV, JSON Lines and Parquet, the same for all three.

Every row names its report, the code points of its evidence and its anchor: the way back to the words. The columns are
those of the ledger's tables, with the report's publisher, title, day and address beside them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterclaim.export.selection import Selection
from counterclaim.ledger import tables as t
from counterclaim.ledger.rows import rows_of_kind
from counterclaim.record import Reading

Row = dict[str, Any]
_SOURCE = ("publisher", "title", "published", "dated_by", "url", "language", "origin")
_COUNTED = ("characters", "claims", "figures", "events", "links")
_INTERNAL = ("id", "party", "wording")
"""Columns that mean nothing outside a ledger."""
_TABLES = {
    "claims": t.claim, "figures": t.figure, "events": t.event, "links": t.link, "entities": t.entity,
}  # fmt: skip


def columns(kind: str) -> tuple[str, ...]:
    """The columns of ``kind``, in their order."""
    if kind == "reports":
        return ("report", *_SOURCE, "engine", *_COUNTED)
    own = tuple(c.name for c in _TABLES[kind].c if c.name not in _INTERNAL)
    spans = () if "start" in own else ("start", "end")
    return ("anchor", *(c for c in own if c != "anchor"), *spans, *_SOURCE, "engine")


def kind_of(kind: str, column: str) -> type:
    """The type of a column: str, int, float or bool."""
    if kind == "reports" or column in (*_SOURCE, "engine", "claim"):
        return int if column in _COUNTED else str
    if column in ("start", "end"):
        return int
    found: type = _TABLES[kind].c[column].type.python_type
    return found


def rows(selection: Selection, kind: str) -> Iterator[Row]:
    """The rows of ``kind`` that pass, report by report."""
    names = columns(kind)
    for reading in selection.readings:
        source: Row = {name: getattr(reading.report, name) for name in _SOURCE} | {"engine": reading.engine}
        if kind == "reports":
            if reading.report.id in selection.passed["reports"]:
                yield _report(selection, reading) | source
            continue
        starts = _starts(reading) if kind in ("links", "entities") else {}
        passed = selection.passed[kind]
        for row in rows_of_kind(reading, selection.review, kind):
            if row["anchor"] in passed:
                told = row | source | starts.get(row["anchor"], {})
                yield {name: told[name] for name in names}


def _report(selection: Selection, reading: Reading) -> Row:
    counted = {
        "claims": selection.claims, "figures": selection.figures, "events": selection.events, "links": selection.links,
    }  # fmt: skip
    sizes = {kind: sum(1 for _ in rows_of_kind(reading)) for kind, rows_of_kind in counted.items()}
    return {"report": reading.report.id, "characters": len(reading.report.text)} | sizes


def _starts(reading: Reading) -> Mapping[str, Row]:
    """Where links and the first names of entities stand; nowhere, if an entity is only referred to."""
    found: dict[str, Row] = {}
    for link in reading.links:
        found[link.anchor] = _around([(s.start, s.end) for s in link.evidence])
    for entity in reading.entities:
        found[entity.anchor] = _around([(m.start, m.end) for m in entity.mentions[:1]])
    return found


def _around(spans: list[tuple[int, int]]) -> Row:
    return {
        "start": min((s for s, _ in spans), default=None),
        "end": max((e for _, e in spans), default=None),
    }
