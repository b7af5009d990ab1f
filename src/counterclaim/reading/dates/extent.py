"""Where a time expression begins and ends by the TIMEX3 conventions, and which day a time of the clock has.

"Nearly two years", "the night of 3 May" and "9 a.m. EST Tuesday" are one expression each. A clock time whose
day stands a little apart ("at 6 a.m. on 4 March") stays an expression of its own and takes that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from counterclaim.reading.dates.grammar import Expression

_LENGTHS = frozenset({"duration", "ago", "shift"})
_DAYS = frozenset(
    {"weekday", "near_day", "day_month", "month_day", "iso", "dotted", "weekday_range", "weekday_of"}
)
_ABOUT = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|approximately|more\s+than|less\s+than|fewer\s+than|at\s+least"
    r"|at\s+most|up\s+to|over|just\s+(?:over|under)|as\s+(?:long|much|many)\s+as|(?:no|not)\s+more\s+than)\s+$"
)
_OF = re.compile(
    r"\b(?:the\s+)?(?:(?P<part>night|morning|evening|afternoon|week)\s+of|(?P<span>night)\s+(?:from|between))"
    r"\s+(?:the\s+)?$"
)
_EARLY = re.compile(r"\b(?:early|late|mid)(?:-|\s+(?:on\s+)?)$")
_ZONE = r"\(?(?:\d{4}\s*)?(?:gmt|utc|[ecmp][ds]t|bst|cet|msk|(?:local|\w+)\s+time)\)?,?\s*"
_NEXT_TO = re.compile(rf",?\s*(?:{_ZONE})?(?:early\s+|late\s+)?")
_APART = re.compile(rf"\W*(?:{_ZONE})?(?:on|at|around|about)?\s*(?:about\s+|around\s+)?(?:the\s+)?")
_FAR = 60  # code points between a shift and the day that it counts from
_LOOK_BACK = 28  # code points in which the modifiers of an expression, or the day of a clock time, stand


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in its full extent; ``day`` is that of a clock time, or the one that "two days after the
    truce of 9 May" counts from; ``lead`` the clock time that the expression is the day of."""

    expression: Expression
    day: Expression | None = None
    lead: Expression | None = None


def in_full(low: str, start: int, found: Sequence[Expression]) -> Iterator[Found]:
    """The expressions of one block, which begins at ``start``, in their full extent."""
    floor, joined = start, False
    for n, one in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        before = found[n - 1] if n else None
        if joined:
            joined = False
        elif one.kind == "clock":
            if after and not after.second and _is_day(low, one, after, _NEXT_TO):
                yield Found(replace(one, end=after.end), after)
                joined, floor = True, after.end
                continue
            if after and _is_day(low, one, after, _APART):
                yield Found(one, after)
            else:
                yield Found(one, before if before and _is_day(low, before, one, _APART) else None)
        else:
            lead = before if before and before.kind == "clock" and _is_day(low, before, one, _APART) else None
            full = _widened(low, max(floor, one.start - _LOOK_BACK), one)
            yield Found(full, after if after and _counts_from(low, one, after) else None, lead)
        floor = max(floor, one.last)


def _is_day(low: str, one: Expression, other: Expression, between: re.Pattern[str]) -> bool:
    """Whether one of two expressions in a row is a day, the other a time of it."""
    if not any(e.kind in _DAYS for e in (one, other)):
        return False
    near = other.start - one.last <= _LOOK_BACK
    return near and between.fullmatch(low, one.last, other.start) is not None


def _counts_from(low: str, one: Expression, other: Expression) -> bool:
    """Whether ``other`` is the day that ``one`` counts from: "two days after the truce of 9 May"."""
    counts = one.kind == "shift" and one.parts["way"] in ("after", "before") and other.kind in _DAYS
    between = low[one.end : other.start]
    return counts and len(between) <= _FAR and not any(c in ",;:.()\n" for c in between)


def _widened(low: str, floor: int, one: Expression) -> Expression:
    """``one`` with the modifiers in front of it that belong to it."""
    before = low[floor : one.start]
    if one.kind in _LENGTHS:
        m = _ABOUT.search(before)
        return replace(one, start=floor + m.start()) if m else one
    if one.kind in _DAYS:
        m = _OF.search(before)
        if m:
            part = m["part"] or m["span"]
            return replace(one, start=floor + m.start(), parts={**one.parts, "of": part})
        m = _EARLY.search(before)
        if m and one.kind in ("weekday", "near_day"):
            return replace(one, start=floor + m.start())
    return one
