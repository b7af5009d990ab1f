"""Relative dates: weekdays, "yesterday", "last week", "two days later", "the past 24 hours".

The days follow the annotation guide: a bare weekday is the latest such day up to and including publication,
"last week" the Monday to Sunday before, "earlier this week" runs from its Monday to publication, "the past
24 hours" from yesterday to today.
"""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved, TimexType
from counterclaim.reading.dates.lengths import count_of, daypart_suffix, duration_value, is_vague, unit_code
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary

_PAST_WHICH = ("last", "past", "previous")


def weekday(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    weekday, which = vocabulary().weekdays[p["weekday"]], p.get("which", "")
    suffix = daypart_suffix(p.get("daypart") or p.get("of"))
    if ("plural" in p or "plural2" in p) and not which:
        return Resolved("SET", f"XXXX-WXX-{weekday + 1}{suffix}")
    published = anchor.published
    if published is None:
        return Resolved("TIME" if suffix else "DATE", f"XXXX-WXX-{weekday + 1}{suffix}")
    back = (published.weekday() - weekday) % 7
    if which.startswith(("next", "this coming")) or "following" in which or (ahead > 0 and not which):
        day = published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    elif any(w in which for w in _PAST_WHICH):
        day = published - timedelta(days=back or 7)
    else:
        day = published - timedelta(days=back)
    end = day
    if "weekday2" in p:  # "overnight from Friday to Saturday", "Thursday into Friday"
        end = day + timedelta(days=(vocabulary().weekdays[p["weekday2"]] - weekday) % 7)
    return Resolved("TIME" if suffix else "DATE", day.isoformat() + suffix, day, end)


def weekday_of(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    """ "Tuesday of last week"."""
    weekday, suffix = vocabulary().weekdays[p["weekday"]], daypart_suffix(p.get("daypart"))
    kind: TimexType = "TIME" if suffix else "DATE"
    if anchor.published is None:
        return Resolved(kind, f"XXXX-WXX-{weekday + 1}{suffix}")
    monday = anchor.published - timedelta(days=anchor.published.weekday())
    day = monday + timedelta(days=weekday, weeks=_STEPS[p["which"]])
    return Resolved(kind, day.isoformat() + suffix, day, day)


def weekday_range(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    """ "Monday to Wednesday": both lie behind or, where the clause looks ahead, before us."""
    days, published = vocabulary().weekdays, anchor.published
    first, last = days[p["weekday"]], days[p["weekday2"]]
    suffix = daypart_suffix(p.get("of"))
    kind: TimexType = "TIME" if suffix else "DATE"
    if published is None:
        return Resolved(kind, f"XXXX-WXX-{first + 1}{suffix}", tail=f"XXXX-WXX-{last + 1}{suffix}")
    length = timedelta(days=(last - first) % 7 or 7)
    if ahead > 0:
        begin = published + timedelta(days=(first - published.weekday()) % 7)
        end = begin + length
    else:
        end = published - timedelta(days=(published.weekday() - last) % 7)
        begin = end - length
    return Resolved(kind, begin.isoformat() + suffix, begin, end, end.isoformat() + suffix)


def near_day(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    near = p.get("near", "")
    shift = {"yesterday": -1, "tomorrow": 1}.get(near, 0)
    if "far" in p:
        shift = -2 if "before" in p["far"] else 2
    daypart = p.get("daypart") or p.get("this")
    if "night" in p:
        shift, daypart = -1, "night"
    if near == "tonight":
        daypart = "night"
    if anchor.published is None:
        return Resolved("DATE", "FUTURE_REF" if shift > 0 else "PAST_REF" if shift else "PRESENT_REF")
    day = anchor.published + timedelta(days=shift)
    suffix = daypart_suffix(daypart)
    return Resolved("TIME" if suffix else "DATE", day.isoformat() + suffix, day, day)


def overnight(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    if anchor.published is None:
        return Resolved("TIME", "XXXX-XX-XXTNI")
    last = anchor.published
    if "weekday" in p:
        last -= timedelta(days=(last.weekday() - vocabulary().weekdays[p["weekday"]]) % 7)
    first = last - timedelta(days=1)
    return Resolved("TIME", f"{first.isoformat()}TNI", first, last)


_STEPS = {"last": -1, "this": 0, "next": 1, "the current": 0, "the coming": 1, "the": 0}


def this_unit(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    step, unit, day = _STEPS[p.get("which", "the")], p["unit"], anchor.published
    if day is None:
        return Resolved("DATE", ("PAST_REF", "PRESENT_REF", "FUTURE_REF")[step + 1])
    if unit == "week":
        whole = interval.a_week(day + timedelta(weeks=step))
    elif unit == "weekend":
        whole = interval.a_weekend(day + timedelta(weeks=step - (step == 0 and day.weekday() < 2)))
    elif unit == "month":
        whole = interval.a_month(*interval.shift_month(day.year, day.month, step))
    elif unit == "quarter":
        year, month = interval.shift_month(day.year, day.month, 3 * step)
        whole = interval.a_quarter(year, (month + 2) // 3)
    elif unit == "year":
        whole = interval.a_year(day.year + step)
    elif unit == "decade":
        whole = interval.a_decade(day.year // 10 * 10 + 10 * step, None)
    else:
        century = day.year // 100 + step
        whole = interval.years(century * 100, century * 100 + 99, f"{century:02d}")
    within = p.get("within")
    if (
        "the" in p and whole.first and whole.first > day and ahead <= 0
    ):  # "over the weekend", told on a Tuesday
        whole = interval.a_weekend(day - timedelta(weeks=1))
    if step == 0 and whole.first and whole.last:
        if within in ("earlier", "early") or (within is None and ahead <= 0 and unit in ("week", "month")):
            return Resolved("DATE", whole.value, whole.first, min(day, whole.last))
        if within in ("later", "late"):
            return Resolved("DATE", whole.value, max(day, whole.first), whole.last)
    return interval.part_of(whole, within if within in ("early", "late") else None)


def end_of_unit(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    """ "The end of the month": of the month of the day named last, or of publication."""
    which, part = p.get("which", "the"), p["part"]
    base = anchor.published if which != "the" or ahead > 0 else anchor.reference
    whole = this_unit({"which": which if which != "the" else "this", "unit": p["unit"], "within": "none"},
                      Anchor(base), ahead)  # fmt: skip
    return interval.part_of(whole, part)


def past_units(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved | None:
    ahead = p["which"] in ("next", "coming")
    plural = p["unit"].endswith("s")
    if not plural and "count" not in p:
        which = "next" if ahead else "last"
        unit = p["unit"]
        if unit in ("week", "month", "year", "decade") and p["which"] != "past":
            return this_unit({"which": which, "unit": unit}, anchor, 0)
    base = anchor.reference if p["which"] == "previous" else anchor.published
    code = "C" if p["unit"].startswith("centur") else vocabulary().units[p["unit"].removesuffix("s")]
    count, vague = count_of(p.get("count")), plural if "count" not in p else is_vague(p["count"])
    value = duration_value(None if vague else count, code)
    if p["unit"].startswith(("minute", "second")):
        return Resolved("DURATION", f"PT{'X' if vague else count}{code}")
    if base is None or ("count" not in p and plural):
        return Resolved("DURATION", value)
    if code == "H":
        days = (count + 23) // 24
        span = interval.shifted(base, "D", days if ahead else -days)
    else:
        span = _day_back(base, code, count if ahead else -count)
    if span is None or span.first is None:
        return Resolved("DURATION", value)
    ends = sorted((span.first, base))
    return Resolved("DURATION", value, ends[0], ends[1])


def _day_back(day: date, unit: str, by: int) -> Resolved | None:
    """The day ``by`` units away, to the day also for months and years."""
    if unit not in ("M", "Y", "E"):
        return interval.shifted(day, unit, by)
    months = by * {"M": 1, "Y": 12, "E": 120}[unit]
    year, month = interval.shift_month(day.year, day.month, months)
    last = interval.a_month(year, month).last
    assert last
    return interval.a_day(date(year, month, min(day.day, last.day)))


def ago(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved | None:
    return _moved(p, anchor.published, -1)


def shift(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved | None:
    back = p["way"] in ("earlier", "before", "previously", "ago")
    by_months = "unit" in p and unit_code(p["unit"]) in ("M", "Y", "E")
    return _moved(p, (by_months and anchor.coarse) or anchor.reference, -1 if back else 1)


def _moved(p: dict[str, str], base: date | None, sign: int) -> Resolved | None:
    if "vague" in p:  # "weeks later"
        return Resolved("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    code, count = unit_code(p["unit"]), count_of(p["count"])
    if base is None or is_vague(p["count"]):
        return Resolved("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if "halved" in p:
        code, count = {"Y": ("M", 6), "E": ("Y", 5), "C": ("Y", 50)}.get(code, ("H", 0))
    if code in ("H", "S") or p["unit"].startswith("minute"):
        days = count // 24 if code == "H" else 0
        day = base + timedelta(days=sign * days)
        return Resolved("TIME", day.isoformat(), day, day)
    return interval.shifted(base, code, sign * count)


def next_one(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved | None:
    unit = p.get("unit") or p.get("unit2") or p["unit3"]
    way = p.get("way") or p.get("way2") or p["way3"]
    base = (unit in ("month", "year") and anchor.coarse) or anchor.reference
    if base is None:
        return Resolved("DATE", "PAST_REF" if "before" in way or "previous" in way else "FUTURE_REF")
    step = (
        0
        if "same" in way or way == "that" or "very" in way
        else -1
        if way.endswith(("previous", "before"))
        else 1
    )
    if unit in ("week", "month", "year"):
        whole = {
            "week": lambda: interval.a_week(base + timedelta(weeks=step)),
            "month": lambda: interval.a_month(*interval.shift_month(base.year, base.month, step)),
            "year": lambda: interval.a_year(base.year + step),
        }
        return whole[unit]()
    day = base + timedelta(days=step)
    suffix = "" if unit == "day" else daypart_suffix(unit)
    return Resolved("TIME" if suffix else "DATE", day.isoformat() + suffix, day, day)
