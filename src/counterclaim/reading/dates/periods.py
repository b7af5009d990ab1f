"""The quarters and years in which firms and treasuries count: "the third quarter", "the year-earlier period".

"The quarter" is the one named last, else the latest that has ended; "year-earlier" and "a year ago" beside a
quarter are the same quarter of the year before.
"""

from __future__ import annotations

from datetime import date

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary

_STEPS = {"last": -1, "this": 0, "next": 1}


def quarter(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    number = vocabulary().ordinals[p["ordinal"]]
    year = p.get("year") or p.get("year2")
    which = p.get("which") or p.get("which2")
    if year:
        return interval.a_quarter(int(year), number)
    if anchor.published is None:
        return Resolved("DATE", f"XXXX-Q{number}")
    if which:
        return interval.a_quarter(anchor.published.year + _STEPS[which], number)
    begun = 3 * number - 2 <= anchor.published.month
    return interval.a_quarter(anchor.published.year - (not begun and ahead <= 0), number)


def half_year(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    """ "The first half of 2016"."""
    number = 1 if p["ordinal"] == "first" else 2
    if "year" not in p and anchor.published is None:
        return Resolved("DATE", f"XXXX-H{number}")
    base = anchor.published.year if anchor.published else 0
    year = int(p["year"]) if "year" in p else base + _STEPS.get(p["which"], 0)
    begin, end = interval.a_month(year, 6 * number - 5), interval.a_month(year, 6 * number)
    return Resolved("DATE", f"{year:04d}-H{number}", begin.first, end.last)


def period(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    if anchor.published is None:
        return Resolved("DATE", "PAST_REF")
    unit, year = p.get("unit") or p.get("unit2") or "", p.get("year")
    if unit == "fiscal year" or (year and not unit and anchor.quarter is None):
        return interval.a_year(int(year) if year else anchor.published.year - (1 if "ago" in p else 0))
    base = anchor.quarter or _latest_quarter(anchor.published)
    number = (base.month + 2) // 3
    if year:
        return interval.a_quarter(int(year), number)
    return interval.a_quarter(base.year - ("ago" in p), number)


def year_before(anchor: Anchor) -> Resolved | None:
    """What "a year ago" means beside a quarter; None where no quarter has been named."""
    if anchor.quarter is None:
        return None
    return interval.a_quarter(anchor.quarter.year - 1, (anchor.quarter.month + 2) // 3)


def fiscal_year(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    if "ended" in p:
        return Resolved("DURATION", "P1Y")
    if "year" in p:
        return interval.a_year(int(p["year"]))
    if anchor.published is None:
        return Resolved("DATE", "PRESENT_REF")
    if "year_" in p and anchor.last_day:
        return interval.a_year(anchor.last_day.year)
    step = {"last": -1, "latest": -1, "previous": -1, "next": 1}.get(p.get("which", ""), 0)
    return interval.a_year(anchor.published.year + step)


def _latest_quarter(day: date) -> date:
    """The first day of the latest quarter that had ended by ``day``."""
    year, month = interval.shift_month(day.year, (day.month - 1) // 3 * 3 + 1, -3)
    return date(year, month, 1)
