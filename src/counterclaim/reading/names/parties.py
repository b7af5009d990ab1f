"""The belligerents: which two parties fight each other in this report?"""

from __future__ import annotations

import itertools

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import listed

_HEADLINE = 2.0


def rivals(scene: Scene) -> tuple[Actor, ...]:
    """The two parties that stand beside words of war and beside each other most; () where there are not two.
    Helpers ("Iran, which backs the movement") count little."""
    doc, cast = scene.doc, scene.cast
    alone: dict[str, float] = {}
    together: dict[tuple[str, str], float] = {}
    parties: dict[str, Actor] = {}
    for sentence in doc.sentences:
        tokens = doc.tokens[sentence.first : sentence.last + 1]
        here: dict[str, float] = {}
        for t in tokens:
            for actor in cast.at(t.i):
                if actor.side is None or actor.kind in ("person", "place", "equipment", "people"):
                    continue
                party = cast.party(actor.side)
                if party.kind == "body":
                    continue
                parties[party.id] = party
                here[party.id] = max(here.get(party.id, 0.0), _gain(scene, t.i))
        weight = _HEADLINE if doc.blocks[sentence.block].kind == "headline" else 1.0
        helped = any(t.lemma in listed("helps") for t in tokens)
        for party_id, gain in here.items():
            alone[party_id] = alone.get(party_id, 0.0) + weight * gain
        for pair in itertools.combinations(sorted(here, key=lambda p: int(p[1:])), 2):
            if len(here) <= 4 and not helped:
                together[pair] = together.get(pair, 0.0) + weight * min(here[p] for p in pair)
    pairs = itertools.combinations(sorted(parties, key=lambda p: (-alone[p], int(p[1:])))[:6], 2)
    ranked = sorted(
        (
            (together.get(tuple(sorted(p, key=lambda x: int(x[1:]))), 0.0), alone[p[0]] + alone[p[1]], p)
            for p in pairs
        ),  # type: ignore[arg-type]
        key=lambda r: (-(3.0 * r[0] + r[1]), r[2]),
    )
    if not ranked or min(alone[p] for p in ranked[0][2]) < 1.0:
        return ()
    return tuple(parties[p] for p in sorted(ranked[0][2], key=lambda x: int(x[1:])))


def _gain(scene: Scene, i: int) -> float:
    tokens = scene.doc.tokens
    head = tokens[tokens[i].head]
    if any(w.lower in listed("martial") for w in tokens[i + 1 : i + 3]) or head.lower in listed("martial"):
        return 2.0
    if head.lemma in listed("fights") and tokens[i].dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return 1.5
    return 0.4
