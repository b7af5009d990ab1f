"""Which reports are about one war: they share who fights, where, and roughly when.

Belligerents are the sides of those who lose, cause losses, attack or are attacked; mediators and international bodies
are none. Reports meet under a pair of belligerent and country, never by comparing each with each, so that the work
grows with their number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from counterclaim import knowledge, lexicon
from counterclaim.dossier.clusters import Clusters
from counterclaim.dossier.records import side_key
from counterclaim.dossier.wording import day_number, label, slug
from counterclaim.record import Reading

LONGEST_SILENCE = 400
"""Days without a report after which the same belligerents in the same country are taken to fight another war."""

_SHOWN = 3  # belligerents in the name of a theatre ...
_OFTEN = 0.2  # ... that fight at least so often as the first of them

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a report shows of its war.

    ``belligerents`` counts how often each fights. ``strong`` keys tell the war by themselves: a belligerent and the
    country of a count or an attack. ``weak`` ones do so where only one war fits: two belligerents, a belligerent and
    its own country or one that is merely named, an attacked town.
    """

    reading: Reading
    belligerents: Counter[str]
    strong: tuple[Key, ...]
    weak: tuple[Key, ...]

    @property
    def day(self) -> int | None:
        return day_number(self.reading.report.published)


def find_theatres(readings: Sequence[Reading]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The theatre of each of ``readings``, and notes on those that belong to none or to more than one of the others.

    A theatre is named after who fights most in its reports and the year of the first; a report that shows neither is
    alone in ``report-`` and the beginning of its id.
    """
    scenes = [_scene(r) for r in readings]
    clusters = Clusters([None] * len(scenes))
    _join_strong(scenes, clusters)
    notes = _join_weak(scenes, clusters)
    members: dict[int, list[int]] = {}
    for i in range(len(scenes)):
        members.setdefault(clusters.find(i), []).append(i)
    names: dict[int, str] = {}
    taken: Counter[str] = Counter()
    for root, who in sorted(members.items(), key=lambda m: min(m[1])):
        name = _name([scenes[i] for i in who])
        taken[name] += 1
        names[root] = name if taken[name] == 1 else f"{name}~{taken[name]}"
    if len(members) > 1:
        notes += [
            f"{label(scenes[who[0]].reading.report)} shares no party, place and time with the others: kept apart"
            for who in sorted(members.values())
            if len(who) == 1
        ]
    if sum(len(who) > 1 for who in members.values()) > 1:
        wars = ", ".join(
            f"{names[root]} ({len(who)} reports)" for root, who in members.items() if len(who) > 1
        )
        notes.append(f"the reports are about several wars, kept apart: {wars}")
    return tuple(names[clusters.find(i)] for i in range(len(scenes))), tuple(notes)


def _scene(reading: Reading) -> _Scene:
    entities = {e.id: e for e in reading.entities}
    fighting: Counter[str] = Counter()
    grounds: set[str] = set()
    homes: set[Key] = set()
    spots: set[str] = set()

    def fights(entity: str | None) -> None:
        e = entities.get(entity or "")
        side = side_key(e.side) if e else None
        if e and side and side not in _international() and e.kind != "people":
            fighting[side] += 1
            home = e.country if e.kind == "group" else e.side.code if e.side else None
            homes.update([(side, home)] if home else [])

    def happens(entity: str | None) -> None:
        e = entities.get(entity or "")
        if e and (country := e.country or e.ids.get("iso3166")):
            grounds.add(country)
        if e and e.lat is not None and e.lon is not None and (e.where_prec or 6) <= 3:
            spots.add(f"{e.lat:.1f} {e.lon:.1f}")

    for figure in reading.figures:
        if not figure.history:
            fights(figure.side)
            fights(figure.by)
            happens(figure.place)
    for event in reading.events:
        if event.type == "ASSAULT" and event.status not in ("history", "planned"):
            for entity in (*event.actors, *event.recipients):
                fights(entity)
            happens(event.place)
    sides = sorted(fighting)
    strong = {(side, country) for side in sides for country in grounds}
    if not grounds:
        homes |= {
            (side, e.country) for side in sides for e in reading.entities if e.kind == "place" and e.country
        }
    weak = (
        {(a, b) for n, a in enumerate(sides) for b in sides[n + 1 :]} | {("", spot) for spot in spots} | homes
    )
    return _Scene(reading, fighting, tuple(sorted(strong)), tuple(sorted(weak)))


def _join_strong(scenes: Sequence[_Scene], clusters: Clusters) -> None:
    """Dated reports that share a belligerent and a country, while some report tells of it every year or so."""
    meeting: dict[Key, list[tuple[int, int]]] = {}
    for i, scene in enumerate(scenes):
        if scene.day is not None:
            for key in scene.strong:
                meeting.setdefault(key, []).append((scene.day, i))
    for key, met in meeting.items():
        met.sort()
        for (before, i), (after, j) in pairwise(met):
            if after - before <= LONGEST_SILENCE:
                clusters.join(i, j, f"{key[0]} fights in {key[1]}")


@dataclass(slots=True)
class _War:
    """The reports joined so far: their days, for the reports that fit only where one war fits."""

    days: list[int] = field(default_factory=list)

    def lasts_on(self, day: int | None) -> bool:
        if day is None or not self.days:
            return True
        return min(self.days) - LONGEST_SILENCE <= day <= max(self.days) + LONGEST_SILENCE


def _join_weak(scenes: Sequence[_Scene], clusters: Clusters) -> list[str]:
    """Reports without a day or a country go to the war that shares most with them, if one does; returns notes on those
    that could belong to several."""
    wars: dict[int, _War] = {}
    meeting: dict[Key, dict[int, None]] = {}
    loose = []
    for i, scene in enumerate(scenes):
        if scene.day is None or not scene.strong:
            loose.append(i)
            continue
        root = clusters.find(i)
        wars.setdefault(root, _War()).days.append(scene.day)
        for key in (*scene.strong, *scene.weak):
            meeting.setdefault(key, {})[root] = None
    notes = []
    for i in loose:
        scene = scenes[i]
        shared: Counter[int] = Counter()
        for key in (*scene.strong, *scene.weak):
            for root in {clusters.find(r) for r in meeting.get(key, ())}:
                if wars[root].lasts_on(scene.day):
                    shared[root] += 1
        best = [root for root, n in shared.items() if n == max(shared.values())]
        if len(best) > 1:
            notes.append(f"{label(scene.reading.report)} fits several wars alike: kept apart")
            continue
        root = i
        if best:
            clusters.join(best[0], i, "shares most with this war")
            root = clusters.find(i)
        war = wars.pop(best[0]) if best else _War()
        if scene.day is not None:
            war.days.append(scene.day)
        wars[root] = war
        for key in (*scene.strong, *scene.weak):
            meeting.setdefault(key, {})[root] = None
    return notes


def _name(scenes: Sequence[_Scene]) -> str:
    fighting: Counter[str] = Counter()
    for scene in scenes:
        fighting += scene.belligerents
    days = [scene.reading.report.published for scene in scenes if scene.day is not None]
    year = [min(d for d in days if d)[:4]] if days else []
    least = max(fighting.values(), default=0) * _OFTEN
    most = sorted((s for s in fighting if fighting[s] >= least), key=lambda s: (-fighting[s], s))[:_SHOWN]
    words = sorted(slug(side) for side in most)
    return "-".join(words + year) if words else f"report-{scenes[0].reading.report.id[:8]}"


@lexicon.compiled
def _international() -> frozenset[str]:
    """Bodies that are their own side: the United Nations, monitors, aid agencies."""
    return frozenset(
        side_key(e.side) or "" for e in knowledge.entries("bodies") if e.side and e.side.code is None
    )
