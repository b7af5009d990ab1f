"""The text of a report reduced to the sentences that hold evidence: the rest is its publisher's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterclaim.text.around import sentence_around
from counterclaim.text.segments import segments

GAP = "[…]"
Plain = dict[str, Any]


def brief(report: Plain) -> Plain:
    """The answer on a report with the sentences of its cards alone, gaps marked."""
    text = "".join(words for words, _ in report["segments"])
    marks = list(_marks(report["segments"]))
    anchors = {card["anchor"] for card in report["cards"]}
    kept = list(_sentences(text, [(start, end) for start, end, anchor in marks if anchor in anchors]))
    found: list[list[Any]] = []
    reached = 0
    for start, end in kept:
        if start > reached:
            found.append([f"{GAP} " if not found else f" {GAP} ", []])
        inside = [(s - start, e - start, anchor) for s, e, anchor in marks if s < end and e > start]
        found += [[piece.text, list(piece.ids)] for piece in segments(text[start:end], inside)]
        reached = end
    if reached < len(text.rstrip()):
        found.append([f" {GAP}" if found else GAP, []])
    return report | {"segments": found, "brief": True}


def _marks(pieces: list[list[Any]]) -> Iterator[tuple[int, int, str]]:
    at = 0
    for words, anchors in pieces:
        yield from ((at, at + len(words), anchor) for anchor in anchors)
        at += len(words)


def _sentences(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences around ``spans``, those that touch as one."""
    first = last = -1
    for start, end in sorted({sentence_around(text, *span) for span in spans}):
        if start > last:
            if last >= 0:
                yield first, last
            first = start
        last = max(last, end)
    if last >= 0:
        yield first, last
