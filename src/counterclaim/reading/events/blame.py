"""Who is behind an event that the report tells without an actor: by accusation, by responsibility claimed,
by the denial of the accused, by the boast of the party that tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import party_of
from counterclaim.record import Claim
from counterclaim.syntax import Document

_REACH = 4  # sentences
_BEHIND = frozenset(("responsibility", "involvement", "role", "responsible", "part", "involve"))
_RETURNED = frozenset(("free", "liberate", "recapture", "retake", "regain", "win", "reclaim", "clear"))


def belligerents(drafts: Sequence[Draft]) -> tuple[Actor, ...]:
    """The two parties that most often attack or are attacked in the report; fewer when fewer do."""
    counted: Counter[str] = Counter()
    actors: dict[str, Actor] = {}
    for draft in drafts:
        if draft.type == "ASSAULT" and draft.status != "history":
            for actor in (*draft.actors, *draft.recipients):
                if actor.side is not None:
                    counted[actor.id] += 1
                    actors[actor.id] = actor
    return tuple(actors[id_] for id_, _ in counted.most_common(2))


def boasts(doc: Document, cast: Cast, drafts: Sequence[Draft], fighting: tuple[Actor, ...]) -> None:
    """Give what a fighting party tells of its enemy's loss, without an actor, to that party."""
    known = {a.id: a for a in cast.actors}
    for draft in drafts:
        if draft.type != "ASSAULT" or draft.actors or draft.claim is None or draft.mutual:
            continue
        if draft.claim.stance not in ("assert", "estimate") or not draft.objects:
            continue
        teller = party_of(cast, known, draft.claim.claimants)
        if len(teller) != 1 or teller[0] not in fighting:
            continue
        returned = draft.seizes and doc.tokens[draft.i].lemma in _RETURNED
        if returned or draft.seizes or (draft.recipients and teller[0] not in draft.recipients):
            draft.actors = teller


def fill(drafts: Sequence[Draft], cast: Cast, fighting: tuple[Actor, ...]) -> None:
    """Name both sides of a fight told without them, and the enemy that a place was taken from."""
    for draft in drafts:
        if draft.type != "ASSAULT" or draft.status == "history":
            continue
        if draft.mutual and not draft.actors and len(fighting) == 2:
            draft.actors = fighting
        elif draft.seizes and len(draft.actors) == 1 and not draft.recipients:
            side = draft.actors[0].side
            enemy = cast.enemy_of(side) if side else None
            if enemy is None and len(fighting) == 2 and draft.actors[0] in fighting:
                enemy = fighting[1] if draft.actors[0] is fighting[0] else fighting[0]
            draft.recipients = (enemy,) if enemy else ()


def assign(doc: Document, cast: Cast, drafts: Sequence[Draft], claims: Sequence[Claim]) -> None:
    """Give agentless attacks the party that is accused of them or claims them; where that party denies
    it the status is ``denied``, and where each side blames the other nobody is the actor."""
    known = {a.id: a for a in cast.actors}
    accused: dict[Draft, set[Actor]] = {}
    for claim in claims:
        suspects: tuple[Actor, ...] = ()
        if claim.stance == "accuse":
            suspects = party_of(cast, known, claim.against)
        elif claim.stance in ("assert", "deny", "confirm") and _about_responsibility(doc, claim):
            suspects = party_of(cast, known, claim.claimants)
        if not suspects or not claim.evidence:
            continue
        target = _before(doc, drafts, claim)
        if target is None:
            continue
        accused.setdefault(target, set()).update(suspects)
        if claim.stance == "deny":
            target.status = "denied"
    for draft, suspects_found in accused.items():
        if not draft.actors and len({a.id for a in suspects_found}) == 1:
            draft.actors = tuple(suspects_found)
            draft.weak = False
    for claim in claims:
        if claim.stance == "deny" and claim.evidence:
            deniers = party_of(cast, known, claim.claimants)
            for draft in accused:
                if set(deniers) & set(draft.actors) and _near(doc, draft, claim):
                    draft.status = "denied"


def _about_responsibility(doc: Document, claim: Claim) -> bool:
    spans = (*claim.content, *((claim.cue,) if claim.cue else ()))
    return any(doc.tokens[i].lemma in _BEHIND for s in spans for i in doc.tokens_in(s.start, min(s.end, s.start + 60)))


def _near(doc: Document, draft: Draft, claim: Claim) -> bool:
    i = doc.token_at(claim.evidence[0].start)
    return i is not None and -1 <= doc.tokens[i].sent - doc.tokens[draft.i].sent <= 2 * _REACH


def _before(doc: Document, drafts: Sequence[Draft], claim: Claim) -> Draft | None:
    """The nearest attack before the claim that is told without an actor, when the claim points back at it."""
    i = doc.token_at((claim.cue or claim.evidence[0]).start)
    if i is None:
        return None
    for span in claim.content:
        if any(span.start <= doc.tokens[d.i].start < span.end and d.type == "ASSAULT" and not d.weak for d in drafts):
            return None  # it tells of an act of its own
    sent = doc.tokens[i].sent
    for draft in reversed(drafts):
        if draft.type == "ASSAULT" and draft.i < i and sent - doc.tokens[draft.i].sent <= _REACH:
            if draft.mutual or (draft.claim is claim):
                continue
            return None if draft.actors and draft.status != "denied" else draft
    return None
