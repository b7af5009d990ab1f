"""Which places of different reports are one: the same gazetteer entry, or alike names close together.

Two names that the gazetteer files under one entry (Shusha and Shushi) have its identifier or, in our own tables, its
very coordinates; anything else needs a like name within some kilometres and the same kind of place.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import ratio

from counterclaim.dossier.appearances import Appearance
from counterclaim.dossier.clusters import Clusters
from counterclaim.dossier.matching import join_first
from counterclaim.record import Entity

NEAR_KM = 25.0
"""Places no farther from each other may be told as one another: a village and the town that it is near."""

# Degrees of latitude and longitude: a cell and its neighbours hold all within NEAR_KM, up to the 65th parallel.
_CELL = (0.3, 0.6)
_ALIKE = 85.0  # of 100: names that differ by a letter or two
_ALIKE_KM = 5.0


def join_places(found: Sequence[Appearance], clusters: Clusters) -> None:
    """Join the places among ``found`` in ``clusters``, which number them alike."""
    places = [i for i, a in enumerate(found) if a.kind == "place" and a.key]
    heads: dict[tuple[str, ...], list[int]] = {}
    for i in places:
        for key, reason in _identities(found[i].entity):
            join_first(heads.setdefault(key, []), i, f"{found[i].name}: {reason}", clusters)
    grid: dict[tuple[str, int, int], list[int]] = {}
    spots = {
        (found[i].key, extent(found[i].entity), found[i].entity.lat, found[i].entity.lon): i
        for i in reversed(places)
    }
    for i in sorted(spots.values()):
        _join_near(found, i, grid, clusters)
    _join_unplaced(found, places, clusters)


def _identities(place: Entity) -> Iterator[tuple[tuple[str, ...], str]]:
    if geonames := place.ids.get("geonames"):
        yield ("geonames", geonames), f"one place, GeoNames {geonames}"
    if place.lat is not None and place.lon is not None:
        yield (
            (extent(place), f"{place.lat:.4f}", f"{place.lon:.4f}"),
            f"one place, at {place.lat:.3f} {place.lon:.3f}",
        )


def extent(place: Entity) -> str:
    """Whether ``place`` is a point (a town or what is near it), an area or a region: UCDP GED ``where_prec`` 1 to 3, 4,
    5 and more."""
    precision = place.where_prec or 6
    return "point" if precision <= 3 else "area" if precision == 4 else "region"


def _join_near(
    found: Sequence[Appearance], i: int, grid: dict[tuple[str, int, int], list[int]], clusters: Clusters
) -> None:
    """Join place ``i`` with one before it that lies near and is called alike, and file it."""
    here = found[i].entity
    at = cell(here.lat, here.lon)
    if at is None:
        return
    kind = extent(here)
    for around in neighbours(at):
        for j in grid.get((kind, *around), ()):
            there = found[j].entity
            same = found[i].key == found[j].key
            if not same and (kind != "point" or ratio(found[i].key, found[j].key) < _ALIKE):
                continue
            away = kilometres(here, there)
            if away is not None and away <= (NEAR_KM if same else _ALIKE_KM) and not clusters.together(i, j):
                clusters.join(j, i, f"“{here.name}” and “{there.name}”: names alike, {away:.0f} km apart")
    grid.setdefault((kind, *at), []).append(i)


def _join_unplaced(found: Sequence[Appearance], places: Sequence[int], clusters: Clusters) -> None:
    """A place that could not be put on the map is the one place of that name in the same war."""
    named: dict[tuple[str, str], list[int]] = {}
    for i in places:
        named.setdefault((found[i].theatre, found[i].key), []).append(i)
    for who in named.values():
        unplaced = [i for i in who if found[i].entity.lat is None]
        known = list(dict.fromkeys(clusters.find(i) for i in who if found[i].entity.lat is not None))
        if len(known) > 1 or not unplaced:
            continue
        target = known[0] if known else unplaced[0]
        for i in unplaced:
            if not clusters.together(target, i):
                clusters.join(target, i, f"{found[i].name}: the only place of that name in these reports")


def cell(lat: float | None, lon: float | None) -> tuple[int, int] | None:
    """The cell of the map that holds a point."""
    if lat is None or lon is None or not math.isfinite(lat) or not math.isfinite(lon):
        return None
    return math.floor(lat / _CELL[0]), math.floor(lon / _CELL[1])


def neighbours(at: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The cell ``at`` and the eight around it."""
    for row in (-1, 0, 1):
        for column in (-1, 0, 1):
            yield at[0] + row, at[1] + column


def kilometres(here: Entity, there: Entity) -> float | None:
    """How far two places lie apart on the ground; None where one is not on the map."""
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return None
    return distance(here.lat, here.lon, there.lat, there.lon)


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Kilometres between two points (WGS 84 degrees) along a great circle."""
    a, b = math.radians(lat), math.radians(other_lat)
    half = (
        math.sin((b - a) / 2) ** 2
        + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    )
    return 12742.0 * math.asin(math.sqrt(min(half, 1.0)))
