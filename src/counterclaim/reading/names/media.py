"""Who relays: outlets, "the state news agency X", and reporters in whose eyes and ears an outlet is there."""

from __future__ import annotations

from counterclaim.knowledge import side_named
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Organ, Role

MEDIUM = "agency"
_OUTLETS = frozenset((MEDIUM, "paper", "broadcaster", "platform"))
_SUFFERS = frozenset(("nsubjpass", "dobj"))


def relays(actor: Actor) -> bool:
    """Whether ``actor`` is an outlet: an agency, a paper, a broadcaster or a platform."""
    return actor.category in _OUTLETS


def beside(scene: Scene, phrase: Phrase[Organ]) -> Actor | None:
    """The outlet that "the state news agency" stands before ("the state agency SANA") or after ("SANA state
    news agency"). What is called a state's own speaks for that state."""
    if phrase.what.kind != "medium":
        return None
    tokens = scene.doc.tokens
    at = phrase.last + 1
    if at < len(tokens) and tokens[at].text == ",":
        at += 1
    after = scene.cast.at(at) if at < len(tokens) and tokens[at].sent == tokens[phrase.last].sent else ()
    for actor in (*after, *phrase.owners):
        if relays(actor):
            words = {t.lower for t in tokens[phrase.first : phrase.last + 1]}
            hit = scene.hits.get(at) or scene.hits.get(phrase.first)
            if actor.side is None and hit is not None and words & {"state", "official", "government"}:
                actor.side = side_named(hit.entry.country)
            return actor
    return None


def employer(scene: Scene, phrase: Phrase[Role]) -> Actor | None:
    """The outlet whose reporters see or say something: "an AFP photographer counted", "Reuters reporters"."""
    if phrase.what.category != "journalist" and phrase.what.word != "witness":
        return None
    if scene.doc.tokens[phrase.last].dep in _SUFFERS:
        return None
    return next((a for a in phrase.owners if relays(a)), None)
