"""Whatever a report, a title or a publisher says: what is written is read back as it was, and stays one row."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.export import FORMATS, KINDS, Choices, Selection, export
from counterclaim.export.separated import write_commas, write_tabbed
from counterclaim.export.tables import columns, rows
from counterclaim.record import Claim, Entity, Event, Figure, Mention, Reading, Report, Side, Span

KML = "{http://www.opengis.net/kml/2.2}"
NUMBERS = st.integers(min_value=0, max_value=2**62)
DAYS = st.sampled_from([None, "2020-10-04", "2020-12-31", "Oct 2020", ""])
WORDS = st.text(min_size=1, max_size=60)


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """One report of any text by any publisher, with a claim, a figure and an event that are all of it."""
    text = draw(WORDS)
    report = Report(
        text, title=draw(st.none() | WORDS), publisher=draw(st.none() | WORDS), published="2020-10-04"
    )
    whole = (Span(0, len(text)),)
    low = draw(NUMBERS)
    spot = draw(st.floats(-90, 90)), draw(st.floats(-180, 180))
    state = Entity(
        "e1",
        draw(WORDS),
        "state",
        Side("ARM", "Armenia"),
        (Mention(0, len(text)),),
        anchor=f"{report.id}:entities:0",
    )
    place = Entity(
        "e2", draw(WORDS), "place", None, (Mention(0, len(text)),), lat=spot[0], lon=spot[1], where_prec=1,
        country="AZE", anchor=f"{report.id}:entities:1",
    )  # fmt: skip
    reading = Reading(
        report, (state, place),
        (Claim("c1", ("e1",), "assert", Span(0, 1), None, whole, True, whole, anchor=f"{report.id}:claims:0"),), (),
        (Figure("f1", low, draw(st.none() | st.just(low + 1)), "exact", "killed", "civilian", "e1", None, "c1", whole,
                start="2020-10-03", until="2020-10-03", place="e2", anchor=f"{report.id}:figures:0"),),
        (Event("v1", "ASSAULT", ("e1",), (), "claimed", whole, "aerial", "195", "2020-10-03", "2020-10-03", "e2", "c1",
               anchor=f"{report.id}:events:0"),),
        engine="counterclaim 0",
    )  # fmt: skip
    passed = {k: frozenset(r.anchor for r in getattr(reading, k)) for k in KINDS if k != "reports"}
    return Selection(
        (reading,), passed | {"reports": frozenset([report.id])}, {}, "", "x", "2026-01-01T00:00:00+00:00"
    )


@contextmanager
def written(selection: Selection, form: str, kinds: tuple[str, ...] = ()) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        export(selection, form, out, Choices(kinds))
        yield out


@settings(max_examples=40, deadline=None)
@given(selections(), st.sampled_from(["claims", "figures", "events", "entities", "reports"]))
def test_tables_hold_any_text(selection: Selection, kind: str) -> None:
    told = list(rows(selection, kind))
    assert len(told) == (2 if kind == "entities" else 1)
    with written(selection, "jsonl", (kind,)) as out:
        assert [json.loads(line) for line in out.read_text("utf-8").split("\n") if line] == told
    with written(selection, "parquet", (kind,)) as out:
        assert pq.read_table(out).to_pylist() == told
    with written(selection, "csv", (kind,)) as out, out.open(encoding="utf-8", newline="") as file:
        for row, cells in zip(told, csv.DictReader(file), strict=True):
            assert tuple(cells) == columns(kind)
            for name, value in row.items():
                if isinstance(value, str):
                    assert cells[name] in (value, f"'{value}")
                    assert not cells[name].startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(max_examples=30, deadline=None)
@given(selections())
def test_documents_hold_any_text(selection: Selection) -> None:
    (figure,) = rows(selection, "figures")
    with written(selection, "geojson") as out:
        _, feature = json.loads(out.read_text("utf-8"))["features"]
        assert {k: feature["properties"][k] for k in figure} == figure
    with written(selection, "plover") as out:
        (record,) = [json.loads(line) for line in out.read_text("utf-8").split("\n") if line]
        assert record["claim"]["claimants"] == [selection.readings[0].entities[0].name]
        assert record["figures"][0]["low"] == figure["low"]
    with written(selection, "csl") as out:
        (item,) = json.loads(out.read_text("utf-8"))
        assert item["id"] == selection.readings[0].report.id
    with written(selection, "ftm") as out:
        dates = [d for line in out.read_text("utf-8").split("\n") if line
                 for p in ("date", "startDate", "publishedAt") for d in json.loads(line)["properties"].get(p, ())]  # fmt: skip
        assert set(dates) <= {"2020-10-03", "2020-10-04", "2020-12-31"}
    with written(selection, "claim") as out:
        nodes = json.loads(out.read_text("utf-8"))["@graph"]
        assert sum(n["@type"] == "Claim" for n in nodes) == 1
    with written(selection, "kml") as out:
        event, loss = ElementTree.parse(out).iter(f"{KML}Placemark")
        assert event.findtext(f"{KML}name") == "ASSAULT"
        data = {d.get("name"): d.findtext(f"{KML}value") for d in loss.iter(f"{KML}Data")}
        assert (data["low"], data["anchor"]) == (str(figure["low"]), figure["anchor"])


@settings(max_examples=30, deadline=None)
@given(selections())
def test_tables_of_fixed_columns_keep_them(selection: Selection) -> None:
    for form, cells in (("polecat", 40), ("gdelt", 61)):
        with written(selection, form) as out:
            lines = out.read_text("utf-8").split("\n")
            assert {line.count("\t") for line in lines if line} == {cells - 1}
            assert len(lines) == (3 if form == "polecat" else 2)
    for form, cells in (("ucdp", 49), ("acled", 31), ("eventreport", 108)):
        with written(selection, form) as out, out.open(encoding="utf-8", newline="") as file:
            assert {len(row) for row in csv.reader(file)} == {cells}


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_needs_a_dossier_of_more_than_one_row(form: str) -> None:
    report = Report("Nothing happened.")
    empty = Selection((), {kind: frozenset() for kind in KINDS}, {}, "", "x", "2026-01-01T00:00:00+00:00")
    bare = Selection(
        (Reading(report),),
        {kind: frozenset() for kind in KINDS} | {"reports": frozenset([report.id])},
        {}, "", "x", "2026-01-01T00:00:00+00:00",
    )  # fmt: skip
    for selection in (empty, bare):
        with written(selection, form) as out:
            assert out.exists()


@given(
    st.lists(
        st.lists(st.none() | st.text() | st.integers() | st.booleans(), min_size=3, max_size=3), max_size=5
    )
)
def test_cells_are_as_they_were_but_for_the_space_in_them(table: list[list[object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "x"
        assert write_tabbed(table, out) == len(table)
        lines = out.read_text("utf-8").split("\n")[:-1]
        assert [line.split("\t") for line in lines] == [[_plain(v) for v in row] for row in table]
        assert write_commas(table, out, ("a", "b", "c")) == len(table)
        _, *told = csv.reader(io.StringIO(out.read_bytes().decode(), newline=""))
        for row, cells in zip(table, told, strict=True):
            for value, cell in zip(row, cells, strict=True):
                assert cell in (_plain(value), f"'{_plain(value)}")


def _plain(value: object) -> str:
    if isinstance(value, str) and not value.isprintable():
        return " ".join(value.split())
    return "" if value is None else str(value)
