"""The writing half of a ledger: reports and their readings come in, each in one transaction."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from typing import Literal

from sqlalchemy import Connection, Engine, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from counterclaim.dossier import build_dossier
from counterclaim.ledger import merge
from counterclaim.ledger import tables as t
from counterclaim.ledger.bodies import written
from counterclaim.ledger.connect import alone, engine_for, explained
from counterclaim.ledger.migrate import migrate
from counterclaim.ledger.moments import now
from counterclaim.ledger.problems import LedgerError
from counterclaim.ledger.review.paint import identities, paint, pictures
from counterclaim.ledger.sound import check_sound
from counterclaim.ledger.view import LedgerView
from counterclaim.record import Reading, Report

Added = Literal["new", "read again", "appearance", "known"]

_INDEX = {
    "sqlite": text("INSERT INTO passage_index(passage_index) VALUES ('rebuild')"),
    "postgresql": text("REINDEX INDEX ix_passage_index"),
}


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
        try:
            with self.writing() as connection:
                migrate(connection, place)
            self.view = LedgerView(place)
        except LedgerError:
            self._engine.dispose()
            raise

    def close(self) -> None:
        """Let go of all connections."""
        self.view.close()
        self._engine.dispose()

    def __enter__(self) -> LedgerStore:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: what is written through its connection is kept when the block ends, or nothing is when it
        fails."""
        with explained(self.place), self._engine.begin() as connection:
            yield connection

    def add(self, reading: Reading) -> Added:
        """Keep the report and its reading; both or neither.

        :returns: ``new``; ``read again`` when the report was there and this engine's reading is new; ``appearance``
            when only the publisher, title, address or day is new; ``known`` when nothing is.
        :raises UnsoundError: when the reading is not sound, see :func:`counterclaim.ledger.sound.check_sound`.
        """
        check_sound(reading)
        with self.writing() as connection:
            outcome = _keep_report(connection, reading.report)
            if _keep_reading(connection, reading):
                paint(connection, reading.report.id)
                return "new" if outcome == "new" else "read again"
            return outcome

    def meet(self, report: Report, engine: str) -> Added | None:
        """Note that ``report`` was met again: what :meth:`add` returns of a reading that is there, at less cost.

        :returns: None, and nothing is noted, when ``engine`` has not read it yet.
        """
        with self.writing() as connection:
            if not _has_read(connection, report.id, engine):
                return None
            return _keep_report(connection, report)

    def refresh(self, *, anyway: bool = False) -> bool:
        """Make the merged tables anew: the dossier of all reports, with the decisions on who is who.

        :param anyway: also when no reading or decision has come since they were made.
        :returns: whether there was anything to do.
        """
        with self.view.connected() as connection:
            seen = merge.extent(connection)
            if seen == merge.reached(connection) and not anyway:
                return False
            shown = tuple(pictures(connection))
            aliases = {old: new for p in shown for old, new in p.aliases.items()}
            decided = identities(connection, aliases)
        readings = tuple(p.reading for p in shown)
        dossier = build_dossier(readings, decided) if readings else None
        with self.writing() as connection:
            alone(connection)
            overtaken = sum(merge.reached(connection)) >= sum(seen)  # somebody has merged as much meanwhile
            if anyway or not overtaken:
                merge.write(connection, dossier, readings, seen)
        return True

    def repair(self, report: str) -> None:
        """Make the rows of ``report`` anew from its newest reading and its decisions."""
        with self.writing() as connection:
            of_report = t.reading.c.report == report
            newest = select(func.max(t.reading.c.id)).where(of_report).scalar_subquery()
            connection.execute(update(t.reading).where(of_report).values(current=t.reading.c.id == newest))
            paint(connection, report)

    def index(self) -> None:
        """Make the index of full-text search anew."""
        with self.writing() as connection:
            connection.execute(_INDEX[connection.dialect.name])


def _keep_report(connection: Connection, report: Report) -> Added:
    known = connection.execute(select(t.report).where(t.report.c.id == report.id)).one_or_none()
    told = {name: getattr(report, name) for name in ("publisher", "title", "url", "published", "origin")}
    if known is None:
        dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
        row = told | {"id": report.id, "text": report.text, "language": report.language, "added": now()}
        row |= {"dated_by": report.dated_by, "pages": json.dumps(report.pages) if report.pages else None}
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
    if _has_read(connection, report, reading.engine):
        return False
    connection.execute(update(t.reading).where(t.reading.c.report == report).values(current=False))
    connection.execute(
        insert(t.reading).values(
            report=report, engine=reading.engine, added=now(), current=True, body=written(reading)
        )
    )
    return True


def _has_read(connection: Connection, report: str, engine: str) -> bool:
    same = select(t.reading.c.id).where(t.reading.c.report == report, t.reading.c.engine == engine)
    return connection.execute(same).scalar() is not None
