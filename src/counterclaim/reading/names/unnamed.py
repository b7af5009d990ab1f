"""People without a name who speak or act: sources, officials, residents, rebels."""

from __future__ import annotations

from counterclaim.reading.cast import Actor
from counterclaim.reading.names.discourse import Focus, alone
from counterclaim.reading.names.homeland import insurgents
from counterclaim.reading.names.media import employer
from counterclaim.reading.names.phrases import Phrase
from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.sides import side_of
from counterclaim.reading.names.words import Role, listed
from counterclaim.record import Mention, Side


class Unnamed:
    """The unnamed people of one report."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._lone = {separatist: lone_group(scene, separatist) for separatist in (False, True)}

    def side_of(self, phrase: Phrase[Role]) -> Side | None:
        """Whom such people speak for: plain folk for nobody."""
        return None if phrase.what.kind == "folk" else side_of(self._scene, phrase)

    def actors(self, phrase: Phrase[Role], side: Side | None, focus: Focus) -> tuple[Actor, ...]:
        """The actors that ``phrase`` means; () where nobody in particular is meant."""
        role = phrase.what
        if role.kind in ("rank", "title"):
            return ()
        if (outlet := employer(self._scene, phrase)) is not None:
            return (outlet,)
        if role.kind == "fighters":
            return self._fighters(phrase, side, focus)
        token = self._scene.doc.tokens[phrase.last]
        counted = self._scene.doc.tokens[max(phrase.first - 1, 0)].tag == "CD"
        if phrase.plural and (counted or token.i in self._scene.seats):
            return ()
        lone = not phrase.plural and token.dep in ("nsubj", "ROOT") and phrase.determiner != ""
        if not lone and not _in_speech(self._scene, phrase):
            return ()
        name = self._scene.doc.name(phrase.first, phrase.end if phrase.end - phrase.last < 6 else phrase.last)
        if role.kind == "folk":
            side = None
        actor = self._scene.cast.new(name, "person", side)
        actor.gender, actor.rule, actor.confidence = role.gender, "folk" if phrase.plural else "unnamed", 0.5
        actor.category = role.category
        return (actor,)

    def _fighters(self, phrase: Phrase[Role], side: Side | None, focus: Focus) -> tuple[Actor, ...]:
        cast = self._scene.cast
        if side is not None:
            return () if side.code else (cast.party(side),)
        if phrase.owners:
            return ()
        separatist = (
            phrase.what.word == "rebel"
            and "separatist" in self._scene.doc.words(phrase.first, phrase.last).lower()
        )
        lone = self._lone[separatist]
        word = self._scene.doc.tokens[phrase.last].lemma
        if lone is not None and phrase.determiner != "a":
            if lone.rule != "known-land" or word in listed("separatists"):
                return (lone,)
            return ()
        if phrase.determiner != "the":
            return ()
        return focus.best(phrase.first, lambda s: alone(s, "group") and _is_armed(s.actors[0]))


def _is_armed(actor: Actor) -> bool:
    """Whether ``actor`` is a non-state party that fights."""
    own = actor.side is not None and actor.side.code is None
    return own and (actor.category == "militant" or actor.rule == "known-land")


def lone_group(scene: Scene, separatist: bool = False) -> Actor | None:
    """The one non-state party that fights in this report, or that it speaks of far more than of others."""
    spoken: dict[str, int] = {}  # of a party and its wings
    parties: dict[str, Actor] = {}
    for a in list(scene.cast.actors):
        if a.kind == "group" and a.side is not None and _is_armed(a) and (a.mentions or separatist):
            party = scene.cast.party(a.side)
            if _is_armed(party):
                parties[party.id] = party
                said = sum(not _is_backer(scene, m) for m in a.mentions)
                spoken[party.id] = spoken.get(party.id, 0) + said
    groups = list(parties.values())
    if separatist or len(groups) > 1:
        lands = [a for a in groups if a.rule == "known-land"]
        groups = lands or groups
    if not groups and not separatist:
        return insurgents(scene)
    if len(groups) < 2:
        return groups[0] if groups else None
    first, second = sorted(groups, key=lambda a: -spoken[a.id])[:2]
    return first if spoken[first.id] >= max(2 * spoken[second.id], 1) else None


def _is_backer(scene: Scene, mention: Mention) -> bool:
    """Whether a group is named only to say whom another is close to: "linked to X", "an X affiliate"."""
    tokens = scene.doc.tokens
    span = scene.doc.tokens_in(mention.start, mention.end)
    before = tokens[span[0] - 1].lower if span and span[0] else ""
    after = tokens[span[-1] + 1 : span[-1] + 3] if span else []
    return before in ("to", "with") or any(t.lower in listed("affiliates") for t in after)


def _in_speech(scene: Scene, phrase: Phrase[Role]) -> bool:
    """Whether the phrase stands where a speaker stands: by a verb of saying, or after "according to"."""
    tokens = scene.doc.tokens
    head = tokens[phrase.last]
    for _ in range(3):
        up = tokens[head.head]
        if head.dep in ("nsubj", "agent") or up.dep == "agent":
            verb = up if head.dep == "nsubj" else tokens[up.head]
            return verb.lemma in listed("cues")
        if head.dep == "dobj":
            return up.lemma in ("quote", "cite")
        if up.i == head.i or head.dep not in ("pobj", "appos", "compound", "conj"):
            break
        head = up
    return any(t.lower == "according" for t in tokens[max(phrase.first - 4, 0) : phrase.first])
