"""Nouns that go back to a group or body with a name of its own: "the movement", "the coalition", "the charity"."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.bodies import Bodies
from counterclaim.reading.names.discourse import Focus, Spoken, alone
from counterclaim.reading.names.media import relays
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.words import Organ, listed

_WHOLE = frozenset(("movement", "organisation", "organization", "party"))
_ALLIED = frozenset(("coalition", "alliance"))


class Movements:
    """What such nouns mean, by what was spoken of before."""

    def __init__(self, scene: Scene, bodies: Bodies, focus: Focus) -> None:
        self._scene, self._bodies, self._focus = scene, bodies, focus
        self._allies: dict[str, Actor | None] = {}

    def meant(self, phrase: Phrase[Organ]) -> Actor | None:
        """The group or body last spoken of by the word of ``phrase``, or that it may be."""
        tokens = self._scene.doc.tokens
        word = tokens[phrase.last].lower
        named = self._bodies.last_word(word)
        if named is not None:
            return named
        if word == "opposition":
            return None  # every state has one
        if word in _ALLIED:
            if word not in self._allies:
                self._allies[word] = self._alliance(word)
            return self._allies[word]
        kinds = {t.lower for t in tokens[phrase.first : phrase.last]}
        told: tuple[Actor, ...] = ()
        if word in listed("movements") and kinds.isdisjoint(listed("peaceful")):
            told = self._focus.best(phrase.first, _fights)
            if not told and word not in listed("forces_of_its_own"):
                told = self._focus.best(phrase.first, _is_group)
        if told and word in _WHOLE and told[0].side is not None and told[0].side.name != told[0].name:
            return self._scene.cast.party(told[0].side)  # a wing is a brigade, not the movement
        if not told and word in listed("bodies"):
            cares = word in listed("carers") or not kinds.isdisjoint(listed("carers"))
            told = self._focus.best(phrase.first, _gives_care if cares else _stands_alone)
        return told[0] if told else None

    def _alliance(self, word: str) -> Actor | None:
        """ "The coalition": a party that the report, or somebody's side, calls by that word."""
        for actor in self._scene.cast.actors:
            if actor.side is None:
                continue
            called = actor.side.name.lower().split()
            if word in called or (word == "alliance" and called == ["nato"]):
                return self._scene.cast.party(actor.side)
        tokens = self._scene.doc.tokens
        for t in tokens:  # "the CSP, a Tuareg-led alliance"
            if t.lower == word and t.dep == "appos":
                return next((a for a in self._scene.cast.at(t.head) if a.kind == "group"), None)
        return None


def _fights(spoken: Spoken) -> bool:
    return alone(spoken, "group") and spoken.actors[0].category == "militant"


def _is_group(spoken: Spoken) -> bool:
    return alone(spoken, "group") and spoken.actors[0].rule != "known-land"


def _stands_alone(spoken: Spoken) -> bool:
    """Whether a body that speaks for no state is spoken of: a monitor, an aid agency."""
    actor = spoken.actors[0]
    return alone(spoken, "body") and actor.side is not None and actor.side.code is None and not relays(actor)


def _gives_care(spoken: Spoken) -> bool:
    return _stands_alone(spoken) and spoken.actors[0].category == "aid_worker"
