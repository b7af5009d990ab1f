"""What the other side says of an event: its denial or its admission changes how the event stands."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.answers import Answer
from counterclaim.reading.cast import Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import SPOKEN, party_of
from counterclaim.reading.events.triggers import is_a, triggers
from counterclaim.record import Claim, Event, Span
from counterclaim.syntax import Document

_DEEDS = frozenset(("attack", "weapon"))


def settle(
    doc: Document, cast: Cast, claims: Sequence[Claim], drafts: Sequence[Draft], events: Sequence[Event],
    answers: Sequence[Answer],
) -> None:  # fmt: skip
    """Set the drafts that a denial answers to ``denied`` and those that an admission answers to ``reported``,
    and name the denier as the actor of an attack told without one.

    ``events`` are the drafts as they would be without all this, in the same order, ``answers`` what the
    report's denials and admissions answer among them and the claims.
    """
    known = {a.id: a for a in cast.actors}
    by_id = {claim.id: claim for claim in claims}
    told: dict[str, list[Draft]] = {}  # by the event's own id and by that of the claim that tells it
    for draft, event in zip(drafts, events, strict=True):
        told.setdefault(event.id, []).append(draft)
        for telling in (*((event.claim,) if event.claim else ()), *draft.accusations):
            told.setdefault(telling, []).append(draft)
    admitted = {(a.target, party) for a in answers if a.type == "confirms"
                for party in party_of(cast, known, by_id[a.source].claimants)}  # fmt: skip
    for answer in answers:
        source = by_id[answer.source]
        answering = party_of(cast, known, source.claimants)
        for draft in told.get(answer.target, ()):
            if draft.type in SPOKEN:
                continue
            if answer.type == "confirms":
                if not _less(doc, draft, source):
                    _admit(draft, told.get(source.id, ()))
                continue
            if any((answer.target, party) in admitted for party in answering):
                continue  # who owns up to the deed only denies a part of what is told of it
            if draft.status in ("claimed", "reported", "history"):
                draft.status = "denied"
            if (
                not draft.actors
                and len(answering) == 1
                and draft.type == "ASSAULT"
                and _own_deed(doc, source)
            ):
                draft.actors = answering


def _less(doc: Document, draft: Draft, admission: Claim) -> bool:
    """Whether the admission counts otherwise than what is told ("conceded that 187 of them", not 691)."""
    told = {t for s in draft.evidence for t in _numbers(doc, s)}
    admitted = {t for s in admission.content for t in _numbers(doc, s)}
    return bool(told and admitted) and not told & admitted


def _numbers(doc: Document, span: Span) -> set[str]:
    tokens = (doc.tokens[i] for i in doc.tokens_in(span.start, span.end))
    return {t.lower for t in tokens if t.pos == "NUM" and t.ent not in ("DATE", "TIME")}


def _admit(draft: Draft, admitted: Sequence[Draft]) -> None:
    """What is admitted is a fact; the admission of the same deed ("fired by mistake") names its author."""
    if draft.status == "claimed":
        draft.status = "reported"
    for other in admitted:
        if (
            other is not draft
            and other.type == draft.type
            and not other.weak
            and (not draft.actors or not other.actors)
        ):
            draft.actors = draft.actors or other.actors
            draft.evidence = [*draft.evidence, *other.evidence]
            other.weak = True


def _own_deed(doc: Document, denial: Claim) -> bool:
    """Whether what is denied is a deed of the denier: "denied striking the station", "denied involvement"."""
    for span in denial.content:
        for i in doc.tokens_in(span.start, span.end):
            token = doc.tokens[i]
            if is_a(token.lemma, "behind") or _DEEDS & triggers().classes.get(token.lemma, frozenset()):
                return True
            if token.pos == "VERB" and any(
                t.type == "ASSAULT" for t in triggers().verbs.get(token.lemma, ())
            ):
                return not any(t.dep in ("nsubjpass",) for t in doc.children(i))
    return False
