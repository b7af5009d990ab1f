"""``counterclaim export`` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.export import FORMATS
from counterclaim.ledger import LedgerView


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["export", *arguments])


def test_formats_are_listed_with_what_they_lose() -> None:
    told = run("--formats")
    assert told.exit_code == 0
    for name, form in FORMATS.items():
        assert f"\n{name} " in f"\n{told.output}"
        assert form.lost in told.output


def test_a_ledger_goes_out_with_its_rule_and_filter(ledger: LedgerView, tmp_path: Path) -> None:
    out = tmp_path / "ged.csv"
    told = run(
        "--ledger",
        str(ledger),
        "--to",
        "ucdp",
        "--rule",
        "acled",
        "--filter",
        "?outcome=killed",
        "--out",
        str(out),
    )
    assert told.exit_code == 0, told.output
    assert "rows  ged.csv.claims.jsonl" in told.output
    sidecar = json.loads((tmp_path / "ged.csv.meta.json").read_text("utf-8"))
    assert (sidecar["rule"]["name"], sidecar["filter"]) == ("acled", "outcome=killed")
    assert set(sidecar["files"]) == {"ged.csv", "ged.csv.claims.jsonl"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--to", "excel"), "'excel' is not one of csv"),
        (("--to", "csv", "--rule", "mean"), "'mean' is not one of"),
        (("--to", "csv", "--kind", "rumours"), "'rumours' is not one of"),
        (("--to", "csv", "--filter", "since=soon"), "since"),
    ],
)
def test_what_cannot_be_is_said(
    ledger: LedgerView, tmp_path: Path, given: tuple[str, ...], said: str
) -> None:
    told = run("--ledger", str(ledger), "--out", str(tmp_path / "x"), *given)
    assert told.exit_code == 2
    assert said in told.output
    assert not list(tmp_path.iterdir())


def test_nothing_passing_is_said(ledger: LedgerView, tmp_path: Path) -> None:
    told = run(
        "--ledger", str(ledger), "--to", "gdelt", "--filter", "publisher=nobody", "--out", str(tmp_path / "x")
    )
    assert told.exit_code == 0
    assert "nothing passes this filter" in told.output
