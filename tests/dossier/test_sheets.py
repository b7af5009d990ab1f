"""Coding sheets: ACLED, UCDP GED and one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.dossier.sheets import read_sheet

ACLED = """event_id_cnty,event_date,event_type,actor1,actor2,country,location,latitude,longitude,notes,fatalities
LBY101,02 June 2016,Battles,Military Forces of Libya,Islamic State,Libya,Sirte,31.2089,16.5887,Clash.,12
LBY102,someday,Battles,,,Libya,Sirte,31.2,16.6,,3
"""
UCDP = """id,date_start,date_end,side_a,side_b,where_coordinates,latitude,longitude,country,best,high,low
77,2016-06-02 00:00:00.000,2016-06-03 00:00:00.000,Government of Libya,IS,Sirte town,31.2,16.6,Libya,10,15,8
"""
OWN = """Date;Place;Killed;Injured
2016-06-02;Sirte;12;30
;Tripoli;;
"""


def _sheet(folder: Path, text: str) -> Path:
    path = folder / "sheet.csv"
    path.write_text(text, encoding="utf-8-sig")
    return path


def test_an_acled_export_is_known_by_its_columns_and_a_bad_line_is_listed(tmp_path: Path) -> None:
    sheet = read_sheet(_sheet(tmp_path, ACLED))
    assert sheet.kind == "acled"
    (row,) = sheet.rows
    assert (row.line, row.id, row.start, row.place, row.best) == (2, "LBY101", "2016-06-02", "Sirte", 12)
    assert row.actors == ("Military Forces of Libya", "Islamic State")
    (problem,) = sheet.problems
    assert "line 3" in problem
    assert "someday" in problem


def test_a_ucdp_file_gives_low_best_and_high(tmp_path: Path) -> None:
    (row,) = read_sheet(_sheet(tmp_path, UCDP)).rows
    assert (row.low, row.best, row.high, row.start, row.until) == (8, 10, 15, "2016-06-02", "2016-06-03")


def test_a_sheet_of_ones_own_may_have_other_names_and_empty_cells(tmp_path: Path) -> None:
    sheet = read_sheet(_sheet(tmp_path, OWN))
    assert sheet.kind == "own"
    assert [(r.start, r.place, r.best, r.wounded) for r in sheet.rows] == [
        ("2016-06-02", "Sirte", 12, 30), (None, "Tripoli", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("a,b\n1,2\n", "no column for the day"),
        ("date,place\n2016-01-01,x\n", "for the dead"),
    ],
)
def test_what_is_no_sheet_is_refused_by_name(tmp_path: Path, text: str, reason: str) -> None:
    path = _sheet(tmp_path, text)
    with pytest.raises(ValueError, match=reason) as refusal:
        read_sheet(path)
    assert str(path) in str(refusal.value)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_bytes("date,killed\n2016-01-01,é".encode("latin-1"))
    with pytest.raises(ValueError, match="UTF-8"):
        read_sheet(path)
