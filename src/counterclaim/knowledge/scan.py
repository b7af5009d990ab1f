"""Which known names stand where in a parsed report."""

from __future__ import annotations

from counterclaim.knowledge.entry import Hit
from counterclaim.knowledge.index import Name, given_names, index, word_acronyms
from counterclaim.knowledge.spelling import atoms, fold
from counterclaim.syntax import Document

_LONGEST = 60  # code points: a longer token is no name
_HYPHENS = frozenset("-‐‑‒–—/")


def scan(doc: Document) -> list[Hit]:
    """The longest names known at each place of the report, in text order; several hits share a span
    where a name is ambiguous.

    Accents, apostrophes, hyphens and full stops do not matter ("Sana'a" and "Sanaa", "Su 25" and "Su-25");
    capitals do, as far as they tell a name from a word ("US" from "us").
    """
    hits: list[Hit] = []
    words = _words(doc)
    at = 0
    while at < len(words):
        length, names = _longest(words, at)
        first, last = words[at][0], words[at + max(length, 1) - 1][0]
        if not (length == 1 and (_is_of_person(doc, first) or _is_capitals(words, at))):
            hits.extend(Hit(first, last, n.entry, n.kind) for n in names if n.entry)
        at += max(length, 1)
    return hits


def _words(doc: Document) -> list[tuple[int, str, str]]:
    """The words that names are matched with: token, its words in their own case, folded. A hyphen joins,
    any other mark parts: it stands as an empty word, and so does the end of a sentence."""
    found: list[tuple[int, str, str]] = []
    sentence = 0
    for t in doc.tokens:
        if t.sent != sentence:
            sentence = t.sent
            found.append((t.i, "", ""))
        if t.text in _HYPHENS:
            continue
        if len(t.text) > _LONGEST:
            found.append((t.i, "", ""))
        elif t.text.isalpha() and t.text.isascii():
            found.append((t.i, t.text, t.lower))
        else:
            parts = atoms(t.text)
            found.extend((t.i, part, fold(part)) for part in parts)
            if not parts:
                found.append((t.i, "", ""))
    return found


def _longest(words: list[tuple[int, str, str]], at: int) -> tuple[int, list[Name]]:
    """How many words from ``at`` on the longest name takes, and the names that they spell."""
    length, names, end = 0, list[Name](), at
    node = index().begin(words[at][2])
    while node:
        end += 1
        if node.names:
            spelled = [word for _, word, _ in words[at:end]]
            fitting = [name for name in node.names if name.fits(spelled)]
            if fitting:
                length, names = end - at, fitting
        node = node.next.get(words[end][2]) if end < len(words) else None
    return length, names


def _is_of_person(doc: Document, i: int) -> bool:
    """Whether token ``i``, a name of a place, is a part of somebody's name ("Chad Smith")."""
    token = doc.tokens[i]
    if token.ent != "PERSON" or fold(token.text) not in given_names():
        return False
    beside = doc.tokens[max(i - 1, 0) : i + 2]
    return any(t.ent == "PERSON" and t.i != i and t.text[0].isupper() for t in beside)


def _is_capitals(words: list[tuple[int, str, str]], at: int) -> bool:
    """Whether the acronym at ``at`` is a plain word in a line of capitals ("MINISTER WHO RESIGNED")."""
    if words[at][2] not in word_acronyms():
        return False
    beside = [word for _, word, _ in words[max(at - 1, 0) : at + 2] if len(word) > 1]
    return len(beside) > 1 and all(word.isupper() for word in beside)
