"""CSV, JSON Lines and Parquet: the same rows, each with its way back to the words."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from counterclaim.export import KINDS, Choices, Selection, export
from counterclaim.export.tables import columns, rows

Chosen = Callable[[str], Selection]


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_table_formats_hold_the_same_rows(chosen: Chosen, tmp_path: Path, kind: str) -> None:
    selection = chosen("")
    for form in ("csv", "jsonl", "parquet"):
        export(selection, form, tmp_path / f"x.{form}", Choices((kind,)))
    told = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()]
    assert told == list(rows(selection, kind))
    assert told
    assert pq.read_table(tmp_path / "x.parquet").to_pylist() == told
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        cells = list(csv.DictReader(file))
    assert tuple(cells[0]) == columns(kind)
    assert [{k: _cell(v) for k, v in row.items()} for row in told] == cells


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = "" if value is None else str(value)
    return (
        f"'{text}" if isinstance(value, str) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
    )


@pytest.mark.parametrize("kind", ["claims", "figures", "events", "links", "entities"])
def test_every_row_leads_back_to_its_words(chosen: Chosen, kind: str) -> None:
    selection = chosen("")
    texts = {r.report.id: r.report.text for r in selection.readings}
    for row in rows(selection, kind):
        if kind == "entities" and not row["mentions"]:
            assert row["start"] is None  # only referred to
            continue
        words = texts[row["report"]][row["start"] : row["end"]]
        assert words.strip()
        if kind not in ("links", "entities"):
            assert row["words"].split(" […] ")[0].split()[0] in words


def test_no_cell_runs_as_a_formula(chosen: Chosen, tmp_path: Path) -> None:
    export(chosen(""), "csv", tmp_path / "x.csv", Choices(("reports",)))
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        publishers = [row["publisher"] for row in csv.DictReader(file)]
    assert all(p.startswith("'=HYPERLINK") for p in publishers)


def test_a_filter_is_held_to(chosen: Chosen) -> None:
    killed = list(rows(chosen("outcome=killed"), "figures"))
    assert killed
    assert {row["outcome"] for row in killed} == {"killed"}
    assert len(killed) < len(list(rows(chosen(""), "figures")))


def test_all_kinds_make_a_folder_that_duckdb_reads(chosen: Chosen, tmp_path: Path) -> None:
    written = export(chosen(""), "parquet", tmp_path / "tables")
    assert set(written) == {f"{kind}.parquet" for kind in KINDS}
    query = f"SELECT count(*) FROM '{tmp_path}/tables/claims.parquet' WHERE stance = 'deny'"
    (denials,) = duckdb.connect().execute(query).fetchall()[0]
    assert denials == sum(c.stance == "deny" for r in chosen("").readings for c in r.claims)


def test_nothing_passing_is_an_empty_table_with_its_columns(chosen: Chosen, tmp_path: Path) -> None:
    assert export(chosen("publisher=nobody"), "parquet", tmp_path / "x", Choices(("claims",))) == {"x": 0}
    assert tuple(pq.read_table(tmp_path / "x").column_names) == columns("claims")
