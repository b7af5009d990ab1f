"""How well a statement fits as what a denial or an admission answers."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.reading.answers.pointers import Pointer
from counterclaim.reading.answers.statements import Statement

ADMITTED = 0.7
"""The least match of an admission, which must speak of what was claimed, not only of the same war."""

NEARBY = 3
"""Sentences in which an answer speaks of what was told without pointing at it."""

_ANSWERABLE = frozenset(("assert", "estimate", "accuse", "confirm", "warn", "deny"))
_POINTED = 5  # sentences over which "it" and "any role" point back
_DEED = 0.6
_FAR = 1.5  # the most that distance takes away where the content itself matches
_OWN = 2  # sentences of one's own at most that do not count as distance
_HEAD = 60  # code points after a denial's cue in which the noun of the claim that is denied stands
_LEAD = 4  # sentences at the top of a report that may answer what is only told further down
_FORESTALLED = 1.4  # how much such an answer must match


def may_answer(source: Statement, target: Statement, pointer: Pointer) -> bool:
    """Whether nothing speaks against ``source`` as an answer to ``target``: nobody answers themselves."""
    if target is source or source.claim is None:
        return False
    later = target.sent == source.sent and target.at > source.at
    if _inside(source, target):
        return source.claim.stance == "deny" and (not target.parties or bool(target.parties & source.parties))
    if later and not nested(source, target) and not (target.before and match(source, target)):
        return False
    if (
        target.sent == source.sent
        and source.claim.stance == "confirm"
        and target.claim
        and not target.parties
    ):
        return False  # what the same clause counts, with no claimant of its own
    claim = target.claim
    if claim is None:
        if source.claim.stance == "confirm" or target.event is None:
            return source.sent != target.sent
        if _cue_of(source, target):
            return False
        if source.losing and target.parties & source.parties:
            return False  # who denies a loss speaks of what the enemy did
        if source.losing and target.harmed & source.parties:
            return True
        return not target.parties or bool(target.parties & source.parties)
    if claim.content and target.at < source.at < claim.content[0].start:
        return False  # "informs:" and a list that goes on below
    charged = claim.stance == "demand" and pointer.near and pointer.kind == "accusation"
    if claim.stance not in _ANSWERABLE and not charged:
        return False
    if source.claim.stance == "confirm" and _of_strangers(source, target):
        return False
    if source.claim.stance == "confirm" and target.before and not target.parties:
        return False  # an earlier paper of nobody's is rather one's own
    if target.parties & source.parties and not _accused_at_home(source, target):
        return False
    if pointer.kind == "denial":
        return claim.stance == "deny"
    if claim.stance == "deny":
        return source.claim.stance == "deny" and pointer.near and pointer.kind == "anything"
    if claim.stance == "confirm":
        return source.claim.stance == "deny" and pointer.near
    return True


def fit(
    source: Statement, target: Statement, pointer: Pointer, enemies: Mapping[str, str], own: int
) -> float:
    """How well ``target`` fits as what ``source`` answers; 1.5 and more is a fit.

    :param enemies: the party that fights each party.
    :param own: how many sentences between the two hold nothing but words of the answering side.
    """
    assert source.claim is not None
    apart = source.order - target.order
    shared = match(source, target)
    if apart < 0 and told_before(source, target):
        apart = 1 if apart == -1 else 2
    elif apart < 0 and _forestalls(source, target, pointer, shared):
        apart = -apart
    if apart < 0:
        return -1.0  # nobody answers what has not been said yet
    if pointer.told and shared < _FORESTALLED and not nested(source, target):
        return -1.0  # what is denied stands in the answer itself
    if apart > 1 and (pointer.near or not shared):
        apart = max(1, apart - min(own, _OWN))
    score = (
        shared + _kind_score(pointer, source, target) + _party_score(source, target, pointer, enemies, apart)
    )
    if pointer.near:
        if apart > _POINTED and not pointer.owners and shared < _FORESTALLED and pointer.several == 1:
            return -1.0
        step = 0.3 if pointer.several > 1 else 0.9 if pointer.kind in ("anything", "share") else 0.6
        score += 2.0 - min(3.0, step * apart)
        if apart == 0 and target.at < source.at:
            score += 1.5
        if pointer.kind == "statement" and pointer.content and source.words and not shared:
            score -= 0.8  # "the reports of a massacre" are not those of something else
    elif apart > NEARBY and shared - _DEED * bool(target.deeds & source.parties) < _FORESTALLED:
        return -1.0  # it neither points at it nor speaks plainly of it
    elif shared > 0:
        score += 0.6 - min(_FAR, 0.15 * apart)
    else:
        score -= min(_FAR, 0.5 * apart) - 0.4
    return round(score + (0.4 if source.block == target.block else 0.0), 2)


def match(source: Statement, target: Statement) -> float:
    """How much the two speak of the same thing."""
    score = min(2.4, 0.8 * len(source.words & target.words))
    score += min(1.0, 0.7 * len(source.numbers & target.numbers))
    if source.losses & target.losses:
        score += 1.0
    if source.losing and target.harmed & source.parties:
        score += 1.4 if source.claim and source.claim.stance == "confirm" else 0.8
    if target.deeds & source.parties:
        score += _DEED  # what is told of the answerer's own deeds
    return score


def _party_score(
    source: Statement, target: Statement, pointer: Pointer, enemies: Mapping[str, str], apart: int
) -> float:
    assert source.claim is not None
    score = 0.0
    if target.claim is not None:
        score += 0.35
        if nested(source, target):
            score += 3.0
        if target.against & source.parties:
            at_once = not pointer.near and apart <= 1 and target.claim.stance == "accuse"
            alike = pointer.near or not source.words or match(source, target) > 0
            score += 3.0 if at_once and alike else 2.0
        elif _accuses_another(source, target):
            score -= 0.3 if pointer.near and apart <= 1 else 1.5
        at_once = apart <= 1 and (pointer.near or match(source, target) > 0)
        if target.claim.stance == "accuse" and at_once and not target.against:
            score += 1.0  # the accused was not named, and answers at once
        if target.claim.stance == "deny" and pointer.kind != "denial":
            score -= 0.0 if pointer.person else 1.0
        if target.claim.stance == "confirm":
            score -= 0.5  # what is admitted is seldom denied
        elif pointer.kind in ("statement", "accusation") and target.accused & source.parties:
            score += 0.5  # of two versions the one that tells of the answerer's deeds
    meant = target.harmed if target.claim is None else target.parties
    at_nearest = pointer.near and pointer.several == 1
    if not at_nearest and (source.named & meant or target.named & source.parties):
        score += 0.5
    if target.parties and source.against:
        score += 1.0 if target.parties & source.against else -0.5
    if any(enemies.get(p) in target.parties for p in source.parties):
        score += 0.7
    if not pointer.near and source.claim.stance == "deny" and apart == 1 and source.block == target.block:
        score += 0.4  # a denial that follows a statement answers it, unless something fits better
    return score


def _kind_score(pointer: Pointer, source: Statement, target: Statement) -> float:
    if pointer.kind == "share":
        if target.accused & source.parties:
            return 0.6
        if target.accused:
            return -0.9
        return -0.3 if not target.named & source.parties else 0.0
    if target.claim is None and target.event is None:
        return 0.3 if pointer.kind in ("number", "statement") else -0.5
    if target.claim is None:
        return 0.0 if pointer.kind == "anything" else -1.0
    if pointer.kind == "accusation":
        return 1.3 if target.claim.stance == "accuse" else 0.0
    if pointer.kind == "statement":
        return -0.5 if target.claim.stance == "accuse" else 0.0
    counting = pointer.kind in ("number", "anything")
    if pointer.several > 1 and counting and not (target.numbers or target.losses):
        return -1.0
    if pointer.kind == "number":
        return 0.8 if target.numbers or target.losses else -1.5
    return 0.5 if pointer.kind == "denial" else 0.0


def _of_strangers(source: Statement, target: Statement) -> bool:
    """Whether the losses told are those of others, by others, and are not plainly what is admitted."""
    meant = target.harmed | target.accused | target.named
    unmeant = bool(target.harmed) and not meant & source.parties and not source.losing
    return unmeant and match(source, target) < _FORESTALLED


def _cue_of(source: Statement, event: Statement) -> bool:
    """Whether the event is the answer's own cue ("hit back that this was a lie")."""
    spans = event.event.evidence if event.event else ()
    return any(s.start <= source.at < s.end for s in spans)


