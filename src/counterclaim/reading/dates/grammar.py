"""The forms of time expressions, as patterns over the text; what they mean is decided in ``resolve``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.reading.dates.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch that has the form ``kind`` of a time expression, with its named parts in lower case."""

    kind: str
    start: int
    end: int
    parts: dict[str, str]


def expressions(text: str, start: int, end: int) -> list[Expression]:
    """The time expressions in the code points ``start`` .. ``end`` of ``text``: the longest where several
    overlap, in text order."""
    found = sorted(_matches(text, start, end), key=lambda e: (e.start, -e.end))
    kept: list[Expression] = []
    for one in found:
        if kept and one.start < kept[-1].end:
            if one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


# What must stand in a block for a form to be worth trying: a digit, or one of these words.
_DIGIT_FORMS = frozenset(
    {"iso", "slashed", "day_month", "month_day", "day_range", "month_day_range", "month_year", "year",
     "years", "decade", "century", "clock", "day_of"}
)  # fmt: skip
_WORDS_OF_FORMS = {
    "short_decade": ("ties", "0s"),
    "near_day": ("today", "yesterday", "tomorrow", "tonight", "night", "this "),
    "overnight": ("overnight",),
    "this_unit": ("this", "last", "next", "the co", "the cu"),
    "past_units": ("past", "last", "previous", "next", "coming"),
    "ago": (" ago",),
    "shift": ("earlier", "later", "before", "after", "hence"),
    "next_one": ("same", "very", "following", "previous", "next", "before", "after"),
    "month_of_year": ("year",),
    "quarter": ("quarter",),
    "set": ("every", "each", "ly"),
    "present": ("now", "current", "present", "moment"),
    "recent": ("recently", "lately"),
    "weekday": ("day",),
}


def _matches(text: str, start: int, end: int) -> Iterator[Expression]:
    block = text[start:end].lower()
    digits = any(c in block for c in "0123456789")
    for kind, pattern in _patterns():
        if kind in _DIGIT_FORMS and not digits:
            continue
        if kind in _WORDS_OF_FORMS and not any(word in block for word in _WORDS_OF_FORMS[kind]):
            continue
        for m in pattern.finditer(text, start, end):
            parts = {name: value.lower() for name, value in m.groupdict().items() if value is not None}
            yield Expression(kind, m.start(), m.end(), parts)


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


