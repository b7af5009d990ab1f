"""The sentence in which a row stands, cut where its words begin and end, with a little of what is around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.text.plain import visible
from counterclaim.text.segments import Marked, segments

_END = re.compile(r"[.!?][\"'\u2019\u201d\u00bb)]*\s|\n")
_LONGEST = 600  # code points to either side in which the sentence must begin and end
_AROUND = 240  # code points of context to either side


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of a report: ``sentence`` in pieces, each with whether it is evidence, from ``start`` to ``end`` (code
    points of the text), and what stands ``before`` and ``after``. Control characters are shown as ``␦``."""

    start: int
    end: int
    sentence: Marked
    before: str
    after: str


def excerpt(text: str, spans: Sequence[tuple[int, int]]) -> Excerpt:
    """The sentences of ``text`` from the first of ``spans`` to the last; empty without spans."""
    if not spans:
        return Excerpt(0, 0, [], "", "")
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    # Spans far apart: the first of them alone is shown whole.
    if last - first > 2 * _LONGEST:
        last = max(end for start, end in spans if start == first)
    near = max(0, first - _LONGEST)
    start = max((m.end() for m in _END.finditer(text, near, first)), default=near)
    ended = _END.search(text, max(first, last - 1), last + _LONGEST)
    end = ended.end() if ended else min(len(text), last + _LONGEST)
    start, end = _within(text, start, end)
    pieces = segments(text[start:end], [(s - start, e - start, "x") for s, e in spans])
    return Excerpt(
        start,
        end,
        [[visible(piece.text), bool(piece.ids)] for piece in pieces],
        visible(text[max(0, start - _AROUND) : start]),
        visible(text[end : end + _AROUND]),
    )


def _within(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blank ends."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
