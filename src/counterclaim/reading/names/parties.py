"""The belligerents: which two parties fight each other in this report?"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

from counterclaim import lexicon
from counterclaim.knowledge import members
from counterclaim.lexicon import values
from counterclaim.reading.cast import Actor
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.unnamed import lone_group
from counterclaim.reading.names.words import listed
from counterclaim.syntax import Sentence

_HEADLINE = 2.0
_LEAST = 0.75  # a party spoken of less is none of the two
_HELPED = 0.3  # what is said of parties in a sentence that tells of help counts less
_OWN_STATE = 2.0
_CROWD = 4  # a sentence that names more parties than these tells nothing of two of them


def rivals(scene: Scene) -> tuple[Actor, ...]:
    """The two parties that stand beside words of war and beside each other most; () where there are not two.
    Helpers ("Iran, which backs the movement") count little."""
    doc, cast = scene.doc, scene.cast
    alone: dict[str, float] = {}
    together: dict[tuple[str, str], float] = {}
    parties: dict[str, Actor] = {}
    lone = lone_group(scene)
    called = _alliances(scene)
    for sentence in doc.sentences:
        tokens = doc.tokens[sentence.first : sentence.last + 1]
        here: dict[str, float] = {}
        helped = any(t.lemma in listed("helps") for t in tokens)
        for t in tokens:
            named = cast.at(t.i)
            if not named:
                named = called.get(t.lower, ())
            if not named and lone is not None and t.lower in listed("bands"):
                named = (lone,)
            for actor in named:
                if actor.side is None or actor.kind in ("person", "place", "equipment", "people"):
                    continue
                party = cast.party(actor.side)
                if party.kind != "body":
                    parties[party.id] = party
                    gain = _gain(scene, t.i) * (_HELPED if helped else 1.0)
                    here[party.id] = max(here.get(party.id, 0.0), gain)
        weight = _HEADLINE if doc.blocks[sentence.block].kind == "headline" else 1.0
        for party_id, gain in here.items():
            alone[party_id] = alone.get(party_id, 0.0) + weight * gain
        if len(here) <= _CROWD and not helped and not _speak_together(scene, sentence):
            for a, b in itertools.combinations(_in_order(here), 2):
                together[a, b] = together.get((a, b), 0.0) + weight * min(here[a], here[b])
    strongest = sorted(parties, key=lambda p: (-alone[p], int(p[1:])))[:6]
    best: tuple[float, str, str] | None = None
    for a, b in itertools.combinations(_in_order(strongest), 2):
        tie = _tie(scene, parties[a], parties[b])
        if tie is None or min(alone[a], alone[b]) < _LEAST:
            continue
        score = 3.0 * together.get((a, b), 0.0) + alone[a] + alone[b] + tie
        if best is None or score > best[0]:
            best = (score, a, b)
    return (parties[best[1]], parties[best[2]]) if best else ()


def _in_order(ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda p: int(p[1:]))


def _alliances(scene: Scene) -> dict[str, tuple[Actor, ...]]:
    """The alliances that the report names, by the word that it may call them by later ("the coalition")."""
    found: dict[str, tuple[Actor, ...]] = {}
    for actor in scene.cast.actors:
        if actor.kind == "group":
            for mention in actor.mentions:
                word = scene.doc.text[mention.start : mention.end].lower().split()[-1]
                if word in ("alliance", "coalition"):
                    found.setdefault(word, (actor,))
    return found


def _speak_together(scene: Scene, sentence: Sentence) -> bool:
    """Whether a verb of saying has two parties for its subject: who speaks together does not fight."""
    tokens = scene.doc.tokens
    for t in tokens[sentence.first : sentence.last + 1]:
        if t.dep == "conj" and scene.cast.at(t.i):
            head = tokens[t.head]
            if head.dep == "nsubj" and scene.cast.at(head.i) and tokens[head.head].lemma in listed("cues"):
                return True
    return False


def _tie(scene: Scene, a: Actor, b: Actor) -> float | None:
    """How far the world speaks for a war of ``a`` with ``b``: an armed group or a breakaway land fights the
    state that it lies in. None where it speaks against it: such a land does not fight its patron, nor an
    alliance its own member."""
    for group, state in ((a, b), (b, a)):
        if group.kind == "group" and state.side and state.side.code in members(group.name, scene.published):
            return None
        if group.kind == "group" and state.side and state.side.code:
            if foes := _foes().get(group.name):
                return _OWN_STATE if state.side.code in foes else None
            if state.side.code in scene.homes.get(group.id, ()):
                return _OWN_STATE if group.category != "military" else None
            if group.rule == "known-land":
                return None
    return 0.0


@lexicon.compiled
def _foes() -> dict[str, tuple[str, ...]]:
    return {row["group"]: values(row["states"]) for row in lexicon.rows("foes")}


def _gain(scene: Scene, i: int) -> float:
    tokens = scene.doc.tokens
    head = tokens[tokens[i].head]
    if any(w.lower in listed("martial") for w in tokens[i + 1 : i + 3]) or head.lower in listed("martial"):
        return 2.0
    if head.lemma in listed("fights") and tokens[i].dep in ("nsubj", "nsubjpass", "dobj", "pobj"):
        return 1.5
    return 0.4
