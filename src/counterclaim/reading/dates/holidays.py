"""Holidays whose day a rule tells, and feasts of several days.

The moon is sighted a day before or after what the reckoning says, so that an Islamic feast covers the day before
its reckoned one too: it then names no single day, and nobody is told to have spoken or died on one.
"""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.feasts import easter, islamic_in, orthodox_easter
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary

_NEAR = 60  # days within which a holiday still to come is meant


def holiday(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    """The day in the year that is named, else the latest, or the next where it is near or the clause speaks of
    the future."""
    rule = vocabulary().holidays[p["holiday"]]
    if "year" in p:
        return _feast(rule, int(p["year"]))
    day = anchor.published
    if day is None:
        return Resolved("DATE", f"XXXX-{rule}" if rule[:1].isdigit() and len(rule) == 5 else "XXXX-XX-XX")
    this = _in_year(rule, day.year)
    near = _NEAR if ahead == 0 else 0
    if this >= day and (ahead > 0 or (this - day).days <= near):
        return _feast(rule, day.year)
    if this < day and ahead > 0 and (day - this).days > _NEAR:
        return _feast(rule, day.year + 1)
    return _feast(rule, day.year if this <= day else day.year - 1)


def _feast(rule: str, year: int) -> Resolved:
    day = _in_year(rule, year)
    if not rule.startswith("islamic"):
        return interval.a_day(day)
    length = int(rule.split()[3])
    value = f"{day.year:04d}-{day.month:02d}" if length >= _MONTH else day.isoformat()
    return Resolved("DATE", value, day - timedelta(days=1), day + timedelta(days=length - 1))


_MONTH = 28


def _in_year(rule: str, year: int) -> date:
    kind, *numbers = rule.split()
    if kind == "easter":
        return easter(year) + timedelta(days=int(numbers[0]))
    if kind == "orthodox":
        return orthodox_easter(year) + timedelta(days=int(numbers[0]))
    if kind == "islamic":
        return islamic_in(year, int(numbers[0]), int(numbers[1]))
    parts = [int(n) for n in rule.split("-")]
    if len(parts) == 2:
        return date(year, *parts)
    month, weekday, week = parts
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))
