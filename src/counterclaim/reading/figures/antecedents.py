"""Whom "them" stands for in "7,630 of them", and what a sentence said it is about ("As for civilians,
...")."""

from __future__ import annotations

from counterclaim.reading.figures.nouns import noun_at
from counterclaim.syntax import Document

_FAR = 45  # tokens


def antecedent(doc: Document, i: int, topic: bool = False) -> tuple[str, int] | None:
    """The category and token of the people last named before token ``i``; with ``topic`` only of those that
    its own sentence announces ("as for civilians", "among the soldiers")."""
    floor = doc.sentence_of(i).first
    if topic:
        for j in range(floor, i):
            before = doc.tokens[j - 1].lower if j > floor else ""
            noun = noun_at(doc, j, floor) if before in ("for", "among", "the", "regarding") else None
            if (
                noun
                and noun.people
                and noun.category != "unknown"
                and doc.tokens[floor].lower in ("as", "among", "regarding")
            ):
                return noun.category, j
        return None
    for j in range(i - 1, max(0, i - _FAR) - 1, -1):
        t = doc.tokens[j]
        if t.pos not in ("NOUN", "PROPN", "ADJ") or t.tag not in ("NNS", "NNPS", "NN"):
            continue
        noun = noun_at(doc, j)
        if noun and noun.people and noun.category != "unknown" and (t.tag != "NN" or t.lower != t.lemma):
            return noun.category, j
    return None
