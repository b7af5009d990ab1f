"""Which decisions stand, and what they say together.

A decision that was taken back does not stand, unless the taking back was itself taken back. What stands is sorted into
*slots*: one question about one row (is there such a row? what is its stance?), with the newest answer of each person.
One person's answer holds; several must agree; an adjudicator's goes before all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.review.chain import canonical
from counterclaim.ledger.review.records import Decision

ROW = "row"
"""The question whether there should be such a row: True or False."""
SAME = "same"
"""The question whether two entities are one: True or False."""
MENTIONS = "mentions"
"""The question which mentions of an entity are another's: spans."""


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One question: about the row ``anchor`` (with ``other``, about both), ``field`` a field of it, :data:`ROW`,
    :data:`SAME`, :data:`MENTIONS` or ``link:TYPE``."""

    anchor: str
    other: str
    field: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person says: the value and the decision that says it."""

    value: Any
    decision: Decision


@dataclass(frozen=True, slots=True)
class Verdict:
    """What stands in a slot: the answer that holds, or None where coders differ and nobody has settled it."""

    answer: Answer | None
    answers: tuple[Answer, ...]

    @property
    def disputed(self) -> bool:
        """Whether coders differ and nobody has settled it."""
        return self.answer is None


Answers = Mapping[Slot, Mapping[tuple[str, str], Answer]]
"""By slot, the newest answer of each person, whose key is role and name."""


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that have not been taken back, in their order; what takes back is not among them."""
    undone: set[str] = set()
    found = []
    for decision in reversed(list(decisions)):
        if decision.digest in undone:
            continue
        if decision.undoes is not None:
            undone.add(decision.undoes)
        else:
            found.append(decision)
    return tuple(reversed(found))


def undone_by(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """By the digest of each decision that was taken back and does not stand, the one that took it back."""
    found: dict[str, Decision] = {}
    for decision in reversed(list(decisions)):
        if decision.undoes is not None and decision.digest not in found:
            found[decision.undoes] = decision
    return found


def answers(stand: Iterable[Decision]) -> Answers:
    """What ``stand`` (decisions that stand) answer to each question."""
    found: dict[Slot, dict[tuple[str, str], Answer]] = {}
    for decision in stand:
        for slot, value in _said(decision):
            person = found.setdefault(slot, {})
            # Taken out first, so that the newest answer is the last one.
            person.pop((decision.role, decision.coder), None)
            person[decision.role, decision.coder] = Answer(value, decision)
    return found


def _said(decision: Decision) -> Iterable[tuple[Slot, Any]]:
    """What one decision answers. To accept a row is to say that all its fields are as they stood."""
    anchor = decision.anchor
    row = Slot(anchor, "", ROW)
    if decision.action == "accept":
        yield row, True
        for name, value in (decision.before or {}).items():
            yield Slot(anchor, "", name), value
    elif decision.action == "reject":
        yield row, False
    elif decision.action == "correct":
        yield row, True
        yield Slot(anchor, "", decision.field or ""), decision.value
    elif decision.other and decision.action in ("merge", "split"):
        first, second = sorted((anchor, decision.other))
        yield Slot(first, second, SAME), decision.action == "merge"
    elif decision.action == "split":
        yield Slot(anchor, "", MENTIONS), decision.value
    elif decision.action in ("link", "unlink"):
        yield Slot(anchor, decision.other or "", f"link:{decision.field}"), decision.action == "link"


def settle(people: Mapping[tuple[str, str], Answer], key: Callable[[Any], str] = canonical) -> Verdict:
    """The verdict of ``people``, the newest answer of each, oldest first.

    :param key: equal for values that say the same.
    """
    given = tuple(people.values())
    settled = [answer for (role, _), answer in people.items() if role == "adjudicator"]
    if settled:
        return Verdict(settled[-1], given)
    agreed = len({key(answer.value) for answer in given}) == 1
    return Verdict(given[-1] if agreed else None, given)


def decided_by(stand: Sequence[Decision], coder: str) -> tuple[Decision, ...]:
    """What ``coder`` works with who knows nothing of the other coders: the own decisions and those of adjudicators."""
    return tuple(d for d in stand if d.coder == coder or d.role == "adjudicator")
