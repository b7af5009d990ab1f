"""Names that the knowledge base knows, and places: marked before anything else."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.knowledge import Hit
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.metonyms import acts, is_where
from counterclaim.reading.names.scene import Scene, chosen
from counterclaim.reading.places import Toponym

_ENCLAVES = frozenset(["enclave", "territory"])


def mark_known(scene: Scene, hits: Sequence[Hit], toponyms: Sequence[Toponym]) -> None:
    """Mark what the knowledge base knows: states, groups, bodies, demonyms, seats that act."""
    for toponym in toponyms:
        for i in range(toponym.first, toponym.last + 1):
            scene.toponyms[i] = toponym
    for hit in chosen(hits):
        if hit.entry.kind == "person":
            for i in range(hit.first, hit.last + 1):
                scene.hits[i] = hit
            continue
        kind = hit.kind
        if _in_person(scene, hit) or _is_plain_place(scene, hit):
            continue
        if kind == "metonym" and not acts(scene.doc, hit.first, hit.last, hit.first in scene.toponyms):
            if hit.entry.side:
                scene.seats[hit.last] = scene.cast.party(hit.entry.side)
            continue
        actor = scene.known(hit.entry)
        if hit.entry.table == "territories":
            actor.rule = "known-land" if not (actor.side and actor.side.code) else actor.rule
            actor.lat, actor.lon, actor.where_prec = hit.entry.lat, hit.entry.lon, 4
            actor.country = hit.entry.country or None
        for i in range(hit.first, hit.last + 1):
            scene.hits[i] = hit
        scene.mark(hit.first, hit.last, kind, actor)
    _mark_enclave(scene)


def _in_person(scene: Scene, hit: Hit) -> bool:
    """Whether the parser takes a known word for the end of a person's name ("Lambert Mende")."""
    token = scene.doc.tokens[hit.first]
    if hit.first != hit.last or token.ent != "PERSON" or token.ent_start or hit.first == 0:
        return False
    before = scene.doc.tokens[hit.first - 1]
    return before.ent == "PERSON" and before.tag == "NNP" and hit.first - 1 not in scene.hits


def _is_plain_place(scene: Scene, hit: Hit) -> bool:
    """Whether a land is only a place here: it has no authority of its own, or things happen in it."""
    if hit.entry.table != "territories" or hit.kind == "demonym":
        return False
    if hit.entry.side is None or hit.entry.side.code:
        return True
    return hit.kind == "name" and hit.first in scene.toponyms and is_where(scene.doc, hit.first)


def _mark_enclave(scene: Scene) -> None:
    """ "The enclave" is the one disputed land that the report speaks of."""
    lands = [a for a in scene.cast.actors if a.rule == "known-land" and a.mentions]
    if len(lands) != 1:
        return
    for t in scene.doc.tokens:
        if t.lower in _ENCLAVES and t.i not in scene.taken:
            scene.mark(t.i, t.i, "title", lands[0])


def mark_places(scene: Scene, toponyms: Sequence[Toponym]) -> None:
    """Mark the toponyms that nothing else has taken, one actor for each place."""
    places: dict[tuple[str, float | None, float | None], Actor] = {}
    for toponym in toponyms:
        if toponym.first in scene.taken or toponym.last in scene.taken or toponym.feature == "country":
            continue
        if any(i in scene.hits for i in range(toponym.first, toponym.last + 1)):
            continue
        key = (toponym.name, toponym.lat, toponym.lon)
        actor = places.get(key)
        if actor is None:
            actor = places[key] = scene.cast.new(toponym.name, "place")
            actor.lat, actor.lon, actor.where_prec = toponym.lat, toponym.lon, toponym.where_prec
            actor.country, actor.territory = toponym.country, toponym.territory or ""
            actor.ids.update(toponym.ids)
            actor.rule, actor.confidence = "toponym", toponym.confidence
        scene.mark(toponym.first, toponym.last, "name", actor)
