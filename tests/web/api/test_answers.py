"""What is kept of the server's answers is never older than the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from counterclaim import read
from counterclaim.ledger import Filter, LedgerStore
from counterclaim.ledger.queries.overview import overview
from counterclaim.ledger.queries.report import report
from counterclaim.ledger.review import Decision, decide
from counterclaim.record import Report
from counterclaim.web import answers
from counterclaim.web.answers import Answers

_TEXT = "date 2008-08-12\n\nGeorgia said its forces had killed 21 Russian soldiers. Russia denied it."


def test_an_answer_is_kept_until_the_ledger_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(*asked: Any) -> dict[str, Any]:
        made.append(str(asked[1]))
        return overview(*asked)

    monkeypatch.setattr(answers, "overview", counted)
    with LedgerStore(str(tmp_path / "ledger.db")) as store:
        kept = Answers(store.view)
        assert kept.overview(Filter(), None, "killed")["totals"]["claims"] == 0
        store.add(read(Report(_TEXT)))
        store.refresh()
        claims = kept.overview(Filter(), None, "killed")["totals"]["claims"]
        assert claims >= 2
        assert kept.overview(Filter(), None, "killed") == overview(store.view, Filter(), None, "killed")
        assert len(made) == 2
        anchor = next(store.view.readings()).claims[0].anchor
        decide(store, Decision("reject", anchor, "ana", reason="test"))
        assert kept.overview(Filter(), None, "killed")["totals"]["claims"] == claims - 1


def test_what_is_new_is_asked_each_time(tmp_path: Path) -> None:
    with LedgerStore(str(tmp_path / "ledger.db")) as store:
        store.add(read(Report(_TEXT)))
        kept = Answers(store.view)
        assert kept.overview(Filter(), "2000-01-01T00:00:00+00:00", "killed")["changes"]["reports"] == 1
        assert kept.overview(Filter(), "2999-01-01T00:00:00+00:00", "killed")["changes"]["reports"] == 0


def test_a_report_says_who_told_its_day(tmp_path: Path) -> None:
    with LedgerStore(str(tmp_path / "ledger.db")) as store:
        reading = read(Report(_TEXT, published="2008-08-12", dated_by="feed"))
        store.add(reading)
        told = report(store.view, reading.report.id, Filter())
    assert (told["published"], told["datedBy"]) == ("2008-08-12", "feed")
