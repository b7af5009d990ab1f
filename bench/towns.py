"""Short reports of our own, drawn by chance, on towns that have namesakes: where each lies is known beforehand.

A town is drawn from the city extract, the likelier the bigger it is (by the root of its population), and a report of
two sentences is written on it that tells nothing more, its country, its province or two towns near it.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator

from counterclaim.gazetteer import lookup_many
from counterclaim.gazetteer.build import cities, table
from counterclaim.gazetteer.keys import is_latin, key
from counterclaim.knowledge import state

_SEED = 20
_SMALLEST = 1_000  # people
_LEADS = (
    "A market in {town} was shelled on Monday and four people were killed.",
    "Gunmen attacked a police post in {town} overnight.",
    "Residents said that soldiers had entered {town} at dawn.",
    "Two bombs went off near {town} on Friday, wounding nine people.",
)
_REST = (
    "Nobody claimed the attack.",
    "The government of {country} said that it would investigate.",
    "Hospitals elsewhere in {area} took in the wounded, the governor of {area} said.",
    "The wounded were driven to {near} and to {near2}.",
)


def drawn(count: int) -> Iterator[tuple[str, str, tuple[float, float]]]:
    """``count`` reports, always the same: text, the town's name and where it lies (latitude, longitude)."""
    chance = random.Random(_SEED)
    rows = [
        c for c in cities() if c["population"] >= _SMALLEST and is_latin(c["name"]) and c["name"].isascii()
    ]
    areas = {(a["country"], a["code"]): a["name"] for a in table("areas") if a["level"] == "1"}
    cells: dict[tuple[int, int], list[dict[str, object]]] = {}
    for c in rows:
        cells.setdefault((round(c["latitude"]), round(c["longitude"])), []).append(c)
    made = 0
    for c in chance.choices(rows, [math.sqrt(c["population"]) for c in rows], k=count * 20):
        found = lookup_many([key(c["name"])]).get(key(c["name"]), ())
        own = next((p for p in found if p.geonames == c["geonameid"]), None)
        if own is None or len({round(p.lat) for p in found}) < 2 or made == count:
            continue
        known = state(own.country)
        near = [n["name"] for n in cells[round(own.lat), round(own.lon)] if n["name"] != c["name"]]
        area = areas.get((c["countrycode"], c["admin1code"]))
        kind = made % len(_REST)
        if known is None or area is None or (kind == 3 and len(near) < 2):
            continue
        two = chance.sample(near, 2) if kind == 3 else ("", "")
        text = f"{_LEADS[made // 4 % len(_LEADS)]} {_REST[kind]}"
        yield (
            text.format(town=c["name"], country=known.name, area=area, near=two[0], near2=two[1]),
            c["name"],
            (own.lat, own.lon),
        )
        made += 1
