"""The writing half of a ledger: reports and their readings come in, each in one transaction."""

from __future__ import annotations

import datetime
import re
from typing import Literal

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from counterclaim.dossier import build_dossier
from counterclaim.ledger import merge
from counterclaim.ledger import tables as t
from counterclaim.ledger.bodies import written
from counterclaim.ledger.connect import engine_for, explained
from counterclaim.ledger.current import place
from counterclaim.ledger.migrate import migrate
from counterclaim.ledger.problems import LedgerError
from counterclaim.ledger.view import LedgerView
from counterclaim.record import Reading, Report

Added = Literal["new", "read again", "appearance", "known"]
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")


class LedgerStore:
    """A ledger that may be written to; it is made where there is none.

    :param place: path of a SQLite file, or URL of a PostgreSQL database.
    :raises LedgerError: when it cannot be opened, is of a newer version or holds something else.

    ``view`` is the read-only half of the same ledger. Every method raises :class:`LedgerError` when the database
    fails, and leaves what was there.
    """

    def __init__(self, place: str) -> None:
        self.place = place
        self._engine: Engine = engine_for(place, writing=True)
        with explained(place), self._engine.begin() as connection:
            migrate(connection, place)
        self.view = LedgerView(place)

    def close(self) -> None:
        """Let go of all connections."""
        self.view.close()
        self._engine.dispose()

    def __enter__(self) -> LedgerStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, reading: Reading) -> Added:
        """Keep the report and its reading; both or neither.

        :returns: ``new``; ``read again`` when the report was there and this engine's reading is new; ``appearance``
            when only the publisher, title, address or day is new; ``known`` when nothing is.
        :raises LedgerError: when the text holds characters that no database keeps.
        """
        if _UNKEEPABLE.search(reading.report.text):
            raise LedgerError(
                f"{reading.report.origin or reading.report.id}: its text holds NUL or half characters"
            )
        with explained(self.place), self._engine.begin() as connection:
            outcome = _keep_report(connection, reading.report)
            if _keep_reading(connection, reading):
                self._place(connection, reading)
                return "new" if outcome == "new" else "read again"
            return outcome

    def refresh(self) -> None:
        """Make the merged tables anew: the dossier of all reports, with the decisions on who is who."""
        readings = tuple(self.view.readings())
        dossier = build_dossier(readings) if readings else None
        with explained(self.place), self._engine.begin() as connection:
            merge.write(connection, dossier, readings)

    def _place(self, connection: Connection, reading: Reading) -> None:
        place(connection, reading, {})


def now() -> str:
    """This moment in UTC, to the second."""
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _keep_report(connection: Connection, report: Report) -> Added:
    known = connection.execute(select(t.report).where(t.report.c.id == report.id)).one_or_none()
    told = {name: getattr(report, name) for name in ("publisher", "title", "url", "published", "origin")}
    if known is None:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        row = told | {"id": report.id, "text": report.text, "language": report.language, "added": now()}
        statement = dialect.insert(t.report).values(row).on_conflict_do_nothing()
        if connection.execute(statement).rowcount:
            return "new"
        known = connection.execute(select(t.report).where(t.report.c.id == report.id)).one()
    seen = connection.execute(select(t.appearance).where(t.appearance.c.report == report.id)).all()
    # Where it was read from tells no second publication: a moved file is the same appearance.
    published = [name for name in told if name != "origin" and told[name] is not None]
    if any(all(getattr(row, name) == told[name] for name in published) for row in (known, *seen)):
        return "known"
    connection.execute(insert(t.appearance).values(told | {"report": report.id, "added": now()}))
    return "appearance"


def _keep_reading(connection: Connection, reading: Reading) -> bool:
    """Whether the reading is new; it becomes the current one of its report."""
    report = reading.report.id
    lock = select(t.report.c.id).where(t.report.c.id == report).with_for_update()
    connection.execute(lock)  # two writers of one report take turns (SQLite's writers do so anyway)
    same = select(t.reading.c.id).where(t.reading.c.report == report, t.reading.c.engine == reading.engine)
    if connection.execute(same).scalar() is not None:
        return False
    connection.execute(update(t.reading).where(t.reading.c.report == report).values(current=False))
    connection.execute(
        insert(t.reading).values(
            report=report, engine=reading.engine, added=now(), current=True, body=written(reading)
        )
    )
    return True
