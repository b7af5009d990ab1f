"""Every bench tells what it does, and says so when its data are not at hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bench import scorer

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize("name", ["attribution", "muc4", "dates", "places"])
def test_a_bench_has_help_and_leaves_with_status_2_without_its_data(name: str, tmp_path: Path) -> None:
    told = run(f"bench.{name}", "--help").stdout
    assert f"python -m bench.{name}" in told
    assert "--check" in told
    absent = run(f"bench.{name}", str(tmp_path / "nowhere"))
    assert absent.returncode == scorer.ABSENT
    assert "nothing to measure" in absent.stderr or "no scorer" in absent.stderr


def test_a_scorer_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(scorer, "SHARED", tmp_path)
    with pytest.raises(scorer.AbsentError, match=r"corpora\.py"):
        scorer.scorer("corpora")


def test_leaving_needs_a_problem(capsys: pytest.CaptureFixture[str]) -> None:
    scorer.leave([])
    with pytest.raises(SystemExit) as left:
        scorer.leave(["too low"])
    assert left.value.code == 1
    assert capsys.readouterr().err == "too low\n"
