"""Persons: their names in the report, one actor for all spellings of one person."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from counterclaim import knowledge, lexicon
from counterclaim.knowledge import Entry
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.spelling import (
    SAME,
    alike,
    fold,
    gender_of,
    given_forms,
    parts,
    same_parts,
    sound,
)
from counterclaim.record import Side

_EXACT = 0.95
_LATEST = 300  # a name is compared with so many persons met before, so that long texts stay linear

# Offices that several people of one party hold at a time.
_MANY = frozenset(
    ("minister", "ambassador", "envoy", "governor", "deputy_governor", "mayor", "deputy_prime_minister",
     "deputy_foreign_minister", "deputy_defence_minister", "high_commissioner")
)  # fmt: skip


class People:
    """The persons of one report."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.actors: list[Actor] = []
        self.offices: dict[str, set[str]] = {}  # actor id -> office codes told in the report
        # actor id -> first token of the title, kind of role: such people are on some side
        self.titled: dict[str, tuple[int, str]] = {}
        self._names: dict[str, list[tuple[str, ...]]] = {}
        self._places: dict[str, list[int]] = {}  # actor id -> the tokens at which a name is theirs
        self._spoken: set[Side] = set()
        self._heard = 0

    def named(
        self, name: str, side: Side | None, office: str, entry: Entry | None = None, at: int | None = None
    ) -> Actor:
        """The person that ``name`` names in this report: one met before, or a new one.

        :param side: the side that the report tells here, or None; ``office`` the office code, or "".
        :param entry: the person of the knowledge base, where the name alone tells.
        :param at: the token at which the name stands, None where it stands nowhere.
        """
        actor = self.find(name, side, office, entry, at)
        if actor is None:
            if entry is None:
                entry = known_person(name, side, office, self._scene.published)
                if entry is not None and side is None and not self._is_spoken_of(entry.side):
                    entry = None  # near in spelling alone
            if entry is not None and entry.key in self._scene.by_entry:
                actor = self._scene.by_entry[entry.key]
            else:
                actor = self._scene.known(entry) if entry else self._scene.cast.new(name, "person", side)
            if actor.id not in self._names:
                self.actors.append(actor)
                self._names[actor.id] = [parts(entry.name)] if entry else []
                self._scene.people.append(actor)
            actor.rule, actor.confidence = ("known-person", 0.9) if entry else ("person-name", 0.7)
        self._learn(actor, name, side, office)
        if at is not None:
            bisect.insort(self._places.setdefault(actor.id, []), at)
        return actor

    def _is_spoken_of(self, side: Side | None) -> bool:
        """Whether the report speaks of ``side`` or of anybody on it."""
        actors = self._scene.cast.actors
        self._spoken.update(a.side for a in actors[self._heard :] if a.side is not None and a.mentions)
        self._heard = len(actors)
        return side is None or side in self._spoken

    def _nearness(self, actor: Actor, at: int | None) -> int:
        """How lately before token ``at`` the report named ``actor``; what is named later only comes last."""
        if at is None:
            return 0
        places = self._places.get(actor.id, [])
        n = bisect.bisect_left(places, at)
        return places[n - 1] - at if n else -at - 1

    def find(
        self, name: str, side: Side | None, office: str, entry: Entry | None = None, at: int | None = None
    ) -> Actor | None:
        """The person met before that ``name`` may name, of several as near the one last named before token
        ``at``; None for a new one."""
        words = parts(name)
        surname = at is not None and len(words) == 1  # may be anybody's of the family
        if entry is not None and entry.key in self._scene.by_entry and not surname:
            return self._scene.by_entry[entry.key]
        best: tuple[float, int, Actor] | None = None
        for actor in itertools.islice(reversed(self.actors), _LATEST):
            if side and actor.side and side != actor.side and len(words) == 1:
                continue
            if entry is not None and actor.rule == "known-person" and not surname:
                continue
            likeness = max((_likeness(words, theirs) for theirs in self._names_of(actor, words)), default=0.0)
            if likeness < 0.95 and side and actor.side and side != actor.side:
                continue
            if likeness < 0.9 and len(words) == 1 and not (side or office):
                likeness -= 0.05
            if likeness < SAME or (entry is not None and likeness < _EXACT):
                continue
            if surname and office and self._is_held_by_another(actor, name, office):
                continue
            near = self._nearness(actor, at) if len(words) == 1 else 0
            if best is None or (round(likeness, 2), near) > best[:2]:
                best = (round(likeness, 2), near, actor)
        if surname and entry is not None and (best is None or best[1] < -(at or 0)):
            return self._scene.by_entry.get(entry.key)  # nobody of that name stands before
        return best[2] if best else None

    def _is_held_by_another(self, actor: Actor, name: str, office: str) -> bool:
        """Whether somebody else of the surname ``name`` held ``office`` of the side of ``actor`` on the day: "President
        Rajapaksa" is not the brother named before."""
        if office in self.offices.get(actor.id, ()) or office in _MANY or actor.side is None:
            return False
        holder = known_person(name, actor.side, office, self._scene.published)
        return holder is not None and self._scene.by_entry.get(holder.key) is not actor

    def _names_of(self, actor: Actor, words: tuple[str, ...]) -> Sequence[tuple[str, ...]]:
        """The names of ``actor`` that ``words`` are compared with: a fuller name with fuller ones, where there are
        any, since a brother too is called by the surname."""
        names = self._names[actor.id]
        fuller = [n for n in names if len(n) > 1] if len(words) > 1 else []
        return fuller or names

    def rename(self, actor: Actor, name: str) -> None:
        """Let ``name`` be another name of ``actor``."""
        self._names[actor.id].append(parts(name))
        actor.aliases.add(name)

    def leader_of(self, side: Side) -> Actor | None:
        """Who leads the state ``side``, in the report or by the knowledge base."""
        for actor in itertools.islice(reversed(self.actors), _LATEST):
            held = self.offices.get(actor.id, set())
            if actor.side == side and not held.isdisjoint(("president", "prime_minister", "monarch")):
                return actor
        return self.in_office("head_of_state", side) or self.in_office("leader", side)

    def in_office(self, office: str, side: Side | None, when: str = "") -> Actor | None:
        """The one person of the report, or of the knowledge base, who holds ``office`` of ``side``; on the ISO day
        ``when`` and not on that of the report, where it is given."""
        if side is None or office in _MANY:
            return None
        if when:
            now = knowledge.people_in_office(office, side.code or side.name, self._scene.published)
            then = knowledge.people_in_office(office, side.code or side.name, when)
            others = [e for e in then if e not in now]
            return self.named(others[0].name, side, "", others[0]) if len(others) == 1 else None
        for actor in itertools.islice(reversed(self.actors), _LATEST):
            if actor.side == side and office in self.offices.get(actor.id, ()):
                return actor
        held = knowledge.people_in_office(office, side.code or side.name, self._scene.published)
        if office == "president" and not held:
            held = knowledge.people_in_office("head_of_state", side.code or side.name, self._scene.published)
        if not held or (len(held) > 1 and self._scene.published is None):
            return None
        entry = next((e for e in held if e.key in self._scene.by_entry), held[0])
        return self.named(entry.name, side, office, entry)

    def _learn(self, actor: Actor, name: str, side: Side | None, office: str) -> None:
        words = parts(name)
        if words and words not in self._names[actor.id]:
            self._names[actor.id].append(words)
        if actor.rule != "known-person" and len(fold(name)) > len(fold(actor.name)) and len(words) > 1:
            actor.aliases.add(actor.name)
            actor.name = name
        if actor.side is None:
            actor.side = side
        if office:
            self.offices.setdefault(actor.id, set()).add(office)
        if not actor.gender and len(words) > 1:
            actor.gender = gender_of(words[0])


