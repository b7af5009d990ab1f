"""Names of private people taken out of answers: in names, spellings, sentences, titles, texts, ids and addresses.

A name is found in any case, with or without accents, whatever stands between its words, and across the pieces of a
highlighted text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

WITHHELD = "[name withheld]"
_ADDRESSES = ("url", "origin")  # of a report: useless with a part of it withheld


class Redactor:
    """Takes ``names`` out, and gives the parties with the ids ``parties`` ids without a name in them."""

    def __init__(self, names: Iterable[str], parties: Iterable[str]) -> None:
        words = [w for name in names if (w := re.findall(r"[^\W_]+", _folded(name)))]
        spelled = sorted({r"[\W_]+".join(map(re.escape, w)) for w in words}, key=lambda s: (-len(s), s))
        self._names = re.compile(rf"(?<![^\W_])(?:{'|'.join(spelled)})(?![^\W_])") if spelled else None
        self._ids = {party: f"person:withheld-{n}" for n, party in enumerate(sorted(parties), 1)}
        found = sorted(map(re.escape, self._ids), key=len, reverse=True)
        self._parties = re.compile("|".join(found)) if found else None

    def answer(self, value: Any) -> Any:
        """``value``, a JSON answer, without the names."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self._member(key, item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return self._pieces(value) if _is_text(value) else [self.answer(item) for item in value]
        return value

    def text(self, text: str) -> str:
        """``text`` without the names."""
        if self._parties:
            text = self._parties.sub(lambda m: self._ids[m[0]], text)
        return "".join(piece for piece, _ in self._without([(text, None)]))

    def _member(self, key: str, value: Any) -> Any:
        told = self.answer(value)
        return None if key in _ADDRESSES and told != value else told

    def _pieces(self, pieces: Sequence[Any]) -> list[list[Any]]:
        found = self._without([(words, marks) for words, marks in pieces])
        return [[words, marks] for words, marks in found if words]

    def _without(self, pieces: Sequence[tuple[str, Any]]) -> list[tuple[str, Any]]:
        """``pieces`` of one text without the names, which may begin in one piece and end in another."""
        whole = "".join(words for words, _ in pieces)
        found_at = self._names.finditer(_folded(whole)) if self._names else ()
        # A surname alone is no name where it stands in small letters.
        spans = [m.span() for m in found_at if not m[0].isalnum() or whole[m.start()].isupper()]
        if not spans:
            return list(pieces)
        found, at = [], 0
        for words, marks in pieces:
            kept, here = [], at
            for start, end in spans:
                if start < at + len(words) and end > here:
                    kept.append(whole[here : max(here, start)])
                    if start >= at:
                        kept.append(WITHHELD)
                    here = min(end, at + len(words))
            kept.append(whole[here : at + len(words)])
            found.append(("".join(kept), marks))
            at += len(words)
        return found


def _is_text(value: Sequence[Any]) -> bool:
    """Whether a list is a text in pieces: words with marks."""
    return bool(value) and all(
        isinstance(item, list | tuple)
        and len(item) == 2
        and isinstance(item[0], str)
        and isinstance(item[1], bool | list)
        for item in value
    )


def _folded(text: str) -> str:
    """``text`` in small letters without accents, of the same length."""
    return "".join(map(_plain, text))


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[:1] or letter
    small = base.lower()
    return small if len(small) == 1 else base
