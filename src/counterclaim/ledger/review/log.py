"""The log of decisions in a ledger: appended, read, exported and replayed, always as one chain."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, text

from counterclaim.ledger import tables as t
from counterclaim.ledger.problems import LedgerError
from counterclaim.ledger.review.chain import START, canonical, chained, verify
from counterclaim.ledger.review.records import Decision


def head(connection: Connection) -> tuple[int, str]:
    """The number and the hash of the last decision; 0 and nothing where there is none."""
    statement = select(t.decision.c.id, t.decision.c.hash).order_by(t.decision.c.id.desc()).limit(1)
    last = connection.execute(statement).one_or_none()
    return (last.id, last.hash) if last else (0, START)


def lock(connection: Connection) -> None:
    """Let nobody else append before this transaction ends; whoever reads goes on reading."""
    if connection.dialect.name == "postgresql":  # SQLite's writers take turns anyway
        connection.execute(text("LOCK TABLE decision IN SHARE ROW EXCLUSIVE MODE"))


def append(connection: Connection, decision: Decision) -> Decision:
    """Add ``decision`` at the end of the chain, which must be locked; returned with its place there."""
    number, previous = head(connection)
    made = chained(decision, number + 1, previous)
    connection.execute(insert(t.decision).values(_row(made)))
    return made


def decisions(
    connection: Connection, *, reports: Iterable[str] | None = None, anchor: str | None = None, after: int = 0,
    limit: int | None = None,
) -> list[Decision]:  # fmt: skip
    """The decisions of the log in their order.

    :param reports: only those on rows of these reports.
    :param anchor: only those that name this row.
    :param after: only those with a higher number.
    :param limit: at most so many.
    """
    statement = select(t.decision).where(t.decision.c.id > after).order_by(t.decision.c.id).limit(limit)
    if reports is not None:
        statement = statement.where(t.decision.c.report.in_(list(reports)))
    if anchor is not None:
        statement = statement.where((t.decision.c.anchor == anchor) | (t.decision.c.other == anchor))
    return [_decision(row) for row in connection.execute(statement)]


def exported(made: Iterable[Decision]) -> Iterator[str]:
    """``made`` as JSON lines, without their line ends."""
    for decision in made:
        yield json.dumps(decision.to_json(), ensure_ascii=False)


def parsed(lines: Iterable[str]) -> list[Decision]:
    """The decisions that :func:`exported` wrote, with their chain checked.

    :raises LedgerError: naming the line that is no decision or does not hold.
    """
    found, numbers = [], []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(Decision.from_json(json.loads(line)))
            except (LedgerError, ValueError, RecursionError) as error:
                raise LedgerError(f"line {number}: {error}") from None
            numbers.append(number)
    broken = verify(found)
    if broken:
        raise LedgerError(f"line {numbers[broken.number - 1]}: {broken.reason}")
    return found


def merge(connection: Connection, given: Sequence[Decision]) -> list[Decision]:
    """Append those of ``given`` that the log, which must be locked, does not know yet; what was appended.

    Where the log is the beginning of ``given``, it becomes the same chain; else they get new places at its end. What
    tells whether a decision is known is its digest.
    """
    known = set(connection.execute(select(t.decision.c.digest)).scalars())
    return [append(connection, d) for d in given if d.digest not in known]


def _row(decision: Decision) -> dict[str, Any]:
    row = decision.to_json()
    row["id"] = row.pop("number")
    return row | {
        "report": decision.report,
        "value": canonical(decision.value),
        "before": canonical(decision.before),
    }


def _decision(row: Any) -> Decision:
    told = dict(row._mapping)
    number, value, before = told.pop("id"), json.loads(told.pop("value")), json.loads(told.pop("before"))
    del told["report"]
    return dataclasses.replace(Decision(**told), number=number, value=value, before=before)
