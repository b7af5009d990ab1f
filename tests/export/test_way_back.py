"""No row of an export, in whatever format, lacks a way back to its report and the code points of its words."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pytest

from counterclaim.export import FORMATS, KINDS, Selection, export

Chosen = Callable[[str], Selection]
Place = tuple[str, int | None, int | None]
"""A report and code points of it; none for what is of the report as a whole."""
Rows = Iterator[list[Place]]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _flat(rows: Iterable[dict[str, Any]]) -> Rows:
    for row in rows:
        yield [
            (
                row["report"],
                *(int(v) if v not in ("", None) else None for v in (row.get("start"), row.get("end"))),
            )
        ]


def _tables(read: Callable[[Path], list[dict[str, Any]]]) -> Callable[[Path], Rows]:
    def places(out: Path) -> Rows:
        for kind in KINDS:
            yield from _flat(read(next(out.glob(f"{kind}.*"))))

    return places


def _csv(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _geojson(out: Path) -> Rows:
    yield from _flat(f["properties"] for f in json.loads(out.read_text("utf-8"))["features"])


def _plover(out: Path) -> Rows:
    for row in _lines(out):
        yield [(row["report"], row["text_info"]["start"], row["text_info"]["end"])]
        yield from _flat([*row["figures"], *row["denied_by"]])


def _ftm(out: Path) -> Rows:
    told: dict[str, list[Place]] = {}
    for said in _lines(out.with_name(f"{out.name}.statements.jsonl")):
        report, span = said["origin"].split("#char=")
        start, end = map(int, span.split(","))
        told.setdefault(said["entity_id"], []).append((report, start, end))
    for row in _lines(out):
        yield told[row["id"]]


def _claim(out: Path) -> Rows:
    for node in json.loads(out.read_text("utf-8"))["@graph"]:
        if node["@type"] == "Claim":
            yield [(node["reportId"], node["start"], node["end"])]


def _kml(out: Path) -> Rows:
    space = "{http://www.opengis.net/kml/2.2}"
    for mark in ElementTree.parse(out).iter(f"{space}Placemark"):
        data = {d.get("name"): d.findtext(f"{space}value") for d in mark.iter(f"{space}Data")}
        yield [(str(data["report"]), int(data["start"] or ""), int(data["end"] or ""))]


def _csl(out: Path) -> Rows:
    for item in json.loads(out.read_text("utf-8")):
        yield [(item["id"], None, None)]


def _beside(ids: Callable[[Path], list[str]]) -> Callable[[Path], Rows]:
    """Of formats whose way back is in the companion."""

    def places(out: Path) -> Rows:
        told: dict[str, list[Place]] = {}
        for line in _lines(out.with_name(f"{out.name}.claims.jsonl")):
            told.setdefault(line["id"], []).append((line["report"], line["start"], line["end"]))
        rows = ids(out)
        assert set(told) == set(rows)
        for row in rows:
            yield told[row]

    return places


def _first_cells(separator: str, header: bool) -> Callable[[Path], list[str]]:
    return lambda out: [
        line.split(separator)[0] for line in out.read_text("utf-8").splitlines()[1 if header else 0 :]
    ]


def _column(name: str) -> Callable[[Path], list[str]]:
    return lambda out: [row[name] for row in _csv(out)]


PLACES: dict[str, Callable[[Path], Rows]] = {
    "csv": _tables(_csv),
    "jsonl": _tables(_lines),
    "parquet": _tables(lambda path: pq.read_table(path).to_pylist()),
    "geojson": _geojson,
    "csl": _csl,
    "plover": _plover,
    "polecat": _beside(_first_cells("\t", header=True)),
    "acled": _beside(_column("event_id_cnty")),
    "ucdp": _beside(_column("id")),
    "eventreport": _beside(_column("id")),
    "ftm": _ftm,
    "claim": _claim,
    "kml": _kml,
    "gdelt": _beside(_first_cells("\t", header=False)),
}


@pytest.mark.parametrize("query", ["", "outcome=killed", "stance=deny"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_row_leads_back_to_its_report_and_its_words(
    chosen: Chosen, tmp_path: Path, form: str, query: str
) -> None:
    selection = chosen(query)
    out = tmp_path / "out"
    written = export(selection, form, out)
    texts = {r.report.id: r.report.text for r in selection.readings}
    rows = list(PLACES[form](out))
    assert len(rows) >= max(written.values()) or len(written) > 1
    for places in rows:
        assert places
        for report, start, end in places:
            assert report in texts
            if start is not None:
                assert texts[report][start:end].strip()
