"""Parties that an attack names by a bare word: "troops", "the rebels", "a bomb from one of our own jets"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import party_of
from counterclaim.reading.events.triggers import is_a, of_rebels
from counterclaim.record import Side
from counterclaim.syntax import Document

_PLURAL = frozenset(("NNS", "NNPS"))


def forces(doc: Document, cast: Cast, drafts: Sequence[Draft], fighting: tuple[Actor, ...]) -> None:
    """In a war of a state with an armed group, "troops" and "the army" without an owner are the state's; in
    one of several states those of the state where it, or else most of what is told, happened."""
    known = {a.id: a for a in cast.actors}
    lands = Counter(c for d in drafts if (c := _country(known, d)))
    for draft in drafts:
        state = _state(known, draft, fighting, lands)
        if draft.type != "ASSAULT" or draft.actors or state is None or state in draft.recipients:
            continue
        if any(is_a(doc.tokens[j].lemma, "state-force") and _ownerless(doc, cast, j) for j in draft.subjects):
            draft.actors = (state,)
            others = tuple(a for a in fighting if a is not state)
            draft.recipients = draft.recipients or (others if draft.seizes else ())


def rebels(doc: Document, cast: Cast, drafts: Sequence[Draft], fighting: tuple[Actor, ...]) -> None:
    """ "The rebels" who attack are the one armed group of the war, else a party by their noun."""
    groups = [a for a in fighting if a.kind == "group" and a.category in ("", "militant")]
    for draft in drafts:
        if draft.type != "ASSAULT" or draft.actors or draft.mutual:
            continue
        if len(groups) == 1 and groups[0] not in draft.recipients and of_rebels(doc, draft.i):
            draft.actors = (groups[0],)
        for j in draft.subjects:
            noun = doc.tokens[j]
            if noun.tag in _PLURAL and is_a(noun.lemma, "bare-rebel") and _ownerless(doc, cast, j):
                party = groups[0] if len(groups) == 1 else cast.party(Side(None, noun.lower))
                if party not in draft.recipients:
                    draft.actors = (party,)


def ours(doc: Document, cast: Cast, drafts: Sequence[Draft]) -> None:
    """ "A bomb from one of our own aircraft" is that of those who tell it."""
    known = {a.id: a for a in cast.actors}
    for draft in drafts:
        if draft.type != "ASSAULT" or draft.actors or draft.claim is None:
            continue
        for j in draft.subjects:
            for prep in doc.children(j, "prep"):
                first, last = doc.subtree(prep.i)
                if prep.lower == "from" and any(t.lower == "our" for t in doc.tokens[first : last + 1]):
                    draft.actors = party_of(cast, known, draft.claim.claimants)


def _state(
    known: dict[str, Actor], draft: Draft, fighting: tuple[Actor, ...], lands: Counter[str]
) -> Actor | None:
    """The state whose forces need no name."""
    states = [a for a in fighting if a.side and a.side.code]
    if len(fighting) == 2 and len(states) == 1:
        return states[0]
    country = _country(known, draft) or next((c for c, _ in lands.most_common(1)), None)
    return next((a for a in states if a.side and a.side.code == country), None)


def _country(known: dict[str, Actor], draft: Draft) -> str | None:
    """The country of the place that the draft is told to be in."""
    place = known.get(draft.place or "")
    return place.country if place else None


def _ownerless(doc: Document, cast: Cast, head: int) -> bool:
    """Whether no name, number or adjective before the noun says whose they are."""
    return not any(
        t.ent != "DATE" and (cast.at(t.i) or t.dep in ("poss", "compound", "nmod") or t.pos == "PROPN")
        for t in doc.children(head)
        if t.i < head
    )
