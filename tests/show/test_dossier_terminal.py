"""A dossier in the terminal, wide and narrow."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console
from tests.web.wars import hostile_war, war

from counterclaim.dossier import build_dossier
from counterclaim.dossier.compare import compare
from counterclaim.dossier.rules import view
from counterclaim.dossier.sheets import read_sheet
from counterclaim.record import Reading, Report
from counterclaim.show.comparison import print_comparison
from counterclaim.show.dossier_terminal import print_dossier


def printed(readings: list[Reading], rule: str | None = None, width: int = 160) -> str:
    dossier = build_dossier(readings)
    out = io.StringIO()
    print_dossier(dossier, Console(file=out, width=width), view(dossier, rule) if rule else None)
    return out.getvalue()


def test_every_view_has_its_part() -> None:
    told = printed(war())
    for words in (
        "2012-05-04 to 2012-05-13", "4 reports, 1 of them copies", "Azawad Front", "killed, militant", "95 (2)", "withheld",
        "50–70", "≥ 30", "40 (2012-05-03) → 95 (2012-05-09)", "cannot be below that of", "denies", "One happening",
        "100 % of its sentences",
    ):  # fmt: skip
        assert words in told


def test_a_denied_number_has_a_dagger() -> None:
    assert "40†" in printed(war())


def test_a_rule_stands_with_its_reference() -> None:
    told = printed(war(), "acled")
    assert "ACLED Codebook" in told
    assert "best" in told


@pytest.mark.parametrize("width", [80, 100, 120])
def test_a_narrow_window_loses_no_number(width: int) -> None:
    told = printed(war(), width=width)
    for words in ("killed, militant", "95 (2)", "50–70", "15–20", "≥ 30"):
        assert words in told
    assert max(map(len, told.splitlines())) <= width


def test_hostile_names_reach_no_terminal() -> None:
    told = printed(hostile_war())
    assert "\u202e" not in told
    assert "\x1b" not in told


def test_a_dossier_of_nothing_says_so() -> None:
    told = printed([Reading(Report("Nothing of note."))])
    assert "undated" in told
    assert "0 tallies" in told


def test_a_sheet_is_told_row_by_row(tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_text(
        "date,country,place,latitude,longitude,best,side_a\n2012-05-03,Mali,Kidal,18.44,1.41,90,Mali\n"
        "2012-08-01,Mali,Gao,16.27,-0.04,2,Mali\n",
        encoding="utf-8",
    )
    dossier = build_dossier(war())
    out = io.StringIO()
    print_comparison(dossier, compare(dossier, read_sheet(file)), Console(file=out, width=160))
    told = out.getvalue()
    for words in ("2 rows", "missing here", "90 dead in the sheet", "2012-05-03", "Kidal"):
        assert words in told
