"""Claimants beside tallies: what each side said last of each loss."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Integer, Select, case, cast, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import labels, shown
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.select import passing
from counterclaim.text.plain import amount, loss

Plain = dict[str, Any]
_ROWS = 60
_SPEAKERS = 24


def matrix(connection: Connection, view: Filter) -> Plain:
    """The tallies that ``view`` shows, contested ones and those of most voices first, with the latest figure of each
    speaker that passes it. A side that never gave a number has its last silence."""
    dialect = connection.dialect.name
    tally = t.tally.c
    wanted = (
        described()
        .where(shown.tallies(view, dialect))
        .order_by(tally.contested.desc(), tally.voices.desc(), tally.counts.desc(), exact(tally.id))
        .limit(_ROWS)
    )
    tallies = connection.execute(wanted).all()
    cells = {
        (row.tally, row.speaker): row
        for row in connection.execute(_latest([x.id for x in tallies], view, dialect))
    }
    said = Counter(speaker for _, speaker in cells)
    speakers = sorted(said, key=lambda s: (s is None, -said[s], s or ""))[:_SPEAKERS]
    return {
        "speakers": [[s or "", labels.side(s)] for s in speakers],
        "rows": [
            {
                "tally": row.id, "label": labels.tally(row), "side": row.side or "", "sideLabel": labels.side(row.side),
                "what": loss(row.outcome, row.category, row.item), "scope": row.scope, "contested": row.contested,
                "where": row.place_name, "low": row.low, "high": row.high, "voices": row.voices,
                "cells": [_cell(cells.get((row.id, s))) for s in speakers],
            }
            for row in tallies
        ],
    }  # fmt: skip


def described() -> Select[Any]:
    """Tallies with the name of the place that they, or the incidents they count, are about."""
    tally = t.tally.c
    name = func.coalesce(t.party.c.name, t.incident.c.place_name).label("place_name")
    return (
        select(*tally, name)
        .outerjoin(t.party, t.party.c.id == tally.place)
        .outerjoin(t.incident, t.incident.c.id == tally.incident)
    )


def _latest(tallies: list[str], view: Filter, dialect: str) -> Select[Any]:
    """The last figure of each speaker in each of ``tallies``, with how many there are and whether any is denied."""
    figure, scope = t.figure.c, t.figure_scope.c
    whose = (scope.tally, figure.speaker)
    number_first: ColumnElement[int] = case((figure.low.is_(None), 1), else_=0)
    last = func.row_number().over(
        partition_by=whose,
        order_by=(number_first, scope.as_of.desc().nulls_last(), figure.day.desc().nulls_last(), figure.id),
    )
    found = (
        select(
            scope.tally, figure.speaker, figure.low, figure.high, figure.bound, scope.as_of.label("day"), figure.anchor,
            figure.report, last.label("last"), func.count().over(partition_by=whose).label("n"),
            func.max(cast(scope.denied_by != "", Integer)).over(partition_by=whose).label("denied"),
        )
        .join(t.figure_scope, scope.anchor == figure.anchor)
        .where(scope.tally.in_(tallies), figure.part_of.is_(None), passing(t.figure, view, dialect))
        .subquery()
    )  # fmt: skip
    return select(found).where(found.c.last == 1)


def _cell(row: Any) -> Plain | None:
    if row is None:
        return None
    return {
        "number": amount(row.low, row.high, row.bound), "low": row.low, "high": row.high, "day": row.day,
        "anchor": row.anchor, "report": row.report, "n": row.n, "denied": bool(row.denied),
    }  # fmt: skip
