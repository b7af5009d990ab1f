"""The sentences of a report in which evidence stands, so that every row of a dossier can be shown in its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.record import Reading, Span

_END = re.compile(r"[.!?][\"'\u2019\u201d\u00bb)]*\s|\n")
_LONGEST = 600  # code points; a passage that runs on is cut at a word


def passage(reading: Reading, spans: Sequence[Span]) -> str:
    """The sentences around ``spans``, white space made plain, by punctuation alone; empty without spans."""
    text = reading.report.text
    found: list[str] = []
    reached = -1
    for span in sorted(spans):
        if span.start < reached:
            continue
        start = max(
            (m.end() for m in _END.finditer(text, max(0, span.start - _LONGEST), span.start)), default=0
        )
        if not start:
            start = max(0, span.start - _LONGEST)
        end = _END.search(text, max(span.start, span.end - 1), span.end + _LONGEST)
        reached = end.end() if end else min(len(text), span.end + _LONGEST)
        found.append(" ".join(text[start:reached].split()))
    return shortened(" ... ".join(found), 2 * _LONGEST)


def shortened(words: str, limit: int) -> str:
    """``words``, cut at a space where they are longer than ``limit`` code points."""
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " ..."
