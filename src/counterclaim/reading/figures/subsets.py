"""Parts of a count that an earlier sentence gave: "Of these, 167 were women", "Two of the 36 were children"."""

from __future__ import annotations

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss, draft_of
from counterclaim.reading.figures.nouns import Noun, noun_at
from counterclaim.reading.figures.parts import predicate_noun
from counterclaim.syntax import Document

_NEAR = 2  # sentences
_RECENT = 6  # figures
_THOSE = frozenset({"these", "those", "them", "whom"})
_OPENING = 4  # tokens


def subset_of(doc: Document, count: Count, told: list[Draft]) -> Draft | None:
    """The figure of ``count`` as a part of one of the figures ``told`` before, or None where it is none."""
    if not told or count.article or count.number.repeats:
        return None
    whole = _of_the_number(doc, count, told) or _of_these(doc, count, told[-1])
    if whole is None:
        return None
    own = count.noun if count.noun is not None and count.noun.people else None
    noun = own or predicate_noun(doc, count.number.last) or Noun(whole.category, True, True)
    loss = Loss(whole.outcome, count.counted.head, "count-part", confidence=0.7)
    draft = draft_of(count, loss, noun)
    draft.whole = draft.follows = whole
    return draft


def _of_the_number(doc: Document, count: Count, told: list[Draft]) -> Draft | None:
    """The figure that "two of the 36 were children" repeats the number of."""
    last = count.number.last
    words = doc.tokens[last + 1 : last + 5]
    if len(words) < 4 or words[0].lower != "of" or words[1].lower not in ("the", "those", "these"):
        return None
    if words[3].pos not in ("AUX", "VERB") or predicate_noun(doc, last) is None:
        return None
    value = words[2].text.replace(",", "")
    for whole in reversed(told[-_RECENT:]):
        if whole.people and value == str(whole.low) and count.number.low < (whole.low or 0):
            return whole
    return None


def _of_these(doc: Document, count: Count, latest: Draft) -> Draft | None:
    """The figure that "of these" at the head of the sentence of ``count`` stands for."""
    sentence = doc.sentence_of(count.first)
    first = doc.tokens[sentence.first : sentence.first + _OPENING]
    if len(first) < 3 or first[0].lower not in ("of", "among") or first[1].lower not in _THOSE:
        return None
    whole = latest.whole or latest
    gap = sentence.i - doc.sentence_of(whole.head).i
    if not whole.people or whole.low is None or not 0 < gap <= _NEAR or count.number.low >= whole.low:
        return None
    if count.noun is None and predicate_noun(doc, count.number.last) is None:
        return None
    if count.noun is not None and not _predicated(doc, count):
        return None
    return whole


def _predicated(doc: Document, count: Count) -> bool:
    """Whether the noun of the count is a predicate too ("167 were women and 298 children")."""
    t = doc.tokens[count.counted.head]
    joined = t.dep == "conj" and noun_at(doc, t.head) is not None
    return joined or t.dep in ("attr", "nsubj", "nsubjpass")