def _accused_at_home(source: Statement, target: Statement) -> bool:
    """Whether the very person who answers is accused by their own side."""
    if source.claim is None or target.claim is None or target.claim.stance != "accuse":
        return False
    at_once = 0 <= source.order - target.order <= 1 and target.at < source.at
    meant = not target.against or bool(target.against & source.parties)
    return at_once and meant and source.claim.claimants != target.claim.claimants


def _accuses_another(source: Statement, target: Statement) -> bool:
    """Whether somebody else than the denier is accused."""
    if source.claim is None or target.claim is None or source.claim.stance != "deny" or not source.parties:
        return False
    return target.claim.stance == "accuse" and bool(target.against - target.parties)


def nested(source: Statement, target: Statement) -> bool:
    """Whether one of the two claims stands in the other's content ("denied the accusation that"), or an event
    does ("denied having laid the bomb that killed ten")."""
    if _inside(source, target):
        return True
    if source.claim is None or target.claim is None:
        return False
    if target.claim.parent == source.claim.id:
        return True
    return target.noun and target.sent == source.sent and 0 < target.at - source.at < _HEAD


def _inside(source: Statement, target: Statement) -> bool:
    """Whether ``target`` is an event that the answer's own content takes for a fact."""
    if source.claim is None or target.event is None:
        return False
    told = target.event.evidence
    said = (*source.claim.content, *source.claim.evidence)
    return any(max(s.start, source.at) < t.end and source.at < t.start < s.end for s in said for t in told)


def told_before(source: Statement, target: Statement) -> bool:
    """Whether a statement that stands later in the text was made earlier ("On Sunday he had said")."""
    ahead = target.order - source.order
    if target.before and not source.before and ahead <= NEARBY and target.block == source.block:
        return True
    if source.claim is None or target.claim is None or not target.claim.said:
        return False
    if source.claim.said is None:
        return ahead <= NEARBY and match(source, target) >= ADMITTED
    return target.claim.said < source.claim.said and ahead <= 2 * NEARBY


def _forestalls(source: Statement, target: Statement, pointer: Pointer, shared: float) -> bool:
    """Whether the top of a report answers what is only told below it: of a deed of the answerer's own."""
    if source.order >= _LEAD or target.order - source.order > NEARBY or pointer.near or target.claim is None:
        return False
    return shared >= _FORESTALLED and bool(target.accused & source.parties)
