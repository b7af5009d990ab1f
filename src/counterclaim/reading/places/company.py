"""Which namesakes lie beside each other, before any name has been placed.

"Walker County" and "Huntsville" are each borne by several; only in one state do they lie together. Names of
states are left out: Norway, Mexico and China lie together in Maine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from counterclaim.gazetteer import Place
from counterclaim.reading.places.surroundings import apart_km

_NEAR = 60.0  # km
_EACH = 0.45  # what a name counts for a candidate that one of its own candidates lies near to
_MOST = 1.8
_POINTS = frozenset({"city", "capital", "area2", "district", "camp", "base", "site"})


class Company:
    """The candidates of all names by where they lie, for look-up by neighbourhood."""

    def __init__(self, shortlists: Sequence[Sequence[Place]]) -> None:
        self._cells: dict[tuple[int, int], list[tuple[int, Place]]] = {}
        for number, places in enumerate(shortlists):
            for place in places:
                if place.feature in _POINTS:
                    self._cells.setdefault(_cell(place), []).append((number, place))

    def of(self, number: int, place: Place) -> float:
        """How much the other names speak for ``place``, a candidate of name ``number``: by how many of them one
        candidate lies near it."""
        if place.feature not in _POINTS:
            return 0.0
        north, east = _cell(place)
        near = {
            other
            for n in (north - 1, north, north + 1)
            for e in (east - 1, east, east + 1)
            for other, one in self._cells.get((n, e), ())
            if other != number and apart_km(one, place) < _NEAR
        }
        return min(_EACH * len(near), _MOST)


def _cell(place: Place) -> tuple[int, int]:
    return math.floor(place.lat), math.floor(place.lon)
