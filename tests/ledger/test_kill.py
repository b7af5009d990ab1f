"""``kill -9`` in the midst of ``add``: what is in the ledger is whole, and the next run goes on."""

from __future__ import annotations

from pathlib import Path

from bench.ledger.killing import kill_while_adding, whole


def test_a_killed_add_leaves_whole_reports_and_a_second_completes_it(place: str, stored: Path) -> None:
    outcome = kill_while_adding(place, stored, times=15)
    assert not outcome.faults
    assert outcome.killed >= 10, "most were killed before they were done"
    assert outcome.seen == sorted(outcome.seen), "a report that was in the ledger is never lost"
    assert whole(place, stored) == 60
