"""The sentence around a stretch of text, by punctuation alone: it is never found wrong, only too long or too short."""

from __future__ import annotations

import re

LONGEST = 600
"""Code points before and after a stretch within which its sentence is looked for."""

_END = re.compile(r"[.!?][\"'\u2019\u201d\u00bb)]*\s|\n")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentences that hold ``start`` .. ``end`` of ``text`` begin and end; one that runs on is cut off."""
    earliest = max(0, start - LONGEST)
    begins = max((m.end() for m in _END.finditer(text, earliest, start)), default=earliest)
    stop = _END.search(text, max(start, end - 1), end + LONGEST)
    return begins, stop.end() if stop else min(len(text), end + LONGEST)
