"""Blocs of states that no name of their own tells: "the West", "coalition aircraft" by the war and its day."""

from __future__ import annotations

import functools
from collections.abc import Callable

from counterclaim import knowledge
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.homeland import coalition
from counterclaim.reading.names.metonyms import is_where
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import listed
from counterclaim.syntax import Token

_WEST = "groups:Western states"


def mark_blocs(scene: Scene) -> None:
    """Mark the blocs that the report speaks of."""
    tokens = scene.doc.tokens
    meant = functools.cache(lambda: _the_coalition(scene))
    for t in tokens:
        if t.i in scene.taken or t.i + 1 >= len(tokens):
            continue
        after = tokens[t.i + 1]
        if t.text == "West" and _is_the_west(scene, t, after):
            entry = knowledge.entry(_WEST)
            if entry is not None:
                scene.mark(t.i, t.i, "name", scene.known(entry))
        elif t.lower == "coalition":
            _mark_coalition(scene, t, after, meant)


def _is_the_west(scene: Scene, token: Token, after: Token) -> bool:
    """Whether "the West" is the states, not a direction or the beginning of a name."""
    before = scene.doc.tokens[token.i - 1].lower if token.i else ""
    if before not in ("the", "collective") or (after.text[0].isupper() and after.tag.startswith("NN")):
        return False
    return not is_where(scene.doc, token.i) and after.lower not in ("of", "-", "and", "or", "coast", "side")


def _mark_coalition(scene: Scene, token: Token, after: Token, meant: Callable[[], Actor | None]) -> None:
    """Mark the coalition of war that is ``meant`` where :func:`mark_blocs` finds the word."""
    before = scene.doc.tokens[token.i - 1] if token.i else token
    fights = after.lower in listed("martial") or after.lower in listed("seat_people")
    if after.lower in ("government", "cabinet", "administration", "leadership"):
        return
    if not fights and before.lower not in ("the", "this", "that"):
        return
    party = meant()
    if party is not None:
        last = after.i if after.lower in ("forces", "troops") and after.i not in scene.taken else token.i
        scene.mark(token.i, last, "name", party)


def _the_coalition(scene: Scene) -> Actor | None:
    """The one coalition of war that the report names, or that fought on its day in the land it speaks of."""
    named = {a.id: a for a in scene.cast.actors if a.side and "coalition" in a.side.name.lower().split()}
    found = next(iter(named.values())) if len(named) == 1 else None
    found = coalition(scene) if not named else found
    return scene.cast.party(found.side) if found is not None and found.side is not None else None
