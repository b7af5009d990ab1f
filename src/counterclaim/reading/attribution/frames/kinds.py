"""Objects that must be of one kind: a statement, a person, or what they are falsely called."""

from __future__ import annotations

from counterclaim.reading.attribution.cues import answers, falsehoods
from counterclaim.reading.attribution.frames.complements import Ranges, obj
from counterclaim.reading.attribution.grammar import is_passive, objects
from counterclaim.syntax import Document

_SPOKEN = frozenset(("statement", "request"))
_BARE = frozenset(("it", "this", "that", "they", "these", "those", "all", "both", "latter"))


def small(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """An object and what it is called; naming by a proper name ("which they call Londa") is no statement."""
    anchor = tokens[0]
    named = [c for c in doc.children(anchor, "oprd", "acomp", "attr") if c.i > anchor]
    named += [
        c for c in doc.children(anchor, "ccomp", "xcomp") if c.i > anchor and c.pos in ("NOUN", "ADJ", "ADV")
    ]
    if not named:
        for prep in doc.children(anchor, "prep"):
            if prep.lower == "as":
                named.append(prep)
    if not named:
        for i in objects(doc, anchor):
            named += [p for p in doc.children(i, "prep") if p.lower == "as" and i > anchor]
    objects_here = objects(doc, anchor)
    if not named and len(objects_here) > 1:
        named = [doc.tokens[objects_here[-1]]]
    if not named or named[0].pos == "PROPN" or any(doc.tokens[i].lower == "what" for i in objects_here):
        return []
    ranges = obj(doc, tokens)
    right = [doc.subtree(c.i) for c in named]
    ranges = [r for r in ranges if not any(a <= r[0] <= b for a, b in right)]
    ranges += [r for r in right if not any(a <= r[0] and r[1] <= b for a, b in ranges)]
    if len(ranges) == 2 and anchor < ranges[0][0] and ranges[0][1] < ranges[1][0]:
        return [(ranges[0][0], ranges[1][1])]
    return ranges


def said(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """An object that is a statement or a request: "shot down the claim", which is no aircraft."""
    words = [doc.tokens[i] for i in objects(doc, tokens[0]) if i not in tokens]
    if any(answers().get(w.lemma) in _SPOKEN and w.lower not in _BARE for w in words):
        return obj(doc, tokens)
    return []


def falsely(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """Something and the lie that it is called: "named that a fabrication"."""
    if is_passive(doc, tokens[0]):
        return []
    named = doc.children(tokens[0], "dobj", "oprd", "attr", "acomp", "ccomp", "xcomp")
    named += [c for n in named for c in doc.children(n.i, "amod", "appos", "oprd")]
    lies = [w.i for w in named if w.i > tokens[0] and falsehoods().get(w.lemma) == "any"]
    return [(tokens[0] + 1, lies[0])] if lies else []
