"""Abbreviations that a report introduces: "National Workers Federation (NWF)"."""

from __future__ import annotations

from counterclaim.reading.names.scene import Scene


def mark_acronyms(scene: Scene) -> None:
    """Let the abbreviation in parentheses after a name be its alias from there on, and before."""
    tokens, cast = scene.doc.tokens, scene.cast
    known = {}
    for t in tokens[2:-1]:
        if tokens[t.i - 1].text != "(" or not t.text[0].isupper() or t.i in scene.taken:
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
