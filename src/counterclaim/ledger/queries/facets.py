"""What there is to filter by: the values of each field, with how many rows have them."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import CHOICES, Filter
from counterclaim.ledger.queries import labels
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import safe

_MOST = 60
_TABLES: Mapping[str, tuple[Table, ...]] = {
    "theatre": (t.report,),
    "publisher": (t.report,),
    "speaker": (t.claim,),
    "stance": (t.claim,),
    "side": (t.figure,),
    "outcome": (t.figure,),
    "category": (t.figure,),
    "type": (t.event,),
    "status": (t.event,),
    "country": (t.event,),
    "review": (t.claim, t.figure, t.event),
}
Counted = Counter[str | None]


def facets(ledger: LedgerView, view: Filter) -> dict[str, list[tuple[str, str, int]]]:
    """For each field its values, most rows first, as (value, label, rows): of reports for theatre and publisher, of
    claims for speaker and stance, of figures for whose loss, of events for type, status and country, of all three for
    review. A field's own choice does not narrow its values, so that another one can be made."""
    with ledger.connected() as connection:
        found: dict[str, Counted] = {name: Counter() for name in _TABLES}
        for table in (t.report, t.claim, t.figure, t.event):
            fields = [name for name, tables in _TABLES.items() if table in tables]
            free = [name for name in fields if not getattr(view, name) and name != "review"]
            _count(connection, table, free, view, found)
            for name in fields:
                if name not in free:
                    _count(connection, table, [name], _without(view, name), found)
        names = {
            row.id: safe(row.name) for row in connection.execute(select(t.theatre.c.id, t.theatre.c.name))
        }
    label = _LABELS | {"theatre": lambda theatre: names.get(theatre, theatre)}
    return {name: _listed(name, counted, label.get(name, _plain)) for name, counted in found.items()}


def _without(view: Filter, name: str) -> Filter:
    """``view`` without its choice in the field ``name``; rejected rows are counted as well as others."""
    other: dict[str, Any] = {name: CHOICES["review"] if name == "review" else ()}
    return dataclasses.replace(view, **other)


def _count(
    connection: Connection, table: Table, names: Sequence[str], view: Filter, found: Mapping[str, Counted]
) -> None:
    """Count the values of all of ``names`` in one pass."""
    if not names:
        return
    columns = [t.source.c.theatre if name == "theatre" else table.c[name] for name in names]
    counted: Select[Any] = select(*columns, func.count())
    if table is t.report:
        counted = counted.select_from(t.report).outerjoin(t.source, t.source.c.report == t.report.c.id)
    counted = counted.where(passing(table, view, connection.dialect.name)).group_by(*columns)
    for *values, n in connection.execute(counted):
        for name, value in zip(names, values, strict=True):
            found[name][value] += n


def _listed(name: str, counted: Counted, label: Callable[[str], str]) -> list[tuple[str, str, int]]:
    """Values with their labels, most rows first; that a row has no speaker can be asked for too."""
    ordered: Iterable[tuple[str | None, int]] = sorted(counted.items(), key=lambda c: (-c[1], c[0] or ""))
    found = [(value or "", label(value or ""), n) for value, n in ordered if value or name == "speaker"]
    return found[:_MOST]


def _plain(value: str) -> str:
    return safe(value.replace("_", " "))


_LABELS: dict[str, Callable[[str], str]] = {
    "speaker": labels.side,
    "side": labels.side,
    "country": labels.country,
    "publisher": safe,
}
