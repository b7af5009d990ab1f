"""Rows per second of each writer, beside the bare library call on the same rows in the same run.

``whole`` is the export: from a selection (its dossier built) to files with their companion. ``written`` is the writing
alone: our function given the rows that the export wrote. ``bare`` is the library given the same rows. The floor is on
written ÷ bare; whole ÷ bare tells what it costs to make rows of readings.
"""

from __future__ import annotations

import csv
import json
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyarrow as pa
import pyarrow.parquet as pq

from bench.ledger.copies import copies
from counterclaim import read
from counterclaim.export import FORMATS, KINDS, Choices, Selection
from counterclaim.export.delimited import write_cells, write_lines
from counterclaim.export.geojson import places
from counterclaim.export.kml import placemark
from counterclaim.export.parquet import table_of
from counterclaim.export.separated import write_commas, write_tabbed
from counterclaim.export.tables import columns, kind_of, rows
from counterclaim.record import Report

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
_TIMES = 5
_LEAST = 0.05  # seconds that a run takes: what is over sooner is run several times
_KIND = "figures"
_TABBED, _COMMAS = ("polecat", "gdelt"), ("acled", "ucdp", "eventreport")
_LINES, _DOCUMENTS = ("plover", "ftm"), ("geojson", "claim", "csl")


@dataclass(frozen=True, slots=True)
class Speed:
    """Rows per second of one format."""

    rows: int
    whole: float
    written: float
    bare: float


def speeds(reports: int) -> dict[str, Speed]:
    """The speed of each format on ``reports`` reports: the shipped examples, and copies of them in other words."""
    selection = everything(reports)
    _ = selection.dossier
    return {form: _speed(selection, form) for form in FORMATS}


def everything(reports: int) -> Selection:
    """All rows of ``reports`` reports."""
    few = [read(Report(p.read_text(encoding="utf-8"), origin=p.name)) for p in sorted(EXAMPLES.glob("*.txt"))]
    readings = tuple(copies(few, reports))
    passed = {
        kind: frozenset(row.anchor for r in readings for row in getattr(r, kind))
        for kind in KINDS
        if kind != "reports"
    } | {"reports": frozenset(r.report.id for r in readings)}
    return Selection(readings, passed, {}, "", "bench", "2026-01-01T00:00:00+00:00")


def _speed(selection: Selection, form: str) -> Speed:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        count = FORMATS[form].write(selection, out, Choices((_KIND,)))
        whole = _seconds(lambda: FORMATS[form].write(selection, out, Choices((_KIND,))))
        number, ours, bare = _both(selection, form, out, Path(folder) / "again")
        assert number == count["out"], f"{form}: {number} rows read back of {count['out']}"
        return Speed(number, number / whole, number / _seconds(ours), number / _seconds(bare))


def _seconds(run: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds of the processor: others work on the same machine."""
    start = time.process_time()
    run()
    often = max(1, round(_LEAST / max(time.process_time() - start, 1e-6)))
    found = []
    for _ in range(_TIMES):
        start = time.process_time()
        for _ in range(often):
            run()
        found.append((time.process_time() - start) / often)
    return min(found)


def _both(
    selection: Selection, form: str, out: Path, again: Path
) -> tuple[int, Callable[[], object], Callable[[], object]]:
    """How many rows, our writing of them, and the library's."""
    if form in _TABBED:
        cells = [line.split("\t") for line in out.read_text("utf-8").splitlines()]
        return (
            len(cells) - (form == "polecat"),
            lambda: write_tabbed(cells, again),
            lambda: _csv_of(cells, again, delimiter="\t", quoting=csv.QUOTE_NONE, quotechar=None),
        )
    if form in _COMMAS:
        with out.open(encoding="utf-8", newline="") as file:
            header, *told = csv.reader(file)
        if form == "eventreport":  # the dossier writes it by name, with the library's own call
            named = [dict(zip(header, cells, strict=True)) for cells in told]
            return (
                len(told),
                lambda: _bare_dicts(named, header, again),
                lambda: _bare_dicts(named, header, again),
            )
        return len(told), lambda: write_commas(told, again, header), lambda: _csv_of([header, *told], again)
    if form in _LINES:
        objects = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
        return len(objects), lambda: _ours(objects, again), lambda: _bare_lines(objects, again)
    if form in _DOCUMENTS:
        document = json.loads(out.read_text("utf-8"))
        found = document if isinstance(document, list) else document.get("features") or document["@graph"]
        number = sum(f.get("@type", "Claim") == "Claim" for f in found)
        indent = None if form == "geojson" else 1
        return number, lambda: _document(document, again, indent), lambda: _document(document, again, indent)
    return _tables(selection, form, again)


def _tables(
    selection: Selection, form: str, again: Path
) -> tuple[int, Callable[[], object], Callable[[], object]]:
    names, told = columns(_KIND), list(rows(selection, _KIND))
    if form == "csv":
        return len(told), lambda: _cells(told, names, again), lambda: _bare_dicts(told, names, again)
    if form == "jsonl":
        return len(told), lambda: _ours(told, again), lambda: _bare_lines(told, again)
    if form == "parquet":
        types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
        schema = pa.schema([(name, types[kind_of(_KIND, name)]) for name in names])
        return (
            len(told),
            lambda: pq.write_table(table_of(told, _KIND), again, compression="zstd"),
            lambda: pq.write_table(pa.Table.from_pylist(told, schema=schema), again, compression="zstd"),
        )
    located = places(selection)
    marked = [
        (row, place)
        for kind in ("events", "figures")
        for row in rows(selection, kind)
        if (place := located.get(row["anchor"])) and place.lat is not None
    ]
    return (
        len(marked),
        lambda: again.write_text("".join(placemark(row, place) for row, place in marked), "utf-8"),
        lambda: again.write_bytes(b"".join(map(_element, marked))),
    )


def _document(document: Any, out: Path, indent: int | None) -> None:
    """Written by ours just so: the library's call is all there is to it."""
    out.write_text(json.dumps(document, ensure_ascii=False, indent=indent) + "\n", "utf-8")


def _ours(found: Sequence[dict[str, Any]], out: Path) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        write_lines(found, file)


def _bare_lines(found: Sequence[dict[str, Any]], out: Path) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        for row in found:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _cells(found: Sequence[dict[str, Any]], names: Sequence[str], out: Path) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        write_cells(found, names, file)


def _bare_dicts(found: Sequence[dict[str, Any]], names: Sequence[str], out: Path) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(found)


def _csv_of(cells: Sequence[Sequence[str]], out: Path, **dialect: Any) -> None:
    with out.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, **dialect).writerows(cells)


def _element(marked: tuple[dict[str, Any], Any]) -> bytes:
    """The same placemark, made and written by the standard library's ElementTree."""
    row, place = marked
    mark = ElementTree.Element("Placemark")
    ElementTree.SubElement(mark, "name").text = str(row.get("type") or row.get("outcome"))
    ElementTree.SubElement(mark, "description").text = row["words"]
    data = ElementTree.SubElement(mark, "ExtendedData")
    for key, value in row.items():
        if value not in (None, ""):
            cell = ElementTree.SubElement(data, "Data", name=key)
            ElementTree.SubElement(cell, "value").text = str(value)
    point = ElementTree.SubElement(mark, "Point")
    ElementTree.SubElement(point, "coordinates").text = f"{place.lon},{place.lat}"
    return bytes(ElementTree.tostring(mark, encoding="utf-8"))
