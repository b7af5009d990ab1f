"""Intervals of days and their arithmetic: months, weeks, years, decades, seasons, shifts."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a time expression means: its TIMEX3 type and value, and the days ``first`` .. ``last`` that it
    covers (None where it names no days, or where they cannot be told). Of a range, ``value`` is that of its
    beginning and ``tail`` that of its end."""

    type: TimexType
    value: str
    first: date | None = None
    last: date | None = None
    tail: str = ""


def a_day(day: date) -> Resolved:
    return Resolved("DATE", day.isoformat(), day, day)


def a_week(day: date) -> Resolved:
    """The week, Monday to Sunday, that ``day`` lies in."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    return Resolved("DATE", f"{year}-W{week:02d}", monday, monday + timedelta(days=6))


def a_weekend(day: date) -> Resolved:
    """The Saturday and Sunday of the week that ``day`` lies in."""
    week = a_week(day)
    assert week.last
    return Resolved("DATE", f"{week.value}-WE", week.last - timedelta(days=1), week.last)


def a_month(year: int, month: int) -> Resolved:
    last = calendar.monthrange(year, month)[1]
    return Resolved("DATE", f"{year:04d}-{month:02d}", date(year, month, 1), date(year, month, last))


def a_quarter(year: int, quarter: int) -> Resolved:
    begin, end = a_month(year, 3 * quarter - 2), a_month(year, 3 * quarter)
    return Resolved("DATE", f"{year:04d}-Q{quarter}", begin.first, end.last)


def a_year(year: int) -> Resolved:
    return Resolved("DATE", f"{year:04d}", date(year, 1, 1), date(year, 12, 31))


def years(first: int, last: int, value: str) -> Resolved:
    return Resolved("DATE", value, date(first, 1, 1), date(last, 12, 31))


def a_decade(first_year: int, part: str | None) -> Resolved:
    """The ten years from ``first_year``, or their ``early``, ``mid`` or ``late`` part: four, three and three
    years, as the annotation guide has "the early 1990s"."""
    begin, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part or "", (0, 9))
    return years(first_year + begin, first_year + end, f"{first_year // 10:03d}")


def a_season(year: int, code: str, month: int) -> Resolved:
    """Three months from ``month``; a winter belongs to the year in which it begins."""
    end_year, end_month = shift_month(year, month, 2)
    return Resolved("DATE", f"{year:04d}-{code}", date(year, month, 1), a_month(end_year, end_month).last)


def part_of(whole: Resolved, part: str | None) -> Resolved:
    """The early, middle or late third of a month or year; ``whole`` itself without a part."""
    if part is None or not (whole.first and whole.last):
        return whole
    days = (whole.last - whole.first).days + 1
    third = days // 3
    if part in ("early", "beginning", "start"):
        begin, end = whole.first, whole.first + timedelta(days=third - 1)
    elif part in ("late", "end"):
        begin, end = whole.last - timedelta(days=third - 1), whole.last
    else:
        begin, end = whole.first + timedelta(days=third), whole.last - timedelta(days=third)
    return Resolved(whole.type, whole.value, begin, end)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def shifted(day: date, unit: str, by: int) -> Resolved | None:
    """The day, month ... that lies ``by`` units after that of ``day``; None past the calendar's ends."""
    try:
        if unit in ("D", "N"):
            return a_day(day + timedelta(days=by))
        if unit in ("W", "F"):
            return a_day(day + timedelta(weeks=by * (2 if unit == "F" else 1)))
        if unit == "M":
            return a_month(*shift_month(day.year, day.month, by))
        if unit == "Y":
            return a_year(day.year + by)
        if unit == "E":
            return a_decade((day.year + 10 * by) // 10 * 10, None)
    except (ValueError, OverflowError):
        return None
    return None
