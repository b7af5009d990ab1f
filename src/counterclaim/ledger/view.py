"""The read-only half of a ledger: reports, readings and rows, as they stand now."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, func, select

from counterclaim.ledger import merge
from counterclaim.ledger import tables as t
from counterclaim.ledger.bodies import report_of, restored
from counterclaim.ledger.connect import engine_for, explained, is_url, shown
from counterclaim.ledger.migrate import check
from counterclaim.ledger.problems import GoneError, LedgerError
from counterclaim.ledger.review.paint import pictures
from counterclaim.record import Reading, Report

_BATCH = 200  # readings that are fetched at once
_OLDEST = (t.report.c.published.nulls_last(), t.report.c.id)


class LedgerView:
    """A ledger that is only read.

    :param place: path of a SQLite file, or URL of a PostgreSQL database.
    :raises LedgerError: when there is none, it cannot be opened, or it is of another version.

    Every method raises :class:`LedgerError` when the database fails.
    """

    def __init__(self, place: str) -> None:
        if not is_url(place) and not Path(place).is_file():
            raise LedgerError(
                f"{place}: there is no such ledger: make one with counterclaim add --ledger {place}"
            )
        self.place = place
        self._engine: Engine = engine_for(place, writing=False)
        try:
            with explained(place), self._engine.connect() as connection:
                check(connection, place)
        except LedgerError:
            self.close()
            raise

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def __enter__(self) -> LedgerView:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __str__(self) -> str:
        return shown(self.place)

    def sizes(self) -> dict[str, int]:
        """How many rows the tables that people ask for hold."""
        kinds = (t.report, t.appearance, t.reading, t.entity, t.claim, t.figure, t.event, t.link, t.decision)
        with self.connected() as connection:
            return {
                k.name: connection.execute(select(func.count()).select_from(k)).scalar_one() for k in kinds
            }

    def reports(self) -> tuple[str, ...]:
        """The ids of all reports, oldest publication first."""
        with self.connected() as connection:
            statement = select(t.report.c.id).order_by(*_OLDEST)
            return tuple(connection.execute(statement).scalars())

    def report(self, report: str) -> Report:
        """The report with the id ``report``.

        :raises GoneError: when there is none.
        """
        found = self.rows(select(t.report).where(t.report.c.id == report))
        if not found:
            raise GoneError(f"{shown(self.place)}: there is no report {report}")
        return report_of(found[0])

    def readings(self, reports: Iterable[str] | None = None, *, machine: bool = False) -> Iterator[Reading]:
        """The newest reading of each of ``reports``, or of all, oldest publication first; all as they stand at one
        moment, with what coders decided applied.

        :param machine: give them as the engine read them instead.
        """
        with self.connected() as connection:
            if machine:
                yield from readings_in(connection, reports)
            else:
                yield from (shown.reading for shown in pictures(connection, reports))

    def read_by(self, engine: str) -> frozenset[str]:
        """The ids of the reports that ``engine`` has read."""
        with self.connected() as connection:
            statement = select(t.reading.c.report).where(t.reading.c.engine == engine)
            return frozenset(connection.execute(statement).scalars())

    def merged(self) -> tuple[str | None, int]:
        """The moment at which the merged tables were made, and how many readings and decisions have come since."""
        with self.connected() as connection:
            made, reached = merge.made(connection), merge.reached(connection)
            return made, sum(merge.extent(connection)) - max(0, sum(reached))

    def copies(self) -> int:
        """How many reports share the wording of another one, as the merged tables have it: the text of an agency
        that several papers print is one source."""
        with self.connected() as connection:
            copied = select(func.count()).select_from(t.source).where(t.source.c.copy_of.is_not(None))
            return connection.execute(copied).scalar_one()

    def stand(self) -> tuple[object, ...]:
        """Where the ledger stands: equal to what it was as long as no reading, decision or merge has come."""
        with self.connected() as connection:
            return (*merge.extent(connection), merge.made(connection), *merge.reached(connection))

    def rows(self, statement: Select[Any]) -> list[Any]:
        """What ``statement`` selects."""
        with self.connected() as connection:
            return list(connection.execute(statement))

    @contextlib.contextmanager
    def connected(self) -> Iterator[Connection]:
        """A connection for several questions that see one state of the ledger."""
        with explained(self.place), self._engine.connect() as connection:
            yield connection


def readings_in(connection: Connection, reports: Iterable[str] | None = None) -> Iterator[Reading]:
    """The newest reading of each of ``reports``, or of all, as ``connection`` sees them."""
    newest = select(t.report, t.reading.c.body).join(
        t.reading, and_(t.reading.c.report == t.report.c.id, t.reading.c.current)
    )
    if reports is None:
        statements = iter([newest.order_by(*_OLDEST)])
    else:
        statements = (newest.where(t.report.c.id == report) for report in reports)
    for statement in statements:
        for row in connection.execute(statement.execution_options(yield_per=_BATCH)):
            yield restored(row.body, report_of(row))
