"""Which of the statements that an answer may mean it answers: several, the first of an account, a list's last."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.answers.pointers import Pointer
from counterclaim.reading.answers.statements import Statement
from counterclaim.reading.answers.words import words
from counterclaim.record import Event
from counterclaim.syntax import Document

_LAST_OF = (["last", "of", "these"], ["last", "of", "them"], ["latter", "of", "these"])


def last_listed(doc: Document, source: Statement, events: Sequence[Event]) -> str | None:
    """The attack in the last item of the list above, where "the last of these" is denied."""
    if source.claim is None or source.claim.stance != "deny":
        return None
    sentence = doc.sentences[source.sent]
    said = [t.lower for t in doc.tokens[sentence.first : sentence.last + 1]]
    if not any(said[n : n + 3] in _LAST_OF for n in range(len(said))):
        return None
    above = doc.blocks[source.block - 1] if source.block else None
    if above is None or above.kind != "bullet":
        return None
    return next(
        (
            e.id for e in events
            if e.type == "ASSAULT" and e.evidence and above.start <= e.evidence[0].start < above.end
        ),
        None,
    )  # fmt: skip


def opening(chosen: Statement, near: Sequence[Statement]) -> Statement:
    """The statement that somebody's account, of which ``chosen`` is a part, begins with."""
    for other in reversed([o for o in near if o.at < chosen.at]):
        if other.claim is None or chosen.claim is None or chosen.order - other.order > 1:
            break
        if other.block != chosen.block or set(other.claim.claimants) != set(chosen.claim.claimants):
            break
        if other.claim.stance in ("assert", "accuse"):
            chosen = other
    return chosen


def apart(doc: Document, pointer: Pointer, ranked: list[Statement]) -> list[Statement]:
    """The statements that count for themselves among several that are answered together: the best, and
    others with numbers, or of "these accounts" any. What a speaker only adds to their own words belongs to those."""
    kept = []
    for n, target in enumerate(ranked):
        cue = doc.token_at(target.at)
        added = cue is not None and doc.tokens[cue].lemma in words().sets["adding"] and any(
            other.parties == target.parties and 0 <= target.order - other.order <= 1 and other.at < target.at
            for other in ranked
        )  # fmt: skip
        if not added and (not n or pointer.kind == "statement" or target.numbers or target.losses):
            kept.append(target)
    return kept or ranked[:1]


def whole(source: Statement, chosen: Statement, near: Sequence[Statement]) -> list[Statement]:
    """What a bare "denied it" answers where the statement just before it only goes on: of "X said that jets
    had killed many. The dead were pilgrims, he said" it answers the first; of "X said that many were killed.
    Officials put the number at 300" both."""
    if chosen.claim is None:
        return [chosen]
    before = next(
        (
            o for o in near
            if o.claim and o.order == chosen.order - 1 and o.block == chosen.block and o.parties
            and o.parties == chosen.parties and o.claim.stance not in ("deny", "confirm")
        ),
        None,
    )  # fmt: skip
    if before is None or before.claim is None:
        return [chosen]
    if len(chosen.words) <= 2 and chosen.numbers:
        return [chosen, before]
    goes_on = (
        set(before.claim.claimants) == set(chosen.claim.claimants) and not chosen.accused & source.parties
    )
    return [before] if goes_on and before.accused & source.parties else [chosen]
