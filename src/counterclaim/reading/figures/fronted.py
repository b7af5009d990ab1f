"""Counts that a verb of revision puts before what they count: "raised to 612 the number of men slain"."""

from __future__ import annotations

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Loss
from counterclaim.reading.figures.losswords import adjective_word, noun_word, verb_word
from counterclaim.reading.figures.nouns import Noun, noun_at
from counterclaim.syntax import Document

_MEASURES = frozenset(
    {"raise", "lift", "lower", "bring", "put", "take", "push", "reduce", "revise", "increase", "cut", "place"}
    | {"estimate", "esteem", "set", "correct", "update", "drive", "fix", "quantify", "double", "indicate"}
)
_BEFORE = frozenset({"to", "at", "in", "past", "above"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her"})
_FAR = 8  # tokens from the number back to its verb
_REACH = 14  # tokens from the number to the word of loss


def fronted_toll(doc: Document, count: Count) -> tuple[Loss, Noun, int] | None:
    """The loss that stands behind the number ``count``, what it counts, and the token whose party lost them
    (-1: none); None where no verb of revision governs the number."""
    tokens = doc.tokens
    before, start = tokens[count.first - 1], count.number.last + 1
    sentence = doc.sentence_of(count.first)
    if before.lower not in _BEFORE or count.first == sentence.first or start > sentence.last:
        return None
    if tokens[start].lower not in _DETERMINERS:
        return None
    if not any(t.lemma in _MEASURES for t in tokens[max(sentence.first, count.first - _FAR) : count.first]):
        return None
    noun, owner, outcome, trigger = Noun("unknown", True, True), -1, "", -1
    for i in range(start + 1, min(start + _REACH, sentence.last + 1)):
        t = tokens[i]
        if t.text in (",", ";", ":") or t.pos == "NUM" or t.tag in ("VBZ", "VBP"):
            break
        listed = noun_at(doc, i, start)
        if listed is not None and listed.people and noun.open:
            noun, owner = listed, i if owner < 0 else owner
        if owner < 0 and (t.pos == "PROPN" or t.ent == "NORP"):
            owner = i
        word = (
            noun_word(doc, i) or adjective_word(t) or (verb_word(doc, i) if t.tag in ("VBN", "VBD") else None)
        )
        if word is not None and word.people:
            outcome, trigger = word.people, i
            break
    if not outcome:
        return None
    return Loss(outcome, trigger, "toll", confidence=0.75), noun, owner
