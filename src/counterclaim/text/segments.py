"""From crossing spans to disjoint segments: what a highlighted text is made of.

Segments are cut here and not in the browser: our offsets count code points, JavaScript's strings count
UTF-16 units.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Marked = list[list[Any]]
"""Pieces of a sentence, each with whether it is evidence: ``[["He saw ", False], ["ten dead", True]]``."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text and the ids of all the rows whose spans cover it."""

    text: str
    ids: tuple[str, ...]


def segments(text: str, spans: Iterable[tuple[int, int, str]]) -> list[Segment]:
    """Cut ``text`` wherever a span begins or ends; joined again the segments are the whole text.

    :param spans: start, end (code points, end exclusive) and row id; spans may cross and nest. What lies
        outside the text is cut off.
    """
    opened: dict[int, list[str]] = defaultdict(list)
    closed: dict[int, list[str]] = defaultdict(list)
    for start, end, row in spans:
        start, end = max(0, start), min(end, len(text))
        if start < end:
            opened[start].append(row)
            closed[end].append(row)
    cuts = sorted({0, len(text), *opened, *closed})
    depth: dict[str, int] = {}
    found = []
    for start, end in pairwise(cuts):
        for row in closed[start]:
            depth[row] -= 1
            if not depth[row]:
                del depth[row]
        for row in opened[start]:
            depth[row] = depth.get(row, 0) + 1
        found.append(Segment(text[start:end], tuple(depth)))
    return found


def marked(sentence: str, evidence: Sequence[str]) -> Marked:
    """``sentence`` cut where the words of ``evidence`` stand in it, in their order: ``[["He saw ", False], ...]``."""
    found: Marked = []
    at = 0
    for words in evidence:
        start = sentence.find(words, at) if words else -1
        if start < 0:
            continue
        between = sentence[at:start]
        if found and not between.strip():
            found[-1][0] += between + words
        else:
            found += [[between, False], [words, True]]
        at = start + len(words)
    return [piece for piece in (*found, [sentence[at:], False]) if piece[0]]
