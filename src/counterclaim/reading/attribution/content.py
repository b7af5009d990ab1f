"""The words of what is said, and its main verbs."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.reading.attribution.draft import Draft
from counterclaim.syntax import Document, Token

_WIDEST = 300  # tokens of a piece in which its main verbs are sought


def tokens_of(doc: Document, draft: Draft) -> Iterator[Token]:
    for piece in draft.content:
        for i in doc.tokens_in(piece.start, piece.end):
            yield doc.tokens[i]


def mains_of(doc: Document, draft: Draft) -> list[Token]:
    """The main verbs (or predicate words) of what is said."""
    found = []
    for piece in draft.content:
        indices = doc.tokens_in(piece.start, piece.end)
        for i in indices[:_WIDEST]:
            token = doc.tokens[i]
            if token.pos in ("VERB", "AUX", "NOUN", "ADJ") and (token.head == i or token.head not in indices):
                found.append(token)
    return [doc.tokens[j] for t in found for j in doc.conjuncts(t.i)]
