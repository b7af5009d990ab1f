"""What is contested most: tallies of which sides give different numbers, and incidents that somebody denies."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import labels, shown
from counterclaim.ledger.queries.matrix import described
from counterclaim.ledger.queries.order import exact
from counterclaim.text.plain import days

Plain = dict[str, Any]
_MOST = 15


def contested(connection: Connection, view: Filter) -> list[Plain]:
    """The contested tallies and denied incidents that ``view`` shows, those that most speak of first."""
    dialect = connection.dialect.name
    tally, incident = t.tally.c, t.incident.c
    tallies = (
        described()
        .where(shown.tallies(view, dialect), tally.contested)
        .order_by(tally.voices.desc(), tally.counts.desc(), exact(tally.id))
        .limit(_MOST)
    )
    incidents = (
        select(t.incident)
        .where(shown.incidents(view, dialect), incident.denials > 0)
        .order_by(incident.reports.desc(), incident.denials.desc(), exact(incident.id))
        .limit(_MOST)
    )
    found = [_tally(row) for row in connection.execute(tallies)]
    denied = connection.execute(incidents).all()
    speakers = _speakers(connection, [row.id for row in denied])
    found += [_incident(row, sorted(speakers[row.id])) for row in denied]
    return sorted(found, key=lambda f: -f["voices"])[:_MOST]


def _speakers(connection: Connection, incidents: list[str]) -> dict[str, set[str]]:
    """The sides that tell or deny each of ``incidents``."""
    told = (
        select(t.telling.c.incident, t.event.c.speaker)
        .join(t.event, t.event.c.anchor == t.telling.c.event)
        .where(t.telling.c.incident.in_(incidents), t.event.c.speaker.is_not(None))
    )
    denied = select(t.answer.c.incident, t.answer.c.by).where(
        t.answer.c.incident.in_(incidents), t.answer.c.by.is_not(None)
    )
    found: dict[str, set[str]] = defaultdict(set)
    for incident, speaker in connection.execute(told.union(denied)):
        found[incident].add(speaker)
    return found


def _tally(row: Any) -> Plain:
    return {
        "tally": row.id, "label": labels.tally(row), "low": row.low, "high": row.high, "voices": row.voices,
        "speakers": labels.sides(row.speakers), "flags": labels.flags(row.flags),
        "days": days(row.from_day, row.to_day),
    }  # fmt: skip


def _incident(row: Any, speakers: list[str]) -> Plain:
    return {
        "incident": row.id, "label": labels.incident(row), "low": None, "high": None, "voices": row.reports,
        "speakers": [[s, labels.side(s)] for s in speakers],
        "flags": [f"denied {row.denials} times" if row.denials > 1 else "denied once"],
        "days": days(row.from_day, row.to_day),
    }  # fmt: skip
