"""From what a ledger keeps to the pictures of its reports, and from a picture to the current rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, insert, select

from counterclaim.dossier.records import Decision as Identity
from counterclaim.ledger import tables as t
from counterclaim.ledger.bodies import report_of, restored
from counterclaim.ledger.current import place
from counterclaim.ledger.problems import GoneError
from counterclaim.ledger.review import log
from counterclaim.ledger.review.chain import canonical
from counterclaim.ledger.review.picture import Picture, picture
from counterclaim.ledger.review.records import Decision, report_of_anchor
from counterclaim.ledger.review.standing import SAME, answers, settle, standing
from counterclaim.record import Reading

_BATCH = 200  # readings held at a time while all are gone through


@dataclass(frozen=True, slots=True)
class Material:
    """What the picture of one report is made of: the newest reading, those before it (newest first, only where some
    decision was made on another engine's reading), and all decisions on its rows."""

    reading: Reading
    older: tuple[Reading, ...]
    decisions: tuple[Decision, ...]

    def picture(self, stand: Iterable[Decision] | None = None) -> Picture:
        """The picture as it stands, or as it would if only ``stand`` stood."""
        return picture(self.reading, self.decisions if stand is None else stand, self.older)


def material(connection: Connection, report: str, *, lock: bool = False) -> Material:
    """What the picture of ``report`` is made of.

    :param lock: whether to keep others from writing the report's rows before this transaction ends.
    :raises GoneError: when the ledger has no such report.
    """
    if lock:
        connection.execute(select(t.report.c.id).where(t.report.c.id == report).with_for_update())
    for found in materials(connection, [report]):
        return found
    raise GoneError(
        f"there is no report {report} in this ledger: add it, or decide on a row of one that is there"
    )


def materials(connection: Connection, reports: Iterable[str] | None = None) -> Iterator[Material]:
    """What the pictures of ``reports``, or of all, are made of: oldest publication first, all at one moment."""
    wanted = None if reports is None else list(reports)
    made: dict[str, list[Decision]] = {}
    for decision in log.decisions(connection, reports=wanted):
        made.setdefault(decision.report, []).append(decision)
    older = _older(connection, made, wanted)
    newest = _readings().where(t.reading.c.current).order_by(t.report.c.published.nulls_last(), t.report.c.id)
    if wanted is not None:
        newest = newest.where(t.report.c.id.in_(wanted))
    else:
        newest = newest.execution_options(yield_per=_BATCH)
    for row in connection.execute(newest):
        reading = restored(row.body, report_of(row))
        yield Material(reading, tuple(older.get(row.id, ())), tuple(made.get(row.id, ())))


def pictures(connection: Connection, reports: Iterable[str] | None = None) -> Iterator[Picture]:
    """The pictures of ``reports``, or of all, oldest publication first; all as they stand at one moment."""
    return (found.picture() for found in materials(connection, reports))


def paint(connection: Connection, report: str) -> Picture:
    """Make the current rows of ``report`` anew, in place of those that it had; the picture that they show.

    :raises GoneError: when the ledger has no such report.
    """
    shown = material(connection, report).picture()
    notes = {d.number: d for d in shown.stand}
    place(connection, shown.everything(), shown.review)
    standing_rows = [
        {"decision": d.number, "anchor": anchor, "report": report, "coder": d.coder, "action": d.action}
        for d in notes.values()
        for anchor in dict.fromkeys((d.anchor, d.other or d.anchor))
    ]
    if standing_rows:
        connection.execute(insert(t.standing), standing_rows)
    differing = [
        {
            "report": report, "anchor": d.anchor, "kind": d.kind, "field": d.field, "decided": canonical(d.decided),
            "machine": canonical(d.machine), "decision": d.decision,
        }
        for d in shown.differences
    ]  # fmt: skip
    if differing:
        connection.execute(insert(t.difference), differing)
    return shown


def identities(connection: Connection, aliases: Mapping[str, str]) -> tuple[Identity, ...]:
    """Who is who across reports, as decided: what :func:`counterclaim.dossier.build_dossier` takes.

    :param aliases: the anchors of entities that went into others of their report, from :class:`Picture`.
    """
    said = answers(standing(log.decisions(connection)))
    found = []
    for slot, people in said.items():
        verdict = settle(people) if slot.field == SAME else None
        if verdict is None or verdict.answer is None:
            continue
        same = bool(verdict.answer.value)
        if same and report_of_anchor(slot.anchor) == report_of_anchor(slot.other):
            continue  # one entity already
        decision = verdict.answer.decision
        first, second = (aliases.get(a, a) for a in (decision.anchor, decision.other or ""))
        if first != second:
            found.append((decision.number, Identity(first, second, same, decision.coder, decision.reason)))
    return tuple(told for _, told in sorted(found, key=lambda one: one[0]))


def who_is_who(connection: Connection) -> Iterator[dict[str, Any]]:
    """What :func:`identities` tells, in the form that ``counterclaim dossier --decisions`` reads."""
    aliases = {old: new for shown in pictures(connection) for old, new in shown.aliases.items()}
    return (dataclasses.asdict(told) for told in identities(connection, aliases))


def _readings() -> Select[Any]:
    both = and_(t.reading.c.report == t.report.c.id)
    return select(t.report, t.reading.c.body, t.reading.c.engine).join(t.reading, both)


def _older(
    connection: Connection, made: Mapping[str, Sequence[Decision]], wanted: Sequence[str] | None
) -> dict[str, list[Reading]]:
    """The readings that are not current, newest first, of the reports on which something was decided when another
    engine's reading was the current one."""
    statement = select(t.reading.c.report, t.reading.c.engine).where(t.reading.c.current)
    if wanted is not None:
        statement = statement.where(t.reading.c.report.in_(wanted))
    engines = {row.report: row.engine for row in connection.execute(statement)} if made else {}
    engines = {report: now for report, now in engines.items() if report in made}
    moved = [r for r, now in engines.items() if any(d.engine and d.engine != now for d in made[r])]
    found: dict[str, list[Reading]] = {}
    for report in moved:
        earlier = _readings().where(t.report.c.id == report, t.reading.c.current.is_(False))
        for row in connection.execute(earlier.order_by(t.reading.c.id.desc())):
            found.setdefault(report, []).append(restored(row.body, report_of(row)))
    return found
