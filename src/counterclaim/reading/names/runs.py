"""Runs of capitalised words that may be somebody's name, or the name of a body that we do not know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.reading.names.scene import Scene
from counterclaim.reading.names.spelling import fold, given_forms
from counterclaim.reading.names.words import listed
from counterclaim.syntax import Token, word_classes

_CLOSED = frozenset(["DET", "ADP", "PRON", "CCONJ", "SCONJ", "AUX", "PART", "NUM", "PUNCT", "INTJ"])
_JOINERS = frozenset("-'’")


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` .. ``last`` (inclusive), without a possessive ending."""

    first: int
    last: int


def name_runs(scene: Scene) -> Iterator[Run]:
    """The runs of capitalised words outside all that is already taken, in text order."""
    tokens = scene.doc.tokens
    i = 0
    while i < len(tokens):
        if not _begins(scene, tokens[i]):
            i += 1
            continue
        last = i
        while (following := _next(scene, last)) is not None:
            last = following
        hit = scene.hits.get(last)
        if hit is not None and hit.entry.kind == "person" and hit.first >= i:
            last = max(last, hit.last)  # "Ban Ki-moon": a known name that goes on in lower case
        yield Run(i, last)
        i = last + 1


def _begins(scene: Scene, token: Token) -> bool:
    if not _capital(scene, token):
        return False
    if token.i == scene.doc.sentences[token.sent].first:
        unheard = token.text.isalpha() and len(token.text) > 3 and not word_classes(token.lower)
        return token.pos == "PROPN" or token.ent == "PERSON" or unheard or bool(given_forms(fold(token.text)))
    return token.pos not in _CLOSED or token.ent == "PERSON"


def _capital(scene: Scene, token: Token) -> bool:
    text = token.text
    return (
        text[0].isupper()
        and token.i not in scene.taken
        and token.lower not in listed("not_names")
        and len(text) < 40
        and (len(text) > 1 or token.tag == "NNP")
    )


def _next(scene: Scene, last: int) -> int | None:
    """The next token of the name that token ``last`` is in, over particles and hyphens."""
    tokens = scene.doc.tokens
    i, end = last + 1, scene.doc.sentence_of(last).last
    steps = 0
    while i <= end and steps < 4:
        t = tokens[i]
        if _capital(scene, t) and t.pos not in ("PUNCT", "PART") and (t.pos != "VERB" or t.ent == "PERSON"):
            return i
        joins = t.text in _JOINERS and t.start == tokens[i - 1].end
        if i in scene.taken or not (
            joins or (t.lower in listed("particles") and t.lower not in ("as", "do", "y", "an"))
        ):
            return None
        i, steps = i + 1, steps + 1
    return None
