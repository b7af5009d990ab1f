"""The workbench of the names stage: the report, what is known of its words, and the cast in the making."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim import knowledge
from counterclaim.knowledge import Entry, Hit, side_named
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.places import Toponym
from counterclaim.record import Mention, MentionKind, Side
from counterclaim.syntax import Document


@dataclass(slots=True)
class Scene:
    """``hits`` and ``toponyms`` are looked up by each token that they cover; ``taken`` are the tokens that
    are spoken for by a name, role or organ, so that no other name may begin there; ``roles`` are
    the tokens of role words; ``seats`` the
    parties whose seat is named, as a place, at a token; ``homes`` the states that a group is based in; ``quoted`` the
    tokens inside quotations, once somebody asked."""

    doc: Document
    cast: Cast
    published: str | None
    hits: dict[int, Hit] = field(default_factory=dict)
    toponyms: dict[int, Toponym] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    by_entry: dict[str, Actor] = field(default_factory=dict)
    roles: set[int] = field(default_factory=set)
    seats: dict[int, Actor] = field(default_factory=dict)
    people: list[Actor] = field(default_factory=list)
    homes: dict[str, frozenset[str]] = field(default_factory=dict)
    quoted: frozenset[int] | None = None

    def mark(self, first: int, last: int, kind: MentionKind, *actors: Actor) -> None:
        """Let the tokens ``first`` .. ``last`` name ``actors``."""
        tokens = self.doc.tokens
        self.cast.mark(Mention(tokens[first].start, tokens[last].end, kind), *actors)
        self.taken.update(range(first, last + 1))

    def known(self, entry: Entry) -> Actor:
        """The actor that ``entry`` of the knowledge base plays in this report."""
        actor = self.by_entry.get(entry.key)
        if actor is None:
            if entry.side and (entry.name == entry.side.name or entry.table in ("states", "territories")):
                actor = self.cast.party(entry.side)
            else:
                actor = self.cast.new(
                    entry.name, "group" if entry.kind == "place" else entry.kind, entry.side
                )
            if entry.kind == "body" and actor.kind == "group":
                actor.kind = "body"
            actor.category = actor.category or entry.category
            actor.ids.update(entry.ids)
            if entry.kind in ("group", "place") and len(entry.country) == 3:
                actor.country = entry.country
            if actor.kind == "group":
                self.homes[actor.id] = frozenset(entry.country.split("|")) - {""}
            if entry.kind == "equipment" and len(entry.country) == 3:
                actor.country = entry.country
                actor.side = flag_of(entry) if entry.category == "ship" else None
            if entry.kind == "person" and self.published:
                actor.side = side_on(entry, self.published)
            actor.gender = entry.gender
            actor.rule, actor.confidence = "known-name", 0.9
            self.by_entry[entry.key] = actor
            if (
                entry.table == "groups"
                and entry.side
                and not entry.side.code
                and entry.name != entry.side.name
            ):
                party = knowledge.entry(f"groups:{entry.side.name}")
                if party is not None:  # where the party of a wing lies, and that it fights
                    self.known(party)
        return actor


def side_on(person: Entry, day: str) -> Side | None:
    """On whose side ``person`` was on ``day``: whose office they held, where all offices of then tell another."""
    held = [_side_of_office(of) for _, of, begin, end in person.offices if begin <= day <= (end or day)]
    return held[0] if held and person.side not in held else person.side


def _side_of_office(of: str) -> Side | None:
    """The side of a state, party or body in whose service an office is."""
    known = knowledge.entry(f"bodies:{of}") or knowledge.entry(f"groups:{of}")
    return known.side if known is not None else side_named(of)


def flag_of(ship: Entry) -> Side | None:
    """The state whose flag a ship with a name of its own flies; a class of ships flies many."""
    return None if "class" in ship.name.lower() else side_named(ship.country)


def chosen(hits: Sequence[Hit]) -> list[Hit]:
    """One hit a span: of several meanings of a name the one that the rest of the report speaks of most."""
    weight: dict[str, int] = {}
    spans: dict[tuple[int, int], list[Hit]] = {}
    for hit in hits:
        spans.setdefault((hit.first, hit.last), []).append(hit)
    for rivals in spans.values():
        if len(rivals) == 1:
            entry = rivals[0].entry
            for key in {entry.key, entry.side.name if entry.side else entry.key}:
                weight[key] = weight.get(key, 0) + 1

    def spoken_of(hit: Hit) -> int:
        side = hit.entry.side
        homes = {s.name for s in map(side_named, hit.entry.country.split("|")) if s} - {
            side.name if side else ""
        }
        told = sum(weight.get(name, 0) for name in sorted(homes))
        return 2 * weight.get(hit.entry.key, 0) + (weight.get(side.name, 0) if side else 0) + told

    return [max(rivals, key=spoken_of) for rivals in spans.values()]
