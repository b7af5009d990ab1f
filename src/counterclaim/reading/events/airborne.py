"""Attacks from the air: in a war of a state with an armed group they are the state's."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.triggers import is_a
from counterclaim.syntax import Document

_ANY_STRIKE = frozenset(("strike", "missile"))


def from_the_air(doc: Document, cast: Cast, drafts: Sequence[Draft], fighting: tuple[Actor, ...]) -> None:
    """Give attacks by aircraft that are told without an actor to the one state that fights; in a report of
    such attacks also bare "strikes" and missiles, unless that state or its land is hit."""
    states = [a for a in fighting if a.side and a.side.code]
    if len(fighting) != 2 or len(states) != 1 or _allies(cast):
        return
    state = states[0]
    told = [d for d in drafts if d.type == "ASSAULT"]
    known = any(airborne(doc, d, False) for d in told)
    for draft in told:
        if draft.actors or draft.mutual or draft.disputed:
            continue
        if not airborne(doc, draft, known and state not in draft.recipients):
            continue
        draft.actors = (state,)


def _allies(cast: Cast) -> bool:
    """Whether an alliance or coalition may have flown as well."""
    sides = [a.side.name for a in cast.actors if a.side and not a.side.code]
    return any(name == "NATO" or "coalition" in name.lower() for name in sides)


def airborne(doc: Document, draft: Draft, bare: bool) -> bool:
    """Whether an aircraft or an air strike does it; with ``bare`` also a strike or missile."""
    heads = [doc.tokens[j] for j in (draft.i, *draft.subjects)]
    if heads[0].pos == "NOUN" and doc.tokens[heads[0].head].pos == "VERB":  # "a helicopter opened fire"
        heads += doc.children(heads[0].head, "nsubj")
    words = itertools.chain.from_iterable((h, *doc.children(h.i, "compound", "amod")) for h in heads)
    return any(
        is_a(t.lemma, "airborne") or is_a(t.lower, "airborne") or (bare and t.lemma in _ANY_STRIKE)
        for t in words
        if t.pos != "VERB"
    )
