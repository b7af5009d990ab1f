"""The sentences of a report in which evidence stands, so that every row of a dossier can be shown in its words."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.record import Reading, Span
from counterclaim.text.around import LONGEST, sentence_around


def passage(reading: Reading, spans: Sequence[Span]) -> str:
    """The sentences around ``spans``, white space made plain, by punctuation alone; empty without spans."""
    text = reading.report.text
    found: list[str] = []
    reached = -1
    for span in sorted(spans):
        if span.start < reached:
            continue
        start, reached = sentence_around(text, span.start, span.end)
        found.append(" ".join(text[start:reached].split()))
    return shortened(" ... ".join(found), 2 * LONGEST)


def shortened(words: str, limit: int) -> str:
    """``words``, cut at a space where they are longer than ``limit`` code points."""
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " ..."
