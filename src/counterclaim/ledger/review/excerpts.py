"""The sentence in which a row stands, cut where its words begin and end, with a little of what is around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.text.plain import visible
from counterclaim.text.segments import Marked, segments

# A full stop after a capital letter or a title ends no sentence, nor does one before a small letter.
_END = re.compile(
    r"(?<![.\s][A-Z])(?<!\b[MD]r)(?<!\bM[rs]s)(?<!\bGen)(?<!\bCol)[.!?][\"'\u2019\u201d\u00bb)]{0,3}\s{1,4}(?=\W{0,3}[A-Z0-9])|\n"
)
_LONGEST = 600  # code points to either side in which the sentence must begin and end
_AHEAD = 8  # code points that tell whether a sentence begins
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
    ends = (m.end() for m in _END.finditer(text, near, first + _AHEAD))
    start = max((at for at in ends if at <= first), default=near)
    ended = next(
        (m for m in _END.finditer(text, max(first, last - 4), last + _LONGEST) if m.end() >= last), None
    )
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
