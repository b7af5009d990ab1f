"""What names its own day, month, year, season, decade or century."""

from __future__ import annotations

from counterclaim.reading.dates.forms.atoms import DAY, GAP, ORDINAL_DAY, PART, YEAR, Rows, any_of, month_of
from counterclaim.reading.dates.vocabulary import Vocabulary

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"


def rows(v: Vocabulary) -> Rows:
    """The forms, as kind, needs and pattern."""
    month = month_of(v)
    weekday, season = any_of(v.weekdays), any_of(v.seasons)
    named = (
        rf"(?:(?:(?:the\s+)?(?:past|last|next)\s+)?(?P<dayname>{weekday}),?\s+(?:the\s+)?|(?:last|next)\s+)?"
    )
    of_year = r"\s+(?:of\s+)?(?P<of_year>last|this|next)\s+year\b"
    era = r"\s?(?:b\.\s?c\.(?:e\.)?|bce?\b)"
    return [
        # 2 October 2020, October 2 2020, 3 NOV 89, Friday, October 2; a range of days within a month
        ("day_month", "digit+month",
            rf"\b{named}(?:the\s+)?(?P<day>{DAY})(?:{GAP}(?:the\s+)?(?P<day2>{DAY}))?"
            rf"(?:\s+of)?[\s-]+(?P<month>{month})"
            rf"(?:,?[\s-]+(?P<year>{YEAR})\b|[\s-]+(?P<short>'?[3-9]\d)\b(?!\s*[,.]?\d)|{of_year})?(?![\d%])"),
        ("day_month", "month",
            rf"\b{named}the\s+(?P<ordinal>{any_of(v.ordinals)})\s+(?:day\s+)?of\s+(?P<month>{month})"
            rf"(?:,?\s+(?P<year>{YEAR})\b|{of_year})?"),
        ("month_day", "digit+month",
            rf"\b{named}(?P<month>{month})\s+(?:the\s+)?(?P<day>{DAY})"
            rf"(?:{GAP}(?P<day2>{DAY})\b(?!\s*{month}))?\b(?!,\d|[.:]\d)(?:,?\s+(?P<year>{YEAR})\b|{of_year})?"),
        # 28 February to 3 March (2020); from July 3 to August 5
        ("day_range", "digit+month",
            rf"\b(?P<day>{DAY})\s+(?P<month>{month})(?:,?\s+(?P<year>{YEAR}))?{GAP}"
            rf"(?P<day2>{DAY})\s+(?P<month2>{month})(?:,?\s+(?P<year2>{YEAR}))?\b"),
        ("month_day_range", "digit+month",
            rf"\b(?P<month>{month})\s+(?P<day>{DAY})(?:,?\s+(?P<year>{YEAR}))?{GAP}"
            rf"(?P<month2>{month})\s+(?P<day2>{DAY})(?:,?\s+(?P<year2>{YEAR}))?\b"),
        ("month_range", "month",
            rf"\b(?P<lead>between|from)\s+(?P<month>{month})(?P<gap>\s+(?:and|to|until|till|through)\s+)"
            rf"(?P<month2>{month})\b(?!\s+\d)"),
        ("month_range", "digit+month",
            rf"\b(?P<month>{month})(?P<gap>\s*(?:-|–|to|and|until)\s*)(?P<month2>{month})\s+"
            rf"(?:of\s+)?(?P<year>{YEAR})\b"),
        ("month_year", "digit+month",
            rf"\b(?:(?P<part>{PART})[\s-]+)?(?P<month>{month})(?:\s+of)?,?\s+(?P<year>{YEAR})\b(?![,.]\d)"),
        ("month", "month",
            rf"\b(?:(?P<which>last|this|next|this\s+past|each|every)\s+)?(?:(?P<part>{PART})[\s-]+)?"
            rf"(?P<month>{month})"),
        ("month", "month",
            r"\bthe\s+(?P<part>first|opening|last|final|closing)\s+(?:(?:two|three|few)\s+)?"
            rf"(?:days|weeks?|half)\s+of\s+(?P<month>{month})(?:,?\s+(?P<year>{YEAR})\b)?"),
        ("month_of_year", "month",
            rf"\b(?:(?P<part>{PART})[\s-]+)?(?P<month>{month})\s+(?:of\s+)?"
            r"(?:(?:the\s+)?(?P<which>last|this|next)|(?P<that>that|the\s+same)|the\s+(?P<way>following|previous))"
            r"\s+year\b"),
        ("year", "digit",
            rf"(?<![\d,.$€£/-])\b(?:the\s+year\s+)?(?:(?P<part>{PART})[\s-]+)?(?P<year>{YEAR})\b"
            r"(?![,.:/]\d|-\w|%|s\b)"),
        ("years", "digit",
            rf"\b(?P<lead>between|from)\s+(?P<year>{YEAR})(?P<gap2>\s*(?:and|to|until|till|-|–)\s*)"
            rf"(?P<year2>{YEAR})\b"
            rf"|(?<![\d-])\b(?P<y1>{YEAR})(?P<gap>\s?[-–]\s?)(?P<y2>{YEAR}|\d\d)\b(?![-\d])"),
        ("bc", "digit",
            rf"(?<![\d,.-])\b(?:(?P<month>{month})\s+)?(?P<from>[1-9]\d{{0,3}})(?P<gap>\s*(?:-|–|to|and)\s*)"
            rf"(?P<year>[1-9]\d{{0,3}}){era}|(?<![\d,.-])\b(?:(?P<month2>{month})\s+)?(?P<year2>[1-9]\d{{0,3}}){era}"),
        ("decade", "digit", r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:1[5-9]|20)\d0)'?s\b"),
        ("short_decade", "tens",
            r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?"
            r"(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"),
        ("short_decade", "digit", r"(?:\bthe\s+)?(?:\b(?P<part>early|mid|late)[\s-]+)?'(?P<tens>[2-9])0s\b"),
        ("spoken_year", "tens",
            r"\b(?:the\s+year\s+)?nineteen[\s-]+(?P<tens>" + _TENS + r")"
            r"(?:[\s-]+(?P<ones>" + _ONES + r"))?\b"),
        ("century", "unit",
            rf"\b(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<ordinal>\d\d?(?:st|nd|rd|th)|{any_of(v.ordinals)})[\s-]"
            r"centur(?:y|ies)\b"),
        ("season", "season",
            rf"\b(?:(?:the\s+)?(?P<which>last|this\s+past|this|next|following|previous)\s+|the\s+(?=\w))?"
            rf"(?P<part>(?:early|late|mid)[\s-]+)?(?P<season>{season})"
            rf"(?:(?:\s+of)?\s+(?:(?P<year>{YEAR})|(?P<before_christ>[1-9]\d{{0,3}}){era}"
            rf"|nineteen[\s-]+(?P<tens>{_TENS})(?:[\s-]+(?P<ones>{_ONES}))?"
            r"|(?P<of_year>last|this|next|that|the\s+(?:same|following|previous))\s+year))?(?<!\s)(?!-|\w)"),
        ("holiday", "holiday",
            rf"\b(?:(?P<which>last|this|next)\s+)?(?P<holiday>{any_of(v.holidays)})\b(?:,?\s+(?P<year>{YEAR})\b)?"),
        ("day_of", "digit", rf"\bthe\s+(?P<day>{ORDINAL_DAY})\b(?=[.,;]|\s+(?:of\s+)?(?:the\s+)?month\b)"),
    ]  # fmt: skip
