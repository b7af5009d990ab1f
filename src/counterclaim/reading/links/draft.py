"""A contradiction in the making, and what its rules share."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.syntax import Document

TELLING = frozenset(("assert", "estimate", "confirm", "accuse"))
"""Stances that give an account of what happened."""

MOST = 60
"""Claims that one is compared with: keeps long reports linear."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """``source`` (the later claim) speaks against ``target``."""

    source: str
    target: str
    rule: str
    confidence: float


def sentence_words(doc: Document, sent: int) -> set[str]:
    """The words of a sentence, as spelt in lower case and as lemmas."""
    sentence = doc.sentences[sent]
    return {w for t in doc.tokens[sentence.first : sentence.last + 1] for w in (t.lemma, t.lower)}
