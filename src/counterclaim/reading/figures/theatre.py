"""Whose loss a figure is where its own words and clause leave it open: the report tells."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import boasted
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.places import headline_place, main_side
from counterclaim.reading.figures.sides import Foes, homeland, of_several, of_the_state, unnamed_party
from counterclaim.syntax import Document

_NEAR = 40  # figures before one that may tell whose people a block is about
_ARMED = frozenset({"military", "militant", "police"})
_MOST = 0.6  # share of the mentions of states that makes one of them the land of a report


@lexicon.compiled
def _care() -> tuple[str, ...]:
    return tuple(r["word"] for r in lexicon.rows("services") if r["kind"] == "care")


def treats(actor: Actor) -> bool:
    """Whether a claimant counts the victims of its own land: hospitals, health ministries, rescuers."""
    name = actor.name.lower()
    return any(word in name for word in _care())


def from_the_report(
    doc: Document,
    cast: Cast,
    found: list[Draft],
    foes: Foes,
    where: dict[int, Actor | None],
    homes: dict[int, Actor],
    told_by: dict[int, Actor],
) -> None:
    """Victims whose clause names no place are those of the place that the block, the headline or the
    report is about."""
    headline = headline_place(doc, cast)
    main = main_side(doc, cast)
    parties = {a.id: a for a in cast.actors}
    lands = {a.id for a in parties.values() if a.kind in ("state", "group")}
    issuer = _issuer(doc, cast)
    named = _named_land(doc, cast)
    first = doc.sentences[0] if doc.sentences else None
    statement = first is not None and not any(
        t.tag in ("VBD", "VBZ", "VBP") for t in doc.tokens[first.first : first.last + 1]
    )
    for n, draft in enumerate(found):
        if of_several(doc, cast, draft):
            continue
        civilian = draft.people and draft.category not in _ARMED
        near = [
            d.side
            for d in found[max(0, n - _NEAR) : n]
            if d.side in lands
            and d.side != draft.by
            and _same_block(doc, d, draft)
            and (not civilian or (d.people and d.category not in _ARMED))
        ]
        if draft.side is None and (draft.loss.rule != "withheld" or civilian) and not draft.sides_open:
            foe = foes.of(parties[draft.by]) if draft.by in parties else None
            around = where[id(draft)]
            own = draft.claim is None and not draft.people and doc.tokens[draft.loss.trigger].lemma == "lose"
            by = parties.get(draft.by or "")
            if own and issuer:
                draft.side = issuer.id  # what a statement says was lost, it says of its own
            elif draft.category == "militant":
                armed = foe if foe and foe.kind == "group" else None
                draft.side = _id(armed or unnamed_party(doc, cast, draft)) or (near[-1] if near else None)
            elif near and (
                civilian or not draft.people or _armed(doc, found[max(0, n - _NEAR) : n], draft, near[-1])
            ):
                draft.side = near[-1]
            elif civilian and around is None and _label_land(doc, cast, draft):
                draft.side = _id(_label_land(doc, cast, draft))
            elif civilian and id(draft) in homes:
                draft.side = homes[id(draft)].id
            elif foe and foe.side and foe.side.code:
                draft.side = foe.id
            elif draft.category == "military" and draft.low == 0 and not draft.claim:
                party = next(
                    (told_by[id(d)] for d in reversed(found[max(0, n - _NEAR) : n]) if id(d) in told_by), None
                )
                draft.side = party.id if party and party.side and party.side.code else None
            elif (
                draft.category == "military" and draft.people and of_the_state(doc, draft) and (main or named)
            ):
                draft.side = _id(main or named)
            elif draft.category == "military" and draft.people and issuer and not draft.by and not around:
                draft.side = issuer.id
            elif draft.category in ("military", "police") and around and not draft.by:
                draft.side = _id(cast.side_of_place(around))
            elif civilian or draft.category == "building":
                land = (cast.side_of_place(headline) if headline else None) or main
                land = land or (homeland(cast, by) if by and by.kind == "group" else None)
                draft.side = _id(land or (named if named is not by else None))
        deed = issuer is not None and draft.side not in (None, issuer.id) and boasted(doc, draft)
        if (
            issuer
            and statement
            and deed
            and draft.by in (None, draft.side)
            and told_by.get(id(draft), issuer) is issuer
        ):
            draft.by = issuer.id  # a ministry tells what its forces have done
        entry = doc.block_of(draft.first).time is not None
        if draft.place is None and headline and civilian and entry and draft.loss.rule != "toll":
            at = cast.side_of_place(headline)
            draft.place = headline.id if at and at.id == draft.side else None


def _armed(doc: Document, found: list[Draft], draft: Draft, side: str) -> bool:
    """Whether soldiers counted in the block before were those of ``side``: then more soldiers are so too."""
    return any(
        d.side == side and (d.category == draft.category or not d.people) and _same_block(doc, d, draft)
        for d in found
    )


def _label_land(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The land of the one place that the live entry of the figure is headed with ("18:40 | Ashkelon")."""
    for b in range(doc.sentence_of(draft.first).block, 0, -1):
        block = doc.blocks[b]
        if block.kind != "entry":
            continue
        lands = {
            land.id: land
            for i in doc.tokens_in(block.start, block.end)
            for a in cast.at(i)
            for land in (cast.side_of_place(a) if a.kind == "place" else None,)
            if land is not None
        }
        return next(iter(lands.values())) if len(lands) == 1 else None
    return None


def _named_land(doc: Document, cast: Cast) -> Actor | None:
    """The state that a report without places is about: the one in its first line, or named most."""
    named: dict[str, int] = {}
    states: dict[str, Actor] = {}
    for actor in list(cast.actors):
        if actor.side is not None and actor.side.code and actor.kind in ("state", "body"):
            state = cast.party(actor.side)
            states[state.id] = state
            first = doc.sentences[0].end if doc.sentences else 0
            weight = sum(3 if m.start < first else 1 for m in actor.mentions if m.kind != "pronoun")
            named[state.id] = named.get(state.id, 0) + weight
    best = max(named, key=lambda k: (named[k], k), default="")
    return states[best] if best and named[best] >= _MOST * sum(named.values()) else None


def _issuer(doc: Document, cast: Cast) -> Actor | None:
    """The party whose ministry or army issues the report, as its first line tells."""
    if not doc.sentences:
        return None
    first = doc.sentences[0]
    bodies = {
        cast.party(a.side).id: cast.party(a.side)
        for i in range(first.first, first.last + 1)
        for a in cast.at(i)
        if a.kind == "body" and a.side
    }
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _id(actor: Actor | None) -> str | None:
    return actor.id if actor else None


def _same_block(doc: Document, a: Draft, b: Draft) -> bool:
    return doc.sentence_of(a.first).block == doc.sentence_of(b.first).block
