"""The figures of a report, from its numbers to their losses: everything but their scope."""

from __future__ import annotations

from counterclaim.reading.cast import Cast
from counterclaim.reading.figures.counts import Count, counts
from counterclaim.reading.figures.draft import Draft, draft_of
from counterclaim.reading.figures.judge import judge
from counterclaim.reading.figures.named_deaths import named_deaths
from counterclaim.reading.figures.numbers import find_numbers
from counterclaim.reading.figures.parts import sum_up
from counterclaim.reading.figures.shootings import settle
from counterclaim.reading.figures.subsets import subset_of
from counterclaim.reading.figures.withheld import withheld
from counterclaim.reading.figures.zero import zeros
from counterclaim.syntax import Document

_FRAGMENTS = frozenset({"count-participle", "loss-adjective", "count-noun", "body-count"})


def drafts(doc: Document, cast: Cast) -> list[Draft]:
    """The figures of the report in text order, without side, agent, claim, date and place."""
    found: list[Draft] = []
    waiting: list[Count] = []
    nothing = [*zeros(doc), *withheld(doc)]
    denied = {i for d in nothing if d.low == 0 for i in range(d.first, d.last + 1)}
    everyone = [c for c in counts(doc, find_numbers(doc), cast) if c.first not in denied]
    for n, count in enumerate(everyone):
        latest = found[-1] if found else None
        draft = subset_of(doc, count, found) or judge(doc, count, latest, everyone[n - 1] if n else None)
        if draft is None:
            if count.noun is not None and not count.article:
                waiting.append(count)
            continue
        found += _backwards(doc, waiting, draft)
        waiting = []
        found.append(draft)
    sum_up(doc, found)
    _both_outcomes(found)
    taken = {i for d in found for i in range(d.first, d.last + 1)}
    for extra in nothing:
        if not taken.intersection(range(extra.first, extra.last + 1)) or extra.low is None:
            found.append(extra)
            taken.update(range(extra.first, extra.last + 1))
    found += named_deaths(doc, cast, frozenset(taken))
    settle(doc, found)
    return sorted(found, key=lambda d: (d.first, d.last))


def _both_outcomes(found: list[Draft]) -> None:
    """Men "lost" of whom some were killed and some wounded are casualties."""
    parts: dict[int, set[str]] = {}
    for draft in found:
        if draft.whole is not None:
            parts.setdefault(id(draft.whole), set()).add(draft.outcome)
    for draft in found:
        lost = draft.loss.rule == "verb-object" and draft.people and draft.outcome == "killed"
        if lost and {"killed", "wounded"} <= parts.get(id(draft), set()):
            draft.outcome = "casualties"


def _backwards(doc: Document, waiting: list[Count], draft: Draft) -> list[Draft]:
    """The counts that stand before ``draft`` in one list whose verb comes last."""
    found: list[Draft] = []
    apposed = (
        draft.loss.rule == "count-participle" and not draft.people
    )  # "725 tanks and 154 planes destroyed"
    if draft.loss.active or draft.loss.verb < draft.last or (draft.loss.rule in _FRAGMENTS and not apposed):
        return found
    after = draft.first
    for count in reversed(waiting):
        between = doc.tokens[count.last + 1 : after]
        noun = count.noun
        if noun is None or not 0 < len(between) < 7 or noun.category == "munition":
            break
        if noun.people != draft.people or any(
            t.lower not in (",", "and", "as", "well", "plus", "or") for t in between
        ):
            break
        found.append(draft_of(count, draft.loss, noun))
        after = count.first
    return found[::-1]
