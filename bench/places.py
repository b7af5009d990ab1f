"""Measures toponyms against a corpus in the LGL or GeoVirus format: found, placed within 161 km, end to end.

    python bench/places.py CORPUS.xml [NUMBER]

NUMBER articles (100 by default), evenly spread over the corpus, are read; all with 0. The corpora hold other
people's texts and are not part of the project.
"""

from __future__ import annotations

import math
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from counterclaim import read

FLOOR = {"lgl": 0.50, "geovirus": 0.60}
"""End to end: the share of all gold toponyms that are found and lie within 161 km; pinned by corpus name."""
_NEAR = 161.0  # km: 100 miles, the customary radius
Gold = list[tuple[int, int, tuple[float, float] | None]]


def articles(path: Path) -> Iterator[tuple[str, Gold]]:
    """The text of each article and its toponyms: span and position, if it has one."""
    for article in ET.parse(path).getroot().iter("article"):
        text = article.findtext("text") or ""
        day = re.search(r"\d{4}-\d\d-\d\d", article.findtext("dltime") or "")
        prefix = f"date {day.group()} " if day else ""
        gold: Gold = []
        for row in (*article.iter("toponym"), *article.iter("location")):
            phrase = row.findtext("phrase") or row.findtext("name")
            start, end = int(row.findtext("start") or 0), int(row.findtext("end") or 0)
            if text[start - 1 : end - 1] == phrase != text[start:end]:  # one corpus counts from 1
                start, end = start - 1, end - 1
            lat = row.findtext("gaztag/lat") or row.findtext("lat")
            lon = row.findtext("gaztag/lon") or row.findtext("lon")
            at = (float(lat), float(lon)) if lat and lon else None
            gold.append((start + len(prefix), end + len(prefix), at))
        yield prefix + text, gold


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def measure(path: Path, number: int) -> float:
    """Print the scores over ``number`` articles and return the end-to-end one."""
    rows = list(articles(path))
    if number:
        rows = rows[:: max(1, len(rows) // number)][:number]
    predicted = total = found = placed = near = 0
    for text, gold in rows:
        spots = [
            (m.start, m.end, (e.lat, e.lon))
            for e in read(text).entities
            if e.lat is not None and e.lon is not None and e.kind != "person"
            for m in e.mentions
        ]
        predicted, total = predicted + len(spots), total + len(gold)
        for start, end, at in gold:
            match = next((s for s in spots if s[0] < end and start < s[1]), None)
            if match:
                spots.remove(match)
                found += 1
                placed += at is not None
                near += at is not None and kilometres(at, match[2]) <= _NEAR
    print(
        f"{path.stem}: {len(rows)} articles, {total} toponyms: precision {found / max(predicted, 1):.3f}"
        f" recall {found / max(total, 1):.3f}, within 161 km {near / max(placed, 1):.3f} of those found,"
        f" {near / max(total, 1):.3f} of all"
    )
    return near / max(total, 1)


def main(arguments: list[str]) -> int:
    """0 when the floor of the corpus is held or it is not at hand, else 1."""
    path = Path(arguments[0]) if arguments else None
    if path is None or not path.is_file():
        print("bench/places: skipped, no corpus given or it is not at hand")
        return 0
    score = measure(path, int(arguments[1]) if len(arguments) > 1 else 100)
    floor = FLOOR.get(path.stem.lower(), 0.0)
    if score < floor:
        print(f"bench/places: {score:.3f} is below the floor of {floor:.2f}")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
