"""Finding what each denial and each admission answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from counterclaim.reading.answers.pointers import Pointer, pointer_of
from counterclaim.reading.answers.statements import Statement, statements
from counterclaim.reading.answers.words import words
from counterclaim.reading.cast import Cast
from counterclaim.record import Claim, Event, Figure
from counterclaim.syntax import Document

_ANSWERABLE = frozenset(("assert", "estimate", "accuse", "confirm", "warn", "deny"))
_ENOUGH = 1.5
_ENOUGH_FOR_SEVERAL = 1.2
_ADMITTED = 0.7  # an admission must speak of what was claimed, not only of the same war
_FAR = 1.5  # the most that distance takes away where the content itself matches
_OWNED = 3.0  # outweighs the distance of a few sentences
_NEARBY = 3  # sentences in which an admission speaks of what the report has told in its own voice
_HEAD = 60  # code points after a denial's cue in which the noun of the claim that is denied stands
_WINDOW = 40  # statements looked at on each side of an answer: keeps long reports linear


@dataclass(frozen=True, slots=True)
class Answer:
    """``source`` (a claim's id) denies or confirms ``target`` (id of a claim or event)."""

    type: Literal["denies", "confirms"]
    source: str
    target: str
    rule: str
    confidence: float


def find_answers(
    doc: Document, cast: Cast, claims: Sequence[Claim], figures: Sequence[Figure], events: Sequence[Event]
) -> list[Answer]:
    """What every denial and admission of the report answers, in text order. One that points at nothing told
    in the report has no answer here."""
    told = statements(doc, cast, claims, figures, events)
    enemies = _enemies(cast)
    found: list[Answer] = []
    for n, source in enumerate(told):
        if source.claim is None or source.claim.stance not in ("deny", "confirm") or _accedes(doc, source):
            continue
        pointer = pointer_of(doc, source.claim)
        named = frozenset(a.id for i in pointer.owners for a in cast.at(i))
        owners = frozenset(p.id for i in pointer.owners for p in cast.parties(i)) - source.parties
        near = told[max(0, n - _WINDOW) : n + _WINDOW + 1]
        ranked = sorted(
            (
                (
                    _score(source, t, pointer, enemies) + _owned(t, owners, named),
                    -abs(t.order - source.order), t.at, t,
                )
                for t in near
                if _may_answer(source, t, pointer)
            ),
            key=lambda row: row[:3], reverse=True,
        )  # fmt: skip
        if source.claim.stance == "confirm" and not pointer.near:
            ranked = [
                row for row in ranked
                if _match(source, row[3]) >= _ADMITTED
                and (row[3].claim or abs(row[3].order - source.order) <= _NEARBY)
            ]  # fmt: skip
        enough = _ENOUGH_FOR_SEVERAL if pointer.several > 1 else _ENOUGH
        ranked = [row for row in ranked if row[0] >= enough]
        if not ranked:
            continue
        chosen = [ranked[0][3]]
        if pointer.several > 1:
            chosen = _apart(doc, [row[3] for row in ranked])[: pointer.several]
        elif pointer.bare and pointer.near and (before := _elaborated(chosen[0], near)):
            chosen.append(before)
        kind: Literal["denies", "confirms"] = "denies" if source.claim.stance == "deny" else "confirms"
        rule = "pointer" if pointer.near else "same-content"
        sure = min(0.9, 0.4 + ranked[0][0] / 10)
        found.extend(Answer(kind, source.id, target.id, rule, sure) for target in chosen)
    return found


def _owned(target: Statement, owners: frozenset[str], named: frozenset[str]) -> float:
    """How well ``target`` fits where the answer says whose statement it means: the party's, best of all that
    of the very body that is named."""
    if not owners or target.claim is None:
        return 0.0
    if not target.parties & owners:
        return -_OWNED / 2
    return _OWNED + (1.0 if named & set(target.claim.claimants) else 0.0)


def _apart(doc: Document, ranked: list[Statement]) -> list[Statement]:
    """The statements that count for themselves among several that are answered together: the best, and
    others with numbers. What a speaker only adds to their own words belongs to those."""
    kept = []
    for n, target in enumerate(ranked):
        cue = doc.token_at(target.at)
        added = cue is not None and doc.tokens[cue].lemma in words().sets["adding"] and any(
            other.parties == target.parties and 0 <= target.order - other.order <= 1 and other.at < target.at
            for other in ranked
        )  # fmt: skip
        if not added and (not n or target.numbers or target.losses):
            kept.append(target)
    return kept or ranked[:1]


def _enemies(cast: Cast) -> dict[str, str]:
    """The party that fights each party, where the cast knows."""
    found = {}
    for actor in list(cast.actors):
        if actor.side and actor.name == actor.side.name:
            enemy = cast.enemy_of(actor.side)
            if enemy:
                found[actor.id] = enemy.id
    return found


def _may_answer(source: Statement, target: Statement, pointer: Pointer) -> bool:
    if target is source or source.claim is None:
        return False
    if target.sent == source.sent and target.at > source.at and not _nested(source, target):
        return False
    claim = target.claim
    if claim is None and source.losing and target.parties & source.parties:
        return False  # who denies a loss speaks of what the enemy did
    if claim is None:
        return source.claim.stance == "confirm" or not target.parties or bool(target.parties & source.parties)
    if claim.stance not in _ANSWERABLE or (target.parties and target.parties <= source.parties):
        return False
    if target.parties & source.parties:
        return False
    if pointer.kind == "denial":
        return claim.stance == "deny"
    if claim.stance in ("deny", "confirm"):
        return pointer.near and source.claim.stance == "deny"
    return True


def _score(source: Statement, target: Statement, pointer: Pointer, enemies: dict[str, str]) -> float:
    """How well ``target`` fits as what ``source`` answers; 1.5 and more is a fit."""
    assert source.claim is not None
    apart = source.order - target.order
    if apart < 0 and _told_before(source, target):
        apart = 2
    score = 0.0
    if target.claim is not None:
        score += 0.3
        if _nested(source, target):
            score += 3.0
        if target.against & source.parties:
            at_once = not pointer.near and 0 <= apart <= 1 and target.claim.stance == "accuse"
            score += 3.0 if at_once else 2.0
        elif _accuses_another(source, target):
            score -= 0.5 if pointer.near and 0 <= apart <= 1 else 1.5
        if target.claim.stance == "accuse" and 0 <= apart <= 1 and not target.against:
            score += 1.0  # the accused was not named, and answers at once
        if target.claim.stance == "deny" and pointer.kind != "denial":
            score -= 1.0
    if target.parties and source.against:
        score += 1.0 if target.parties & source.against else -0.5
    if any(enemies.get(p) in target.parties for p in source.parties):
        score += 0.7
    score += _kind_score(pointer, target)
    match = _match(source, target)
    score += match
    if apart < 0:
        return -1.0  # nobody answers what has not been said yet
    if pointer.near:
        score += 2.0 - min(3.0, (0.3 if pointer.several > 1 else 0.9) * apart)
        if apart == 0 and target.at < source.at:
            score += 1.5
    elif match < _ADMITTED and apart > _NEARBY:
        return -1.0  # it neither points at it nor speaks of it
    elif match > 0:
        score += 0.6 - min(_FAR, 0.15 * apart)
    else:
        score -= min(_FAR, 0.5 * apart) - 0.4
    return score + (0.4 if source.block == target.block else 0.0)


def _accedes(doc: Document, source: Statement) -> bool:
    """Whether an offer is accepted rather than a statement, or the responsibility for a deed."""
    if source.claim is None or source.claim.stance != "confirm" or "behind" in source.words:
        return False
    cue = doc.token_at(source.at)
    return cue is not None and any(
        t.lemma in words().sets["acceding"] and not any(c.i > t.i for c in doc.children(t.i, "ccomp"))
        for t in doc.tokens[cue : cue + 2]
    )


def _accuses_another(source: Statement, target: Statement) -> bool:
    """Whether somebody else than the denier is accused."""
    if source.claim is None or target.claim is None or source.claim.stance != "deny":
        return False
    return target.claim.stance == "accuse" and bool(target.against - target.parties)


def _nested(source: Statement, target: Statement) -> bool:
    """Whether one of the two claims stands in the other's content ("denied the accusation that")."""
    if source.claim is None or target.claim is None:
        return False
    if target.claim.parent == source.claim.id:
        return True
    return target.noun and target.sent == source.sent and 0 < target.at - source.at < _HEAD


def _told_before(source: Statement, target: Statement) -> bool:
    """Whether a statement that stands later in the text was made earlier ("On Sunday he had said")."""
    assert source.claim is not None
    return bool(
        target.claim and target.claim.said
        and (source.claim.said is None or target.claim.said < source.claim.said)
        and target.order - source.order <= 6
    )  # fmt: skip


def _kind_score(pointer: Pointer, target: Statement) -> float:
    if target.claim is None:
        return -0.5 if pointer.kind in ("accusation", "number", "denial") else 0.0
    if pointer.kind == "accusation":
        return 1.0 if target.claim.stance == "accuse" else 0.0
    if pointer.kind == "statement":
        return -0.5 if target.claim.stance == "accuse" else 0.0
    if pointer.several > 1 and not (target.numbers or target.losses):
        return -1.0
    if pointer.kind == "number":
        return 0.8 if target.numbers or target.losses else -1.5
    return 0.5 if pointer.kind == "denial" else 0.0


def _match(source: Statement, target: Statement) -> float:
    """How much the two speak of the same thing."""
    shared = len(source.words & target.words)
    score = min(2.4, 0.8 * shared)
    score += min(1.0, 0.7 * len(source.numbers & target.numbers))
    if source.losses & target.losses:
        score += 1.0
    if any(e.type == "ASSAULT" and set(e.actors) & source.parties for e in target.events):
        score += 0.6  # what is told of the answerer's own deeds
    return score


def _elaborated(chosen: Statement, near: Sequence[Statement]) -> Statement | None:
    """The statement that a mere number belongs to: of "X said many were killed. Officials put the number at
    300", answered by "denied it", both are meant."""
    if chosen.claim is None or len(chosen.words) > 2 or not chosen.numbers:
        return None
    for other in near:
        if other.claim and other.order == chosen.order - 1 and other.parties == chosen.parties:
            return other
    return None
