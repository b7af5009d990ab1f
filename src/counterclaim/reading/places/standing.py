"""Whose a disputed place is: who claims it and who holds it in fact, by date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.gazetteer import key
from counterclaim.knowledge import side_named
from counterclaim.reading.cast import Cast
from counterclaim.reading.places.toponym import Toponym
from counterclaim.record import Candidate, Hold, Side, Standing


@dataclass(frozen=True, slots=True)
class _Case:
    """A disputed land, or a town or state that changed hands."""

    territory: str | None
    country: str
    claims: tuple[Hold, ...]
    control: tuple[Hold, ...]


@dataclass(frozen=True, slots=True)
class _Cases:
    """``towns`` by key of name and country, ``*`` for a whole state; ``lands`` by key of name; ``areas`` to lands."""

    towns: dict[tuple[str, str], _Case]
    lands: dict[str, _Case]
    areas: dict[str, str]


def settle(cast: Cast, toponyms: Sequence[Toponym], day: str | None) -> None:
    """Tell the actors that ``toponyms`` name whose they are, and what those may be that could not be placed.

    :param day: the ISO date that the report is of.
    """
    for toponym in toponyms:
        for actor in cast.at(toponym.last):
            land = actor.kind == "place" or actor.name == toponym.territory
            state = actor.kind == "state" and toponym.feature == "country"
            if actor.standing is None and (land or state):
                actor.standing = standing_of(toponym, day)
            if actor.kind == "place" and actor.lat is None and not actor.candidates:
                actor.candidates = tuple(
                    Candidate(p.name, p.lat, p.lon, p.country or None) for p in toponym.candidates
                )


def standing_of(place: Toponym, day: str | None) -> Standing | None:
    """Who claims and who holds ``place``; None for one that nobody disputes.

    :param day: the ISO date that the report is of; without one the periods are told, but no holder.
    """
    cases = _cases()
    country = place.country or ""
    area = cases.areas.get(f"{country}.{place.area}") or cases.areas.get(f"{country}.*")
    lands = (cases.lands.get(key(n)) for n in (place.main, place.territory or "", area or ""))
    land = next((x for x in lands if x is not None and (x.country in ("", country))), None)
    own = cases.towns.get((key(place.main), country)) or cases.towns.get(("*", country))
    territory = land.territory if land else None
    claims = (own.claims if own else ()) or (land.claims if land else ())
    control = (own.control if own else ()) or (land.control if land else ())
    if not control and claims and country:
        control = (Hold(_side(country)),)  # nothing else told: the state it lies in holds it
    if not (claims or control):
        return None
    if day is None:
        return Standing(territory, claims, control)
    claimed = tuple(c.side for c in claims if c.covers(day))
    plain = Standing(territory, claims, control, day)
    return Standing(territory, claims, control, day, plain.holder(day), claimed)


@lexicon.compiled
def _cases() -> _Cases:
    lands: dict[str, _Case] = {}
    areas: dict[str, str] = {}
    for row in lexicon.rows("territories"):
        case = _Case(row["name"], row["country"], _holds(row.get("claims")), _holds(row.get("control")))
        for name in (row["name"], *lexicon.values(row["aliases"])):
            lands.setdefault(key(name), case)
        areas.update(dict.fromkeys(lexicon.values(row.get("areas")), row["name"]))
    towns = {
        ("*" if row["name"] == "*" else key(row["name"]), row["country"]): _Case(
            None, row["country"], _holds(row.get("claims")), _holds(row.get("control"))
        )
        for row in lexicon.rows("holdings")
    }
    return _Cases(towns, lands, areas)


def _holds(cell: str | None) -> tuple[Hold, ...]:
    """What ``party@from@to|...`` says."""
    found = []
    for held in lexicon.values(cell):
        party, start, until = (*held.split("@"), "", "")[:3]
        found.append(Hold(_side(party), start or None, until or None))
    return tuple(found)


def _side(party: str) -> Side:
    """The side of an alpha-3 code or a party's name; one that nobody else names speaks for itself."""
    return side_named(party) or Side(None, party)
