"""Which of its namesakes each name stands for, decided by the whole report at once.

Every candidate is weighed by what the report says of its country, what it lies in or near, the class word
beside the name, its nearness to the other places of the report and, weakly, its size. Two rounds: the second
one knows what the first one took the other names for.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.gazetteer import Place
from counterclaim.reading.places.company import Company
from counterclaim.reading.places.surroundings import apart_km, scaled

_CANDIDATES = 12  # the likeliest namesakes by themselves that are looked at further
_SAME = 50.0  # km: candidates nearer than this are one place
_ENOUGH = 3.0  # a weight below which a name stays unplaced
_ENOUGH_OURS = 2.0  # the same for the towns and bases of wars, which are known for little else
_RIVALS = 4  # namesakes that are told where a name cannot be placed
_ANCHORS = 60  # the places that nearness is judged by: the most often named
_ROUNDS = 2
_SPOKEN = 0.3  # the share from which on a country is one that the report is about
_ASIDE = 0.1  # the share below which a country is not one that the report is about
_FEW_STATES = 2  # a report that names more states is no local news
_DWARFED = 8  # a town so many times smaller than a namesake is meant only where something near it is told
_SOME = 0.3  # how much must be told
_LOCAL = frozenset({"district", "site", "area2"})


@dataclass(slots=True)
class Name:
    """One name of the report under one kind of class word, with what its mentions say together.

    ``sign``: the strongest sign of its mentions; ``own``: what the name by itself tells of the countries that
    bear it, which does not count for them;
    ``classes``: feature classes asked for; ``containers``: the names (by index) of what it lies in or near;
    ``place`` and ``confidence``: the outcome, None while it cannot be told; ``rivals``: the next likeliest
    namesakes that lie elsewhere."""

    key: str
    places: tuple[Place, ...]
    classes: frozenset[str] = frozenset()
    containers: set[int] = field(default_factory=set)
    mentions: int = 0
    sign: float = 0.0
    own: Mapping[str, float] = field(default_factory=dict)
    place: Place | None = None
    confidence: float = 0.0
    rivals: tuple[Place, ...] = ()


def choose(names: Sequence[Name], countries: Mapping[str, float]) -> None:
    """Set ``place`` and ``confidence`` of each of ``names``.

    :param countries: how much the report speaks of each country (alpha-3), from 0 to 1.
    """
    shortlists = [_shortlist(name, countries) for name in names]
    company = Company([() if _may_be_state(n) else s for n, s in zip(names, shortlists, strict=True)])
    for turn in range(_ROUNDS):
        spoken = _Spoken(countries, names, turn)
        areas = _areas_of(names)
        anchors = [(i, n.place, n.confidence) for i, n in enumerate(names) if n.place]
        anchors = sorted(anchors, key=lambda a: (-names[a[0]].mentions, a[0]))[:_ANCHORS]
        outcome = [
            _best(number, name, candidates, names, spoken, areas, anchors, company)
            for number, (name, candidates) in enumerate(zip(names, shortlists, strict=True))
        ]
        for name, (place, confidence, rivals) in zip(names, outcome, strict=True):
            name.place, name.confidence, name.rivals = place, confidence, rivals


def _shortlist(name: Name, countries: Mapping[str, float]) -> list[Place]:
    """The likeliest candidates by themselves, and those in a country that the report speaks of, however
    small."""
    ranked = sorted(name.places, key=lambda place: (-_prior(place, name), place.id))
    local = [place for place in ranked[_CANDIDATES:] if place.country in countries]
    return ranked[:_CANDIDATES] + local[:_CANDIDATES]


def _prior(place: Place, name: Name) -> float:
    """The weight of a candidate by itself: its size, how main the name is, its class."""
    weight = 0.75 * math.log10(place.people + 10)
    weight += 1.0 if place.rank else 0.0
    weight += 1.2 if place.primary else 0.8 if place.people > 100_000 else 0.0
    weight += {"capital": 2.0, "country": 1.5, "area1": -0.9, "area2": -1.5}.get(place.feature, 0.0)
    weight += 3.5 if place.rank and not place.country else 0.0  # a sea, or a part of the world
    if name.classes:
        weight += 3.0 if place.feature in name.classes else -1.5
    return weight


class _Spoken:
    """How much the report speaks of each country, by the names of the knowledge base and the places taken so
    far; what a name was taken for does not speak for itself."""

    def __init__(self, countries: Mapping[str, float], names: Sequence[Name], turn: int) -> None:
        self._weights = {k: 2.0 * v * v for k, v in countries.items()}
        self._states = sum(map(_may_be_state, names))
        self._own: dict[int, float] = {}
        for number, name in enumerate(names if turn else ()):
            place = name.place
            if place and place.country and place.feature != "country":
                self._own[number] = 0.5 * name.confidence * min(name.mentions, 3)
                self._weights[place.country] = self._weights.get(place.country, 0.0) + self._own[number]
        self._top = max(2.0, *self._weights.values()) if self._weights else 2.0

    def of(self, country: str, number: int, name: Name) -> float:
        """From 0 to 1, as the other names tell: two mentions are more than one, twenty hardly more than
        ten."""
        weight = self._weights.get(country, 0.0)
        weight -= 2.0 * name.own.get(country, 0.0)
        if name.place and name.place.country == country:
            weight -= self._own.get(number, 0.0)
        return math.sqrt(max(weight, 0.0) / self._top)

    @property
    def local_news(self) -> bool:
        """Whether the report hardly names states."""
        return bool(self) and self._states <= _FEW_STATES

    def __bool__(self) -> bool:
        return bool(self._weights)


def _areas_of(names: Sequence[Name]) -> dict[tuple[str, str], float]:
    """How much the report names each first-order area, from 0 to 1."""
    weights: dict[tuple[str, str], float] = {}
    for name in names:
        if name.place and name.place.feature == "area1" and name.place.area:
            area = (name.place.country, name.place.area)
            weights[area] = weights.get(area, 0.0) + name.mentions
    return scaled(weights)


def _best(
    number: int,
    name: Name,
    candidates: list[Place],
    names: Sequence[Name],
    spoken: _Spoken,
    areas: Mapping[tuple[str, str], float],
    anchors: list[tuple[int, Place, float]],
    company: Company,
) -> tuple[Place | None, float, tuple[Place, ...]]:
    largest = max((p.people for p in candidates if p.feature in ("city", "capital")), default=0)
    weights: list[tuple[float, Place]] = []
    for place in candidates:
        share = spoken.of(place.country, number, name)
        local = company.of(number, place) * (0.5 if anchors else 1.0) + _nearness(number, place, anchors)
        local += max((_contained(place, names[c].place) for c in name.containers), default=0.0)
        if place.feature != "area1":
            local += 2.0 * areas.get((place.country, place.area), 0.0)
        dwarfed = place.people * _DWARFED < largest and not place.rank and local < _SOME
        weight = _prior(place, name) + local + (1.0 if dwarfed else 3.0) * share
        if place.rank and share > _SPOKEN:
            weight += 1.5  # a war town of a country that the report is about
        if spoken and not share and not place.rank and place.people < 100_000:
            weight -= 1.0
        if spoken.local_news and share < _ASIDE and place.feature == "country" and len(candidates) > 1:
            weight -= 1.5  # a state of which nothing but the name itself is told
        if not name.classes.isdisjoint(_LOCAL) and spoken and not share:
            weight -= 6.0  # a "district" without more lies where the report does
        weights.append((weight, place))
    weights.sort(key=lambda w: (-w[0], w[1].id))
    if not weights or weights[0][0] < (_ENOUGH_OURS if weights[0][1].rank else _ENOUGH):
        return None, 0.0, _apart([p for _, p in weights])[:_RIVALS]
    top, place = weights[0]
    rival = next((w for w, p in weights[1:] if apart_km(p, place) > _SAME), top - 4.0)
    others = _apart([p for _, p in weights])[1 : _RIVALS + 1]
    return place, round(1 / (1 + math.exp(rival - top)), 3), others


def _apart(places: Sequence[Place]) -> tuple[Place, ...]:
    """``places`` without those that lie where an earlier one does."""
    kept: list[Place] = []
    for place in places:
        if all(apart_km(place, k) > _SAME for k in kept):
            kept.append(place)
    return tuple(kept)


def _may_be_state(name: Name) -> bool:
    return any(place.feature == "country" for place in name.places)


def _nearness(number: int, place: Place, anchors: list[tuple[int, Place, float]]) -> float:
    """How near a candidate lies to the other places of the report."""
    total = 0.0
    for other, anchor, confidence in anchors:
        if other == number or anchor.feature == "country":
            continue
        if anchor.feature in ("area1", "region"):
            if _contained(place, anchor) > 0:
                total += 1.0 * confidence
            continue
        km = apart_km(place, anchor)
        total += confidence * (0.9 if km < 60 else 0.5 if km < 200 else 0.15 if km < 500 else 0.0)
    return min(total, 2.0)


def _contained(place: Place, container: Place | None) -> float:
    """How well a candidate fits into, or near, what the report says it lies in or near."""
    if container is None or container.id == place.id:
        return 0.0
    if container.feature == "country":
        return 3.5 if place.country == container.country else -1.0
    if container.feature == "area1" and container.area and place.area:
        return 3.5 if (place.country, place.area) == (container.country, container.area) else -1.0
    reach = {"area1": 250.0, "region": 250.0, "area2": 80.0, "sea": 500.0, "water": 250.0}.get(
        container.feature, 70.0
    )
    km = apart_km(place, container)
    return 3.0 if km < reach / 2 else 2.0 if km < reach else -0.5 if km < 3 * reach else -2.0
