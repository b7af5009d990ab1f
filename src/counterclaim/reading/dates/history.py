"""Whether a report tells of years long before its publication, as a chronicle does."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from counterclaim.reading.dates.grammar import Expression

_NEAR = frozenset({"near_day", "weekday", "overnight", "ago", "this_unit"})
_FEW = 6  # years that a text must name before it can be a chronicle
_SHARE = 0.6


def is_history(found: Sequence[Expression], published: date | None) -> bool:
    """Whether most years that the expressions name lie two or more before ``published``, and hardly any
    expression counts from the day of publication. In such a text a day without a year, in whatever paragraph,
    belongs to the year named last."""
    if published is None:
        return False
    named = [int(y) for e in found if (y := e.parts.get("year")) and y.isdigit() and e.kind != "bc"]
    if len(named) < _FEW:
        return False
    old = sum(y < published.year - 1 for y in named)
    near = sum(e.kind in _NEAR for e in found)
    return old >= _SHARE * len(named) and near * 3 <= len(named)
