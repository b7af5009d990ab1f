"""The scope of the figures: who claims them, whose loss they are, by whom, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import agent_of, boasted, by_the_speaker
from counterclaim.reading.figures.claimants import STATED, claim_on, counted_before, shared_behind
from counterclaim.reading.figures.dates import date
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.incidents import beyond, incidents, inherit
from counterclaim.reading.figures.own_dead import own_category
from counterclaim.reading.figures.places import place_before, place_meant, place_of
from counterclaim.reading.figures.sides import (
    Foes,
    done_by_others,
    home_of,
    inferred_side,
    of_several,
    of_the_enemy,
    own_side,
    peacekeeping,
    speaker_of,
)
from counterclaim.reading.figures.theatre import from_the_report, treats
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
    told_by: dict[int, Actor] = {}  # the party that states a figure
    running = incidents(doc, cast, calendar)
    known = {c.id: c for c in claims}
    for n, draft in enumerate(found):
        claim = claim_on(doc, claims, draft, found[n - 1] if n else None)
        draft.claim = claim.id if claim else None
    shared_behind(doc, claims, found)
    for n, draft in enumerate(found):
        earlier = found[n - 1] if n else None
        claim = known.get(draft.claim or "")
        speakers = tuple(actors[i] for i in (claim.claimants if claim else ()) if i in actors)
        speaker = speaker_of(cast, speakers)
        if speaker:
            told_by[id(draft)] = speaker
        healer = next((a for a in speakers if speaker and treats(a)), None)
        if healer and speaker:
            homes[id(draft)] = home_of(cast, speaker, healer.name)
        if speaker and any(a.category == "military" for a in speakers):
            foes.enlist(speaker)
        own_category(doc, cast, draft, speakers)
        goes_on = draft.follows is not None and draft.loss.rule != "bare-count"
        if goes_on and draft.elided and draft.people and draft.category == "unknown" and draft.follows:
            draft.category = draft.follows.category if draft.follows.people else "unknown"
        exact, around = place_of(doc, cast, draft, claim.source if claim else None)
        dated = date(doc, calendar, draft, claim)
        side, told = own_side(doc, cast, draft, earlier)
        if speaker and (not told or side is speaker) and of_the_enemy(doc, draft) and foes.of(speaker):
            side, told = foes.of(speaker), True
        if not told and side is None and peacekeeping(doc, cast, draft):
            side, told = peacekeeping(doc, cast, draft), True
        admitted = claim is not None and claim.stance == "confirm" and not told and not _of_the_land(draft)
        if admitted and speaker is None and draft.category in _ARMED:
            speaker = next((cast.party(a.side) for a in speakers if a.side), None)
        if admitted and speaker and (speaker.kind != "body" or foes.fights(speaker)):
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
        if by is None and speaker and by_the_speaker(doc, cast, draft):
            by = speaker
        if by is None and draft.follows and draft.follows.by and draft.loss.verb == draft.follows.loss.verb:
            by = actors.get(draft.follows.by)
        if side is None and not told and not of_several(doc, cast, draft):
            side = inferred_side(doc, cast, draft, by, speaker, around, foes)
            abroad = around is not None and cast.side_of_place(around) not in (None, speaker)
            others = done_by_others(doc, cast, draft, speaker) and not abroad
            if by is None and draft.category in _UNIFORMED and others:
                side = speaker
            if draft.category == "militant" and side and side.side and side.side.code:
                side = None  # a state's own fighters are told as such: here it would be a guess
        if by is None and told and speaker and side and foes.of(speaker) is side and boasted(doc, draft):
            by = speaker
        land = cast.side_of_place(around) if around else None
        if side is None and not told and earlier and earlier.side and _own_toll(doc, draft, earlier):
            side, told = actors.get(earlier.side), True
        apart = draft.follows is not None and draft.follows.category in _ARMED and draft.whole is None
        if apart and not draft.elided and draft.people and draft.category not in _ARMED and land:
            side, told = land, False  # "two Indian peacekeepers and 11 civilians"
        draft.side, draft.side_told = (side.id if side else None), told
        draft.by = by.id if by and by is not side else None
        draft.place = exact.id if exact else None
        incident = running.get(doc.sentence_of(draft.first).i)
        if incident is not None:
            inherit(doc, cast, incident, draft, dated, exact is not None, around)
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
    from_the_report(doc, cast, found, foes, where, homes, told_by)


def _of_the_land(draft: Draft) -> bool:
    """Whether a party that admits the loss need not be the loser: civilians, and whom somebody killed."""
    return draft.people and (draft.category == "civilian" or draft.loss.active)


def _own_toll(doc: Document, draft: Draft, earlier: Draft) -> bool:
    """Whether a toll is that of the party which the count before it in the sentence is of: "15 of its soldiers
    were killed, lifting its dead to 31"."""
    same = doc.tokens[earlier.first].sent == doc.tokens[draft.first].sent
    return same and any(c.lower in ("its", "their") for c in doc.children(draft.loss.trigger, "poss"))
