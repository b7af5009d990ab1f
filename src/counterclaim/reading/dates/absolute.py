"""Calendar dates: days, months, years, decades, seasons, named by their own names.

What a day or month without a year means is decided here: the latest such up to publication, or the next
one where the clause speaks of the future, or the year that the paragraph tells of.
"""

from __future__ import annotations

from datetime import date

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.vocabulary import vocabulary


def iso(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    return interval.a_day(date(int(p["year"]), int(p["month"]), int(p["day"])))


def slashed(p: dict[str, str], anchor: Anchor, _future: bool) -> Resolved:
    month, day = int(p["a"]), int(p["b"])
    if month > 12:
        month, day = day, month
    return interval.a_day(date(_full_year(p["year"], anchor), month, day))


def _full_year(text: str, anchor: Anchor) -> int:
    text = text.lstrip("'")
    if len(text) == 4:
        return int(text)
    newest = anchor.published.year if anchor.published else 2049
    year = newest // 100 * 100 + int(text)
    return year if year <= newest else year - 100


def _month_number(text: str) -> int:
    return vocabulary().months[text.rstrip(".")]


def _number(text: str) -> int:
    return int("".join(c for c in text if c.isdigit()))


def day(p: dict[str, str], anchor: Anchor, future: bool) -> Resolved:
    month, first = _month_number(p["month"]), _number(p["day"])
    last = _number(p["day2"]) if "day2" in p else first
    if "year" in p or "short" in p:
        year = _full_year(p.get("year") or p["short"], anchor)
    else:
        chosen = _year_of(month, first, anchor, future)
        if chosen is None:
            return Resolved("DATE", f"XXXX-{month:02d}-{first:02d}")
        year = chosen
    begin, end = date(year, month, first), date(year, month, last)
    if end < begin:
        raise ValueError("a range that runs backwards")
    return Resolved("DATE", begin.isoformat(), begin, end)


def _year_of(month: int, day: int, anchor: Anchor, future: bool) -> int | None:
    """The year that a day without one means: a paragraph on an earlier year goes on in it; else the
    latest such day up to publication, or the next one."""
    published = anchor.published
    if anchor.year and (published is None or anchor.year.year < published.year - 1):
        year = anchor.year.year
        return year if (month, day) >= (anchor.year.month, anchor.year.day) else year + 1
    if published is None:
        return None
    passed = (month, day) <= (published.month, published.day)
    if future:
        return published.year + 1 if (month, day) < (published.month, published.day) else published.year
    return published.year if passed else published.year - 1


def day_range(p: dict[str, str], anchor: Anchor, future: bool) -> Resolved:
    year = p.get("year2") or p.get("year")
    end = day({"month": p["month2"], "day": p["day2"], **({"year": year} if year else {})}, anchor, future)
    if end.last is None:
        return end
    month, first = _month_number(p["month"]), _number(p["day"])
    begin = date(int(p["year"]) if "year" in p else end.last.year, month, first)
    if begin > end.last:
        begin = date(end.last.year - 1, month, first)
    return Resolved("DATE", begin.isoformat(), begin, end.last)


def month_year(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    return interval.part_of(interval.a_month(int(p["year"]), _month_number(p["month"])), _part(p.get("part")))


def _part(text: str | None) -> str | None:
    return next((w for w in ("early", "mid", "late", "beginning", "start", "end") if w in (text or "")), None)


def month(p: dict[str, str], anchor: Anchor, future: bool) -> Resolved:
    month, which, published = _month_number(p["month"]), p.get("which"), anchor.published
    if published is None and anchor.year is None:
        return Resolved("DATE", f"XXXX-{month:02d}")
    if which == "next" or (future and which is None):
        assert published or anchor.year
        base = published or anchor.year
        year = (
            base.year if base and month >= base.month + (which == "next") else (base.year + 1 if base else 0)
        )
    elif which == "this" and published:
        year = published.year
    elif which is not None and published:
        year = published.year if month < published.month else published.year - 1
    else:
        found = _year_of(month, 1, anchor, future)
        assert found is not None
        year = found
    return interval.part_of(interval.a_month(year, month), _part(p.get("part")))


_YEAR_STEPS = {"last": -1, "this": 0, "next": 1}


def month_of_year(p: dict[str, str], anchor: Anchor, _future: bool) -> Resolved:
    month = _month_number(p["month"])
    if anchor.published is None:
        return Resolved("DATE", f"XXXX-{month:02d}")
    return interval.a_month(anchor.published.year + _YEAR_STEPS[p["which"]], month)


def year(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    return interval.part_of(interval.a_year(int(p["year"])), _part(p.get("part")))


def years(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    first, last = p.get("year") or p["y1"], p.get("year2") or p["y2"]
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    if end < int(first):
        raise ValueError("years that run backwards")
    return interval.years(int(first), end, f"{first}/{end}")


def decade(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    return interval.a_decade(int(p["decade"]), p.get("part"))


_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def short_decade(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    tens = int(p["tens"]) if "tens" in p else _TENS.index(p["word"]) + 2
    return interval.a_decade(1900 + 10 * tens, p.get("part"))


def century(p: dict[str, str], _anchor: Anchor, _future: bool) -> Resolved:
    number = int(p["ordinal"])
    return interval.years((number - 1) * 100, (number - 1) * 100 + 99, f"{number - 1:02d}")


def season(p: dict[str, str], anchor: Anchor, _future: bool) -> Resolved:
    code, month = vocabulary().seasons[p["season"]]
    if "year" in p:
        return interval.a_season(int(p["year"]), code, month)
    if anchor.published is None:
        return Resolved("DATE", f"XXXX-{code}")
    day, which = anchor.published, p.get("which")
    year = day.year if month <= day.month else day.year - 1  # the latest that has begun
    season = interval.a_season(year, code, month)
    if which == "next" or (which == "this" and season.last and season.last < day):
        season = interval.a_season(year + 1, code, month)
    elif which == "last" and season.last and season.last >= day:
        season = interval.a_season(year - 1, code, month)
    return season


def quarter(p: dict[str, str], anchor: Anchor, _future: bool) -> Resolved:
    number = vocabulary().ordinals[p["ordinal"]]
    if "year" in p:
        return interval.a_quarter(int(p["year"]), number)
    if anchor.published is None:
        return Resolved("DATE", f"XXXX-Q{number}")
    year = anchor.published.year - (3 * number - 2 > anchor.published.month)
    return interval.a_quarter(year, number)


def day_of(p: dict[str, str], anchor: Anchor, future: bool) -> Resolved:
    number, base = _number(p["day"]), anchor.reference
    if base is None:
        return Resolved("DATE", f"XXXX-XX-{number:02d}")
    year, month = base.year, base.month
    if anchor.published and date(year, month, number) > anchor.published and not future:
        year, month = interval.shift_month(year, month, -1)
    return interval.a_day(date(year, month, number))
