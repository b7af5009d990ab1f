"""The two ends of a range that are two expressions of their own: "from late 2015 to early 2017"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.record import DateMention
from counterclaim.syntax import Document

_JOINED = {"between": ("and",), "from": ("to", "until", "till", "through")}


def whole_spans(doc: Document, mentions: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """``mentions`` with both ends of "from A to B" and "between A and B" covering all days from the first of A to
    the last of B, wherever B does not end before A begins."""
    found = list(mentions)
    for n, (one, other) in enumerate(pairwise(mentions)):
        if one.last and other.last and one.first and one.first < other.last and _joined(doc, one, other):
            found[n] = replace(one, last=other.last)
            found[n + 1] = replace(other, first=one.first)
    return tuple(found)


def _joined(doc: Document, one: DateMention, other: DateMention) -> bool:
    if other.start - one.end > _REACH or {one.type, other.type} & {"DURATION", "SET"}:
        return False
    i = doc.token_at(one.start)
    if not i:
        return False
    between = [doc.tokens[j].lower for j in doc.tokens_in(one.end, other.start)]
    if between[-1:] == ["the"]:
        between.pop()
    return len(between) == 1 and between[0] in _JOINED.get(doc.tokens[i - 1].lower, ())


_REACH = 12  # code points
