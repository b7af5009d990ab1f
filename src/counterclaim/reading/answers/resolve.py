"""Finding what each denial and each admission answers."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from counterclaim.reading.answers.choice import apart, last_listed, opening, whole
from counterclaim.reading.answers.fit import ADMITTED, NEARBY, fit, match, may_answer, nested, told_before
from counterclaim.reading.answers.pointers import Pointer, pointer_of
from counterclaim.reading.answers.statements import Statement, statements
from counterclaim.reading.answers.words import words
from counterclaim.reading.cast import Actor, Cast
from counterclaim.record import Claim, Event, Figure
from counterclaim.syntax import Document

_TITLES = frozenset(("headline", "heading"))
_DEEDS = frozenset(("attack", "kill", "seize", "expel", "abuse", "gas", "behind"))  # topics
_ENOUGH = 1.5
_ENOUGH_FOR_SEVERAL = 1.2
_OWNED = 3.0  # outweighs the distance of a few sentences
_SAME_WAY = frozenset(("likewise", "similarly", "equally", "too"))
_BESIDE = 4  # tokens before a cue in which "too" belongs to it
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
        near = told[max(0, n - _WINDOW) : n + _WINDOW + 1]
        listed = last_listed(doc, source, events)
        if listed:
            found.append(Answer("denies", source.id, listed, "last-of-list", 0.6))
            continue
        ranked = _joined(doc, source, pointer, told[n - 1], found, near) if n else []
        ranked = ranked or _ranked(cast, source, pointer, near, enemies)
        if not ranked and pointer.bare and pointer.near:
            ranked = _ranked(cast, *_as_printed(source, near, pointer), enemies)
        if not ranked:
            continue
        chosen = [ranked[0][1]]
        if pointer.several > 1:
            chosen = apart(doc, pointer, [target for _, target in ranked])[: pointer.several]
        elif pointer.owners and pointer.kind == "statement":
            chosen = [opening(ranked[0][1], near)]
        elif pointer.bare and pointer.near:
            chosen = whole(source, chosen[0], near)
        kind: Literal["denies", "confirms"] = "denies" if source.claim.stance == "deny" else "confirms"
        rule = "pointer" if pointer.near else "same-content"
        sure = min(0.9, 0.4 + ranked[0][0] / 10)
        found.extend(Answer(kind, source.id, target.id, rule, sure) for target in chosen)
    return found


def _joined(
    doc: Document,
    source: Statement,
    pointer: Pointer,
    before: Statement,
    found: Sequence[Answer],
    near: Sequence[Statement],
) -> list[tuple[float, Statement]]:
    """What a third party answers that joins in a denial just told ("Moscow, too, dismissed it")."""
    assert source.claim is not None
    if before.claim is None or before.claim.stance != "deny" or source.claim.stance != "deny":
        return []
    if (
        source.order - before.order > 1
        or not (pointer.near or _likewise(doc, source))
        or pointer.kind != "anything"
        or pointer.person
        or not source.parties
    ):
        return []
    answered = {a.target for a in found if a.source == before.id}
    targets = [t for t in near if t.id in answered]
    if before.parties & source.parties or any(t.parties & source.parties for t in targets):
        return []
    return [(_ENOUGH, t) for t in targets]


def _likewise(doc: Document, source: Statement) -> bool:
    """Whether the answer is told as one more of the same kind: "the villagers likewise deny that"."""
    cue = doc.token_at(source.at)
    first = doc.sentences[source.sent].first
    return cue is not None and any(
        t.lower in _SAME_WAY for t in doc.tokens[max(first, cue - _BESIDE) : cue + 2]
    )


def _ranked(
    cast: Cast, source: Statement, pointer: Pointer, near: Sequence[Statement], enemies: dict[str, str]
) -> list[tuple[float, Statement]]:
    """The statements that ``source`` may answer and that fit well enough, the best first."""
    assert source.claim is not None
    named = frozenset(a.id for i in pointer.owners for a in cast.at(i) or _called(cast, i))
    owners = frozenset(p.id for i in pointer.owners for p in cast.parties(i)) - source.parties
    others = {t.order for t in near if not t.parties <= source.parties or not t.parties}
    own = {t.order for t in near} - others
    admits = source.claim.stance == "confirm" and not pointer.near
    enough = _ENOUGH_FOR_SEVERAL if pointer.several > 1 else _ENOUGH
    rows = []
    for target in near:
        if not may_answer(source, target, pointer):
            continue
        if target.claim is None and cast.doc.blocks[target.block].kind in _TITLES:
            continue  # the body tells it again
        if admits and not (_admits(source, target) or _owns_up(source, target)):
            continue
        between = sum(1 for order in own if target.order < order < source.order)
        score = fit(source, target, pointer, enemies, between) + _owned(target, owners, named)
        if score >= enough:
            rows.append((score, -abs(target.order - source.order), target.at, target))
    first = [
        row for row in rows
        if row[2] < source.at or nested(source, row[3]) or told_before(source, row[3])
    ]  # fmt: skip
    rows = first or rows  # what is only told further down comes second
    rows.sort(key=lambda row: row[:3], reverse=True)
    return [(row[0], row[3]) for row in rows]


def _as_printed(
    source: Statement, near: Sequence[Statement], pointer: Pointer
) -> tuple[Statement, Pointer, list[Statement]]:
    """The same in the order of the page: in a live blog with its newest entry on top a bare "Not so" may
    answer the entry above it."""
    printed = {s.id: dataclasses.replace(s, order=s.sent) for s in near}
    return printed[source.id], pointer, list(printed.values())


def _called(cast: Cast, i: int) -> list[Actor]:
    """Those who are called by the bare noun at ``i``, as "the doctor" of "the doctor's figures" is."""
    noun = cast.doc.tokens[i]
    if noun.pos != "NOUN":
        return []
    return [a for a in cast.actors if a.side is None and a.name.lower().split()[-1:] == [noun.lower]]


def _admits(source: Statement, target: Statement) -> bool:
    """Whether an admission speaks of the very thing that ``target`` tells."""
    if match(source, target) < ADMITTED:
        return False
    return target.claim is not None or abs(target.order - source.order) <= NEARBY


def _owns_up(source: Statement, target: Statement) -> bool:
    """Whether an admission follows on a charge against those who admit, or at once on what tells a deed of
    theirs."""
    if target.claim and target.claim.stance == "accuse" and target.against & source.parties:
        return 0 <= source.order - target.order <= NEARBY
    if target.claim is None or not 0 <= source.order - target.order <= 1:
        return False
    return bool(target.deeds & source.parties and source.words & _DEEDS)


def _owned(target: Statement, owners: frozenset[str], named: frozenset[str]) -> float:
    """How well ``target`` fits where the answer says whose statement it means: the party's, best of all that
    of the very body that is named."""
    if target.claim is None:
        return 0.0
    if named & set(target.claim.claimants):
        return _OWNED + 2.0
    if not owners:
        return 0.0
    if not target.parties & owners:
        return -_OWNED / 2
    return _OWNED


def _enemies(cast: Cast) -> dict[str, str]:
    """The party that fights each party, where the cast knows."""
    found = {}
    for actor in list(cast.actors):
        if actor.side and actor.name == actor.side.name:
            enemy = cast.enemy_of(actor.side)
            if enemy:
                found[actor.id] = enemy.id
    return found


def _accedes(doc: Document, source: Statement) -> bool:
    """Whether an offer is accepted rather than a statement, or the responsibility for a deed."""
    if source.claim is None or source.claim.stance != "confirm" or "behind" in source.words:
        return False
    cue = doc.token_at(source.at)
    return cue is not None and any(
        t.lemma in words().sets["acceding"] and not any(c.i > t.i for c in doc.children(t.i, "ccomp"))
        for t in doc.tokens[cue : cue + 2]
    )
