"""What happened when, and what each side counts over time."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Integer, and_, cast, func, or_, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.order import exact

Bucket = Literal["day", "month", "year"]
Plain = dict[str, Any]
_LENGTH: dict[Bucket, int] = {"day": 10, "month": 7, "year": 4}  # of the beginning of an ISO day
_MOST_DAYS, _MOST_MONTHS = 200, 240  # buckets that a chart of a screen's width can show
_SERIES = 12


def bucket_of(first: str | None, last: str | None) -> Bucket:
    """How finely a span of ISO days is drawn."""
    if not first or not last:
        return "day"
    length = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    if length <= _MOST_DAYS:
        return "day"
    return "month" if length <= _MOST_MONTHS * 30.5 else "year"


def happenings(connection: Connection, shown: ColumnElement[bool]) -> tuple[Bucket, list[list[Any]]]:
    """How many of the incidents ``shown`` begin in each bucket, and how many of them somebody denies."""
    incident = t.incident.c
    denied = func.sum(cast(incident.denials > 0, Integer))
    statement = (
        select(incident.from_day, func.count(), denied)
        .where(shown, incident.from_day.is_not(None))
        .group_by(incident.from_day)
        .order_by(incident.from_day)
    )
    days = connection.execute(statement).all()
    bucket = bucket_of(days[0][0], days[-1][0]) if days else "day"
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for day, n, denials in days:
        for i, more in enumerate((n, denials)):
            found[day[: _LENGTH[bucket]]][i] += more
    return bucket, [[day, *counts] for day, counts in found.items()]


def series(
    connection: Connection,
    conditions: Sequence[ColumnElement[bool]],
    loss: str,
    bucket: Bucket,
    most: int = _SERIES,
) -> list[Plain]:
    """The figures on ``loss`` by whoever says them and whose loss it is, those with most figures first; of several in
    one bucket the highest. Copies, parts of other figures, history and withheld numbers are left out.

    :param conditions: what the figures must fulfil.
    """
    figure, scope = t.figure.c, t.figure_scope.c
    joined = t.figure.outerjoin(t.figure_scope, scope.anchor == figure.anchor)
    wanted = (
        *conditions, figure.outcome == loss, figure.low.is_not(None), figure.day.is_not(None), ~figure.history,
        figure.part_of.is_(None), func.coalesce(scope.copied, False).is_(False),
        func.coalesce(scope.scope, "running") != "background",
    )  # fmt: skip
    said_of = (figure.speaker, figure.side)
    largest = (
        select(*said_of)
        .select_from(joined)
        .where(*wanted)
        .group_by(*said_of)
        .order_by(func.count().desc(), *(exact(c).asc().nulls_last() for c in said_of))
        .limit(most)
    )
    pairs = [tuple(row) for row in connection.execute(largest)]
    if not pairs:
        return []
    first = func.row_number().over(
        partition_by=(*said_of, func.substr(figure.day, 1, _LENGTH[bucket])),
        order_by=(func.coalesce(figure.high, figure.low).desc(), figure.id),
    )
    points = (
        select(*said_of, figure.day, figure.low, figure.high, figure.bound, figure.anchor, figure.report, scope.tally,
               first.label("first"))
        .select_from(joined)
        .where(*wanted, or_(*(_are(said_of, pair) for pair in pairs)))
        .subquery()
    )  # fmt: skip
    told: dict[tuple[Any, ...], list[Plain]] = {pair: [] for pair in pairs}
    ordered = select(points).where(points.c.first == 1).order_by(points.c.day, exact(points.c.anchor))
    for row in connection.execute(ordered):
        names = ("day", "low", "high", "bound", "anchor", "report", "tally")
        told[row.speaker, row.side].append({name: getattr(row, name) for name in names})
    return [
        {"speaker": speaker or "", "label": labels.side(speaker), "side": side or "", "sideLabel": labels.side(side),
         "points": told[speaker, side]}
        for speaker, side in pairs
    ]  # fmt: skip


def _are(columns: Sequence[ColumnElement[Any]], values: Sequence[str | None]) -> ColumnElement[bool]:
    return and_(*(c.is_(None) if v is None else c == v for c, v in zip(columns, values, strict=True)))
