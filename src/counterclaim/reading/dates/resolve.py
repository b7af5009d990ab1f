"""From the form of a time expression to the days that it means. Values follow TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.reading.dates import absolute, holidays, lengths, numerals, periods, relative
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.grammar import Expression
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.tense import Direction


def resolve(found: Expression, anchor: Anchor, ahead: Direction) -> Resolved | None:
    """The meaning of ``found``, or None when its parts make no date (31 February).

    :param ahead: whether the clause speaks of what is yet to come.
    """
    try:
        return _RULES[found.kind](found.parts, anchor, ahead)
    except (ValueError, OverflowError):
        return None


_RULES: dict[str, Callable[[dict[str, str], Anchor, Direction], Resolved | None]] = {
    "iso": numerals.iso,
    "slashed": numerals.slashed,
    "dotted": numerals.dotted,
    "group": numerals.group,
    "day_month": absolute.day,
    "month_day": absolute.day,
    "day_range": absolute.day_range,
    "month_day_range": absolute.day_range,
    "month_range": absolute.month_range,
    "month_year": absolute.month_year,
    "month": absolute.month,
    "month_of_year": absolute.month_of_year,
    "year": absolute.year,
    "years": absolute.years,
    "decade": absolute.decade,
    "short_decade": absolute.short_decade,
    "century": absolute.century,
    "weekday": relative.weekday,
    "weekday_of": relative.weekday_of,
    "weekday_range": relative.weekday_range,
    "near_day": relative.near_day,
    "overnight": relative.overnight,
    "this_unit": relative.this_unit,
    "past_units": relative.past_units,
    "ago": relative.ago,
    "shift": relative.shift,
    "next_one": relative.next_one,
    "clock": lengths.clock,
    "season": absolute.season,
    "quarter": periods.quarter,
    "half_year": periods.half_year,
    "period": periods.period,
    "fiscal_year": periods.fiscal_year,
    "holiday": holidays.holiday,
    "end_of_unit": relative.end_of_unit,
    "spoken_year": absolute.spoken_year,
    "bc": absolute.bc,
    "night": lengths.night,
    "coming": lengths.coming,
    "duration": lengths.duration,
    "set": lengths.set,
    "present": lengths.present,
    "recent": lengths.recent,
    "day_of": absolute.day_of,
}
