"""UCDP GED, ACLED and event reports: columns as their readers have them, one number under a rule that is named."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from counterclaim.dossier.eventreport import COLUMNS as EVENT_REPORT
from counterclaim.dossier.eventreport import read_event_reports
from counterclaim.dossier.rules import RULES
from counterclaim.dossier.sheets import read_sheet
from counterclaim.export import Choices, Selection, export
from counterclaim.export.codes import state

Chosen = Callable[[str], Selection]
UCDP = (
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,"
    "dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,"
    "source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,"
    "where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,"
    "date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob"
)
ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,"
    "longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
)


def table(path: Path) -> list[dict[str, Any]]:
    """The table as DuckDB reads it, types sniffed, and as csv does: they must agree on the rows."""
    found = duckdb.connect().execute("SELECT * FROM read_csv(?, header=true, sample_size=-1)", [str(path)])
    names = [d[0] for d in found.description]
    rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    with path.open(encoding="utf-8", newline="") as file:
        assert [r[names[0]] for r in csv.DictReader(file)] == [str(r[names[0]]) for r in rows]
    return rows


def companion(out: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for line in out.with_name(f"{out.name}.claims.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["id"], []).append(row)
    return found


@pytest.mark.parametrize("rule", RULES)
def test_ucdp_rows_add_up_and_their_numbers_are_told(chosen: Chosen, tmp_path: Path, rule: str) -> None:
    selection = chosen("")
    out = tmp_path / "ged.csv"
    export(selection, "ucdp", out, Choices(rule=rule))
    assert out.read_text("utf-8").split("\n", 1)[0] == UCDP
    told = companion(out)
    for row in table(out) if told else ():
        parts = [row[k] for k in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")]
        assert row["best"] == sum(parts)
        assert row["low"] <= row["best"] <= row["high"]
        assert row["high"] > 0
        figures = [f for f in told[str(row["id"])] if f["kind"] == "figure" and f["outcome"] == "killed"]
        assert figures
        if len({(f["side"], f["category"]) for f in figures}) == 1:
            assert row["best"] in {f["low"] for f in figures}
        assert set(filter(None, (row["source_original"] or "").split(";"))) == {
            name for f in told[str(row["id"])] if f["kind"] != "denial" for name in f["claimants"]
        }


def test_ucdp_columns_follow_the_codebook(chosen: Chosen, tmp_path: Path) -> None:
    out = tmp_path / "ged.csv"
    export(chosen(""), "ucdp", out)
    rows = table(out)
    assert len(rows) > 5
    for row in rows:
        assert row["type_of_violence"] in (1, 2, 3)
        assert (row["type_of_violence"] == 3) == (row["side_b"] == "Civilians")
        assert row["date_prec"] in range(1, 6)
        assert row["event_clarity"] == (1 if row["date_prec"] == 1 else 2)
        assert str(row["date_start"]).startswith(str(row["year"]))
        assert row["dyad_name"] == f"{row['side_a']} - {row['side_b']}"
        if row["latitude"] is not None:
            assert row["geom_wkt"] == f"POINT ({row['longitude']} {row['latitude']})"
            cell = row["priogrid_gid"] - 1
            assert -90 + cell // 720 / 2 <= row["latitude"] < -89.5 + cell // 720 / 2
            assert -180 + cell % 720 / 2 <= row["longitude"] < -179.5 + cell % 720 / 2
    georgia = next(r for r in rows if r["country"] == "Georgia")
    assert (georgia["country_id"], georgia["region"]) == (372, "Europe")


def test_a_contested_loss_is_written_and_its_denial_kept_beside_it(chosen: Chosen, tmp_path: Path) -> None:
    for form in ("ucdp", "acled"):
        out = tmp_path / f"{form}.csv"
        export(chosen(""), form, out)
        denials = [d for rows in companion(out).values() for d in rows if d["kind"] == "denial"]
        assert {d["speaker"] for d in denials} >= {"RUS", "ERI"}
        assert all(d["stance"] == "deny" for d in denials if d["answer"] == "denies")


def test_a_total_and_its_kind_are_one_loss(chosen: Chosen, tmp_path: Path) -> None:
    out = tmp_path / "ged.csv"
    export(chosen(""), "ucdp", out)
    (dahyan,) = [r for r in table(out) if r["where_description"] == "Dahyan"]
    assert (dahyan["low"], dahyan["best"], dahyan["high"]) == (29, 29, 43)
    assert dahyan["deaths_civilians"] == 29


def test_acled_rows_hold_its_vocabulary_and_one_whole_number(chosen: Chosen, tmp_path: Path) -> None:
    selection = chosen("")
    out = tmp_path / "acled.csv"
    export(selection, "acled", out, Choices(rule="acled"))
    assert out.read_text("utf-8").split("\n", 1)[0] == ACLED
    rows = table(out)
    told = companion(out)
    disorder = {"Political violence", "Demonstrations", "Strategic developments"}
    assert sum(r["fatalities"] for r in rows) > 100
    for row in rows:
        assert row["disorder_type"] in disorder
        assert isinstance(row["fatalities"], int)
        assert row["time_precision"] in (1, 2, 3)
        assert str(row["event_date"])[:4] == str(row["year"])
        if row["country"]:
            code = row["event_id_cnty"][:3]
            codes = state(code)
            assert codes is not None
            assert row["iso"] == int(codes.numeric)
        civil = row["civilian_targeting"] == "Civilian targeting"
        assert civil or row["event_type"] != "Violence against civilians"
        assert not civil or row["inter2"] == 7
        for line in told[row["event_id_cnty"]]:
            if line["kind"] == "figure" and line["claimants"]:
                assert line["claimants"][0] in row["notes"]
    assert len({r["event_id_cnty"] for r in rows}) == len(rows)


def test_a_filter_leaves_the_dead_of_others_out(chosen: Chosen, tmp_path: Path) -> None:
    out = tmp_path / "ged.csv"
    export(chosen("side=YEM&outcome=killed"), "ucdp", out)
    assert {r["country"] for r in table(out)} == {"Yemen"}


def test_event_reports_are_read_back_as_the_counts_they_were(chosen: Chosen, tmp_path: Path) -> None:
    selection = chosen("")
    out = tmp_path / "reports.csv"
    written = export(selection, "eventreport", out)
    rows = table(out)
    assert tuple(rows[0]) == EVENT_REPORT
    assert len(rows) == written["reports.csv"] > 20
    dossier = selection.dossier
    assert dossier is not None
    told = {
        (c.incident, c.report, c.low)
        for c in dossier.counts
        if c.incident and c.outcome == "killed" and c.part_of is None
    }
    found = {
        (c.incident, c.report.split("-")[0], c.low)
        for c in read_event_reports(out)
        if c.figure == "deaths" and c.low
    }
    assert found <= {(i, r, n) for i, r, n in told}
    assert found


def test_nothing_passing_is_a_header_only(chosen: Chosen, tmp_path: Path) -> None:
    for form, header in (("ucdp", UCDP), ("acled", ACLED), ("eventreport", ",".join(EVENT_REPORT))):
        written = export(chosen("publisher=nobody"), form, tmp_path / form)
        assert set(written.values()) == {0}
        assert (tmp_path / form).read_text("utf-8").strip() == header


@pytest.mark.parametrize("form", ["ucdp", "acled"])
def test_coding_sheets_are_read_back_by_what_reads_them_of_others(
    chosen: Chosen, tmp_path: Path, form: str
) -> None:
    out = tmp_path / f"{form}.csv"
    export(chosen(""), form, out)
    sheet = read_sheet(out)
    assert (sheet.kind, sheet.problems) == (form, ())
    for row, told in zip(sheet.rows, table(out), strict=True):
        assert row.best == (told["best"] if form == "ucdp" else told["fatalities"])
        assert (row.lat, row.lon) == (told["latitude"], told["longitude"])
        assert row.country == (told["country"] or "")
        assert row.start
