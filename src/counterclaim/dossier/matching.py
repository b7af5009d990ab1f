"""Which states, groups, bodies, peoples and pieces of equipment of different reports are one.

Each gets keys: an ISO code, the name of a known thing, an organ and its side ("Ministry of Defence", "military
department" of one state), the sounds of a name. Those that share a key are one party, unless their sides differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim import knowledge, lexicon
from counterclaim.dossier.appearances import OWN, Appearance
from counterclaim.dossier.clusters import Clusters
from counterclaim.dossier.organs import is_organ, organs_in
from counterclaim.dossier.wording import name_key
from counterclaim.reading.names.spelling import fold, sound

_KNOWN = ("bodies", "groups", "outlets", "territories")
_SHORTEST = 5  # letters of a name that may be told by its sounds


@dataclass(frozen=True, slots=True)
class Key:
    """What two appearances must share to be one: ``value``, and why they are then one."""

    value: tuple[str, ...]
    reason: str


def join_named(found: Sequence[Appearance], clusters: Clusters) -> None:
    """Join the states, groups, bodies, peoples and equipment of ``found`` in ``clusters``, which number them alike."""
    heads: dict[tuple[str, ...], list[int]] = {}
    for i, a in enumerate(found):
        for key in keys(a):
            join_first(heads.setdefault(key.value, []), i, f"{a.name}: {key.reason}", clusters)
    _join_acronyms(found, clusters)


def join_first(heads: list[int], i: int, reason: str, clusters: Clusters) -> None:
    """Join ``i`` with the first of ``heads`` that it may be joined with; where it may with none, it becomes one."""
    if not any(clusters.together(head, i) or clusters.join(head, i, reason) for head in heads):
        heads.append(i)


def _join_acronyms(found: Sequence[Appearance], clusters: Clusters) -> None:
    """An acronym is the one name in the same war that has its initials; where there are two, it is neither."""
    made: dict[tuple[str, ...], tuple[list[int], list[int]]] = {}
    for i, a in enumerate(found):
        if key := initials(a):
            made.setdefault(key.value, ([], []))[a.name.isupper()].append(i)
    for full, short in made.values():
        if len({clusters.find(i) for i in full}) == 1:
            for i in short:
                if not clusters.together(full[0], i):
                    clusters.join(full[0], i, f"“{found[i].name}”: the initials of “{found[full[0]].name}”")


def keys(appearance: Appearance) -> Iterator[Key]:
    """The keys of a state, group, body, people or piece of equipment, the surest first."""
    kind, name = appearance.kind, appearance.key
    if kind == "state":
        yield Key(("state", appearance.side or name), f"one state, {appearance.side}")
    elif kind in ("people", "equipment"):
        yield Key((kind, name), "the same name")
    elif kind in ("group", "body"):
        yield from _party_keys(appearance)


def _party_keys(appearance: Appearance) -> Iterator[Key]:
    side = appearance.side or ""
    entry = known(appearance)
    if entry:
        yield Key(("known", entry, side), f"names of {entry}")
    organs = organs_in(appearance.name, None if side in ("", OWN) else side)
    if organs and appearance.side not in (None, OWN):
        party = knowledge.state(side)
        yield Key(
            ("organ", side, *organs), f"one organ ({', '.join(organs)}) of {party.name if party else side}"
        )
        return
    if appearance.kind == "body" and not entry and (organs or is_organ(appearance.name)):
        return  # "the ministry" of nobody in particular, "the city council" of some city
    for name in _names(appearance):
        yield Key(("name", name, side, appearance.theatre), "the same name")
    if not entry and side in ("", OWN) and len(appearance.key) >= _SHORTEST:
        heard = " ".join(sound(word) for word in fold(appearance.name).split())
        yield Key(("sound", heard, side, appearance.theatre), "two spellings of one name")


def _names(appearance: Appearance) -> Iterator[str]:
    yield appearance.key
    for alias in appearance.entity.aliases:
        if alias[:1].isupper():
            yield name_key(alias)


def initials(appearance: Appearance) -> Key | None:
    """The key by which an acronym meets the full name that it is made of; None for a name that is neither."""
    if appearance.kind not in ("group", "body") or known(appearance):
        return None
    words = appearance.name.replace("-", " ").split()
    if len(words) == 1 and words[0].isupper() and 2 < len(words[0]) < 8 and words[0].isalpha():
        made = words[0]
    else:
        made = "".join(w[0] for w in words if w[0].isupper())
        if len(made) < 3:
            return None
    return Key(
        ("initials", made, appearance.side or "", appearance.theatre),
        "an acronym and the name that it is made of",
    )


def known(appearance: Appearance) -> str:
    """The everyday name of the body, group, outlet or land that the appearance is known as; empty for none."""
    for name in _names(appearance):
        if entry := _entries().get((name, "" if appearance.side == OWN else appearance.side or "")):
            return entry
    return ""


@lexicon.compiled
def _entries() -> dict[tuple[str, str], str]:
    """The name of each known party by its names and side ("" and its name where it is its own)."""
    found: dict[tuple[str, str], set[str]] = {}
    for table in _KNOWN:
        for entry in knowledge.entries(table):
            own = entry.side is None or entry.side.name == entry.name
            sides = ("", entry.name) if own or entry.side is None else (entry.side.code or entry.side.name,)
            for name in (entry.name, *entry.aliases):
                for side in sides:
                    found.setdefault((name_key(name), side), set()).add(entry.name)
    return {key: min(names) for key, names in found.items() if len(names) == 1}
