"""Outlets of one name that two parties run: "the Houthi-run Saba", "the government's Saba"."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.media import relays
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import listed
from counterclaim.record import Mention, Side

_REACH = 6  # tokens before the name in which its owner may stand


def part_outlets(scene: Scene) -> None:
    """Let each outlet speak for who is said to run it; where two parties are, it is two outlets."""
    for outlet in [a for a in scene.cast.actors if relays(a) and a.rule == "known-name"]:
        told: dict[Side, list[Mention]] = {}
        side: Side | None = None
        for mention in sorted(outlet.mentions, key=lambda m: m.start):
            side = _runner(scene, mention) or side
            if side is not None:
                told.setdefault(side, []).append(mention)
        if not told:
            continue
        first, *others = told
        outlet.side = outlet.side if outlet.side is not None and not others else first
        for other in others:
            twin = scene.cast.new(outlet.name, outlet.kind, other)
            twin.category, twin.rule, twin.confidence = outlet.category, outlet.rule, outlet.confidence
            for mention in told[other]:
                outlet.mentions.remove(mention)
                scene.cast.mark(mention, twin)


def _runner(scene: Scene, mention: Mention) -> Side | None:
    """Who is said right before the name to run the outlet."""
    tokens = scene.doc.tokens
    first = scene.doc.tokens_in(mention.start, mention.end)[0]
    begin = scene.doc.sentence_of(first).first
    for i in range(first - 1, max(begin, first - _REACH) - 1, -1):
        if tokens[i].tag not in ("POS", "HYPH", "JJ", "NN", "NNP", "VBN", "NNS"):
            return None
        owner = _party(scene.cast.at(i))
        after = tokens[i + 1]
        if owner is not None and after.tag == "POS":
            return owner.side
        if owner is not None and after.text == "-" and tokens[i + 2].lower in listed("runs"):
            return owner.side
    return None


def _party(actors: tuple[Actor, ...]) -> Actor | None:
    fit = len(actors) == 1 and actors[0].kind in ("state", "group", "body") and not relays(actors[0])
    return actors[0] if fit and actors[0].side is not None else None
