"""What the knowledge base knows under a name: states and territories as places, buildings that are none."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import gazetteer
from counterclaim.gazetteer import Place
from counterclaim.knowledge import Entry, Hit

_TOWN = 50_000  # people: a namesake of a seat of power smaller than this is not meant


def known_places(hits: Sequence[Hit]) -> list[Place]:
    """The states and territories that ``hits`` name, as places: a state has feature ``country``."""
    return [
        _place(hit.entry, hit.entry.lat, hit.entry.lon)
        for hit in hits
        if hit.kind == "name" and hit.entry.lat is not None and hit.entry.lon is not None
    ]


def _place(entry: Entry, lat: float, lon: float) -> Place:
    if entry.table == "states":
        lat, lon = gazetteer.middle_of(entry.country) or (lat, lon)
        return Place(entry.key, entry.name, lat, lon, entry.country, "", 1_000_000, "country", 6, rank=1)
    return Place(entry.key, entry.name, lat, lon, entry.country, "", 0, "region", 4, entry.name)


def is_building(hits: Sequence[Hit], places: Sequence[Place]) -> bool:
    """Whether a name stands for a government and is no town of its own ("the White House")."""
    seats = [hit.entry.country for hit in hits if hit.kind == "metonym"]
    towns = [p for p in places if p.rank or p.feature == "capital" or p.people > _TOWN]
    return bool(seats) and len(seats) == len(hits) and not any(p.country in seats for p in towns)
