"""Deciding in a ledger: what is kept, what it changes, and that nobody's word is lost."""

from __future__ import annotations

import dataclasses
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text

from counterclaim.ledger import Filter, GoneError, LedgerError, LedgerStore
from counterclaim.ledger import tables as t
from counterclaim.ledger.problems import DecisionError
from counterclaim.ledger.review import Decision, decide, log, replay, undo
from counterclaim.ledger.review.chain import verify
from counterclaim.ledger.review.queue import queue
from counterclaim.record import Claim, Event, Figure, Reading


def made_in(ledger: LedgerStore) -> list[Decision]:
    with ledger.view.connected() as connection:
        return log.decisions(connection)


def test_a_decision_and_the_rows_it_changes_are_kept_together(ledger: LedgerStore, reading: Reading) -> None:
    figure = reading.figures[0].anchor
    made = decide(ledger, Decision("correct", figure, "ana", field="low", value=31, reason="typo"))
    assert (made.number, made.before, made.value, made.engine) == (1, 30, 31, "one")
    (row,) = ledger.view.rows(select(t.figure.c.low, t.figure.c.review))
    assert tuple(row) == (31, "corrected")
    assert next(ledger.view.readings()).figures[0].low == 31
    assert next(ledger.view.readings(machine=True)).figures[0].low == 30
    assert made_in(ledger) == [made]


def test_a_correction_of_claimants_reaches_figures_ties_and_search(
    ledger: LedgerStore, reading: Reading
) -> None:
    decide(
        ledger, Decision("correct", reading.claims[0].anchor, "ana", field="claimants", value=["ministry"])
    )
    (row,) = ledger.view.rows(select(t.figure.c.claimants))
    assert row.claimants == "ministry"
    assert len(queue(ledger.view, Filter(q="ministry"), kinds=("claim",)).cards) == 1  # one of two is decided


def test_rejected_rows_stay_as_rows_but_leave_the_reading(ledger: LedgerStore, reading: Reading) -> None:
    decide(ledger, Decision("reject", reading.claims[0].anchor, "ana"))
    rows = ledger.view.rows(select(t.claim.c.review).order_by(t.claim.c.start))
    assert [r.review for r in rows] == ["rejected", "unseen", "unseen"]
    assert len(next(ledger.view.readings()).claims) == 2


def test_what_is_refused_changes_nothing(ledger: LedgerStore, reading: Reading) -> None:
    for wrong, problem in (
        (Decision("correct", reading.figures[0].anchor, "ana", field="low", value="many"), DecisionError),
        (Decision("accept", f"{reading.report.id}:claims:900-901", "ana"), GoneError),
        (Decision("accept", "0" * 32 + ":claims:1-2", "ana"), GoneError),
        (Decision("link", reading.claims[0].anchor, "ana", other="0:claims:1-2", field="denies"), GoneError),
        (Decision("undo", reading.claims[0].anchor, "ana", undoes="0"), GoneError),
    ):
        with pytest.raises(problem):
            decide(ledger, wrong)
    assert made_in(ledger) == []


def test_undo_is_a_new_row_and_can_be_undone(ledger: LedgerStore, reading: Reading) -> None:
    first = decide(ledger, Decision("reject", reading.claims[0].anchor, "ana"))
    back = undo(ledger, first.number, "ana", "too quick")
    assert next(ledger.view.readings()) == reading
    with pytest.raises(GoneError, match="taken back by decision 2: undo 2"):
        undo(ledger, first.number, "ana")
    with pytest.raises(DecisionError, match="only ana or an adjudicator"):
        undo(ledger, back.number, "ben")
    undo(ledger, back.number, "ben", role="adjudicator")
    assert len(next(ledger.view.readings()).claims) == 2
    assert [d.action for d in made_in(ledger)] == ["reject", "undo", "undo"]
    with pytest.raises(GoneError, match="no decision 9"):
        undo(ledger, 9, "ana")


def test_the_log_can_only_grow(ledger: LedgerStore, reading: Reading) -> None:
    decide(ledger, Decision("accept", reading.claims[0].anchor, "ana"))
    for statement in ("UPDATE decision SET reason = 'x'", "DELETE FROM decision"):
        with pytest.raises(LedgerError, match="only ever added"), ledger.writing() as connection:
            connection.execute(text(statement))


