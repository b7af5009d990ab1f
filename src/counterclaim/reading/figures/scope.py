"""The scope of the figures: who claims them, whose loss they are, by whom, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import agent_of, boasted
from counterclaim.reading.figures.claimants import STATED, claim_on, counted_before
from counterclaim.reading.figures.dates import date
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.incidents import beyond, incidents, inherit
from counterclaim.reading.figures.own_dead import own_category
from counterclaim.reading.figures.places import headline_place, main_side, place_before, place_meant, place_of
from counterclaim.reading.figures.sides import (
    Foes,
    done_by_others,
    home_of,
    inferred_side,
    of_several,
    own_side,
    speaker_of,
    unnamed_party,
)
from counterclaim.record import Claim
from counterclaim.syntax import Document

_NEAR = 40  # figures before one that may tell whose people a block is about
_ARMED = frozenset({"military", "militant", "police"})
_UNIFORMED = frozenset({"military", "police"})


def set_scope(
    doc: Document, cast: Cast, calendar: Calendar, claims: Sequence[Claim], found: list[Draft]
) -> None:
    """Fill side, by, claim, place and dates of the drafts ``found``, which are in text order."""
    actors = {a.id: a for a in cast.actors}
    foes = Foes(cast)
    where: dict[int, Actor | None] = {}
    homes: dict[int, Actor] = {}  # the people of who counts its own patients and dead
    running = incidents(doc, cast, calendar)
    for n, draft in enumerate(found):
        earlier = found[n - 1] if n else None
        claim = claim_on(doc, claims, draft, earlier)
        draft.claim = claim.id if claim else None
        speakers = tuple(actors[i] for i in (claim.claimants if claim else ()) if i in actors)
        speaker = speaker_of(cast, speakers)
        healer = next((a for a in speakers if speaker and _treats(a)), None)
        if healer and speaker:
            homes[id(draft)] = home_of(cast, speaker, healer.name)
        if speaker and any(a.category == "military" for a in speakers):
            foes.enlist(speaker)
        own_category(doc, cast, draft, speakers)
        if draft.elided and draft.people and draft.category == "unknown" and draft.follows:
            draft.category = draft.follows.category if draft.follows.people else "unknown"
        exact, around = place_of(doc, cast, draft)
        dated = date(doc, calendar, draft, claim)
        side, told = own_side(doc, cast, draft, earlier)
        admitted = claim is not None and claim.stance == "confirm" and not told
        if admitted and speaker is None and draft.category in _ARMED:
            speaker = next((cast.party(a.side) for a in speakers if a.side), None)
        if admitted and speaker:
            side, told = speaker, True  # what a party admits is its own loss
            if draft.people and draft.category == "unknown" and draft.elided:
                draft.category = "military"
        counted = (
            None if told or not draft.elided else counted_before(doc, claims, found[max(0, n - 3) : n], draft)
        )
        if counted is not None:
            draft.category = counted.category
            if counted.side in actors:
                side, told = actors[counted.side], True
        by = agent_of(doc, cast, draft)
        if by is None and draft.follows and draft.follows.by and draft.loss.verb == draft.follows.loss.verb:
            by = actors.get(draft.follows.by)
        if side is None and not told and not of_several(doc, cast, draft):
            side = inferred_side(cast, draft, by, speaker, around, foes)
            if by is None and draft.category in _UNIFORMED and done_by_others(doc, cast, draft, speaker):
                side = speaker
            if draft.category == "militant" and side and side.side and side.side.code:
                side = None  # a state's own fighters are told as such: here it would be a guess
        if by is None and told and speaker and side and foes.of(speaker) is side and boasted(doc, draft):
            by = speaker
        draft.side = side.id if side else None
        draft.by = by.id if by and by is not side else None
        draft.place = exact.id if exact else None
        incident = running.get(doc.sentence_of(draft.first).i)
        if incident is not None:
            inherit(doc, cast, incident, draft, dated, exact is not None)
        if not dated and draft.follows is None and beyond(doc, draft):
            draft.start = draft.until = None  # the day told last is that of an incident
        where[id(draft)] = around
        if draft.place is None and exact is None:
            meant = place_meant(doc, cast, draft)
            draft.place = meant.id if meant else None
        if draft.place is None and around is None and draft.loss.rule != "toll":
            before = None if beyond(doc, draft) or draft.cumulative else place_before(doc, cast, draft)
            draft.place = before.id if before else None
        foes.learn(by, side)
        boast = told and claim is not None and claim.stance in STATED
        if boast and speaker and speaker.kind != "body" and (not draft.people or draft.category in _ARMED):
            foes.learn(speaker, side)
        actors.update((a.id, a) for a in (side, by) if a)
    _from_the_report(doc, cast, found, foes, where, homes)


def _from_the_report(
    doc: Document,
    cast: Cast,
    found: list[Draft],
    foes: Foes,
    where: dict[int, Actor | None],
    homes: dict[int, Actor],
) -> None:
    """Victims whose clause names no place are those of the place that the block, the headline or the
    report is about."""
    headline = headline_place(doc, cast)
    main = main_side(doc, cast)
    parties = {a.id: a for a in cast.actors}
    lands = {a.id for a in parties.values() if a.kind in ("state", "group")}
    issuer = _issuer(doc, cast)
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
        if draft.side is None and draft.loss.rule != "withheld" and not draft.sides_open:
            foe = foes.of(parties[draft.by]) if draft.by in parties else None
            around = where[id(draft)]
            own = draft.claim is None and not draft.people and doc.tokens[draft.loss.trigger].lemma == "lose"
            if own and issuer:
                draft.side = issuer.id  # what a statement says was lost, it says of its own
            elif draft.category == "militant":
                draft.side = _id(unnamed_party(doc, cast, draft)) or (near[-1] if near else None)
            elif near:
                draft.side = near[-1]
            elif civilian and id(draft) in homes:
                draft.side = homes[id(draft)].id
            elif foe and foe.side and foe.side.code:
                draft.side = foe.id
            elif draft.category in ("military", "police") and around and not draft.by:
                draft.side = _id(cast.side_of_place(around))
            elif civilian or draft.category == "building":
                draft.side = (_id(cast.side_of_place(headline)) if headline else None) or _id(main)
        entry = doc.block_of(draft.first).time is not None
        if draft.place is None and headline and civilian and entry and draft.loss.rule != "toll":
            at = cast.side_of_place(headline)
            draft.place = headline.id if at and at.id == draft.side else None


_TREAT = (
    "health",
    "hospital",
    "medic",
    "ambulance",
    "rescue",
    "civil defence",
    "civil defense",
    "red crescent",
)


def _treats(actor: Actor) -> bool:
    """Whether a claimant counts the victims of its own land: hospitals, health ministries, rescuers."""
    name = actor.name.lower()
    return any(word in name for word in _TREAT)


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
