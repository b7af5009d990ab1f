"""Which known names stand where in a parsed report."""

from __future__ import annotations

from counterclaim.knowledge.doubt import Word, is_part_of_person, is_plain_word
from counterclaim.knowledge.entry import Hit
from counterclaim.knowledge.index import Name, index
from counterclaim.knowledge.spelling import atoms, fold
from counterclaim.syntax import Document

_LONGEST = 60  # code points: a longer token is no name
_HYPHENS = frozenset("-‐‑‒–—/")


def scan(doc: Document) -> list[Hit]:
    """The longest names known at each place of the report, in text order; several hits share a span
    where a name is ambiguous.

    Accents, apostrophes, hyphens and full stops do not matter ("Sana'a" and "Sanaa", "Su 25" and "Su-25");
    capitals do, as far as they tell a name from a word ("US" from "us"). One word that the parser takes
    for a part of somebody's longer name stands for nobody else ("Chad Smith", "Jeb Bush").
    """
    hits: list[Hit] = []
    words = _words(doc)
    at = 0
    while at < len(words):
        length, names = _longest(words, at)
        if length > 1 and any(_longest(words, later)[0] > length for later in range(at + 1, at + length)):
            at += 1  # "eastern Libyan National Army" is no eastern Libyan
            continue
        if length:
            first, last = words[at][0], words[at + length - 1][0]
            found = (Hit(first, last, n.entry, n.kind) for n in names if n.entry)
            if length > 1:
                hits.extend(found)
            elif not is_plain_word(doc, words[at]):
                hits.extend(h for h in found if not is_part_of_person(doc, first, h.entry))
        at += max(length, 1)
    return hits


def _words(doc: Document) -> list[Word]:
    """The words that names are matched with: token, its words in their own case, folded. A hyphen joins,
    any other mark parts: it stands as an empty word, and so does the end of a sentence."""
    found: list[Word] = []
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


def _longest(words: list[Word], at: int) -> tuple[int, list[Name]]:
    """How many words from ``at`` on the longest name takes, and the names that they spell."""
    length, names, end = 0, list[Name](), at
    node = index().begin(words[at][2])
    while node:
        end += 1
        if node.names:
            fitting = node.fitting([word for _, word, _ in words[at:end]])
            if fitting:
                length, names = end - at, fitting
        node = node.next.get(words[end][2]) if end < len(words) else None
    return length, names
