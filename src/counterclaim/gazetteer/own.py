"""Our own places: ``lexicon/overlay.csv`` (disputed and missing ones) and ``lexicon/regions.csv``."""

from __future__ import annotations

import dataclasses

from counterclaim import lexicon
from counterclaim.gazetteer.keys import key
from counterclaim.gazetteer.place import Place

PRECISION = {
    "city": 1, "camp": 1, "base": 1, "site": 1, "district": 3, "area1": 4, "area2": 3, "region": 5,
    "line": 5, "mountain": 5, "water": 5, "sea": 7, "island": 2,
}  # fmt: skip
"""The UCDP GED precision class of a place of each feature class, unless its row says otherwise."""


@lexicon.compiled
def own_places() -> dict[str, tuple[Place, ...]]:
    """Our places by the key of each of their names.

    :raises ValueError: when a row has no known feature class or no coordinates.
    """
    found: dict[str, list[Place]] = {}
    for table in ("regions", "overlay"):
        for row in lexicon.rows(table):
            if row["feature"] == "country":
                continue
            place = _place(table, row)
            found.setdefault(key(row["name"]), []).append(place)
            alias = dataclasses.replace(place, primary=False)
            for other in {key(name): None for name in lexicon.values(row["aliases"])}:
                if other != key(row["name"]):
                    found.setdefault(other, []).append(alias)
    return {k: tuple(v) for k, v in found.items()}


@lexicon.compiled
def middles() -> dict[str, tuple[float, float]]:
    """The middle (latitude, longitude) of the states whose middle reports are better placed by, by alpha-3
    code."""
    rows = (row for row in lexicon.rows("regions") if row["feature"] == "country")
    return {row["country"]: (float(row["lat"]), float(row["lon"])) for row in rows}


def _place(table: str, row: lexicon.Row) -> Place:
    feature = row["feature"]
    if feature not in PRECISION:
        raise ValueError(f"{table}.csv: {row['name']}: no such feature class: {feature!r}")
    precision = int(row["where_prec"]) if row.get("where_prec") else PRECISION[feature]
    return Place(
        f"{table}:{key(row['name'])}:{row['country']}", row["name"], float(row["lat"]), float(row["lon"]),
        row["country"], "", int(row["people"] or 0), feature, precision, row["territory"] or None, rank=1,
    )  # fmt: skip