@lexicon.compiled
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    v = vocabulary()
    full = {name for name in v.months if len(name) > 4 or name in ("may", "june", "july")}
    month = rf"(?:{_any(full)}\b|{_any(v.months.keys() - full)}\b\.?)"
    weekday = _any(v.weekdays)
    unit = rf"(?:{_any(v.units.keys() - {'century'})}s?|centur(?:y|ies))"
    count = rf"(?:\d{{1,3}}|(?:a\s+)?(?:couple\s+of|few)|several|many|some|{_any(v.numbers)})"
    daypart = _any(v.dayparts.keys() - {"noon", "midnight"})
    day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    ordinal_day = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"
    year = r"(?:1[5-9]\d\d|20\d\d)"
    season = _any(v.seasons)
    part = r"(?:early|mid|late|the\s+(?:beginning|start|middle|end)\s+of|(?:beginning|start|middle|end)\s+of)"
    dash = r"\s*(?:-|–|—|to|and|until|till|through)\s*"
    of_day = rf"(?:\s+(?P<daypart>{daypart}))?"
    named = rf"(?:(?:(?:the\s+)?(?:past|last|next)\s+)?{weekday},?\s+(?:the\s+)?)?"
    forms = {
        # 2020-10-02, 2020/10/02
        "iso": rf"\b(?P<year>{year})([-/.])(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])\b",
        "slashed": r"\b(?P<a>0?[1-9]|[12]\d|3[01])/(?P<b>0?[1-9]|[12]\d|3[01])/(?P<year>(?:19|20)?\d\d)\b",
        # 2 October 2020, October 2 2020, 3 NOV 89, Friday, October 2; a range of days within a month
        "day_month": (
            rf"\b{named}(?:the\s+)?(?P<day>{day})(?:(?:{dash})(?:the\s+)?(?P<day2>{day}))?"
            rf"(?:\s+of)?[\s-]+(?P<month>{month})(?:,?[\s-]+(?P<year>{year})\b|[\s-]+(?P<short>'?[3-9]\d)\b(?!\s*[,.]?\d))?"
            rf"(?![\d%])"
        ),
        "month_day": (
            rf"\b{named}(?P<month>{month})\s+(?:the\s+)?(?P<day>{day})"
            rf"(?:(?:{dash})(?P<day2>{day})\b(?!\s*{month}))?\b(?!,\d|[.:]\d)(?:,?\s+(?P<year>{year})\b)?"
        ),
        # 28 February to 3 March (2020); from July 3 to August 5
        "day_range": (
            rf"\b(?P<day>{day})\s+(?P<month>{month})(?:\s+(?P<year>{year}))?{dash}"
            rf"(?P<day2>{day})\s+(?P<month2>{month})(?:,?\s+(?P<year2>{year}))?\b"
        ),
        "month_day_range": (
            rf"\b(?P<month>{month})\s+(?P<day>{day}){dash}(?P<month2>{month})\s+(?P<day2>{day})"
            rf"(?:,?\s+(?P<year2>{year}))?\b"
        ),
        "month_year": (
            rf"\b(?:(?P<part>{part})[\s-]+)?(?P<month>{month})(?:\s+of)?,?\s+(?P<year>{year})\b(?![,.]\d)"
        ),
        "month": (
            rf"\b(?:(?P<which>last|this|next|this\s+past)\s+)?(?:(?P<part>{part})[\s-]+)?(?P<month>{month})"
        ),
        "month_of_year": rf"\b(?P<month>{month})\s+(?:of\s+)?(?:the\s+)?(?P<which>last|this|next)\s+year\b",
        "year": rf"(?<![\d,.$€£/-])\b(?:(?P<part>{part})[\s-]+)?(?P<year>{year})\b(?![,.:/]\d|-\w|%|s\b)",
        "years": (
            rf"\b(?:between|from)\s+(?P<year>{year})\s*(?:and|to|until|till|-|–)\s*(?P<year2>{year})\b"
            rf"|(?<![\d-])\b(?P<y1>{year})\s?[-–]\s?(?P<y2>{year}|\d\d)\b(?![-\d])"
        ),
        "decade": r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:1[5-9]|20)\d0)'?s\b",
        "short_decade": (
            r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?"
            r"(?:'(?P<tens>[2-9])0s|(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b"
        ),
        "century": r"\b(?:the\s+)?(?P<ordinal>1[0-9]|2[01])(?:st|nd|rd|th)[\s-]centur(?:y|ies)\b",
        "weekday": (
            rf"\b(?:(?P<which>last|this|next|this\s+coming|(?:the|this)\s+past|the\s+previous|the\s+following)"
            rf"\s+)?(?P<weekday>{weekday})(?P<plural>s)?\b{of_day}(?P<into>\s+(?:in)?to\s+(?P<weekday2>{weekday}))?"
        ),
        "near_day": (
            rf"\b(?:(?:(?:early|late|earlier|later)\s+)?(?P<near>today|yesterday|tomorrow|tonight)\b{of_day}"
            rf"|(?P<far>(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow))"
            rf"|(?P<night>last\s+night)|(?:earlier\s+|later\s+)?this\s+(?P<this>{daypart}))\b"
        ),
        "overnight": rf"\bovernight\b(?:\s+(?:in)?to\s+(?P<weekday>{weekday}))?",
        "this_unit": (
            r"\b(?:(?P<within>earlier|later|early|late)\s+)?(?:in\s+)?"
            r"(?P<which>this|last|next|the\s+coming|the\s+current)\s+(?P<unit>week|weekend|month|quarter|year|decade|century)\b(?!-)"
        ),
        "next_one": (
            r"\b(?P<way>(?:the|that)\s+same|that\s+very|the\s+very\s+same|the\s+(?:following|previous))\s+"
            r"(?P<unit>day|night|evening|morning|afternoon|week|month|year)\b"
            r"|\bthe\s+(?P<way3>next)\s+(?P<unit3>day|night|evening|morning|afternoon)\b"
            r"|\bthe\s+(?P<unit2>day|night|week|month|year)\s+(?P<way2>before|after)\b"
        ),
        "past_units": (
            rf"\b(?:the\s+)?(?P<which>past|last|previous|next|coming)\s+(?:(?P<count>{count}|\d{{1,3}})\s+)?"
            rf"(?P<unit>hours?|days?|weeks?|months?|years?|decades?)\b"
        ),
        "ago": rf"\b(?P<count>{count})\s+(?P<unit>{unit})\s+ago\b",
        "shift": (
            rf"\b(?:the\s+)?(?P<count>{count})\s+(?P<unit>{unit})\s+"
            r"(?P<way>earlier|later|before|after|afterwards|hence)\b"
        ),
        "clock": (
            r"(?<![\d:.,-])\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?"
            r"(?:\s*(?P<half>[ap]\.?m\b\.?))?(?:\s*(?:GMT|UTC|local\s+time|\(\d{4}\s*GMT\)))?(?![\d:%])"
            r"|\b(?P<hour4>1[0-2]|[1-9])\.(?P<minute4>[0-5]\d)\s*(?P<half4>[ap]\.?m\b\.?)"
            r"|\b(?P<hour2>1[0-2]|[1-9])\s*(?P<half2>[ap]\.?m\b\.?)"
            r"|\b(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)\s*(?:GMT|UTC|hours|hrs|[zZ]\b)"
        ),
        "season": (
            rf"\b(?:(?P<which>last|this|next)\s+)?(?P<season>{season})"
            rf"(?:(?:\s+of)?\s+(?P<year>{year}))?\b"
        ),
        "quarter": (
            rf"\bthe\s+(?P<ordinal>first|second|third|fourth)\s+quarter(?:\s+of\s+(?P<year>{year}))?\b"
        ),
        "duration": (
            rf"\b(?:(?P<count>\d{{1,3}}|(?:a\s+)?(?:couple\s+of|few)|several|{_any(v.numbers)})"
            rf"(?:\s+more|\s+straight)?[\s-]+(?P<unit>{unit})\b(?!-olds?\b|\s+olds?\b)"
            r"|(?P<vague>(?:days|weeks|months|years|decades)))\b"
            r"(?!\s+(?:ago|earlier|later)\b)"
        ),
        "set": (
            rf"\b(?:every|each)\s+(?P<unit>{weekday}|day|night|week|month|year|morning|evening)\b"
            r"|\b(?P<adverb>daily|weekly|monthly|annually|yearly)\b"
        ),
        "present": r"\b(?:now|currently|at\s+present|at\s+the\s+moment|nowadays)\b",
        "recent": r"\b(?:recently|lately)\b",
        "day_of": rf"\bthe\s+(?P<day>{ordinal_day})\b(?=[.,;]|\s+(?:of\s+)?(?:the\s+)?month\b)",
    }  # fmt: skip
    return tuple((kind, re.compile(form, re.IGNORECASE)) for kind, form in forms.items())
