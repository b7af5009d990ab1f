"""Holidays whose day a rule tells."""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary

_NEAR = 60  # days within which a holiday still to come is meant


def holiday(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    """The day in the year that is named, else the latest, or the next where it is near or the clause speaks of
    the future."""
    rule = vocabulary().holidays[p["holiday"]]
    if "year" in p:
        return interval.a_day(_in_year(rule, int(p["year"])))
    day = anchor.published
    if day is None:
        return Resolved("DATE", f"XXXX-{rule}" if rule[:1].isdigit() and len(rule) == 5 else "XXXX-XX-XX")
    this = _in_year(rule, day.year)
    if this >= day and (ahead > 0 or (this - day).days <= _NEAR):
        return interval.a_day(this)
    if this < day and ahead > 0:
        return interval.a_day(_in_year(rule, day.year + 1))
    return interval.a_day(this if this <= day else _in_year(rule, day.year - 1))


def _in_year(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return _easter(year) + timedelta(days=int(rule.split()[1]))
    numbers = [int(n) for n in rule.split("-")]
    if len(numbers) == 2:
        return date(year, *numbers)
    month, weekday, week = numbers
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, g = b // 4, b % 4, (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    n = h + ell - 7 * m + 114
    return date(year, n // 31, n % 31 + 1)