def _likeness(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if a == b:
        return 1.0
    if len(a) == 1:
        return max(alike(a[0], b[-1]), 0.97 if a[0] in b else 0.0, 0.9 * alike(a[0], b[0]))
    if len(b) == 1:
        return max(alike(b[0], a[-1]), 0.97 if b[0] in a else 0.0)
    if not same_parts(a, b):
        return 0.0
    return max(alike(a[-1], b[-1]), SAME)


def known_person(name: str, side: Side | None, office: str, day: str | None) -> Entry | None:
    """The person of the knowledge base that ``name`` spells: where the spelling is not theirs, side, office
    and the day decide."""
    words = parts(name)
    if not words:
        return None
    if side and office:
        held = knowledge.people_in_office(office, side.code or side.name, day)
        fitting = [e for e in held if _spells(words, e, SAME - 0.05)]
        if len(fitting) == 1:
            return fitting[0]
    if len(words) < 2:
        return None
    same_side = _by_side().get(side.code or side.name, ()) if side else ()
    near = same_side or tuple(_by_sound().get(sound(words[-1]), ()))
    fitting = [e for e in near if _spells(words, e, SAME) and (side is None or e.side in (None, side))]
    return fitting[0] if len(fitting) == 1 else None


def _spells(words: tuple[str, ...], entry: Entry, threshold: float) -> bool:
    for theirs in _names_of(entry.key):
        if len(words) == 1 and words[0] in theirs:
            return True  # a family name that comes first ("Kim"), a given name that stands for all ("Abiy")
        if theirs and alike(words[-1], theirs[-1]) >= threshold:
            if len(words) == 1 or len(theirs) == 1:
                return len(words) == 1
            if same_parts(words, theirs):
                return True
    return False


@lexicon.compiled
def _by_side() -> dict[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in knowledge.all_people():
        for key in {entry.side.code or entry.side.name if entry.side else "", *(o[1] for o in entry.offices)}:
            found.setdefault(key, []).append(entry)
    return dict(found)


@lexicon.compiled
def _by_sound() -> dict[str, Sequence[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in knowledge.all_people():
        for key in dict.fromkeys(sound(words[-1]) for words in _names_of(entry.key) if words):
            found.setdefault(key, []).append(entry)
    return dict(found)


def looks_like_person(name: str) -> bool:
    """Whether a name of several words begins with a known given name."""
    words = parts(name)
    return len(words) > 1 and bool(given_forms(words[0]))


def _names_of(key: str) -> tuple[tuple[str, ...], ...]:
    return _all_names()[key]


@lexicon.compiled
def _all_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {e.key: tuple(parts(n) for n in (e.name, *e.aliases)) for e in knowledge.all_people()}
