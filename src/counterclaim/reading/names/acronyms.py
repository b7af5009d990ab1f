"""Abbreviations that a report introduces: "National Workers Federation (NWF)"."""

from __future__ import annotations

from counterclaim.reading.names.phrases import Parts
from counterclaim.reading.names.scene import Scene


def mark_acronyms(scene: Scene, left: Parts) -> None:
    """Let the abbreviation in parentheses after a name be its alias from there on, and before."""
    tokens, cast = scene.doc.tokens, scene.cast
    known = {}
    for t in tokens[2:-1]:
        if tokens[t.i - 1].text != "(" or not t.text[0].isupper():
            continue
        if t.i in scene.taken:
            _take_left(scene, left, t.i)
            _make_one(scene, t.i)
            continue
        if tokens[t.i + 1].text not in (")", ",", ";") or sum(c.isupper() for c in t.text) < 2:
            continue
        actors = cast.at(t.i - 2)
        if len(actors) == 1 and actors[0].kind in ("body", "group"):
            known[t.text.lower()] = actors[0]
    for t in tokens:
        actor = known.get(t.lower)
        if actor is not None and t.text[0].isupper() and t.i not in scene.taken:
            actor.aliases.add(scene.doc.words(t.i, t.i))
            scene.mark(t.i, t.i, "name", actor)


def _take_left(scene: Scene, left: Parts, i: int) -> None:
    """An organ without an owner of its own is the known body whose abbreviation at token ``i`` follows it: "its
    National Defence Force (SANDF)"."""
    known = scene.cast.at(i)
    phrase = next((p for p in left.organs.values() if p.last == i - 2), None)
    if phrase is not None and len(known) == 1 and known[0].kind in ("body", "group"):
        del left.organs[phrase.first]
        scene.mark(phrase.first, phrase.last, "name", known[0])


def _make_one(scene: Scene, i: int) -> None:
    """Where the abbreviation at token ``i`` is known by itself, the name before it is the known body's."""
    known, named = scene.cast.at(i), scene.cast.at(i - 2)
    if (
        len(known) != 1
        or len(named) != 1
        or named[0] is known[0]
        or named[0].rule not in ("organ", "named-body")
    ):
        return
    if (
        known[0].kind not in ("body", "group")
        or named[0].name not in scene.doc.text[: scene.doc.tokens[i].start]
    ):
        return
    known[0].aliases.add(named[0].name)
    for mention in named[0].mentions:
        scene.cast.mark(mention, known[0])
    named[0].mentions.clear()
