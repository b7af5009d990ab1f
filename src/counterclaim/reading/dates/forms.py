"""The forms of time expressions, as patterns over lower-case text: what names its own day, month or year,
and what counts from another day.

Named groups carry the parts to ``resolve``. A group ``gap`` is what joins the two ends of a range, ``core``
what is left of the expression when a clause goes on after it ("two days" of "two days after the raid").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.reading.dates.vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Form:
    """A form ``kind``: its pattern, and the classes of words of which a text must hold one of each."""

    kind: str
    pattern: re.Pattern[str]
    needs: frozenset[str]


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_ORDINAL_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"
_PART = r"(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end)\s+of)"
_GAP = r"(?P<gap>\s*(?:-|–|—|to|and|until|till|through)\s*)"
_EARLY = r"(?:(?P<within>earlier|later|early|late)\s+)?"
_QUARTER = r"(?P<ordinal>first|second|third|fourth)[\s-]+quarter"


@lexicon.compiled
def forms() -> tuple[Form, ...]:
    """All forms; of two that match the same words the earlier one wins."""
    v = vocabulary()
    found = [
        *_calendar_forms(v), *_weekday_forms(v), *_relative_forms(v), *_period_forms(), *_length_forms(v)
    ]  # fmt: skip
    return tuple(
        Form(kind, re.compile(pattern), frozenset(needs.split("+") if needs else ()))
        for kind, needs, pattern in found
    )


@lexicon.compiled
def triggers() -> re.Pattern[str]:
    """What marks the classes that forms need, one group a class."""
    v = vocabulary()
    units = _any(v.units.keys() - {"night", "weekend"})
    return re.compile(
        rf"(?P<digit>\d)|\b(?:(?P<month>{_any(v.months)})|(?P<weekday>{_any(v.weekdays)})s?"
        rf"|(?P<season>{_any(v.seasons)})"
        rf"|(?P<holiday>{_any(v.holidays)})|(?P<unit>{units}s?|centuries|weekly|monthly)"
        r"|(?P<near>today|yesterday|tomorrow|tonight|overnight)"
        r"|(?P<part>(?:night|morning|evening|afternoon|weekend)s?|noon|midnight|midday|dawn|dusk)"
        r"|(?P<vague>now|nowadays|current|currently|present|moment|these|recent|recently|lately|future|past|daily"
        r"|annually|yearly)|(?P<tens>\w+ties|nineteen))\b"
    )


def _calendar_forms(v: Vocabulary) -> list[tuple[str, str, str]]:
    full = {name for name in v.months if len(name) > 4 or name in ("may", "june", "july")}
    month = rf"(?:{_any(full)}\b|{_any(v.months.keys() - full)}\b\.?)"
    weekday, season = _any(v.weekdays), _any(v.seasons)
    named = rf"(?:(?:(?:the\s+)?(?:past|last|next)\s+)?{weekday},?\s+(?:the\s+)?)?"
    era = r"\s?(?:b\.\s?c\.(?:e\.)?|bce?\b)"
    return [
        # 2020-10-02, 2020/10/02
        ("iso", "digit", rf"\b(?P<year>{_YEAR})([-/.])(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])\b"),
        ("slashed", "digit", r"\b(?P<a>0?[1-9]|[12]\d|3[01])/(?P<b>0?[1-9]|[12]\d|3[01])/(?P<year>(?:19|20)?\d\d)\b"),
        # 2 October 2020, October 2 2020, 3 NOV 89, Friday, October 2; a range of days within a month
        ("day_month", "digit+month",
            rf"\b{named}(?:the\s+)?(?P<day>{_DAY})(?:{_GAP}(?:the\s+)?(?P<day2>{_DAY}))?"
            rf"(?:\s+of)?[\s-]+(?P<month>{month})"
            rf"(?:,?[\s-]+(?P<year>{_YEAR})\b|[\s-]+(?P<short>'?[3-9]\d)\b(?!\s*[,.]?\d))?(?![\d%])"),
        ("month_day", "digit+month",
            rf"\b{named}(?P<month>{month})\s+(?:the\s+)?(?P<day>{_DAY})"
            rf"(?:{_GAP}(?P<day2>{_DAY})\b(?!\s*{month}))?\b(?!,\d|[.:]\d)(?:,?\s+(?P<year>{_YEAR})\b)?"),
        # 28 February to 3 March (2020); from July 3 to August 5
        ("day_range", "digit+month",
            rf"\b(?P<day>{_DAY})\s+(?P<month>{month})(?:,?\s+(?P<year>{_YEAR}))?{_GAP}"
            rf"(?P<day2>{_DAY})\s+(?P<month2>{month})(?:,?\s+(?P<year2>{_YEAR}))?\b"),
        ("month_day_range", "digit+month",
            rf"\b(?P<month>{month})\s+(?P<day>{_DAY})(?:,?\s+(?P<year>{_YEAR}))?{_GAP}"
            rf"(?P<month2>{month})\s+(?P<day2>{_DAY})(?:,?\s+(?P<year2>{_YEAR}))?\b"),
        ("month_range", "month",
            rf"\b(?P<lead>between|from)\s+(?P<month>{month})(?P<gap>\s+(?:and|to|until|till|through)\s+)"
            rf"(?P<month2>{month})\b(?!\s+\d)"),
        ("month_range", "digit+month",
            rf"\b(?P<month>{month})(?P<gap>\s*(?:-|–|to|and|until)\s*)(?P<month2>{month})\s+"
            rf"(?:of\s+)?(?P<year>{_YEAR})\b"),
        ("month_year", "digit+month",
            rf"\b(?:(?P<part>{_PART})[\s-]+)?(?P<month>{month})(?:\s+of)?,?\s+(?P<year>{_YEAR})\b(?![,.]\d)"),
        ("month", "month",
            rf"\b(?:(?P<which>last|this|next|this\s+past|each|every)\s+)?(?:(?P<part>{_PART})[\s-]+)?"
            rf"(?P<month>{month})"),
        ("month", "month",
            r"\bthe\s+(?P<part>first|opening|last|final|closing)\s+(?:(?:two|three|few)\s+)?"
            rf"(?:days|weeks?|half)\s+of\s+(?P<month>{month})(?:,?\s+(?P<year>{_YEAR})\b)?"),
        ("month_of_year", "month",
            rf"\b(?:(?P<part>{_PART})[\s-]+)?(?P<month>{month})\s+(?:of\s+)?"
            r"(?:(?:the\s+)?(?P<which>last|this|next)|(?P<that>that|the\s+same)|the\s+(?P<way>following|previous))"
            r"\s+year\b"),
        ("year", "digit",
            rf"(?<![\d,.$€£/-])\b(?:the\s+year\s+)?(?:(?P<part>{_PART})[\s-]+)?(?P<year>{_YEAR})\b"
            r"(?![,.:/]\d|-\w|%|s\b)"),
        ("years", "digit",
            rf"\b(?P<lead>between|from)\s+(?P<year>{_YEAR})(?P<gap2>\s*(?:and|to|until|till|-|–)\s*)"
            rf"(?P<year2>{_YEAR})\b"
            rf"|(?<![\d-])\b(?P<y1>{_YEAR})(?P<gap>\s?[-–]\s?)(?P<y2>{_YEAR}|\d\d)\b(?![-\d])"),
        ("bc", "digit",
            rf"(?<![\d,.-])\b(?:(?P<month>{month})\s+)?(?P<from>[1-9]\d{{0,3}})(?P<gap>\s*(?:-|–|to|and)\s*)"
            rf"(?P<year>[1-9]\d{{0,3}}){era}|(?<![\d,.-])\b(?:(?P<month2>{month})\s+)?(?P<year2>[1-9]\d{{0,3}}){era}"),
        ("decade", "digit", r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:1[5-9]|20)\d0)'?s\b"),
        ("short_decade", "tens",
            r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?"
            r"(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"),
        ("short_decade", "digit", r"(?:\bthe\s+)?(?:\b(?P<part>early|mid|late)[\s-]+)?'(?P<tens>[2-9])0s\b"),
        ("spoken_year", "tens",
            r"\b(?:the\s+year\s+)?nineteen[\s-]+(?P<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:[\s-]+(?P<ones>one|two|three|four|five|six|seven|eight|nine))?\b"),
        ("century", "unit",
            rf"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<ordinal>\d\d?(?:st|nd|rd|th)|{_any(v.ordinals)})[\s-]"
            r"centur(?:y|ies)\b"),
        ("season", "season",
            rf"\b(?:(?:the\s+)?(?P<which>last|this\s+past|this|next|following|previous)\s+|the\s+(?=\w))?"
            rf"(?P<part>(?:early|late|mid)[\s-]+)?(?P<season>{season})"
            rf"(?:(?:\s+of)?\s+(?P<year>{_YEAR}))?\b(?!-)"),
        ("holiday", "holiday",
            rf"\b(?:(?P<which>last|this|next)\s+)?(?P<holiday>{_any(v.holidays)})\b(?:,?\s+(?P<year>{_YEAR})\b)?"),
        ("day_of", "digit", rf"\bthe\s+(?P<day>{_ORDINAL_DAY})\b(?=[.,;]|\s+(?:of\s+)?(?:the\s+)?month\b)"),
    ]  # fmt: skip


def _weekday_forms(v: Vocabulary) -> list[tuple[str, str, str]]:
    weekday = _any(v.weekdays)
    daypart = _any(v.dayparts.keys() - {"noon", "midnight"})
    of_day = rf"(?:\s+(?P<daypart>{daypart}))?"
    return [
        ("weekday", "weekday",
            rf"\b(?:(?P<which>last|this|next|this\s+coming|(?:the|this)\s+past|the\s+previous|the\s+following)"
            rf"\s+)?(?P<weekday>{weekday})(?P<plural>s)?\b{of_day}(?P<plural2>s)?\b"
            rf"(?P<into>\s+(?:in)?to\s+(?P<weekday2>{weekday}))?"),
        ("near_day", "near", rf"\b{_EARLY}(?P<near>today|yesterday|tomorrow|tonight)\b{of_day}\b"),
        ("near_day", "unit", r"\b(?P<far>(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow))\b"),
        ("near_day", "part", rf"\b(?:(?P<night>last\s+night)|(?:earlier\s+|later\s+)?this\s+(?P<this>{daypart}))\b"),
        ("overnight", "near", rf"\bovernight\b(?:\s+(?:in)?to\s+(?P<weekday>{weekday}))?"),
        ("overnight", "part", r"\b(?:during|through|throughout)\s+the\s+night\b(?!\s+(?:of|from|to|between)\b)"),
        ("night", "part", r"(?<=\bat\s)night\b"),
        ("clock", "digit",
            r"(?<![\d:.,-])\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?"
            r"(?:\s*(?P<half>[ap]\.?m\b\.?))?(?:\s*(?:gmt|utc|local\s+time|\(\d{4}\s*gmt\)))?(?![\d:%])"
            r"|\b(?P<hour4>1[0-2]|[1-9])\.(?P<minute4>[0-5]\d)\s*(?P<half4>[ap]\.?m\b\.?)"
            r"|\b(?P<hour2>1[0-2]|[1-9])\s*(?P<half2>[ap]\.?m\b\.?)"
            r"|\b(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)\s*(?:gmt|utc|hours|hrs|z\b)"),
        ("clock", "part", r"(?<!-)\b(?P<word>noon|midday|midnight)\b(?!\s+(?:news|mass|prayers?)\b)"),
    ]  # fmt: skip


def _count(v: Vocabulary) -> str:
    tens, ones = (
        _any(w for w, n in v.numbers.items() if n >= 20 and "-" not in w),
        _any(w for w, n in v.numbers.items() if n < 10 and len(w) > 2),
    )
    one = rf"(?:\d{{1,3}}(?:\s1/2|\.\d)?|{tens}[\s-]{ones}|{_any(v.numbers)})"
    return (
        rf"(?:(?:a\s+)?(?:couple\s+of|few|dozen)|several|many|some"
        rf"|{one}(?:(?:\s+(?:to|or)\s+|[-–]){one})?(?:\s+(?:hundred|thousand))?)"
    )


def _relative_forms(v: Vocabulary) -> list[tuple[str, str, str]]:
    count = _count(v)
    unit = rf"(?:{_any(v.units.keys() - {'century'})}s?|centur(?:y|ies))"
    spans = r"(?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|minutes?|quarters?|seconds?)"
    wholes = r"(?:week|month|quarter|year|decade|century)"
    half = r"(?:\s+and\s+a\s+half)?"
    return [
        ("this_unit", "unit",
            rf"\b{_EARLY}(?P<which>last|this|next|the\s+coming|the\s+current)\s+(?P<unit>{wholes})\b"
            r"(?!-|\s+of\s+(?!the\b|this\b|last\b)\w)"),
        ("this_unit", "part",
            rf"\b{_EARLY}(?:(?P<which>last|this|next|the\s+coming)\s+|(?P<the>the)\s+)(?P<unit>weekend)\b(?!-)"),
        ("end_of_unit", "unit",
            r"\b(?:the\s+)?(?P<part>beginning|start|middle|end)\s+of\s+(?P<which>the|this|last|next)\s+"
            r"(?P<unit>week|month|year)\b(?!-)"),
        ("end_of_unit", "unit", r"\b(?P<unit>year)(?:[\s-]|'s\s+)(?P<part>end)\b"),
        ("next_one", "unit",
            r"\b(?:(?:earlier|later|late|early)\s+)?(?P<way>(?:the|that)\s+(?:very\s+)?same|that\s+very|that"
            r"|the\s+(?:following|previous))\s+(?P<unit>day|week|month|year)\b"
            r"|\bthe\s+(?P<way3>next)\s+(?P<unit3>day)\b"
            r"|\bthe\s+(?P<unit2>day|week|month|year)\s+(?P<way2>before|after)\b(?!\s+yesterday|\s+tomorrow)"),
        ("next_one", "part",
            r"\b(?:(?:earlier|later|late|early)\s+)?(?P<way>(?:the|that)\s+same|that\s+very|that"
            r"|the\s+(?:following|previous|next))\s+"
            r"(?P<unit>night|evening|morning|afternoon|weekend)\b"
            r"|\bthe\s+(?P<unit2>night)\s+(?P<way2>before|after)\b"),
        ("past_units", "unit",
            rf"\b(?:the\s+)?(?P<which>past|last|previous|next|coming|recent)\s+(?:(?P<count>{count})\s+)?"
            rf"(?P<unit>{spans})(?:\s+(?:and|or)\s+(?:days|weeks|months|years)\b)?\b(?!-|\s+of\s+\w+\b(?<!the))"),
        ("ago", "unit", rf"\b(?P<count>{count})\s+(?P<unit>{unit}){half}\s+ago\b"),
        ("shift", "unit",
            rf"\b(?:the\s+)?(?P<core>(?P<count>{count})\s+(?P<unit>{unit}){half})\s+"
            r"(?P<way>earlier|later|before|after|afterwards|hence|previously)\b"),
        ("shift", "unit", r"\b(?P<vague>days|weeks|months|years|decades)\s+(?P<way>earlier|later|ago)\b"),
    ]  # fmt: skip


def _period_forms() -> list[tuple[str, str, str]]:
    """The quarters and years in which firms and treasuries count."""
    ago = r"year-ago|year-earlier"
    of_year = (
        rf"(?:\s+of\s+(?P<fiscal>fiscal\s+)?(?P<year>{_YEAR})|\s+of\s+(?P<which2>this|last|next)\s+year)?"
    )
    return [
        ("quarter", "unit",
            rf"\b(?:(?:the\s+(?!\w+-))?(?:(?P<year2>{_YEAR})\s+)?(?:fiscal\s+)?|(?P<which>this|last|next)\s+year's\s+)"
            rf"{_QUARTER}\b{of_year}"),
        ("period", "unit",
            rf"\b(?:the\s+)?(?:(?P<ago>{ago})|(?P<year>{_YEAR})|latest|most\s+recent|same|corresponding|comparable)\s+"
            r"(?P<unit>quarter|fiscal\s+year|half)\b|\bthe\s+(?P<unit2>quarter)\b(?!-)"),
        ("period", "unit", rf"\b(?P<ago>{ago})\b"),
        ("period", "unit", rf"\bthe\s+(?P<ago>{ago})\s+period\b"),
        ("period", "digit", rf"\bthe\s+(?P<year>{_YEAR})\s+period\b"),
        ("period", "", r"\bthe\s+(?:latest|most\s+recent|corresponding|comparable)\s+period\b"),
        ("fiscal_year", "unit",
            r"\bthe\s+(?:(?P<which>current|last|latest|next|previous)\s+)?(?P<full>full|fiscal)\s+year\b"
            r"|\bthe\s+(?P<year_>year)\b(?P<ended>(?=\s+end(?:ed|ing)))?"
            r"(?!-|\s+(?:before|after|of|in|that|when)\b|\s+\d)"),
        ("fiscal_year", "digit", rf"\bfiscal\s+(?P<year>{_YEAR})\b"),
    ]  # fmt: skip


def _length_forms(v: Vocabulary) -> list[tuple[str, str, str]]:
    count, weekday = _count(v), _any(v.weekdays)
    unit = rf"(?:{_any(v.units.keys() - {'century'})}s?|centur(?:y|ies))"
    not_age = r"(?!-olds?\b|\s+olds?\b)"
    return [
        ("duration", "unit",
            rf"\b(?P<the>the\s+(?:(?:first|final|entire|whole)\s+)?(?!days|weeks|months|years|decades|\w+-))?"
            rf"(?:(?P<count>{count})(?:\s+(?:more|straight|full|long|whole))?[\s-]+"
            rf"(?P<unit>{unit})\b{not_age}(?P<half>\s+and\s+a\s+half\b)?"
            r"|(?P<vague>(?:days|weeks|months|years|decades|centuries))\b)(?!\s+(?:ago|earlier|later)\b)"),
        ("duration", "unit", r"\b(?P<halved>half\s+an?)\s+(?P<unit>hour|day|year|century)\b"),
        ("duration", "unit", r"\b(?P<unit>day|week|month|year|decade|hour)s?-long\b"),
        ("set", "unit", r"\b(?:every|each)\s+(?:other\s+)?(?P<unit>day|week|month|year)\b"),
        ("set", "part", r"\b(?:every|each)\s+(?P<unit>night|morning|evening|afternoon|weekend)\b"),
        ("set", "weekday", rf"\b(?:every|each)\s+(?P<unit>{weekday})\b"),
        ("set", "vague", r"\b(?P<adverb>daily|annually|yearly)\b"),
        ("set", "unit", r"\b(?P<adverb>weekly|monthly)\b"),
        ("present", "vague",
            r"\b(?:right\s+now|now|currently|at\s+present|at\s+the\s+moment|nowadays|these\s+days)\b(?!-)"
            r"|\bcurrent\b(?=\s+\w)(?!-)"),
        ("recent", "vague",
            r"\b(?:(?:more\s+|most\s+)?recently|lately|recent|(?<=\bin\s)the\s+(?:recent\s+|distant\s+)?past)\b(?!-)"),
        ("coming", "vague", r"\b(?:the\s+(?:near\s+)?future|future)\b(?!-|s\b)"),
    ]  # fmt: skip
