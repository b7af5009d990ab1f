"""Acts done by speaking: an accusation, a demand, a refusal, a threat is an event of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.triggers import is_a
from counterclaim.record import Claim, EventType, Side, Span, Stance
from counterclaim.syntax import Document

_ACTS: dict[Stance, tuple[EventType, str, str]] = {
    "accuse": ("ACCUSE", "allege", "112"),
    "demand": ("REQUEST", "", "100"),
    "refuse": ("REJECT", "", "120"),
    "threaten": ("THREATEN", "", "130"),
    "pledge": ("SUPPORT", "", "050"),
}
SPOKEN: frozenset[EventType] = frozenset(
    ("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE")
)
"""Types of acts whose content (what is demanded, offered, refused) is no event of its own."""


def speech_events(doc: Document, cast: Cast, claims: Sequence[Claim]) -> list[Draft]:
    """One draft for each claim that performs an act."""
    actors = {a.id: a for a in cast.actors}
    found = []
    for claim in claims:
        act = _ACTS.get(claim.stance)
        span = claim.cue or (claim.evidence[0] if claim.evidence else None)
        i = doc.token_at(span.start) if span else None
        if act is None or i is None or span is None:
            continue
        doers = party_of(cast, actors, claim.claimants)
        targets = tuple(a for a in party_of(cast, actors, claim.against) if a not in doers)
        if claim.stance == "pledge":
            targets = targets or _helped(doc, cast, claim, doers)
            if not targets or not _offers_help(doc, claim):
                continue
        if not doers and not targets:
            continue
        draft = Draft(
            act[0], act[1] or None, act[2], i, doc.tokens[i].lemma, f"claim-{claim.stance}", doers, targets
        )
        draft.evidence = [Span(span.start, span.end), *claim.evidence[:1]]
        draft.confidence = claim.confidence
        draft.start = draft.until = claim.said
        found.append(draft)
    return found


def party_of(cast: Cast, actors: dict[str, Actor], ids: Iterable[str]) -> tuple[Actor, ...]:
    """The parties that the entities ``ids`` are or speak for; one that has no side stands for itself, and
    rebels of whom no more is told are a party by their noun."""
    found: dict[str, Actor] = {}
    for id_ in ids:
        actor = actors.get(id_)
        if actor is not None:
            bare = (
                actor.side is None and actor.kind == "person" and is_a(actor.name.lower()[:-1], "bare-rebel")
            )
            side = Side(None, actor.name.lower()) if bare else actor.side
            party = cast.party(side) if side else actor
            collective = is_a(actor.name.lower().split()[-1], "collective") and len(actor.name.split()) > 1
            if side or collective or actor.kind in ("body", "group", "state"):
                found[party.id] = party
    return tuple(found.values())


def _offers_help(doc: Document, claim: Claim) -> bool:
    """Whether what is promised is help."""
    spans = (*claim.content, *((claim.cue,) if claim.cue else ()))
    return any(is_a(doc.tokens[i].lemma, "help") for s in spans for i in doc.tokens_in(s.start, s.end))


def _helped(doc: Document, cast: Cast, claim: Claim, doers: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Whom a promise is made to: the other parties named in its content."""
    found: dict[str, Actor] = {}
    for span in claim.content:
        for i in doc.tokens_in(span.start, span.end):
            for actor in cast.at(i):
                if actor.side and actor.kind != "place":
                    party = cast.party(actor.side)
                    found[party.id] = party
    return tuple(a for a in found.values() if a not in doers)
