"""Ships by name: "the destroyer Sheffield", "HMS Coventry" are equipment, not towns or persons."""

from __future__ import annotations

from counterclaim import knowledge, lexicon
from counterclaim.knowledge import Entry, side_named
from counterclaim.reading.cast import Actor, owners_left
from counterclaim.reading.names.scene import Scene, flag_of
from counterclaim.reading.names.words import listed
from counterclaim.record import Side

_LONGEST = 3  # words of a ship's name


def mark_vessels(scene: Scene) -> None:
    """Mark the ships that a word for their kind, or a navy's prefix, names; and their bare names later."""
    tokens = scene.doc.tokens
    named: dict[str, Actor] = {}
    for t in tokens:
        prefix = t.text.isupper() and t.text in _flags()
        if not prefix and (t.tag != "NN" or t.lower not in listed("vessels")):
            continue
        first = t.i + 1
        last = _end_of_name(scene, first)
        if last < first:
            continue
        name = scene.doc.name(first, last)
        actor = named.get(name.lower())
        if actor is None:
            actor = named[name.lower()] = _ship(scene, name, t.i, prefix)
        scene.mark(t.i if prefix else first, last, "name", actor)
    for t in tokens if named else ():
        if t.lower in named and t.tag == "NNP" and t.i not in scene.taken:
            scene.mark(t.i, t.i, "name", named[t.lower])


def _end_of_name(scene: Scene, first: int) -> int:
    """The last token of the name that begins at ``first``; before it where none does."""
    tokens, limit = scene.doc.tokens, len(scene.doc.tokens)
    last = first - 1
    while last + 1 < limit and last + 1 - first < _LONGEST:
        t = tokens[last + 1]
        if t.tag != "NNP" or not t.text[0].isupper() or t.sent != tokens[first].sent or t.i in scene.taken:
            break
        last += 1
    return last


def _ship(scene: Scene, name: str, noun: int, prefix: bool) -> Actor:
    """The ship ``name``: the known one, else a new one of the navy that the prefix or the owner before it tells."""
    prefix_text = scene.doc.tokens[noun].text if prefix else ""
    entry = _known().get(f"{prefix_text} {name}".strip().lower()) or _known().get(name.lower())
    if entry is not None:
        return scene.known(entry)
    side = side_named(_flags()[prefix_text]) if _flags().get(prefix_text) else _owner(scene, noun)
    actor = scene.cast.new(f"{prefix_text} {name}".strip(), "equipment", side)
    actor.category, actor.rule, actor.confidence = "ship", "named-ship", 0.7
    actor.country = side.code if side is not None else None
    return actor


def _owner(scene: Scene, noun: int) -> Side | None:
    for i in owners_left(scene.doc, noun):
        for actor in scene.cast.at(i):
            if actor.kind in ("state", "group") and actor.side is not None:
                return actor.side
    return None


@lexicon.compiled
def _flags() -> dict[str, str]:
    return {row["prefix"]: row["country"] for row in lexicon.rows("ship_prefixes")}


@lexicon.compiled
def _known() -> dict[str, Entry]:
    """The ships that the knowledge base knows, by their names with and without the navy's prefix."""
    found: dict[str, Entry] = {}
    for entry in knowledge.entries("equipment"):
        if entry.category == "ship" and flag_of(entry) is not None:
            for name in (entry.name, *entry.aliases):
                first, _, rest = name.partition(" ")
                found[name.lower()] = entry
                if rest and first in _flags():
                    found.setdefault(rest.lower(), entry)
    return found
