"""What the words beside a mention of a place say: its class, what it lies in, whether it is only near."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.reading.places.words import place_words
from counterclaim.syntax import Document, Token


@dataclass(slots=True)
class Clues:
    """``classes``: feature classes that a class word asks for ("the village of X"); ``near``: the place meant
    lies about, not at, the named one; ``part``: the compass direction in "northern X", "" when only "part" is
    told, None when none; ``container``: the first token of the name of what it lies in or near
    ("X near Y", "X, Y", "X in Y"), or None."""

    classes: tuple[str, ...] = ()
    near: bool = False
    part: str | None = None
    part_from: int | None = None
    container: int | None = None


_DISTANCES = frozenset({"km", "kilometres", "kilometers", "miles"})
_LINKS = frozenset(("in", "near", "outside", "of", "inside", "within"))
_SKIP = frozenset(
    ("the", "nearby", "besieged", "disputed", "occupied", "largely", "mainly", "city", "town", "capital")
)
_ABOUT = frozenset(("area", "outskirts", "countryside", "front", "frontline", "axis", "sector"))
_REACH = 7  # tokens: what a place lies in is told close by


def read_clues(doc: Document, first: int, last: int) -> Clues:
    """The clues beside the name that spans tokens ``first`` .. ``last``."""
    clues = Clues()
    _look_left(doc, first, clues)
    _look_right(doc, last, clues)
    return clues


def _look_left(doc: Document, first: int, clues: Clues) -> None:
    words = place_words()
    tokens = doc.tokens
    begin = doc.sentence_of(first).first
    i = first - 1
    if i >= begin and tokens[i].lower in words.parts:
        clues.part, clues.part_from = words.parts[tokens[i].lower], i
        i -= 1
        if i > begin and tokens[i].text == "-" and words.parts.get(tokens[i - 1].lower) in ("N", "S"):
            clues.part, clues.part_from = words.parts[tokens[i - 1].lower] + clues.part, i - 1
            i -= 2
    while i >= begin and tokens[i].lower in ("the", "nearby"):
        i -= 1
    if i < begin:
        return
    word = tokens[i]
    if word.lower in words.near and word.lower != "area":
        clues.near = True
    elif word.lower == "of" and i > begin:
        noun = tokens[i - 1]
        if noun.lower in words.near or noun.lower in words.parts or noun.lower in _DISTANCES:
            clues.near = True
        if noun.lower in words.classes and noun.text[0].islower() and not _named_before(tokens, begin, i - 1):
            clues.classes = words.classes[noun.lower]
    elif word.lower == "from" and _distance_before(tokens, begin, i):
        clues.near = True
    elif word.lower in words.classes and word.text[0].islower():
        clues.classes = words.classes[word.lower]
    elif word.tag == "POS" and i > begin:
        clues.container = i - 1


def _named_before(tokens: list[Token], begin: int, noun: int) -> bool:
    """Whether the class word is that of the name before it: "the Sur district of Diyarbakir"."""
    return noun > begin and tokens[noun - 1].tag == "NNP"


def _distance_before(tokens: list[Token], begin: int, i: int) -> bool:
    return any(t.lower in _DISTANCES for t in tokens[max(begin, i - 3) : i])


def _look_right(doc: Document, last: int, clues: Clues) -> None:
    words = place_words()
    tokens = doc.tokens
    end = doc.sentence_of(last).last
    i = last + 1
    if i > end:
        return
    about = tokens[i].lower in _ABOUT and tokens[i].text[0].islower()
    clues.near |= about
    if tokens[i].lower in words.classes and not clues.classes:
        clues.classes = words.classes[tokens[i].lower]
        i += 1
    elif about:
        i += 1
    if i > end:
        return
    # "X, a small town of Y", "X (Y)", "X, in Y province", "X near Y", "X, Y"
    apposed = tokens[i].text in (",", "(")
    described = apposed and i < end and tokens[i + 1].lower not in _LINKS
    if not apposed and tokens[i].lower not in _LINKS:
        return
    for j in range(i, min(end, i + _REACH) + 1):
        token = tokens[j]
        if token.text[0].isupper():
            if j > last + 1 and (j == i + 1 or tokens[j - 1].lower in _LINKS | _SKIP):
                clues.container = j
            return
        if token.pos in ("VERB", "AUX", "CCONJ") or token.text in (".", ";", ":"):
            return
        if described and token.lower in words.classes and not clues.classes:
            clues.classes = words.classes[token.lower]
