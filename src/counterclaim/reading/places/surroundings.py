"""Which countries and areas the report speaks of: the strongest clue to which namesake is meant."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from counterclaim.gazetteer import Place
from counterclaim.knowledge import Hit

K = TypeVar("K", bound=Hashable)
_TABLE = {
    "states": 1.0,
    "territories": 1.5,
    "people": 0.5,
    "groups": 0.7,
    "bodies": 0.3,
    "peoples": 0.2,
    "outlets": 0.1,
}


def countries_of(hits: Sequence[Hit], seats: bool) -> dict[str, float]:
    """How much the names that the knowledge base knows speak for each country, from 0 to 1.

    ``seats``: those of capitals too.
    """
    return scaled(weights_of(hits, seats))


def weights_of(hits: Sequence[Hit], seats: bool) -> dict[str, float]:
    """The same, unscaled: a state's name counts 1."""
    weights: dict[str, float] = {}
    spans: dict[tuple[int, int], int] = {}
    for hit in hits:
        spans[hit.first, hit.last] = spans.get((hit.first, hit.last), 0) + 1
    for hit in hits:
        if hit.kind == "metonym" and not seats:
            continue
        share = _TABLE.get(hit.entry.table, 0.0) / spans[hit.first, hit.last]
        for code in filter(None, _codes(hit)):
            weights[code] = weights.get(code, 0.0) + share
    return weights


def _codes(hit: Hit) -> Iterable[str]:
    entry = hit.entry
    if entry.country and entry.table != "bodies":  # where a body has its seat says nothing of the report
        return entry.country.split("|")
    return (entry.side.code or "",) if entry.side else ()


def scaled(weights: dict[K, float]) -> dict[K, float]:
    """``weights`` from 0 to 1, slowly growing: two tell more than one, twenty hardly more than ten."""
    top = max(weights.values(), default=0.0)
    return {k: math.sqrt(v / max(top, 2.0)) for k, v in weights.items()}


def apart_km(a: Place, b: Place) -> float:
    """Rough distance between two places in km."""
    mean = math.radians((a.lat + b.lat) / 2)
    east = (a.lon - b.lon + 540) % 360 - 180
    return math.hypot(a.lat - b.lat, east * math.cos(mean)) * 111.2
