"""Full names that a report spells out: a party known by its acronym is then called by what the acronym stands for."""

from __future__ import annotations

from collections import Counter

from counterclaim.knowledge import Entry
from counterclaim.knowledge.spelling import plain_key
from counterclaim.reading.names.scene import Scene

_FEWEST = 3  # letters of an acronym, and words of what it stands for
_WORLD = "United Nations"  # whose agencies go by their acronyms everywhere


def call_in_full(scene: Scene) -> None:
    """Let groups and bodies whose everyday name is an acronym have the full name, where the report gives it, and
    those whose name it has in the singular or plural alone that one: "People's Defence Force", never "Forces"."""
    hits = [h for i, h in scene.hits.items() if i == h.first and h.entry.table in ("groups", "bodies")]
    spelled = {hit.first: scene.doc.words(hit.first, hit.last).lower() for hit in hits}
    own = {hit.entry.key for hit in hits if spelled[hit.first] == hit.entry.name.lower()}
    for hit in hits:
        entry, words = hit.entry, spelled[hit.first]
        actor = scene.by_entry.get(entry.key)
        if actor is None or actor.name != entry.name:
            continue
        if entry.key not in own and " " in words and words in _other_number(entry.name.lower()):
            actor.name = scene.doc.name(hit.first, hit.last)
        elif words.count(" ") + 1 >= _FEWEST and _is_acronym(entry):
            key = plain_key(words)  # "PEOPLE'S" is cut like "People's" in lower case only
            full = next((a for a in entry.aliases if plain_key(a.lower()) == key), None)
            if full is not None and _stands_for(entry.name, full):
                actor.aliases.add(actor.name)
                actor.name = full


def _other_number(name: str) -> tuple[str, str]:
    """``name`` with its last word in the plural, and in the singular."""
    return name + "s", name.removesuffix("s")


def _is_acronym(entry: Entry) -> bool:
    name = entry.name
    world = entry.side is not None and entry.side.name == _WORLD
    return name.isalpha() and name.isupper() and len(name) >= _FEWEST and not world


def _stands_for(acronym: str, full: str) -> bool:
    """Whether each letter of ``acronym`` begins a word of ``full``, in whatever order: other languages have another."""
    words = full.replace("-", " ").split()
    return len(words) >= _FEWEST and Counter(acronym.lower()) <= Counter(plain_key(w)[:1] for w in words)
