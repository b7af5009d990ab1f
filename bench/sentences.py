"""Our own sentences with the places in them: ``tests/reading/places/toponyms.csv``, row by row."""

from __future__ import annotations

import csv
import math

from bench.scorer import ROOT
from counterclaim.record import Entity, Reading

Row = dict[str, str]
FOLDER = ROOT / "tests" / "reading" / "places"


def rows(name: str = "toponyms") -> list[Row]:
    """The rows of the table ``name``; an empty ``text`` repeats the one above."""
    lines = (FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    found: list[Row] = []
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        found.append({**row, "text": row["text"] or found[-1]["text"]})
    return found


def named(reading: Reading, name: str) -> list[Entity]:
    """The entities that ``name`` is a whole mention of."""
    text = reading.report.text
    return [e for e in reading.entities if any(text[m.start : m.end] == name for m in e.mentions)]


def km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance."""
    (lat, lon), (lat2, lon2) = (tuple(map(math.radians, p)) for p in (a, b))
    h = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin((lon2 - lon) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))
