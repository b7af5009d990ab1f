"""The first page: how much there is, when and where it happened, who counts what, what is contested and what is new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import labels, shown
from counterclaim.ledger.queries.contested import contested
from counterclaim.ledger.queries.matrix import matrix
from counterclaim.ledger.queries.places import places
from counterclaim.ledger.queries.timeline import happenings, series
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import safe

Plain = dict[str, Any]
_NEW = 20


def overview(ledger: LedgerView, view: Filter, seen: str | None = None, loss: str = "killed") -> Plain:
    """What ``view`` shows at a glance.

    :param seen: moment of the last visit; changes are counted from there.
    :param loss: the outcome whose figures are drawn over time.
    """
    with ledger.connected() as connection:
        reports = _reports(connection, view)
        bucket, incidents = happenings(connection, shown.incidents(view, connection.dialect.name))
        figures = passing(t.figure, view, connection.dialect.name)
        return {
            "span": {
                "from": incidents[0][0] if incidents else None,
                "to": incidents[-1][0] if incidents else None,
            },
            "totals": _totals(connection, view) | {"reports": len(reports)},
            "timeline": {
                "bucket": bucket,
                "incidents": incidents,
                "loss": loss,
                "series": series(connection, [figures], loss, bucket),
            },
            "map": places(connection, view),
            "matrix": matrix(connection, view),
            "contested": contested(connection, view),
            "changes": _changes(connection, view, seen, reports),
        }


def changes(ledger: LedgerView, view: Filter, seen: str | None) -> Plain:
    """What of ``view`` came since the moment ``seen``: a part of :func:`overview`."""
    with ledger.connected() as connection:
        return _changes(connection, view, seen, _reports(connection, view))


def _totals(connection: Connection, view: Filter) -> dict[str, int]:
    dialect = connection.dialect.name
    tallies = shown.tallies(view, dialect)
    conditions = {
        "claims": (t.claim, passing(t.claim, view, dialect)),
        "figures": (t.figure, passing(t.figure, view, dialect)),
        "events": (t.event, passing(t.event, view, dialect)),
        "incidents": (t.incident, shown.incidents(view, dialect)),
        "contested": (t.tally, tallies & t.tally.c.contested),
    }
    counts = [
        select(func.count()).select_from(table).where(condition).scalar_subquery().label(name)
        for name, (table, condition) in conditions.items()
    ]
    return dict(connection.execute(select(*counts)).one()._mapping)


def _reports(connection: Connection, view: Filter) -> list[tuple[str, str]]:
    """The moments at which the reports that ``view`` shows were added, with their ids, the newest first."""
    report = t.report.c
    shown = select(report.added, report.id).where(passing(t.report, view, connection.dialect.name))
    return sorted(
        (tuple(row) for row in connection.execute(shown)), key=lambda row: (row[0], row[1]), reverse=True
    )


def _changes(
    connection: Connection, view: Filter, seen: str | None, reports: Sequence[tuple[str, str]]
) -> Plain:
    """What came since ``seen``, of the ``reports`` that are shown; without it, the newest reports and no numbers."""
    dialect, report = connection.dialect.name, t.report.c
    new = [key for added, key in reports if seen is None or added > seen]
    numbers: dict[str, int] = dict.fromkeys(("reports", "claims", "figures", "decisions"), 0)
    if seen is not None:
        later = select(report.id).where(report.added > seen)
        counts = [
            select(func.count()).select_from(table).where(*conditions).scalar_subquery().label(name)
            for name, table, conditions in (
                ("claims", t.claim, (passing(t.claim, view, dialect), t.claim.c.report.in_(later))),
                ("figures", t.figure, (passing(t.figure, view, dialect), t.figure.c.report.in_(later))),
                ("decisions", t.decision, (t.decision.c.made > seen,)),
            )
        ]
        numbers = {"reports": len(new)} | dict(connection.execute(select(*counts)).one()._mapping)
    newest = select(report.id, report.publisher, report.published, labels.head()).where(
        report.id.in_(new[:_NEW])
    )
    told = {row.id: row for row in connection.execute(newest)}
    return {
        "since": seen, **numbers,
        "newReports": [
            {"id": row.id, "title": labels.title(row.head), "publisher": row.publisher and safe(row.publisher),
             "published": row.published}
            for row in (told[key] for key in new[:_NEW])
        ],
    }  # fmt: skip
