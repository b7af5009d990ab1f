"""Who and what the reports speak of, each once: persons, bodies, groups, states and places across reports.

The rules stand in :mod:`~counterclaim.dossier.matching` (parties and their organs), :mod:`~counterclaim.dossier.people`
and :mod:`~counterclaim.dossier.localities`; somebody's decisions come before them. Different sides never become one
by rule, and a source without a name stays in its report.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from counterclaim.dossier.appearances import OWN, Appearance, appearances
from counterclaim.dossier.clusters import Clusters
from counterclaim.dossier.decisions import apply_decisions
from counterclaim.dossier.localities import join_places
from counterclaim.dossier.matching import join_named, known
from counterclaim.dossier.naming import best_name
from counterclaim.dossier.people import join_people
from counterclaim.dossier.records import Decision, Member, Party, Source
from counterclaim.dossier.wording import name_key, slug
from counterclaim.record import Reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parties:
    """All parties of a dossier; :meth:`of` and :meth:`side` find those of one reading. ``notes`` says which decisions
    name nothing in the reports."""

    parties: tuple[Party, ...]
    notes: tuple[str, ...] = ()
    _of: Mapping[tuple[str, str], Party] = field(default_factory=dict, repr=False)
    _sides: Mapping[tuple[str, str], str] = field(default_factory=dict, repr=False)

    def of(self, report: str, entity: str) -> Party | None:
        """The party that the entity ``entity`` of the report ``report`` is; None for no such entity."""
        return self._of.get((report, entity))

    def side(self, report: str, entity: str) -> str | None:
        """The side key of an entity: the party it belongs to or speaks for, a party itself for its own; None where the
        report leaves it open."""
        return self._sides.get((report, entity))


def merge_parties(
    readings: Sequence[Reading], sources: Sequence[Source], decisions: Sequence[Decision] = ()
) -> Parties:
    """The parties of ``readings``, in whatever order these are given; ``sources`` tells which war each is about."""
    found = appearances(readings, sources)
    clusters = Clusters([a.side for a in found])
    notes = apply_decisions(decisions, found, clusters)
    join_named(found, clusters)
    own = _own_sides(found, clusters)
    settled = [_with_side(a, own) for a in found]
    clusters.give_sides([a.side for a in settled])
    join_people(settled, clusters)
    join_places(settled, clusters)
    return _parties(settled, clusters, tuple(notes))


def _own_sides(found: Sequence[Appearance], clusters: Clusters) -> dict[tuple[str, str], str]:
    """The side key of each party that is its own side, by its war and each of its names: one for all spellings, and one
    for all parties that somebody decided are one, that of a state if one is among them."""
    names: dict[int, Counter[str]] = {}
    for i, a in enumerate(found):
        if a.side == OWN or a.kind == "state":
            names.setdefault(clusters.find(i), Counter())[known(a) or _own_name(a)] += 1
    sides = {}
    for root, counted in names.items():
        states = [code for code in sorted(counted) if code in clusters.sides(root)]
        side = min(states or counted, key=lambda n: (-counted[n], -len(n), n))
        for i in clusters.members(root):
            if found[i].side == OWN or found[i].kind == "state":
                sides[found[i].theatre, name_key(_own_name(found[i]))] = side
    return sides


def _own_name(appearance: Appearance) -> str:
    """What a party that is its own side is called as a side: a state by its code."""
    if appearance.side not in (None, OWN):
        return appearance.side or ""
    side = appearance.entity.side
    return side.name if side else appearance.name


def _with_side(appearance: Appearance, own: Mapping[tuple[str, str], str]) -> Appearance:
    """``appearance`` with its side key in the spelling that the dossier settled on."""
    side = appearance.side
    if side is None:
        return appearance
    name = _own_name(appearance)
    settled = own.get((appearance.theatre, name_key(name)), name)
    return appearance if settled == side else dataclasses.replace(appearance, side=settled)


def _parties(found: Sequence[Appearance], clusters: Clusters, notes: tuple[str, ...]) -> Parties:
    parties: list[Party] = []
    by_member: dict[tuple[str, str], Party] = {}
    taken: Counter[str] = Counter()
    for i in range(len(found)):
        who = sorted(clusters.members(i))
        if who[0] != i:
            continue
        party = _party([found[j] for j in who], clusters.reasons(i))
        taken[party.id] += 1
        if taken[party.id] > 1:
            party = dataclasses.replace(party, id=f"{party.id}~{taken[party.id]}")
        parties.append(party)
        by_member.update(((m.report, m.entity), party) for m in party.members)
    sides = {(a.report, a.entity.id): a.side for a in found if a.side}
    return Parties(
        tuple(sorted(parties, key=lambda p: p.id)),
        notes,
        MappingProxyType(by_member),
        MappingProxyType(sides),
    )


def _party(who: Sequence[Appearance], reasons: Sequence[str]) -> Party:
    name = best_name(who)
    kind = _commonest(a.kind for a in who)
    side = _commonest(a.side for a in who if a.side)
    placed = next((a.entity for a in who if a.entity.lat is not None), who[0].entity)
    spellings = {s for a in who if not a.unnamed for s in (a.name, *a.spellings)} - {name, ""}
    repeated = Counter(reasons)
    return Party(
        _id(kind or who[0].kind, name, side, who[0]),
        name,
        kind or who[0].kind,
        side,
        tuple(sorted(spellings)),
        tuple(Member(a.report, a.entity.id, a.name) for a in who),
        tuple(f"{reason} ({n} times)" if n > 1 else reason for reason, n in sorted(repeated.items())),
        placed.lat,
        placed.lon,
        placed.country,
    )


def _commonest(values: Iterable[T]) -> T | None:
    """The most frequent of ``values``, the first in the alphabet of several."""
    counted = Counter(values)
    return min(counted, key=lambda v: (-counted[v], str(v)), default=None)


def _id(kind: str, name: str, side: str | None, first: Appearance) -> str:
    """A name for the party that says what it is and does not change from run to run."""
    words = [kind, slug(name)]
    if side and kind not in ("state", "place"):
        words.append(slug(side) if side != side.upper() else side)
    if first.unnamed:
        words += [first.report[:8], first.entity.id]
    return ":".join(words)
