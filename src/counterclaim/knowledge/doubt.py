"""When one word alone, though it spells a name that is known, does not name it."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.knowledge.entry import Entry
from counterclaim.knowledge.index import given_names, word_acronyms
from counterclaim.knowledge.spelling import plain_key
from counterclaim.syntax import Document, Token

Word = tuple[int, str, str]
"""A word that names are matched with: its token, the word in its own case, the word folded."""

_NEAR = 3  # words to either side that tell whether a line is in capitals
_LONG = 5  # words to either side that a person's name may have: a hostile text holds names without end


def is_plain_word(doc: Document, word: Word) -> bool:
    """Whether the acronym ``word`` is a plain word in a line of capitals ("MINISTER WHO RESIGNED"), as the
    report itself writes it. Full stops make it an acronym ("U.S.")."""
    i, written, folded = word
    if folded not in word_acronyms() or "." in written:
        return False
    tokens = doc.tokens[max(i - _NEAR, 0) : i + _NEAR + 1]
    beside = [w for t in tokens if t.i != i and len(w := doc.text[t.start : t.end]) > 1 and w.isalpha()]
    return bool(beside) and all(w.isupper() for w in beside)


def is_part_of_person(doc: Document, i: int, entry: Entry) -> bool:
    """Whether token ``i`` is a part of the longer name of somebody who is not ``entry``."""
    token = doc.tokens[i]
    if token.ent != "PERSON":
        return False
    others = list(_rest_of_name(doc, token))
    if not others:
        return False
    if entry.table != "people":
        return plain_key(token.text) in given_names()
    known = {word for name in (entry.name, *entry.aliases) for word in plain_key(name).split()}
    initials = {word[0] for word in known}
    return any(t.lower not in known and t.lower[0] not in initials for t in others)


def _rest_of_name(doc: Document, token: Token) -> Iterator[Token]:
    """The other capitalised words of the parser's PERSON that ``token`` is a part of, those near it."""
    tokens = doc.tokens
    first = last = token.i
    while first > max(token.i - _LONG, 0) and _goes_on(tokens[first]) and tokens[first - 1].ent == "PERSON":
        first -= 1
    while last < min(token.i + _LONG, len(tokens) - 1) and _goes_on(tokens[last + 1]):
        last += 1
    return (t for t in tokens[first : last + 1] if t.i != token.i and t.text[0].isupper())


def _goes_on(token: Token) -> bool:
    return token.ent == "PERSON" and not token.ent_start
