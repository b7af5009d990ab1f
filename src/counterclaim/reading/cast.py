"""The cast of a report: who is spoken of, by which mentions, and on which side.

An :class:`Actor` is an entity in the making. Names, offices, pronouns and metonyms point to it through
mentions; the stages after names ask the :class:`Cast` whom a noun phrase names and which party it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from counterclaim.knowledge import side_named
from counterclaim.record import Candidate, Entity, EntityKind, Mention, Side, Standing
from counterclaim.syntax import Document


@dataclass(slots=True, eq=False)
class Actor:
    """An entity in the making; ``head`` of a mention is found by the cast. ``category`` is what its
    people count as when they fall (``military``, ``militant``, ``police`` ... or "")."""

    id: str
    name: str
    kind: EntityKind
    side: Side | None = None
    mentions: list[Mention] = field(default_factory=list)
    aliases: set[str] = field(default_factory=set)
    ids: dict[str, str] = field(default_factory=dict)
    category: str = ""
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    country: str | None = None
    territory: str = ""
    standing: Standing | None = None
    candidates: tuple[Candidate, ...] = ()
    gender: str = ""
    rule: str = ""
    confidence: float = 0.5

    def entity(self) -> Entity:
        mentions = tuple(sorted(set(self.mentions), key=lambda m: (m.start, m.end, m.kind)))
        return Entity(
            self.id, self.name, self.kind, self.side, mentions, tuple(sorted(self.aliases)),
            dict(sorted(self.ids.items())), self.lat, self.lon, self.where_prec, self.country,
            self.rule, self.confidence, standing=self.standing, candidates=self.candidates,
        )  # fmt: skip


class Cast:
    """Whom each token names. Built by the names stage; read by all later ones."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.actors: list[Actor] = []
        self.rivals: tuple[Actor, ...] = ()
        """The two parties that fight each other in this report, where it tells."""
        self.issuer: Actor | None = None
        """The body whose own statement the report is, so that "we" in it are that body."""
        self._at: dict[int, tuple[Actor, ...]] = {}
        self._length: dict[int, int] = {}
        self._parties: dict[Side, Actor] = {}

    def new(self, name: str, kind: EntityKind, side: Side | None = None) -> Actor:
        """A new actor with the next id."""
        actor = Actor(f"e{len(self.actors) + 1}", name, kind, side)
        self.actors.append(actor)
        return actor

    def mark(self, mention: Mention, *actors: Actor) -> None:
        """Let ``mention`` name ``actors`` (several for "both sides", "they"). A token that several mentions
        cover belongs to the shortest of them."""
        for actor in actors:
            actor.mentions.append(mention)
        length = mention.end - mention.start
        for i in self.doc.tokens_in(mention.start, mention.end):
            if length <= self._length.get(i, length):
                self._at[i] = actors
                self._length[i] = length

    def at(self, i: int) -> tuple[Actor, ...]:
        """The actors that token ``i`` is part of a mention of."""
        return self._at.get(i, ())

    def named_by(self, head: int) -> tuple[Actor, ...]:
        """The actors named by the noun phrase whose head is token ``head``, its coordinated phrases included
        ("A, B and C"); apposition counts ("the spokesman, X"). Empty when the report does not tell."""
        found: list[Actor] = []
        for i in self.doc.conjuncts(head):
            found.extend(self._one(i))
        return _unique(found)

    def _one(self, i: int) -> tuple[Actor, ...]:
        if i in self._at:
            return self._at[i]
        for child in self.doc.children(i, "appos"):
            if child.i in self._at:
                return self._at[child.i]
        return ()

    def parties(self, head: int) -> tuple[Actor, ...]:
        """The party actors that the noun phrase headed by ``head`` is, belongs to or speaks for:
        "Azerbaijani soldiers", "its soldiers", "the army of Azerbaijan" give Azerbaijan. One for each side,
        empty when open."""
        found = self._sides_of(self.named_by(head))
        if not found:
            for i in owners_left(self.doc, head):
                found += self._sides_of(self.at(i))
        if not found:
            for prep in self.doc.children(head, "prep"):
                if prep.lower in ("of", "from"):
                    for child in self.doc.children(prep.i, "pobj"):
                        found += self._sides_of(self.named_by(child.i))
                        if not found and prep.lower == "of":
                            for i in owners_left(self.doc, child.i):
                                found += self._sides_of(self.at(i))
        return _unique(found)

    def _sides_of(self, actors: Iterable[Actor]) -> list[Actor]:
        return [self.party(a.side) for a in actors if a.side]

    def party(self, side: Side) -> Actor:
        """The actor that is the party ``side`` itself, made without mentions where the text names none."""
        actor = self._parties.get(side)
        if actor is None:
            named = (
                a for a in self.actors
                if a.name == side.name and (a.side == side or (a.side is None and a.kind == "body"))
            )  # fmt: skip
            actor = next(named, None) or self.new(side.name, "state" if side.code else "group", side)
            if side.code:
                actor.ids.setdefault("iso3166", side.code)
            actor.rule = actor.rule or "party-of-another"
            self._parties[side] = actor
        return actor

    def enemy_of(self, side: Side) -> Actor | None:
        """The party that fights ``side`` in this report, where there is just one."""
        others = [r for r in self.rivals if r.side != side]
        if len(self.rivals) == 2 and len(others) == 1:
            return others[0]
        own = self._parties.get(side)
        if own is not None and own.kind == "group" and own.country:
            # an armed group or a breakaway land fights the state that it lies in
            return next((r for r in others if r.side and r.side.code == own.country), None)
        for land, state in ((0, 1), (1, 0)) if len(self.rivals) == 2 else ():
            # who fights beside a breakaway land fights the state that it lies in
            if self.rivals[land].kind == "group" and self.rivals[land].country:
                code = self.rivals[land].country
                if self.rivals[state].side == Side(code, self.rivals[state].name):
                    return self.rivals[state]
        return None

    def side_of_place(self, place: Actor) -> Actor | None:
        """The party that victims in ``place`` count for: the disputed land it lies in, else its state."""
        if place.side:
            return self.party(place.side)
        name = place.territory or place.country
        side = side_named(name) if name else None
        return self.party(side) if side else None


_PREMODIFIERS = frozenset(
    [
        "JJ",
        "JJR",
        "JJS",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "CD",
        "POS",
        "VBN",
        "VBG",
        "HYPH",
        "PRP$",
        ",",
        "RBS",
        "RB",
    ]
)


def owners_left(doc: Document, head: int) -> Iterator[int]:
    """The tokens before ``head`` in its noun phrase that may tell whose it is, nearest first. Read from the
    surface, since parsers often cut long names apart."""
    first = doc.sentence_of(head).first
    for i in range(head - 1, max(first, head - 12) - 1, -1):
        tag = doc.tokens[i].tag
        if tag not in _PREMODIFIERS or (tag == "," and doc.tokens[i - 1].tag != "JJ"):
            return
        yield i
        if tag in ("POS", "PRP$") and i > first:
            if tag == "POS":
                yield i - 1
            return


def _unique(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple({a.id: a for a in actors}.values())
