"""PLOVER, POLECAT and GDELT: columns as their readers have them, values as the reading has them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb

from counterclaim.dossier.records import side_key
from counterclaim.export import Selection, export
from counterclaim.export.codes import code_of, state
from counterclaim.export.happened import number_of
from counterclaim.record import Event, Reading

Chosen = Callable[[str], Selection]
HEADER = (
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\t"
    "Primary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\t"
    "Recipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\t"
    "Wikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\t"
    "Raw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\t"
    "Version"
)
HAPPENED = ("reported", "claimed", "denied")


def events(selection: Selection) -> dict[str, tuple[Reading, Event]]:
    return {v.anchor: (r, v) for r in selection.readings for v in selection.events(r)}


def read_tabbed(path: Path, header: bool) -> list[dict[str, Any]]:
    """The table as DuckDB reads it, every cell as text."""
    found = duckdb.connect().execute(
        "SELECT * FROM read_csv(?, delim='\t', header=?, all_varchar=true, quote='', escape='', auto_detect=false, "
        "columns=?)",
        [str(path), header, dict.fromkeys(_names(path, header), "VARCHAR")],
    )
    names = [d[0] for d in found.description]
    return [dict(zip(names, (v or "" for v in row), strict=True)) for row in found.fetchall()]


def _names(path: Path, header: bool) -> list[str]:
    cells = path.read_text("utf-8").split("\n", 1)[0].split("\t")
    return cells if header else [f"c{n}" for n in range(len(cells))]


def test_plover_records_hold_event_claim_and_figures(chosen: Chosen, tmp_path: Path) -> None:
    selection = chosen("")
    export(selection, "plover", tmp_path / "x.jsonl")
    told = {r["id"]: r for r in map(json.loads, (tmp_path / "x.jsonl").read_text("utf-8").splitlines())}
    known = events(selection)
    assert set(told) == set(known)
    for anchor, record in told.items():
        reading, event = known[anchor]
        entities = {e.id: e for e in reading.entities}
        code = code_of(event)
        assert {"id", "date", "actor", "event"} <= set(record)
        assert record["event"] == [code.type]
        assert record["quad_code"] == code.quad
        assert record["status"] == event.status
        assert [a["identifier_text"] for a in record["actor"]] == [entities[a].name for a in event.actors]
        assert [a.get("code") for a in record["recipient"]] == [
            (s.code if (s := entities[r].side) else None) for r in event.recipients
        ]
        claim = next((c for c in reading.claims if c.id == event.claim), None)
        assert ("claim" in record) == (claim is not None)
        if claim:
            assert record["claim"]["stance"] == claim.stance
            assert record["claim"]["claimants"] == [entities[c].name for c in claim.claimants]
    figures = [f for r in told.values() for f in r["figures"]]
    assert {(f["low"], f["high"]) for f in figures} >= {(3, None), (60, None)}
    assert any(r["denied_by"] for r in told.values())


def test_polecat_has_its_forty_columns(chosen: Chosen, tmp_path: Path) -> None:
    selection = chosen("")
    written = export(selection, "polecat", tmp_path / "x.txt")
    assert (tmp_path / "x.txt").read_text("utf-8").split("\n", 1)[0] == HEADER
    rows = read_tabbed(tmp_path / "x.txt", header=True)
    assert len(rows) == written["x.txt"] > 20
    known = {a: v for a, v in events(selection).items() if v[1].status in HAPPENED}
    assert {r["Event ID"] for r in rows} == set(known)
    for row in rows:
        reading, event = known[row["Event ID"]]
        entities = {e.id: e for e in reading.entities}
        code = code_of(event)
        assert row["Event Type"] == code.type
        assert row["Event Mode"] == (code.mode or "")
        assert (float(row["Intensity"]), int(row["Quad Code"])) == (code.goldstein, code.quad)
        assert row["Event Date"] == (event.start or reading.report.published or "")
        assert row["Source"] == reading.report.publisher
        actors = [entities[a] for a in event.actors]
        assert row["Actor Name"] == (";".join(a.name for a in actors) or "None")
        assert row["Actor Country"] == (
            ";".join((a.side and a.side.code) or "None" for a in actors) or "None"
        )
        place = entities.get(event.place or "")
        assert row["Latitude"] == (str(place.lat) if place and place.lat is not None else "")


def test_gdelt_has_its_columns_and_one_event_for_each_happening(chosen: Chosen, tmp_path: Path) -> None:
    selection = chosen("")
    written = export(selection, "gdelt", tmp_path / "x.CSV")
    rows = read_tabbed(tmp_path / "x.CSV", header=False)
    mentions = read_tabbed(tmp_path / "x.CSV.mentions.CSV", header=False)
    assert (len(rows[0]), len(mentions[0])) == (61, 16)
    assert (len(rows), len(mentions)) == (written["x.CSV"], written["x.CSV.mentions.CSV"])
    dossier = selection.dossier
    assert dossier is not None
    by_number = {
        number_of(anchor): (reading, event) for anchor, (reading, event) in events(selection).items()
    }
    assert {m["c0"] for m in mentions} == {r["c0"] for r in rows}
    happened = {i.id for i in dossier.incidents if any(t.status in HAPPENED for t in i.tellings)}
    assert len(rows) == len(happened)
    days = {(t.report, t.event): i.start for i in dossier.incidents for t in i.tellings}
    for row in rows:
        reading, event = by_number[int(row["c0"])]
        entities = {e.id: e for e in reading.entities}
        code = code_of(event)
        assert [row[f"c{n}"] for n in range(26, 31)] == [
            code.code, code.base, code.root, str(code.quad_class), str(code.goldstein),
        ]  # fmt: skip
        assert row["c60"] == reading.report.url
        day = days[reading.report.id, event.id] or event.start or reading.report.published
        assert row["c1"] == (day or "").replace("-", "")
        assert (row["c2"], row["c3"]) == (row["c1"][:6], row["c1"][:4])
        assert row["c4"].startswith(f"{row['c3']}.")
        actor = next((entities[a] for a in event.actors), None)
        assert row["c6"] == (actor.name.upper() if actor else "")
        assert row["c7"] == ((side_key(actor.side) or "") if actor and actor.side and actor.side.code else "")
        place = entities.get(event.place or "")
        if place and place.lat is not None:
            codes = state(place.country)
            assert (row["c56"], row["c57"]) == (str(place.lat), str(place.lon))
            assert row["c53"] == (codes.fips if codes else "")
        else:
            assert row["c51"] == "0"
    for mention in mentions:
        assert mention["c11"] == "" or mention["c9"].lstrip("-").isdigit()
        assert mention["c3"] == "1"


def test_tables_without_quoting_keep_hostile_cells_on_one_line(chosen: Chosen, tmp_path: Path) -> None:
    export(chosen(""), "polecat", tmp_path / "x.txt")
    assert {line.count("\t") for line in (tmp_path / "x.txt").read_text("utf-8").splitlines()} == {39}
