"""Claim against claim: the figures of one tally, side by side and over time, each with its sentence."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.problems import GoneError
from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.matrix import described
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.queries.sentences import excerpt, sentence
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import amount, days, loss, safe

Plain = dict[str, Any]


def tally(ledger: LedgerView, key: str, view: Filter) -> Plain:
    """The tally with the id ``key``: the figures that pass ``view``; ``hidden`` is how many do not.

    :raises GoneError: when there is none.
    """
    with ledger.connected() as connection:
        row = connection.execute(described().where(t.tally.c.id == key)).one_or_none()
        if row is None:
            raise GoneError(
                f"{ledger}: there is no tally {key}; it may have another name since more was read"
            )
        points = _by_speaker(connection, key, view)
        shown = {point["anchor"] for said in points.values() for point in said}
        return {
            "id": key, "label": labels.tally(row), "side": row.side or "", "sideLabel": labels.side(row.side),
            "outcome": row.outcome, "category": row.category, "what": loss(row.outcome, row.category, row.item),
            "scope": row.scope, "where": row.place_name and safe(row.place_name),
            "days": days(row.from_day, row.to_day), "theatre": row.theatre, "incident": row.incident,
            "contested": row.contested, "low": row.low, "high": row.high, "voices": row.voices,
            "flags": labels.flags(row.flags), "hidden": row.counts - len(shown),
            "series": [
                {"speaker": speaker or "", "label": labels.side(speaker), "points": points[speaker]}
                for speaker in sorted(points, key=lambda s: (s is None, -len(points[s]), s or ""))
            ],
            "pairs": _pairs(connection, key, shown),
        }  # fmt: skip


def counts(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Figures with where they stand in the merged picture, their reports and sentences, by day."""
    figure, scope, report = t.figure.c, t.figure_scope.c, t.report.c
    return (
        select(
            t.figure, scope.as_of, scope.tally, scope.scope, scope.copied, scope.denied_by, scope.voice, scope.headline,
            report.publisher, report.published, labels.head(), excerpt(t.figure),
        )
        .join(t.figure_scope, scope.anchor == figure.anchor)
        .join(t.report, report.id == figure.report)
        .where(*conditions)
        .order_by(func.coalesce(scope.as_of, figure.day).nulls_first(), exact(figure.anchor))
    )  # fmt: skip


def counted(row: Any) -> Plain:
    """A row of :func:`counts` in words."""
    return {
        "day": row.as_of, "told": row.day, "number": amount(row.low, row.high, row.bound), "low": row.low,
        "high": row.high, "bound": row.bound, "outcome": row.outcome, "category": row.category,
        "what": loss(row.outcome, row.category), "side": row.side or "", "sideLabel": labels.side(row.side),
        "by": row.by and labels.side(row.by), "speaker": row.speaker or "", "speakerLabel": labels.side(row.speaker),
        "claimants": labels.claimants(row.claimants, row.claim), "sentence": sentence(row), "report": row.report,
        "publisher": row.publisher and safe(row.publisher), "published": row.published, "title": labels.title(row.head),
        "anchor": row.anchor, "copied": row.copied, "headline": row.headline, "scope": row.scope, "tally": row.tally,
        "part": row.part_of is not None, "confidence": round(row.confidence, 3), "review": row.review,
        "deniedBy": [labels.side(s) for s in row.denied_by.split("; ") if s],
    }  # fmt: skip


def _by_speaker(connection: Connection, key: str, view: Filter) -> dict[str | None, list[Plain]]:
    found: dict[str | None, list[Plain]] = defaultdict(list)
    shown = passing(t.figure, view, connection.dialect.name)
    for row in connection.execute(counts(t.figure_scope.c.tally == key, shown)):
        found[row.speaker].append(counted(row))
    return found


def _pairs(connection: Connection, key: str, shown: set[str]) -> list[Plain]:
    """What two of the figures ``shown`` are to one another."""
    pairs = select(t.pair).where(t.pair.c.tally == key).order_by(t.pair.c.id)
    return [
        {"first": row.first, "second": row.second, "verdict": row.verdict, "reason": safe(row.reason)}
        for row in connection.execute(pairs)
        if row.first in shown and row.second in shown
    ]
