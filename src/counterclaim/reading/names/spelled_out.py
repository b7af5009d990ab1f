"""Full names that a report spells out: a party known by its acronym is then called by what the acronym stands for."""

from __future__ import annotations

from collections import Counter

from counterclaim.knowledge import Entry, Hit
from counterclaim.knowledge.spelling import plain_key
from counterclaim.reading.names.scene import Scene

_FEWEST = 3  # letters of an acronym, and words of what it stands for
_WORLD = "United Nations"  # whose agencies go by their acronyms everywhere


def call_in_full(scene: Scene) -> None:
    """Let groups and bodies whose everyday name is an acronym have the full name, where the report gives it."""
    own = {h.entry.key for h in scene.hits.values() if _key(scene, h) == plain_key(h.entry.name.lower())}
    for hit in scene.hits.values():
        entry = hit.entry
        actor = scene.by_entry.get(entry.key)
        if actor is None or actor.name != entry.name or entry.kind not in ("group", "body"):
            continue
        if entry.key not in own and _key(scene, hit) in _other_number(entry.name):
            actor.name = scene.doc.name(hit.first, hit.last)  # "People's Defence Forces", never "Force"
            continue
        words = _key(scene, hit)
        full = next((a for a in entry.aliases if plain_key(a.lower()) == words), None)
        if full is not None and _is_acronym(entry) and _stands_for(entry.name, full):
            actor.aliases.add(actor.name)
            actor.name = full


def _key(scene: Scene, hit: Hit) -> str:
    """The key of the words of ``hit``; "PEOPLE'S" is cut like "People's" in lower case only."""
    return plain_key(scene.doc.words(hit.first, hit.last).lower())


def _other_number(name: str) -> tuple[str, str]:
    """The keys of ``name`` with its last word in the plural, and in the singular."""
    key = plain_key(name.lower())
    return (key + "s", key.removesuffix("s")) if " " in key else (key, key)


def _is_acronym(entry: Entry) -> bool:
    name = entry.name
    world = entry.side is not None and entry.side.name == _WORLD
    return name.isalpha() and name.isupper() and len(name) >= _FEWEST and not world


def _stands_for(acronym: str, full: str) -> bool:
    """Whether each letter of ``acronym`` begins a word of ``full``, in whatever order: other languages have another."""
    words = full.replace("-", " ").split()
    return len(words) >= _FEWEST and Counter(acronym.lower()) <= Counter(plain_key(w)[:1] for w in words)
