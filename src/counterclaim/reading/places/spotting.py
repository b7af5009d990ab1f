"""Which runs of words may name a place: every run that the gazetteer knows, and its signs.

The longest name at each place of the report wins; how sure we can be that it is a place here, and not a
person, a body or a word, is the sum of small signs (the parser's label, a locative preposition, a class word
...).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim import gazetteer
from counterclaim.gazetteer import Place
from counterclaim.reading.places.known import is_building, known_places
from counterclaim.reading.places.signs import Signs
from counterclaim.reading.places.words import ARTICLES, JOINERS, place_words
from counterclaim.syntax import Document, Token

_LONGEST = 6  # tokens
_SMALL = 3  # tokens after the first of a line's name in small letters
_WORDS = frozenset(
    {"an", "as", "at", "ed", "et"}
)  # articles of Arabic names that are English words or names too
_WIDEST = 80  # code points: a longer token or run is no name


@dataclass(slots=True)
class Spot:
    """Tokens ``first`` .. ``last`` spell ``key``, a name of ``places`` (empty: unknown to the gazetteer);
    ``sign`` is how much speaks for a place here."""

    first: int
    last: int
    key: str
    places: tuple[Place, ...]
    sign: float


def find_spots(doc: Document, signs: Signs) -> list[Spot]:
    """The runs that may name a place, in text order, not overlapping, unlikely ones included."""
    runs: dict[int, list[tuple[int, str]]] = {}
    for first, last in (*_runs(doc), *_small_lines(doc)):
        runs.setdefault(first, []).append((last, gazetteer.key(doc.words(first, last))))
    known = gazetteer.lookup_many(k for found in runs.values() for _, name in found for k in _variants(name))
    spots: list[Spot] = []
    done = -1
    for first, found in sorted(runs.items()):
        if first <= done:
            continue
        for last, name in reversed(found):
            places = (*known_places(signs.named(first, last)), *_lookup(known, name))
            if not _capital(doc.tokens[last]) and doc.tokens[first].text[0].islower():
                places = tuple(p for p in places if p.feature == "line")
            if is_building(signs.named(first, last), places):
                done = last  # "the White House": a namesake far off is not meant
                break
            if (places or last == first) and not signs.split(first, last, places):
                sign = signs.weigh(first, last, places)
                if places and (sign > 0 or last > first):
                    spots.append(Spot(first, last, name, places, sign))
                    done = last
                    break
    return sorted([*spots, *_unknown(doc, spots, signs)], key=lambda s: s.first)


def _runs(doc: Document) -> Iterator[tuple[int, int]]:
    """The runs of tokens that are written like a name, shortest first at each beginning."""
    words = place_words()
    for first, token in enumerate(doc.tokens):
        if not _begins(doc, token):
            continue
        sentence = doc.sentence_of(first).last
        for last in range(first, min(sentence, first + _LONGEST - 1) + 1):
            end = doc.tokens[last]
            if end.end - token.start > _WIDEST or "\n\n" in doc.text[token.start : end.end]:
                break
            if _capital(end) or (last > first and end.lower in words.classes):
                if last > first or _capital(token):
                    yield first, last
                if not _capital(end):
                    break
            elif last > first and end.lower not in JOINERS and not end.text.isdigit():
                break


def _small_lines(doc: Document) -> Iterator[tuple[int, int]]:
    """The runs that may name a border or front in small letters: "along the line of control"."""
    openers = place_words().lines
    for first, token in enumerate(doc.tokens):
        if token.lower in openers and not _capital(token) and first and doc.tokens[first - 1].lower == "the":
            sentence = doc.sentence_of(first).last
            for last in range(first + 1, min(sentence, first + _SMALL) + 1):
                if doc.tokens[last].text.isalpha() and doc.tokens[last].end - token.start <= _WIDEST:
                    yield first, last


def _begins(doc: Document, token: Token) -> bool:
    if _capital(token):
        return True
    following = doc.tokens[token.i + 1] if token.i + 1 < len(doc.tokens) else None
    if following is None or token.end - token.start > 15:
        return False
    if token.lower in ARTICLES:
        return following.text in "-‑–"
    return token.lower in place_words().parts and (_capital(following) or following.lower in ARTICLES)


def _capital(token: Token) -> bool:
    """Whether the token is written like a name, or is taken for a place all the same (text in capitals
    restored)."""
    text = token.text
    if text[0].isupper() or (token.ent == "GPE" and token.tag == "NNP"):
        return True
    return len(text) > 3 and text[:3] in ("al-", "el-") and text[3].isupper()


def _variants(name: str) -> tuple[str, ...]:
    """Keys to be asked for ``name``: Arabic names stand with either article, or none."""
    head, _, rest = name.partition(" ")
    if head in ARTICLES and head not in _WORDS and len(rest) > 3:
        return name, f"al {rest}", f"el {rest}", rest
    return (name,)


def _lookup(known: dict[str, tuple[Place, ...]], name: str) -> tuple[Place, ...]:
    return next((known[k] for k in _variants(name) if k in known), ())


def _unknown(doc: Document, spots: list[Spot], signs: Signs) -> Iterator[Spot]:
    """Names with strong signs that the gazetteer does not know: listed, not guessed."""
    taken = {i for s in spots for i in range(s.first, s.last + 1)}
    at = 0
    while at < len(doc.tokens):
        token = doc.tokens[at]
        last = at
        if token.ent in ("GPE", "LOC", "FAC") and _capital(token) and at not in taken:
            while (
                last + 1 < len(doc.tokens)
                and doc.tokens[last + 1].ent == token.ent
                and not doc.tokens[last + 1].ent_start
                and last + 1 not in taken
            ):
                last += 1
            while last > at and not _capital(doc.tokens[last]):
                last -= 1
            if last - at < _LONGEST and doc.tokens[last].end - token.start <= _WIDEST:
                name = gazetteer.key(doc.words(at, last))
                if len(name) > 3 and not signs.split(at, last):
                    yield Spot(at, last, name, (), signs.weigh(at, last, ()))
        at = last + 1
