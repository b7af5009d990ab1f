"""The pieces that the forms of time expressions share, as patterns over lower-case text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from counterclaim.reading.dates.vocabulary import Vocabulary

YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
ORDINAL_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)"
PART = r"(?:early|mid|late|(?:the\s+)?(?:beginning|start|middle|end)\s+of)"
GAP = r"(?P<gap>\s*(?:-|–|—|/|to|and|until|till|through)\s*)"
_ZONE = (
    r"\s*(?:gmt|utc|msk|bst|cet|cest|eet|[ecmp][ds]t)\b"
    r"|\s+(?:local|moscow|kyiv|kiev|israel|israeli|gaza|iraqi?|baghdad|eastern|\w+\s+standard)\s+time\b"
)
_GREENWICH = r"\s*\(\d{1,2}:?\d\d\s*(?:gmt|utc)\)"
ZONE = rf"(?:(?:{_ZONE}|{_GREENWICH})(?:{_GREENWICH})?)"
"""The zone of a time of the clock, the same time by Greenwich in brackets, or both."""
EARLY = r"(?:(?P<within>earlier|later|early|late)\s+)?"

Rows = list[tuple[str, str, str]]
"""Kind of expression, the classes of words that it needs joined by ``+``, and its pattern."""


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of ``words``, the longest that fits."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) + ")"


def month_of(v: Vocabulary) -> str:
    """A pattern for the name of a month; short forms may have a full stop."""
    full = {name for name in v.months if len(name) > 4 or name in ("may", "june", "july")}
    return rf"(?:{any_of(full)}\b|{any_of(v.months.keys() - full)}\b\.?)"


def unit_of(v: Vocabulary) -> str:
    return rf"(?:{any_of(v.units.keys() - {'century'})}s?|centur(?:y|ies))"


def count_of(v: Vocabulary) -> str:
    tens, ones = (
        any_of(w for w, n in v.numbers.items() if n >= 20 and "-" not in w),
        any_of(w for w, n in v.numbers.items() if n < 10 and len(w) > 2),
    )
    one = rf"(?:\d{{1,3}}(?:\s1/2|\.\d)?|{tens}[\s-]{ones}|{any_of(v.numbers)})"
    return (
        rf"(?:(?:a\s+)?(?:couple\s+of|few|dozen)|several|many|some"
        rf"|{one}(?:(?:\s+(?:to|or)\s+|[-–]){one})?(?:\s+(?:hundred|thousand))?)"
    )
