"""Toponyms: found, and placed by the whole report."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim import gazetteer
from counterclaim.knowledge import Hit
from counterclaim.reading.places.certainty import PLACED, certainty
from counterclaim.reading.places.choosing import Name, choose
from counterclaim.reading.places.clues import Clues, read_clues
from counterclaim.reading.places.signs import Signs
from counterclaim.reading.places.spotting import Spot, find_spots
from counterclaim.reading.places.standing import settle
from counterclaim.reading.places.surroundings import scaled, weights_of
from counterclaim.reading.places.toponym import Toponym
from counterclaim.syntax import Document

__all__ = ["PLACED", "Toponym", "locate", "settle"]

_SURE = 2.0  # signs that make a name a place by themselves
_AGAIN = -1.3  # signs that are enough where the same name is surely a place elsewhere in the report
_CERTAIN = 3.0
_AREAS = frozenset({"area1", "area2", "region", "line", "water", "sea", "mountain", "island"})
_FEATURES = {
    "capital": "city", "city": "city", "camp": "city", "district": "city", "site": "other", "base": "base",
    "area1": "area", "area2": "area", "region": "region", "line": "region", "mountain": "region",
    "island": "region", "water": "water", "sea": "water", "country": "country",
}  # fmt: skip


def locate(doc: Document, hits: Sequence[Hit]) -> list[Toponym]:
    """The toponyms of the report, each name placed once for the whole report, in text order.

    States are among them (feature ``country``), and so are capitals, whether or not they stand for a
    government here: that is for the names stage to tell. A name that is surely a place but cannot be placed
    with a confidence of :data:`PLACED` has no coordinates, but the candidates for it.
    Precision classes follow the UCDP GED codebook: 1 the place itself, 2 near it, 3 a second-order area, 4 a
    first-order area, 5 a part of a country or a line, 6 a country, 7 the sea.
    """
    signs = Signs(doc, hits)
    spots = _accepted(doc, find_spots(doc, signs))
    clues = [read_clues(doc, s.first, s.last) for s in spots]
    names: dict[tuple[str, bool], Name] = {}
    mine: list[tuple[str, bool]] = []
    for spot, clue in zip(spots, clues, strict=True):
        group = (spot.key, bool(clue.classes) and clue.classes[0] in _AREAS)
        mine.append(group)
        name = names.setdefault(group, Name(spot.key, spot.places))
        name.classes |= frozenset(clue.classes)
        name.mentions += 1
        name.sign = max(name.sign, spot.sign)
    order = {group: n for n, group in enumerate(names)}
    at = {
        i: order[group]
        for spot, group in zip(spots, mine, strict=True)
        for i in range(spot.first, spot.last + 1)
    }
    for clue, group in zip(clues, mine, strict=True):
        if clue.container in at and at[clue.container] != order[group]:
            names[group].containers.add(at[clue.container])
    # A capital's name is itself to be placed: Athens may be the one in Georgia, and does not speak for
    # Greece.
    told = weights_of(hits, seats=False)
    top = max(2.0, *told.values()) if told else 2.0
    for group, name in names.items():
        bearers = {p.country for p in name.places if p.feature == "country"}
        if any(p.country not in bearers for p in name.places if bearers):
            at_name = {s.first for s, g in zip(spots, mine, strict=True) if g == group}
            own = weights_of([h for h in hits if h.first in at_name], seats=False)
            name.own = {country: own[country] / top for country in sorted(bearers & own.keys())}
    choose(list(names.values()), scaled(told))
    return [_toponym(doc, s, c, names[g]) for s, c, g in zip(spots, clues, mine, strict=True)]


def _accepted(doc: Document, spots: list[Spot]) -> list[Spot]:
    """The spots that are places: by their own signs, by those of the name elsewhere, or as one of a list."""
    strongest: dict[str, float] = {}
    for spot in spots:
        strongest[spot.key] = max(spot.sign, strongest.get(spot.key, spot.sign))
    taken: list[Spot] = []
    for spot in spots:
        enough = _AGAIN if strongest[spot.key] >= _CERTAIN else _SURE
        if (
            taken
            and taken[-1].last == spot.first - 2
            and doc.tokens[spot.first - 1].lower in (",", "and", "/", "-")
        ):
            enough -= 1.2
        if spot.sign >= (enough if spot.places else _CERTAIN):
            taken.append(spot)
    return taken


def _toponym(doc: Document, spot: Spot, clue: Clues, name: Name) -> Toponym:
    place, first = name.place, spot.first
    confidence = certainty(name.confidence, name.sign)
    if place is None or (confidence < PLACED and place.feature != "country"):
        words = doc.words(spot.first, spot.last)
        rivals = name.rivals if place is None else (place, *name.rivals)
        return Toponym(
            spot.first, spot.last, words, None, None, 6, None, None, "other", confidence, candidates=rivals
        )  # fmt: skip
    lat, lon, precision, feature = place.lat, place.lon, place.where_prec, _FEATURES[place.feature]
    if place.feature == "country" and clue.part is not None and clue.part_from is not None:
        first, precision, feature = clue.part_from, 5, "region"
        lat, lon = gazetteer.part_of(place.country, clue.part) or (lat, lon)
    elif clue.classes and clue.classes[0] in ("area1", "area2") and feature == "city":
        precision, feature = (4 if clue.classes[0] == "area1" else 3), "area"
    elif precision == 1 and (clue.near or clue.part is not None):
        precision = 2
    ids = {"geonames": str(place.geonames)} if place.geonames else {}
    if place.iso and place.feature == "area1":
        ids["iso3166-2"] = place.iso
    return Toponym(
        first, spot.last, doc.name(first, spot.last), lat, lon, precision, place.country or None,
        place.territory, feature, confidence, ids, place.area, place.name,
    )  # fmt: skip
