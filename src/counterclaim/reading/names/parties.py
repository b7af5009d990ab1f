"""The belligerents: which two parties fight each other in this report?"""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene

_MARTIAL = frozenset(
    ["force", "forces", "troop", "troops", "soldier", "soldiers", "army", "military", "shelling", "missile", "missiles", "strike", "strikes", "fire", "firing", "artillery", "aircraft", "warplane", "warplanes", "jet", "jets", "drone", "drones", "bombardment", "offensive", "attack", "attacks", "raid", "raids", "rocket", "rockets", "fighter", "fighters", "serviceman", "servicemen", "casualties", "losses", "dead", "helicopter", "helicopters", "tank", "tanks", "bombing", "shell", "shells", "units", "positions", "rebels", "militants", "separatists", "airstrike", "airstrikes", "bombs"]
)
_FIGHTS = frozenset(
    ["attack", "shell", "bomb", "bombard", "strike", "hit", "kill", "fire", "launch", "capture", "seize", "take", "lose", "destroy", "fight", "shoot", "invade", "raid", "accuse", "blame", "deny", "clash", "storm", "advance", "intensify", "retreat", "claim", "reject"]
)


def rivals(scene: Scene) -> tuple[Actor, ...]:
    """The two parties that are named most beside words of war, or none where there are not two."""
    doc, cast = scene.doc, scene.cast
    weight: dict[str, float] = {}
    parties: dict[str, Actor] = {}
    for t in doc.tokens:
        for actor in cast.at(t.i):
            if actor.side is None or actor.kind in ("person", "place", "equipment", "people"):
                continue
            party = cast.party(actor.side)
            if party.kind == "body":
                continue
            parties[party.id] = party
            head = doc.tokens[t.head]
            after = doc.tokens[t.i + 1 : t.i + 3]
            gain = 0.2
            if any(w.lower in _MARTIAL for w in after) or head.lower in _MARTIAL:
                gain = 2.0
            elif head.lemma in _FIGHTS and t.dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
                gain = 1.5
            weight[party.id] = weight.get(party.id, 0.0) + gain
    ranked = sorted(parties.values(), key=lambda p: (-weight[p.id], int(p.id[1:])))
    return tuple(ranked[:2]) if len(ranked) > 1 and weight[ranked[1].id] >= 1.5 else ()
