"""Out of a damaged ledger into a new one: all that is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError

from counterclaim.ledger import tables as t
from counterclaim.ledger.bodies import report_of, restored
from counterclaim.ledger.problems import LedgerError
from counterclaim.ledger.review import log
from counterclaim.ledger.review.chain import verify
from counterclaim.ledger.review.paint import paint
from counterclaim.ledger.sound import check_sound
from counterclaim.ledger.store import LedgerStore
from counterclaim.ledger.view import LedgerView


@dataclass(frozen=True, slots=True)
class Rescued:
    """One report of the damaged ledger; ``problem`` says why it could not be brought over, if so."""

    report: str
    problem: str | None = None


def rescue_decisions(damaged: LedgerView, into: LedgerStore) -> tuple[int, str | None]:
    """Bring over the decisions, up to the first that does not hold; before the reports, which are painted by them.

    :returns: how many came over, and what is wrong with the first that did not.
    """
    rows, problem = [], None
    try:
        with damaged.connected() as connection:
            rows = [
                dict(row)
                for row in connection.execute(select(t.decision).order_by(t.decision.c.id)).mappings()
            ]
            broken = verify(log.decisions(connection))
        if broken:
            rows, problem = rows[: broken.number - 1], f"decision {broken.number}: {broken.reason}"
    except LedgerError as error:
        rows, problem = [], str(error)
    if rows:
        with into.writing() as connection:
            connection.execute(insert(t.decision), rows)
    return len(rows), problem


def rescue_reports(damaged: LedgerView, into: LedgerStore) -> Iterator[Rescued]:
    """Bring over every report whose text and newest reading are whole, with its appearances and earlier readings."""
    for report in _ids(damaged):
        try:
            _bring(damaged, into, report)
        except LedgerError as error:
            yield Rescued(report, str(error))
        else:
            yield Rescued(report)


def _bring(damaged: LedgerView, into: LedgerStore, report: str) -> None:
    with damaged.connected() as connection:
        kept = connection.execute(select(t.report).where(t.report.c.id == report)).one_or_none()
        if kept is None:
            raise LedgerError(f"report {report}: its row cannot be found")
        readings = connection.execute(select(t.reading).where(t.reading.c.report == report)).mappings().all()
        seen = (
            connection.execute(select(t.appearance).where(t.appearance.c.report == report)).mappings().all()
        )
    if not any(reading["current"] for reading in readings):
        raise LedgerError(f"report {report}: its newest reading cannot be found")
    for reading in readings:
        check_sound(restored(reading["body"], report_of(kept)))
    with into.writing() as connection:
        connection.execute(insert(t.report).values(dict(kept._mapping)))
        for table, rows in ((t.reading, readings), (t.appearance, seen)):
            for row in rows:
                connection.execute(insert(table).values({k: v for k, v in row.items() if k != "id"}))
        paint(connection, report)


def _ids(damaged: LedgerView) -> list[str]:
    """The ids of all reports that any table still names."""
    found: dict[str, None] = {}
    with damaged.connected() as connection:
        for column in (t.report.c.id, t.reading.c.report, t.source.c.report, t.passage.c.report):
            try:
                for (report,) in connection.execute(select(column).distinct()):
                    found[report] = None
            except DBAPIError:
                continue  # the next table may name those that are missing
    return list(found)
