"""An event in the making, and the parties that a noun phrase stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.triggers import Trigger, is_a, triggers
from counterclaim.record import Claim, EventStatus, EventType, Span
from counterclaim.syntax import Document

_PEOPLE = frozenset(("person", "body", "group", "people", "state"))
_OWN = frozenset(("its", "their", "his", "her", "our", "my", "we", "us", "they", "it", "he", "she", "i"))


@dataclass(slots=True, eq=False)
class Draft:
    """``i`` is the trigger's token; ``heads`` the heads of the noun phrases that were read with it;
    ``weak`` events count only when something else in the report speaks of them; of
    ``disputed`` ones several parties are accused; ``evidence`` is the
    clause that tells it and, after merging, those that tell it again; ``claim`` tells it, if one does;
    ``tellers`` are the parties whose claim tells it, ``accusations`` the claims that name its author."""

    type: EventType
    mode: str | None
    cameo: str | None
    i: int
    word: str
    rule: str
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    heads: tuple[int, ...] = ()
    status: EventStatus = "reported"
    claim: Claim | None = None
    place: str | None = None
    start: str | None = None
    until: str | None = None
    weak: bool = False
    disputed: bool = False
    mutual: bool = False
    seizes: bool = False
    tellers: tuple[Actor, ...] = ()
    accusations: list[str] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    confidence: float = 0.6


def draft_of(trigger: Trigger, i: int, rule: str) -> Draft:
    """A draft of what ``trigger`` at token ``i`` tells, without its arguments."""
    return Draft(
        trigger.type, trigger.mode, trigger.cameo, i, trigger.word, rule,
        mutual=trigger.frame == "mutual", seizes=trigger.cameo == "192",
    )  # fmt: skip


def parties(doc: Document, cast: Cast, heads: Iterable[int]) -> tuple[Actor, ...]:
    """The parties that the noun phrases with these heads are, belong to or speak for, each once.

    "A missile fired by Armenia", "troops sent by Turkey" are those of whoever fired or sent them.
    """
    found: dict[str, Actor] = {}
    for head in heads:
        for j in doc.conjuncts(head):
            named = (
                _side_of_name(cast, j) or cast.parties(j) or _sender(doc, cast, j) or _allied(doc, cast, j)
            )
            found.update((actor.id, actor) for actor in (*_paired(doc, cast, j), *named))
    return tuple(found.values())


def _paired(doc: Document, cast: Cast, head: int) -> list[Actor]:
    """The parties of coordinated adjectives: "Indian and Chinese troops" are of two sides."""
    adjectives = [
        k for t in doc.children(head, "amod") for k in (t.i, *(c.i for c in doc.children(t.i, "conj")))
    ]  # fmt: skip
    named = [a for k in adjectives for a in cast.at(k) if a.side and a.kind != "place"]
    return [cast.party(a.side) for a in named if a.side] if len(adjectives) > 1 else []


def _side_of_name(cast: Cast, i: int) -> tuple[Actor, ...]:
    """The party of a name that has no side of its own to look up: a body that is its own party."""
    return tuple(a for a in cast.at(i) if a.side is None and a.kind in ("group", "body"))


def _allied(doc: Document, cast: Cast, head: int) -> tuple[Actor, ...]:
    """ "Allied jets", "coalition jets" are those of the alliance or coalition that the report speaks of."""
    if not any(t.lower in ("allied", "coalition") for t in doc.children(head, "amod", "compound")):
        return ()
    sides = [a.side for a in cast.actors if a.side is not None and a.side.code is None]
    side = next((s for s in sides if s.name == "NATO" or "coalition" in s.name.lower()), None)
    return (cast.party(side),) if side else ()


def _sender(doc: Document, cast: Cast, head: int) -> tuple[Actor, ...]:
    """The parties of whoever fired, sent or backed the thing at ``head``, or of where it was fired from."""
    for child in doc.children(head, "acl"):
        sources = [
            p for p in doc.children(child.i, "prep") if p.lower == "from" and is_a(child.lemma, "fires")
        ]
        for agent in (*doc.children(child.i, "agent"), *sources):
            for noun in doc.children(agent.i, "pobj"):
                return cast.parties(noun.i)
    return ()


def own_side(doc: Document, head: int, named: bool) -> bool:
    """Whether the noun phrase speaks of the speaker's own side: "the army", and unless they are ``named``
    "its army", "our forces", "they"."""
    token = doc.tokens[head]
    if token.lower in ("we", "us") or any(t.lower == "our" for t in doc.children(head, "poss")):
        return True
    if not named and (token.lower in _OWN or any(t.lower in _OWN for t in doc.children(head, "poss"))):
        return True
    return (is_a(token.lemma, "own-force") or is_a(token.lemma, "own-body")) and not any(
        t.dep not in ("det", "punct") or t.lower not in ("the", "our") for t in doc.children(head)
    )


def classes_of(doc: Document, cast: Cast, head: int) -> set[str]:
    """The classes (``plover_objects.csv``) of the thing at ``head``, by its word, by what it counts
    ("the loss of two jets", "dozens of soldiers") and by the name it bears."""
    table = triggers().classes
    token = doc.tokens[head]
    found = set(table.get(token.lemma, ())) | set(table.get(token.lower, ()))
    for actor in cast.at(head):
        if actor.kind == "place":
            found |= {"place", "town"}
        elif actor.kind == "equipment":
            found.add("gear")
        elif actor.kind in _PEOPLE:
            found |= {"party", "person"} if actor.kind == "person" else {"party"}
        if actor.kind == "group":
            found.add("force")
    for prep in doc.children(head, "prep"):
        if prep.lower == "of" and (
            token.pos == "NUM" or token.tag in ("DT", "JJ") or is_a(token.lemma, "measure")
        ):
            for noun in doc.children(prep.i, "pobj"):
                found |= set(table.get(doc.tokens[noun.i].lemma, ()))
    if not found and (token.ent in ("GPE", "LOC", "FAC") or token.pos == "PROPN"):
        found |= {"place", "town"}  # an unknown name: the parser cannot tell a town from a man
        if token.ent == "PERSON":
            found.add("person")
    return found
