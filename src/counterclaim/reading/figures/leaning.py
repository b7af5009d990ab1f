"""A number alone that goes on from the figure before it: "the army counts 117", "A further 24 were hurt"."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.syntax import Document, Token

# Verbs that answer the count before, and so speak of the same people.
AMENDS = frozenset(
    {"own", "admit", "concede", "acknowledge", "reduce", "lower", "raise", "lift", "cut", "revise", "correct"}
    | {"amend"}
)
_MERELY = frozenset({"only", "just", "merely", "but", "mere", "a"})
_NEAR = 2  # sentences


def bare_loss(doc: Document, count: Count, latest: Draft | None) -> Loss | None:
    """A number alone that answers the figure before: "the army for its part counts 117", "rose to 68"."""
    if (
        count.noun is not None
        or latest is None
        or latest.low is None
        or not latest.people
        or count.counted.foreign
    ):
        return None
    tokens = doc.tokens
    last = count.last
    if tokens[count.first].sent - tokens[latest.head].sent > _NEAR or latest.outcome not in (
        "killed",
        "wounded",
        "casualties",
    ):
        return None
    if last + 1 < len(tokens) and tokens[last + 1].pos not in ("PUNCT", "ADP", "ADV", "SCONJ", "CCONJ"):
        return None
    verb = _verb_of_counting(doc, count)
    if verb is None:
        return None
    return Loss(latest.outcome, verb.i, "bare-count", confidence=0.55)


def _verb_of_counting(doc: Document, count: Count) -> Token | None:
    """The verb that puts the number forward, right before it ("admitted only 33") or governing the preposition
    before it ("owned up to five", "on Friday he spoke of 50, on Saturday of 52")."""
    tokens = doc.tokens
    i = count.first - 1
    while i > 0 and tokens[i].lower in _MERELY:
        i -= 1
    before = tokens[i]
    if before.lower not in ("of", "to", "at"):
        near = (
            before.lemma in lexicon.listed("counting", "counting")
            and before.pos == "VERB"
            and count.first - before.i <= _CLOSE
        )
        return before if near else None
    verb = tokens[before.head]
    if verb.pos in ("NOUN", "PROPN", "ADP") and before.lower == "of":  # the verb is left out the second time
        floor = doc.sentence_of(count.first).first
        verb = next((t for t in reversed(tokens[floor:i]) if t.pos == "VERB"), verb)
        return verb if verb.lemma in lexicon.listed("counting", "counting") else None
    return (
        verb
        if verb.lemma in lexicon.listed("counting", "counting")
        and verb.pos == "VERB"
        and before.i - verb.i <= _CLOSE
        else None
    )


_CLOSE = 4  # tokens
_ADDED = frozenset({"another", "further", "more", "additional"})
_OVERALL = frozenset({"overall", "total", "whole", "combined", "both"})


def goes_on(doc: Document, draft: Draft, latest: Draft) -> bool:
    """Whether a number alone goes on from the figure of the sentence before ("Twenty died. A further
    24 were hurt")."""
    a, b = doc.sentence_of(latest.head), doc.sentence_of(draft.head)
    if a.block != b.block or b.i - a.i > 1 or latest.low is None:
        return False
    if doc.tokens[draft.head].dep not in ("nsubj", "nsubjpass"):
        return False
    words = {t.lower for t in doc.tokens[b.first : draft.last]}
    if latest.category == "militant" and latest.outcome != draft.outcome and not words & _ADDED:
        return False  # the attackers fell, and others were hurt
    return not words & _OVERALL
