"""Whether a ledger is whole: its file, its texts, its readings, its decisions, and the rows made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, create_engine, insert, select, text

from counterclaim.ledger import tables as t
from counterclaim.ledger.bodies import report_of, restored
from counterclaim.ledger.problems import LedgerError
from counterclaim.ledger.review import log
from counterclaim.ledger.review.chain import verify
from counterclaim.ledger.review.paint import paint
from counterclaim.ledger.view import LedgerView
from counterclaim.record import report_id

Rows = dict[str, Counter[Any]]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: ``where`` (the file, a table, a report, the decisions) and in what way. ``mendable`` tells whether
    it can be made anew from what is kept, ``report`` of which report."""

    where: str
    problem: str
    mendable: bool = False
    report: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}"


class Examiner:
    """Looks whether the ledger behind ``view`` is whole; it changes nothing."""

    def __init__(self, view: LedgerView) -> None:
        self._view = view
        self._beside = create_engine("sqlite://")
        t.metadata.create_all(self._beside, [*_KEPT.values(), *t.CURRENT])

    def database(self) -> Iterator[Fault]:
        """What the database says of itself (damaged pages, rows that point to rows that are not there, passages that
        search does not find), and where the chain of decisions is broken."""
        for look in (self._pages, self._search, self._decisions):
            try:
                with self._view.connected() as connection:
                    yield from look(connection)
            except LedgerError as error:
                yield Fault("file", str(error))

    def _pages(self, connection: Connection) -> Iterator[Fault]:
        if connection.dialect.name != "sqlite":
            return  # PostgreSQL looks after both itself
        for (said,) in connection.execute(text("PRAGMA integrity_check(20)")):
            if said != "ok":
                yield Fault("file", " ".join(said.removeprefix("*** in database main ***").split()))
        lost = Counter(row[0] for row in connection.execute(text("PRAGMA foreign_key_check")))
        for table, count in sorted(lost.items()):
            yield Fault(table, f"{count:,} rows point to rows that are not there", table not in _KEPT)

    def _search(self, connection: Connection) -> Iterator[Fault]:
        unseen = connection.execute(_UNSEARCHABLE[connection.dialect.name]).scalar_one()
        if unseen:
            yield Fault("search", f"{unseen:,} passages are not found by it", True)

    def _decisions(self, connection: Connection) -> Iterator[Fault]:
        broken = verify(log.decisions(connection))
        if broken:
            yield Fault(f"decision {broken.number}", broken.reason)

    def report(self, report: str) -> tuple[Fault, ...]:
        """What is wrong with the report with the id ``report``: its text, its readings, or its rows."""
        where = f"report {report}"
        try:
            with self._view.connected() as connection:
                return tuple(Fault(where, *told, report) for told in self._faults(connection, report))
        except LedgerError as error:
            return (Fault(where, str(error), report=report),)

    def _faults(self, connection: Connection, report: str) -> Iterator[tuple[str, bool]]:
        kept = connection.execute(select(t.report).where(t.report.c.id == report)).one_or_none()
        if kept is None:
            yield "its row cannot be found", False
            return
        if report_id(kept.text) != report:
            yield "its text is not the one that was added (its hash is not the id)", False
        readings = connection.execute(select(t.reading).where(t.reading.c.report == report)).all()
        for reading in readings:
            try:
                restored(reading.body, report_of(kept))
            except LedgerError:
                yield f"the reading by {reading.engine} is damaged", False
                return
        if sum(reading.current for reading in readings) != 1:
            yield f"it has {len(readings)} readings, and not one that is current", bool(readings)
        elif _rows(connection, report) != self._anew(connection, report):
            yield "its rows are not what its reading and its decisions say", True

    def _anew(self, connection: Connection, report: str) -> Rows:
        """The rows of ``report`` as a ledger would have them that took in today what is kept of it."""
        with self._beside.connect() as beside:
            for table, key in ((t.report, "id"), (t.reading, "report"), (t.decision, "report")):
                kept = connection.execute(select(table).where(table.c[key] == report)).mappings().all()
                if kept:
                    beside.execute(insert(table), [dict(row) for row in kept])
            paint(beside, report)
            rows = _rows(beside, report)
            beside.rollback()
        return rows


def _rows(connection: Connection, report: str) -> Rows:
    """The current rows of ``report`` by table, without the numbers that each ledger gives them anew."""
    kinds = {"claim": t.claim, "figure": t.figure, "event": t.event, "entity": t.entity}
    names = {
        kind: {row.id: row.row for row in connection.execute(select(table).where(table.c.report == report))}
        for kind, table in kinds.items()
    }
    found: Rows = {}
    for table in t.CURRENT:
        columns = [c for c in table.c if c is not table.autoincrement_column and c.name not in _NOT_COMPARED]
        told = connection.execute(select(*columns).where(_belongs(table, report))).all()
        found[table.name] = Counter(
            tuple(
                names[c.name].get(v, v) if c.name in names else v for c, v in zip(columns, row, strict=True)
            )
            for row in told
        )
    return found


def _belongs(table: Table, report: str) -> Any:
    if "report" in table.c:
        return table.c.report == report
    return table.c.entity.in_(select(t.entity.c.id).where(t.entity.c.report == report))


_NOT_COMPARED = ("party",)  # the merged picture's word, not the reading's
_KEPT: dict[str, Table] = {table.name: table for table in (t.report, t.appearance, t.reading, t.decision)}
_UNSEARCHABLE = {
    "sqlite": text(
        "SELECT count(*) FROM passage LEFT JOIN passage_index_docsize d ON d.id = passage.id WHERE d.id IS NULL"
    ),
    "postgresql": text("SELECT count(*) FROM passage WHERE index IS NULL"),
}
