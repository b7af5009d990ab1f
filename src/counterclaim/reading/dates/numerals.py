"""Dates written in figures, and whether a text puts the day or the month first.

"05/04/2009" is 5 April to most of the world and 4 May to Americans. What the text itself shows decides: other
such dates in it that can be read in one way only, then how it writes dates in words ("5 April" or "April 5"),
then its spelling ("defence" or "defense").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from counterclaim.reading.dates import interval
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.grammar import Expression
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.tense import Direction
from counterclaim.reading.dates.vocabulary import vocabulary

_BRITISH = re.compile(
    r"\b(?:defence|centres?|kilometres?|metres?|armoured|neighbour\w*|labour|colour\w*|harbour|honour\w*"
    r"|organi[sz]ations?|programmes?|travell\w+|paramilitar\w+ organisation)\b"
)
_AMERICAN = re.compile(
    r"\b(?:defense|centers?|kilometers?|meters?|armored|neighbor\w*|labor|color\w*|harbor|program)\b"
)


def day_first(low: str, found: Iterable[Expression]) -> bool:
    """Whether dates in figures put the day before the month in the text ``low``, which is in lower case and
    holds the expressions ``found``; the American order where nothing tells."""
    by_form, in_words, doubtful = 0, 0, False
    for one in found:
        if one.kind == "slashed":
            first, second = int(one.parts["a"]), int(one.parts["b"])
            by_form += (first > 12) - (second > 12)
            doubtful = doubtful or (first <= 12 and second <= 12)
        elif one.kind in ("day_month", "month_day"):
            in_words += 1 if one.kind == "day_month" else -1
        elif one.kind == "dotted":
            in_words += 1
    if not doubtful:
        return by_form > 0
    spelling = sum(1 for _ in _BRITISH.finditer(low)) - sum(1 for _ in _AMERICAN.finditer(low))
    return (by_form or in_words or spelling) > 0


def iso(p: dict[str, str], _anchor: Anchor, _ahead: Direction) -> Resolved:
    return interval.a_day(date(int(p["year"]), int(p["month"]), int(p["day"])))


def slashed(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    month, day = int(p["a"]), int(p["b"])
    if month > 12 or (anchor.day_first and day <= 12):
        month, day = day, month
    return interval.a_day(date(full_year(p["year"], anchor), month, day))


def dotted(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    return interval.a_day(date(full_year(p["year"], anchor), int(p["month"]), int(p["day"])))


def group(p: dict[str, str], anchor: Anchor, _ahead: Direction) -> Resolved:
    """The group of day, time, zone, month and year that signals carry."""
    day = date(full_year(p["year"], anchor), vocabulary().months[p["month"]], int(p["day"]))
    return Resolved("TIME", f"{day.isoformat()}T{p['hour']}:{p['minute']}", day, day)


def full_year(text: str, anchor: Anchor) -> int:
    """The year of two or four figures: of two the latest that is not after the year of publication."""
    text = text.lstrip("'")
    if len(text) == 4:
        return int(text)
    newest = anchor.published.year if anchor.published else 2049
    year = newest // 100 * 100 + int(text)
    return year if year <= newest else year - 100
