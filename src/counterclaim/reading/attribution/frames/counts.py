"""Counts of losses as what is said: "gave 43 dead", "put the toll at 40", "reduced this to 72"."""

from __future__ import annotations

from counterclaim.reading.attribution.cues import answers
from counterclaim.reading.attribution.frames.complements import Ranges, obj, preposition
from counterclaim.reading.attribution.grammar import objects
from counterclaim.syntax import Document

_HARMED = frozenset(
    ("killed", "wounded", "injured", "missing", "kill", "wound", "injure", "slain", "body", "corpse")
)
_TO = frozenset(("to", "from", "at", "by"))


def toll(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A count of losses as object, or after the preposition of the cue: "gave 43 dead", "arrives at 60 dead"."""
    ranges = obj(doc, tokens)
    for i in tokens[1:]:
        if doc.tokens[i].pos in ("ADP", "PART", "SCONJ", "ADV"):
            ranges = ranges + preposition(doc, tokens, doc.tokens[i].lower)
    for first, last in ranges:
        words = [doc.tokens[i] for i in range(first, last + 1)]
        if any(w.tag == "CD" for w in words) and (
            len(words) == 1 or any(answers().get(w.lemma) == "loss" or w.lemma in _HARMED for w in words)
        ):
            return [(first, last)]
    return []


def number(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A number to which another is changed: "reduced this to 72"."""
    for i in (tokens[0], *objects(doc, tokens[0]), *tokens[1:]):
        for prep in doc.children(i, "prep"):
            if prep.lower in _TO and prep.i > tokens[0] and any(c.tag == "CD" for c in doc.children(prep.i)):
                return [(tokens[0], doc.subtree(prep.i)[1])]
    return []


def at(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A number: "put the toll at 40"."""
    preps = [i for i in tokens[1:] if doc.tokens[i].lower == "at"]
    if not preps:
        for i in (tokens[0], *objects(doc, tokens[0])):
            preps += [p.i for p in doc.children(i, "prep") if p.lower == "at" and p.i > tokens[0]]
    for prep in preps:
        first, last = doc.subtree(prep)
        if any(doc.tokens[i].tag == "CD" for i in range(first, last + 1)):
            ranges = obj(doc, tokens)
            inside = any(a <= prep <= b for a, b in ranges)
            return ranges if inside else [*(r for r in ranges if r[1] < prep), (first, last)]
    return []
