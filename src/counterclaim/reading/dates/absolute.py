"""Calendar dates: days, months, years, decades, seasons, named by their own names.

What a day or month without a year means is decided here: the latest such up to publication, or the next
one where the clause speaks of the future, or the year that the paragraph tells of.
"""

from __future__ import annotations

from datetime import date

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.lengths import daypart_suffix
from counterclaim.reading.dates.numerals import full_year
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary


def _month_number(text: str) -> int:
    return vocabulary().months[text.rstrip(".")]


def _number(text: str) -> int:
    return int("".join(c for c in text if c.isdigit()))


def day(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    month = _month_number(p["month"])
    first = vocabulary().ordinals[p["ordinal"]] if "ordinal" in p else _number(p["day"])
    last = _number(p["day2"]) if "day2" in p else first
    if "year" in p or "short" in p:
        year = full_year(p.get("year") or p["short"], anchor)
    elif "of_year" in p and anchor.published:  # "on 3 May last year"
        year = anchor.published.year + _YEAR_STEPS[p["of_year"]]
    else:
        chosen = _year_of(month, first, anchor, ahead)
        if chosen is not None and "dayname" in p:
            chosen = _year_with(p["dayname"], month, first, chosen)
        if chosen is None:
            return Resolved("DATE", f"XXXX-{month:02d}-{first:02d}", tail=f"XXXX-{month:02d}-{last:02d}")
        year = chosen
    begin, end = date(year, month, first), date(year, month, last)
    if end < begin:
        raise ValueError("a range that runs backwards")
    if "of" in p:
        return _within(begin, end, p["of"])
    return Resolved("DATE", begin.isoformat(), begin, end, end.isoformat())


def _within(day: date, end: date, part: str) -> Resolved:
    """ "The night of 3 May", "the night of 3 to 4 May", "the week of 3 May"."""
    if part == "week":
        return interval.a_week(day)
    suffix = daypart_suffix(part)
    return Resolved("TIME", day.isoformat() + suffix, day, end, end.isoformat() + suffix)


def _year_of(month: int, day: int, anchor: Anchor, ahead: Direction) -> int | None:
    """The year that a day without one means: a paragraph on an earlier year goes on in it; else the latest
    such day up to publication where the clause tells of the past, the next one where it speaks of the future,
    and the nearest where it does neither."""
    published = anchor.published
    told = anchor.year and (anchor.history or published is None or anchor.year.year < published.year - 1)
    fresh = published is not None and 0 <= _days_since(month, day, published) <= _FRESH
    if anchor.year and told and (anchor.history or not (ahead > 0 or fresh)):
        year = anchor.year.year
        if anchor.history:  # a chronicle looks back by some months before it goes on
            return year if anchor.year.month - month <= _HALF else year + 1
        return year if (month, day) >= (anchor.year.month, anchor.year.day) else year + 1
    if published is None:
        return None
    this, passed = published.year, (month, day) <= (published.month, published.day)
    if ahead > 0:
        gone = _days_since(month, day, published)
        return this if gone <= _JUST_GONE else this + 1
    if passed:
        near = ahead == 0 and (month + 12 - published.month) <= _SOON and published.day <= day
        return this + 1 if near else this
    months = month - published.month - (day < published.day)
    return this if ahead == 0 and months < _SOON else this - 1


def _year_with(name: str, month: int, day: int, near: int) -> int:
    """The year nearest to ``near`` in which that day is a ``name`` ("Friday, 25 August"), the earlier one of two
    as near; ``near`` itself where none is found."""
    weekday = vocabulary().weekdays[name]
    years = (near + step for away in range(_YEARS_OFF) for step in (-away, away))
    fits = (y for y in years if date(y, month, day).weekday() == weekday)
    return next(fits, near)


_YEARS_OFF = 12
_HALF = 6  # months
_FRESH = 30  # days: news of so late does not belong to the year of which the paragraph tells aside
_JUST_GONE = 60  # days: not even what is planned is told so long ahead that this day of next year is meant
_SOON = 2  # months: a bare day that lies no farther ahead is meant, where no verb tells of the past


def _days_since(month: int, day: int, published: date) -> int:
    """How many days before ``published`` the day lies in its year, by months of 31 days; below 0 if after it."""
    return (published.month - month) * 31 + published.day - day


def day_range(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    year = p.get("year2") or p.get("year")
    end = day({"month": p["month2"], "day": p["day2"], **({"year": year} if year else {})}, anchor, ahead)
    if end.last is None:
        return end
    month, first = _month_number(p["month"]), _number(p["day"])
    begin = date(int(p["year"]) if "year" in p else end.last.year, month, first)
    if begin > end.last:
        begin = date(end.last.year - 1, month, first)
    return Resolved("DATE", begin.isoformat(), begin, end.last, end.value)


def month_range(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    """ "Between January and March", "June to August 2015"."""
    month, last = _month_number(p["month"]), _month_number(p["month2"])
    year = int(p["year"]) if "year" in p else _year_of(last, 1, anchor, ahead)
    if year is None:
        return Resolved("DATE", f"XXXX-{month:02d}", tail=f"XXXX-{last:02d}")
    begin, end = interval.a_month(year - (month > last), month), interval.a_month(year, last)
    return Resolved("DATE", begin.value, begin.first, end.last, end.value)


def month_year(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return interval.part_of(interval.a_month(int(p["year"]), _month_number(p["month"])), _part(p.get("part")))


def _part(text: str | None) -> str | None:
    """The part of a month or year that ``text`` says; "the first days of" is its beginning."""
    words = (
        "early",
        "mid",
        "late",
        "beginning",
        "start",
        "end",
        "first",
        "last",
        "opening",
        "final",
        "closing",
    )
    part = next((w for w in words if w in (text or "")), None)
    return {"first": "early", "opening": "early", "last": "late", "final": "late", "closing": "late"}.get(
        part or "", part
    )


def month(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    month, which, published = _month_number(p["month"]), p.get("which"), anchor.published
    if which in ("each", "every"):
        return Resolved("SET", f"XXXX-{month:02d}")
    if "year" in p:
        return month_year(p, anchor, ahead)
    year: int | None
    if which is None or published is None:
        year = _year_of(month, 1, anchor, ahead)
        if year is None:
            return Resolved("DATE", f"XXXX-{month:02d}")
    elif which == "next":
        year = published.year if month > published.month else published.year + 1
    elif which == "this":
        year = published.year
    else:
        year = published.year if month < published.month else published.year - 1
    return interval.part_of(interval.a_month(year, month), _part(p.get("part")))


_YEAR_STEPS = {"last": -1, "this": 0, "next": 1, "following": 1, "previous": -1}


def month_of_year(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    month = _month_number(p["month"])
    base = anchor.published if "which" in p else (anchor.year or anchor.reference)
    if base is None:
        return Resolved("DATE", f"XXXX-{month:02d}")
    step = _YEAR_STEPS[p.get("which") or p.get("way") or "this"]
    return interval.part_of(interval.a_month(base.year + step, month), _part(p.get("part")))


def year(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return interval.part_of(interval.a_year(int(p["year"])), _part(p.get("part")))


def spoken_year(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    """ "Nineteen ninety-six"."""
    return interval.a_year(_spoken(p))


def _spoken(p: dict[str, str]) -> int:
    numbers = vocabulary().numbers
    return 1900 + numbers[p["tens"]] + numbers.get(p.get("ones", ""), 0)


def bc(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    """Years before our era, which have a value and no days."""
    month = f"-{_month_number(p['month2']):02d}" if "month2" in p else ""
    if "from" in p:
        return Resolved("DATE", f"BC{int(p['from']):04d}", tail=f"BC{int(p['year']):04d}")
    return Resolved("DATE", f"BC{int(p['year2']):04d}{month}")


def years(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    first, last = p.get("year") or p["y1"], p.get("year2") or p["y2"]
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    if end < int(first):
        raise ValueError("years that run backwards")
    found = interval.years(int(first), end, first)
    return Resolved(found.type, first, found.first, found.last, str(end))


def decade(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return interval.a_decade(int(p["decade"]), p.get("part"))


_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def short_decade(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    tens = int(p["tens"]) if "tens" in p else _TENS.index(p["word"]) + 2
    return interval.a_decade(1900 + 10 * tens, p.get("part"))


def century(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    ordinal = p["ordinal"]
    number = _number(ordinal) if ordinal[0].isdigit() else vocabulary().ordinals[ordinal]
    if not 1 < number < 100:
        raise ValueError("no such century")
    return interval.years((number - 1) * 100, (number - 1) * 100 + 99, f"{number - 1:02d}")


def season(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    code, month = vocabulary().seasons[p["season"]]
    if "before_christ" in p:
        return Resolved("DATE", f"BC{int(p['before_christ']):04d}-{code}")
    if "year" in p:
        return interval.a_season(int(p["year"]), code, month)
    if "tens" in p:
        return interval.a_season(_spoken(p), code, month)
    if "of_year" in p:
        return _season_of(p["of_year"].removeprefix("the").strip(), code, month, anchor)
    day, which = anchor.published, p.get("which", "")
    if (
        anchor.year
        and which != "this"
        and (anchor.history or (day is None or anchor.year.year < day.year - 1))
    ):
        step = _YEAR_STEPS.get(which, 0) if which in ("following", "previous") else 0
        return interval.a_season(anchor.year.year + step, code, month)
    if day is None:
        return Resolved("DATE", f"XXXX-{code}")
    year = day.year if month <= day.month else day.year - 1  # the latest that has begun
    season = interval.a_season(year, code, month)
    over = bool(season.last and season.last < day)
    if which in ("next", "following") or (over and (ahead > 0 or (which == "this" and month > day.month))):
        season = interval.a_season(year + 1, code, month)
    elif which == "last" and not over:
        season = interval.a_season(year - 1, code, month)
    return season


def _season_of(which: str, code: str, month: int, anchor: Anchor) -> Resolved:
    """ "The spring of next year", of "that year": of the one named last."""
    named = anchor.year or anchor.coarse or anchor.reference
    base = anchor.published if which in ("last", "this", "next") else named
    if base is None:
        return Resolved("DATE", f"XXXX-{code}")
    return interval.a_season(base.year + _YEAR_STEPS.get(which, 0), code, month)


def day_of(p: dict[str, str], anchor: Anchor, ahead: Direction) -> Resolved:
    number, base = _number(p["day"]), anchor.reference
    if base is None:
        return Resolved("DATE", f"XXXX-XX-{number:02d}")
    year, month = base.year, base.month
    if anchor.published and date(year, month, number) > anchor.published and ahead <= 0:
        year, month = interval.shift_month(year, month, -1)
    return interval.a_day(date(year, month, number))
