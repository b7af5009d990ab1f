"""Deciding: a decision comes in, is checked against the picture, and is kept with what it changes, or not at all."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.problems import DecisionError, GoneError
from counterclaim.ledger.review import log
from counterclaim.ledger.review.checking import checked
from counterclaim.ledger.review.paint import Material, material, paint
from counterclaim.ledger.review.records import Decision, Role, report_of_anchor
from counterclaim.ledger.review.standing import decided_by, standing, undone_by

if TYPE_CHECKING:
    from counterclaim.ledger.store import LedgerStore


def decide(ledger: LedgerStore, proposal: Decision, *, blind: bool = False) -> Decision:
    """Keep ``proposal`` and make the current rows of its report anew, both or neither.

    :param proposal: a decision without its place in the chain; what stood before, the engine and the moment are filled
        in here, values are brought to their one form.
    :param blind: whether its coder was shown the values of the own queue, which know nothing of other coders: what
        stood before is then what that coder saw.
    :returns: the decision as it stands in the chain.
    :raises DecisionError: when it does not fit the row; it says what would.
    :raises GoneError: when there is no such row or report.
    :raises LedgerError: when the database fails; nothing was kept.
    """
    if proposal.action == "undo":
        return _undo(ledger, proposal)
    proposal.check()
    with ledger.writing() as connection:
        log.lock(connection)
        found = material(connection, proposal.report, lock=True)
        stand = standing(found.decisions)
        decision = _checked(proposal, found, stand, blind and proposal.role == "coder")
        if decision.other and report_of_anchor(decision.other) != decision.report:
            _must_be_there(connection, decision.other)
        made = log.append(connection, dataclasses.replace(decision, made=_now(), engine=found.reading.engine))
        paint(connection, made.report)
        return made


def _checked(proposal: Decision, found: Material, stand: Sequence[Decision], blind: bool) -> Decision:
    if blind:
        # A row that only others made, such as their link, is decided on as it is.
        with contextlib.suppress(GoneError):
            return checked(proposal, found.picture(decided_by(stand, proposal.coder)))
    return checked(proposal, found.picture(stand))


def undo(ledger: LedgerStore, number: int, coder: str, reason: str = "", role: Role = "coder") -> Decision:
    """Take back the decision with the place ``number`` in the chain, by a new one.

    An undoing can be undone too. Coders take back their own decisions, an adjudicator anybody's.

    :raises GoneError: when there is no such decision, or it was taken back already.
    :raises DecisionError: when it is somebody else's.
    """
    found = log_entry(ledger, number)
    return _undo(ledger, Decision("undo", found.anchor, coder, reason=reason, role=role, undoes=found.digest))


def log_entry(ledger: LedgerStore, number: int) -> Decision:
    """The decision with the place ``number`` in the chain.

    :raises GoneError: when there is none.
    """
    with ledger.view.connected() as connection:
        found = log.decisions(connection, after=number - 1, limit=1)
    if not found or found[0].number != number:
        raise GoneError(
            f"there is no decision {number}: counterclaim decisions list shows those that there are"
        )
    return found[0]


def _undo(ledger: LedgerStore, proposal: Decision) -> Decision:
    proposal.check()
    with ledger.writing() as connection:
        log.lock(connection)
        made = log.decisions(connection, reports=[proposal.report])
        found = next((d for d in made if d.digest == proposal.undoes), None)
        if found is None:
            raise GoneError("the decision to be taken back is not in this ledger")
        back = undone_by(made).get(found.digest)
        if back is not None:
            raise GoneError(
                f"decision {found.number} was taken back by decision {back.number}: undo {back.number} to bring it back"
            )
        if found.coder != proposal.coder and proposal.role != "adjudicator":
            raise DecisionError(
                f"decision {found.number} is {found.coder}'s: only {found.coder} or an adjudicator takes it back"
            )
        kept = log.append(connection, dataclasses.replace(proposal, anchor=found.anchor, made=_now()))
        if connection.execute(select(t.report.c.id).where(t.report.c.id == kept.report)).first():
            paint(connection, kept.report)
        return kept


def replay(ledger: LedgerStore, lines: Iterable[str]) -> int:
    """Add the decisions of JSON lines that :func:`~counterclaim.ledger.review.log.exported` wrote and that this ledger
    does not know; how many they were.

    Into a ledger without decisions they come as the same chain; what other decisions stand here stays before them.
    Decisions on reports that are not here wait for them.

    :raises LedgerError: naming the line that was tampered with; nothing is kept then.
    """
    given = log.parsed(lines)
    with ledger.writing() as connection:
        log.lock(connection)
        new = log.merge(connection, given)
        touched = dict.fromkeys(decision.report for decision in new)
        here = set(connection.execute(select(t.reading.c.report).where(t.reading.c.current)).scalars())
        for report in touched:
            if report in here:
                paint(connection, report)
    return len(new)


def _must_be_there(connection: Connection, anchor: str) -> None:
    there = material(connection, report_of_anchor(anchor)).picture().everything()
    if not any(
        row.anchor == anchor for k in ("entities", "claims", "figures", "events") for row in getattr(there, k)
    ):
        raise GoneError(
            f"{anchor}: there is no such row any more: look the report up again and decide on what it has"
        )


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="microseconds")
