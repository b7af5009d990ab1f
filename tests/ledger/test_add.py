"""``counterclaim add``: what goes in, what is said of it, what is passed over."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim import jobs
from counterclaim.cli import main
from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.record import Reading

TEXT = "date 2011-03-20 Misrata\n\nRebels in Misrata said on Sunday that 14 civilians had been killed by shelling.\n"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(a) for a in arguments])


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "misrata.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_report_is_new_then_known_and_its_parts_are_counted(place: str, report: Path) -> None:
    first = run("add", report, "--ledger", place)
    assert first.exit_code == 0
    assert "1 new." in first.stderr
    assert re.search(r"1 report, 1 claim, 1 figure, ", first.stdout)
    again = run("add", report, "--ledger", place)
    assert "1 known." in again.stderr
    assert again.stdout == first.stdout


def test_a_known_report_is_not_parsed(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = tmp_path / "l.db"
    run("add", report, "--ledger", ledger)
    monkeypatch.setattr(jobs, "read", lambda _: pytest.fail("it was read again"))
    moved = report.rename(tmp_path / "elsewhere.txt")
    assert "1 known." in run("add", moved, "--ledger", ledger).stderr
    other = run("add", moved, "--publisher", "Another paper", "--ledger", ledger)
    assert "1 further appearance." in other.stderr


def test_another_engine_reads_it_again(report: Path, tmp_path: Path) -> None:
    ledger, words = tmp_path / "l.db", tmp_path / "words"
    words.mkdir()
    (words / "times.csv").write_text("word,kind,value\nsennight,unit,W\n", encoding="utf-8")
    for arguments in ([], ["--lexicon", str(words)]):  # one process each: word lists stay in a process
        subprocess.run(
            [sys.executable, "-m", "counterclaim", "add", str(report), "--ledger", str(ledger), *arguments], check=True
        )  # fmt: skip
    with LedgerView(str(ledger)) as view:
        assert view.sizes()["reading"] == 2
        (reading,) = view.readings()
        assert "with word lists" in reading.engine


def test_what_cannot_be_read_is_named_and_the_rest_is_added(report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("add", empty, report, tmp_path / "none.json", "--ledger", tmp_path / "l.db")
    assert result.exit_code == 1
    assert f"{empty}: " in result.stderr
    assert "none.json: there is no such file" in result.stderr
    assert "1 new, 2 refused." in result.stderr


def test_stored_readings_go_in_as_they_are(place: str, stored: Path, many: Sequence[Reading]) -> None:
    result = run("add", stored, "--ledger", place)
    assert "60 new." in result.stderr
    with LedgerView(place) as view:
        assert {r.report.id: r for r in view.readings()} == {r.report.id: r for r in many}
        assert view.merged()[1] == 0


def test_a_changed_text_or_a_row_without_an_anchor_is_refused(
    tmp_path: Path, readings: Sequence[Reading]
) -> None:
    changed, bare, outside = (readings[0].to_json() for _ in range(3))
    changed["report"]["text"] = changed["report"]["text"].replace("15", "51")
    bare["claims"][0]["anchor"] = ""
    outside["claims"][0]["evidence"][0]["end"] = 10_000
    for n, (data, reason) in enumerate(
        ((changed, "not the hash of its text"), (bare, "no anchor"), (outside, "outside the text"))
    ):
        path = tmp_path / f"{n}.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        result = run("add", path, "--ledger", tmp_path / "l.db")
        assert result.exit_code == 1
        assert reason in result.stderr
    with LedgerView(str(tmp_path / "l.db")) as view:
        assert not any(view.sizes().values())


def test_the_merged_picture_can_wait(place: str, stored: Path, report: Path) -> None:
    result = run("add", report, "--no-merge", "--ledger", place)
    assert "1 readings and decisions behind" in result.stdout
    assert run("add", stored, "--ledger", place).exit_code == 0
    with LedgerStore(place) as store:
        made, behind = store.view.merged()
        assert made
        assert behind == 0
        assert not store.refresh(), "nothing has come since"


def test_the_ledger_may_be_named_by_the_environment(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COUNTERCLAIM_LEDGER", str(tmp_path / "named.db"))
    run("add", report)
    assert (tmp_path / "named.db").exists()


def test_ctrl_c_leaves_whole_reports_and_the_next_run_goes_on(stored: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "l.db"
    command = [sys.executable, "-m", "counterclaim", "add", str(stored), "--ledger", str(ledger)]
    going = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 30
    while not _reports(ledger) and time.monotonic() < until:
        time.sleep(0.01)
    going.send_signal(signal.SIGINT)
    _, said = going.communicate(timeout=30)
    assert going.returncode in (130, 0)  # 0: it was faster
    assert "Traceback" not in said
    assert run("check", "--ledger", ledger).exit_code == 0
    assert run("add", stored, "--ledger", ledger).exit_code == 0
    assert _reports(ledger) == 60


def _reports(ledger: Path) -> int:
    try:
        with LedgerView(str(ledger)) as view:
            return len(view.reports())
    except Exception:  # not made yet
        return 0


def test_a_near_copy_is_kept_and_said_to_be_one(tmp_path: Path) -> None:
    wire = (
        "date 2011-03-20\n\nRebels in Misrata said on Sunday that 14 civilians had been killed by shelling of the port "
        "and the vegetable market, and that two doctors of the polyclinic were among the wounded. Libya's government "
        "denied that its army had fired on the town and said that it had held to the truce since Friday evening.\n"
    )
    for name, text in (("agency", wire), ("paper", wire.replace("vegetable market", "fruit market"))):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    told = run("add", tmp_path / "agency.txt", tmp_path / "paper.txt", "--ledger", tmp_path / "l.db")
    assert "2 reports" in told.stdout
    assert "1 of the reports share another's wording" in told.stdout
