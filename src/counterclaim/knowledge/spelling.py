"""How names are compared: without accents, apostrophes, hyphens and, where it is safe, case."""

from __future__ import annotations

import re
import unicodedata

_BREAK = re.compile(r"[\s/‐-―-]+|(?=['’]s\b)")
_DESIGNATOR = re.compile(r"(?<=[^\W\d_])[‐-―-](?=\d)")  # Su-25 is one word, Nagorno-Karabakh two
_TYPE_AND_NUMBER = re.compile(r"(?<=[^\W\d_]{2})-(?=\d)")
_SPELLED_APART = {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ə": "e", "ß": "ss", "æ": "ae", "œ": "oe"}
_MARKS = re.compile(r"[^\w]")


def fold(word: str) -> str:
    """``word`` in lower case with its accents, apostrophes, full stops and other marks left out: "Sana'a" and
    "SANAA" are one, so are "U.S." and "US"."""
    if word.isascii():
        return word.lower() if word.isalnum() else _MARKS.sub("", word.lower())
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(_SPELLED_APART.get(c, c) for c in plain if not unicodedata.combining(c))
    return _MARKS.sub("", plain)


def atoms(words: str) -> list[str]:
    """The words that a name is matched by, still in their own case: cut at spaces and hyphens, but a
    designator stays whole ("Su-25" gives "Su25")."""
    return [a for a in _BREAK.split(_DESIGNATOR.sub("", words)) if a and fold(a)]


def plain_key(words: str) -> str:
    """One key for all spellings of ``words`` that differ in case, accents, marks or hyphens only."""
    return " ".join(fold(a) for a in atoms(words))


def designations(name: str) -> tuple[str, ...]:
    """Other ways to write the piece of equipment ``name``: its plural, and "Su 25" for "Su-25" (not with one
    letter alone: "A 10" begins many a sentence)."""
    apart = _TYPE_AND_NUMBER.sub(" ", name)
    return (f"{name}s",) if apart == name else (f"{name}s", apart, f"{apart}s")