def test_writers_at_once_never_fork_the_chain(
    place: str, ledger: LedgerStore, make: Callable[..., Reading]
) -> None:
    readings = [make(f" Number {n}.") for n in range(4)]
    for one in readings:
        ledger.add(one)
    problems: list[BaseException] = []

    def work(who: str, mine: list[Reading]) -> None:
        try:
            with LedgerStore(place) as own:
                for one in mine:
                    rows: list[Claim | Figure | Event] = [*one.claims, *one.figures, *one.events]
                    for row in rows:
                        decide(own, Decision("accept", row.anchor, who))
        except BaseException as problem:
            problems.append(problem)

    # Two on the same reports, two on reports of their own.
    threads = [
        threading.Thread(target=work, args=args)
        for args in (
            ("ana", readings[:2]),
            ("ben", readings[:2]),
            ("mira", readings[2:3]),
            ("zoe", readings[3:]),
        )
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    made = made_in(ledger)
    assert len(made) == 5 * 6
    assert verify(made) is None
    reviewed = ledger.view.rows(select(t.claim.c.review).where(t.claim.c.report != ledger.view.reports()[-1]))
    assert "accepted" in {r.review for r in reviewed}


def test_replay_gives_the_same_chain_and_the_same_picture(
    ledger: LedgerStore, reading: Reading, tmp_path: Path
) -> None:
    decide(ledger, Decision("correct", reading.figures[0].anchor, "ana", field="low", value=31))
    wrong = decide(ledger, Decision("reject", reading.claims[2].anchor, "ana", reason="nein – “no”"))
    undo(ledger, wrong.number, "ana")
    lines = list(log.exported(made_in(ledger)))
    with LedgerStore(str(tmp_path / "other.db")) as other:
        other.add(reading)
        assert replay(other, lines) == 3
        assert made_in(other) == made_in(ledger)
        assert list(other.view.readings()) == list(ledger.view.readings())
        assert replay(other, lines) == 0


def test_decisions_wait_for_a_report_that_comes_later(
    ledger: LedgerStore, reading: Reading, tmp_path: Path
) -> None:
    decide(ledger, Decision("reject", reading.claims[0].anchor, "ana"))
    with LedgerStore(str(tmp_path / "other.db")) as other:
        replay(other, log.exported(made_in(ledger)))
        other.add(reading)
        assert len(next(other.view.readings()).claims) == 2


def test_replay_joins_what_is_there_and_keeps_both(
    ledger: LedgerStore, reading: Reading, tmp_path: Path
) -> None:
    with LedgerStore(str(tmp_path / "other.db")) as other:
        other.add(reading)
        first = decide(other, Decision("reject", reading.claims[0].anchor, "ben"))
        undo(other, first.number, "ben")
        decide(ledger, Decision("accept", reading.claims[1].anchor, "ana"))
        lines = list(log.exported(made_in(other)))
    assert replay(ledger, lines) == 2
    assert replay(ledger, lines) == 0
    made = made_in(ledger)
    assert [d.coder for d in made] == ["ana", "ben", "ben"]
    assert verify(made) is None
    assert len(next(ledger.view.readings()).claims) == 3


def test_a_file_that_was_tampered_with_leaves_nothing(
    ledger: LedgerStore, reading: Reading, tmp_path: Path
) -> None:
    for claim in reading.claims:
        decide(ledger, Decision("reject", claim.anchor, "ana"))
    lines = list(log.exported(made_in(ledger)))
    told = json.loads(lines[1])
    lines[1] = json.dumps(told | {"coder": "ben"})
    with LedgerStore(str(tmp_path / "other.db")) as other:
        other.add(reading)
        with pytest.raises(LedgerError, match="line 2: its content was changed"):
            replay(other, lines)
        assert made_in(other) == []
        assert next(other.view.readings()) == reading


def test_a_newer_reading_leaves_decisions_and_queues_the_difference(
    ledger: LedgerStore, reading: Reading, make: Callable[..., Reading]
) -> None:
    figure = reading.figures[0].anchor
    decide(ledger, Decision("correct", figure, "ana", field="low", value=31))
    decide(ledger, Decision("accept", reading.events[0].anchor, "ana"))
    newer = make(engine="two")
    newer = dataclasses.replace(newer, figures=(dataclasses.replace(newer.figures[0], low=300),), events=())
    assert ledger.add(newer) == "read again"
    shown = next(ledger.view.readings())
    assert shown.figures[0].low == 31
    assert [e.anchor for e in shown.events] == [reading.events[0].anchor]
    page = queue(ledger.view, Filter(), order="differences")
    assert {(c.anchor, d.field, d.machine) for c in page.cards for d in c.differences} == {
        (figure, "low", 300), (reading.events[0].anchor, None, None)
    }  # fmt: skip
    decide(ledger, Decision("correct", figure, "ana", field="low", value=300))
    decide(ledger, Decision("reject", reading.events[0].anchor, "ana"))
    assert queue(ledger.view, Filter(), order="differences").total == 0
    assert next(ledger.view.readings()).events == ()


def test_who_is_who_across_reports_reaches_the_dossier(
    ledger: LedgerStore, reading: Reading, make: Callable[..., Reading]
) -> None:
    other = make(" Again.")
    ledger.add(other)
    ledger.refresh()
    army, rebels = reading.entities[0].anchor, other.entities[1].anchor

    def party(anchor: str) -> str:
        return str(ledger.view.rows(select(t.entity.c.party).where(t.entity.c.anchor == anchor))[0].party)

    assert party(army) != party(rebels)
    made = decide(ledger, Decision("merge", army, "ana", other=rebels, reason="a mutiny"))
    assert party(army) != "None"  # known until all is merged anew
    ledger.refresh()
    assert party(army) == party(rebels)
    undo(ledger, made.number, "ana")
    ledger.refresh()
    assert party(army) != party(rebels)
    decide(ledger, Decision("split", reading.entities[1].anchor, "ana", other=rebels))
    ledger.refresh()
    assert party(reading.entities[1].anchor) != party(rebels)
    with pytest.raises(DecisionError, match="entities"):
        decide(ledger, Decision("merge", army, "ana", other=reading.claims[0].anchor))


def test_a_merge_inside_a_report_and_one_across_go_together(
    ledger: LedgerStore, reading: Reading, make: Callable[..., Reading]
) -> None:
    """The entity that was merged across reports goes into another of its own report."""
    other = make(" Again.")
    ledger.add(other)
    ministry, army = reading.entities[3].anchor, reading.entities[0].anchor
    decide(ledger, Decision("merge", ministry, "ana", other=other.entities[1].anchor))
    decide(ledger, Decision("merge", army, "ana", other=ministry))
    ledger.refresh()
    parties = {r.anchor: r.party for r in ledger.view.rows(select(t.entity.c.anchor, t.entity.c.party))}
    assert ministry not in parties
    assert parties[army] == parties[other.entities[1].anchor]


def test_blind_coders_record_what_they_saw(ledger: LedgerStore, reading: Reading) -> None:
    claim = reading.claims[2].anchor
    decide(ledger, Decision("correct", claim, "ana", field="stance", value="deny"), blind=True)
    assert decide(ledger, Decision("accept", claim, "ben"), blind=True).before["stance"] == "assert"
    (row,) = ledger.view.rows(select(t.claim.c.review, t.claim.c.stance).where(t.claim.c.anchor == claim))
    assert tuple(row) == ("disputed", "assert")


def test_who_looks_at_the_picture_accepts_what_it_shows(ledger: LedgerStore, reading: Reading) -> None:
    claim = reading.claims[2].anchor
    decide(ledger, Decision("correct", claim, "ana", field="stance", value="deny"))
    assert decide(ledger, Decision("accept", claim, "ben")).before["stance"] == "deny"
    (row,) = ledger.view.rows(select(t.claim.c.review, t.claim.c.stance).where(t.claim.c.anchor == claim))
    assert tuple(row) == ("corrected", "deny")
