"""Bodies: ministries, armies, governments; one actor for each kind of organ of a side."""

from __future__ import annotations

from counterclaim import knowledge
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Organ, forces
from counterclaim.record import Side


class Bodies:
    """The bodies of one report that organs and their owners tell."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._by_side: dict[tuple[str, str], Actor] = {}
        self._seen: dict[str, int] = {}  # actor id -> the last token so far that names it
        self._words: dict[str, list[Actor]] = {}
        self._codes: dict[str, list[Actor]] = {}

    def of(self, organ: Organ, side: Side, name: str, owned: bool = False) -> Actor:
        """The body ``organ`` of ``side``; a ``name`` that tells the owner is the better one."""
        key = (organ.code if organ.code not in ("organisation", "group") else name.lower(), side.name)
        actor = self._by_side.get(key)
        if actor is None:
            kind = "group" if organ.kind == "group" else "body"
            actor = self._scene.cast.new(name, kind, side)  # type: ignore[arg-type]
            actor.category = organ.category
            actor.rule, actor.confidence = "organ", 0.8
            self._by_side[key] = actor
            self._codes.setdefault(organ.code, []).append(actor)
        elif owned and actor.rule == "organ" and len(name) > len(actor.name):
            actor.aliases.add(actor.name)
            actor.name = name
        return actor

    def register(self, organ: Organ, actor: Actor, word: str) -> None:
        """Let ``actor``, known by name, be the body ``organ`` of its side, to be called "the ``word``"."""
        if organ.kind == "medium":
            pass  # "the state news agency" may be another one
        elif organ.bare and actor.side is not None and actor.side.code is not None:
            self._by_side.setdefault((organ.code, actor.side.name), actor)
            _add(self._codes, organ.code, actor)
        elif organ.code.endswith("ministry") and actor.side is not None:
            _add(self._codes, organ.code, actor)
        _add(self._words, word, actor)

    def seen(self, actor: Actor, at: int) -> None:
        """The walk through the report has come to token ``at``, which names ``actor``."""
        self._seen[actor.id] = at

    def _latest(self, found: list[Actor]) -> Actor | None:
        actor = max(found, key=lambda a: self._seen.get(a.id, -1), default=None)
        return actor if actor is not None and actor.id in self._seen else None

    def own(self, organ: Organ, name: str) -> Actor:
        """The body ``name`` that is known by its own name only; it is its own side when it is a group."""
        actor = self._by_side.get((name.lower(), ""))
        if actor is None:
            kind = "group" if organ.kind == "group" else "body"
            actor = self._scene.cast.new(name, kind, Side(None, name))  # type: ignore[arg-type]
            actor.category, actor.rule, actor.confidence = organ.category, "named-body", 0.6
            self._by_side[(name.lower(), "")] = actor
            self._words.setdefault(
                name.lower().split()[-1] if " of " not in name.lower() else organ.word.lower(), []
            ).append(actor)
        return actor

    def ministry_of(self, side: Side) -> Actor | None:
        """The one ministry of ``side`` that the report names, or the last of several."""
        found = [
            a for (code, name), a in self._by_side.items() if name == side.name and code.endswith("ministry")
        ]
        return self._latest(found)

    def last(self, organ: Organ) -> Actor | None:
        """The body last named that "the ministry", "the army" may mean."""
        if organ.code == "ministry":
            found = [a for code, actors in self._codes.items() if code.endswith("ministry") for a in actors]
        elif organ.bare:
            found = self._codes.get(organ.code, [])
        else:
            return None
        return self._latest(found)

    def last_word(self, word: str) -> Actor | None:
        """The body with a name of its own, last named, that "the ``word``" may mean."""
        return self._latest(self._words.get(word, []))


def call_by_owner(scene: Scene) -> None:
    """Let a state's body that the report only calls "the army", "the navy" tell in its name whose it is."""
    for actor in scene.cast.actors:
        if actor.rule != "organ" or actor.kind != "body" or actor.side is None or not actor.side.code:
            continue
        state = knowledge.state(actor.side.code)
        if actor.name in forces() and state is not None and state.demonyms:
            actor.aliases.add(actor.name)
            actor.name = f"{state.demonyms[0]} {actor.name}"


def _add(lists: dict[str, list[Actor]], key: str, actor: Actor) -> None:
    if actor not in lists.setdefault(key, []):
        lists[key].append(actor)


def name_of(scene: Scene, phrase: Phrase[Organ]) -> str:
    """The body's name as the report gives it, its owner included, without "the"."""
    end = phrase.end if phrase.end - phrase.last <= 5 else phrase.last
    return scene.doc.name(phrase.first, end)
