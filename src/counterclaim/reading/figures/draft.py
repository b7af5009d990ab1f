"""A figure in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.nouns import Noun
from counterclaim.record import Bound
from counterclaim.syntax import Document


@dataclass(slots=True, eq=False)
class Loss:
    """What happened to the counted: ``trigger`` is the token of the word of loss, ``verb`` the verb whose
    subject may have done it (-1: none), ``active`` when that subject did it to the counted."""

    outcome: str
    trigger: int
    rule: str
    verb: int = -1
    active: bool = False
    confidence: float = 0.8


@dataclass(slots=True, eq=False)
class Draft:
    """``first`` .. ``last`` are the tokens of the count (bound and noun included), ``head`` its noun
    or numeral.

    ``follows`` is the count that this one continues (a coordination, a list), ``whole`` the count that it
    is part of; ``sides`` and ``by`` are filled by their modules with entity ids."""

    first: int
    last: int
    head: int
    low: int | None
    high: int | None
    bound: Bound
    category: str
    people: bool
    elided: bool
    outcome: str
    loss: Loss
    follows: Draft | None = None
    whole: Draft | None = None
    side: str | None = None
    by: str | None = None
    claim: str | None = None
    start: str | None = None
    until: str | None = None
    place: str | None = None
    cumulative: bool | None = None
    history: bool = False
    side_told: bool = False  # by its own words, not by the place or the report
    sides_open: bool = False  # its words name several parties
    owner: int = -1  # the token whose party's loss a toll noun tells ("its losses")
    owner_alone: bool = False  # not the parties coordinated with it
    extra: list[tuple[int, int]] = field(default_factory=list)  # further evidence, in code points
    id: str = ""


_WIDE = 150  # tokens to either side: garbled text has sentences of any length


def around(doc: Document, i: int) -> range:
    """The tokens of the sentence of token ``i`` that stand near enough to tell something of it."""
    sentence = doc.sentence_of(i)
    return range(max(sentence.first, i - _WIDE), min(sentence.last, i + _WIDE) + 1)


def draft_of(count: Count, loss: Loss, noun: Noun, before: Count | None = None) -> Draft:
    """The draft of ``count``, lost by ``loss``; ``before`` gives the value of "as many"."""
    number = count.number
    told = before if number.repeats and before is not None else count
    bound: Bound = told.bound or ("about" if told.number.vague else "exact")
    return Draft(
        count.first, count.last, count.counted.head, told.number.low, told.number.high, bound, noun.category,
        noun.people, count.noun is None, loss.outcome, loss,
    )  # fmt: skip
