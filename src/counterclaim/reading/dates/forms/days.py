"""Weekdays, the days around today, nights, and times of the clock."""

from __future__ import annotations

from counterclaim.reading.dates.forms.atoms import EARLY, ZONE, Rows, any_of
from counterclaim.reading.dates.vocabulary import Vocabulary


def rows(v: Vocabulary) -> Rows:
    """The forms, as kind, needs and pattern."""
    weekday = any_of(v.weekdays)
    daypart = any_of(v.dayparts.keys() - {"noon", "midnight"})
    hours = any_of(w for w, n in v.numbers.items() if 0 < n <= 12 and len(w) > 2)
    of_day = rf"(?:\s+(?P<daypart>{daypart}))?"
    return [
        ("weekday", "weekday",
            rf"\b(?:(?P<which>last|this|next|this\s+coming|(?:the|this)\s+past|the\s+previous|the\s+following)"
            rf"\s+)?(?P<weekday>{weekday})(?P<plural>s)?\b{of_day}(?P<plural2>s)?\b"
            rf"(?P<into>\s+into\s+(?P<weekday2>{weekday}))?"),
        ("weekday_of", "weekday+unit",
            rf"\b(?P<weekday>{weekday}){of_day}\s+(?:of\s+)?(?P<which>last|this|next)\s+week\b"),
        ("weekday_range", "weekday",
            rf"\b(?P<weekday>{weekday})(?P<gap>\s*(?:-|–|—|to|until|till|through)\s*)(?P<weekday2>{weekday})\b"),
        ("weekday_range", "weekday",
            rf"\b(?P<lead>between)\s+(?P<weekday>{weekday})(?P<gap>\s+and\s+)(?P<weekday2>{weekday})\b"),
        ("near_day", "near", rf"\b{EARLY}(?P<near>today|yesterday|tomorrow|tonight)\b{of_day}\b"),
        ("near_day", "unit", r"\b(?P<far>(?:the\s+)?day\s+(?:before\s+yesterday|after\s+tomorrow))\b"),
        ("near_day", "part", rf"\b(?:(?P<night>last\s+night)|(?:earlier\s+|later\s+)?this\s+(?P<this>{daypart}))\b"),
        ("overnight", "near", rf"\bovernight\b(?:\s+(?:in)?to\s+(?P<weekday>{weekday}))?"),
        ("overnight", "part", r"\b(?:during|through|throughout)\s+the\s+night\b(?!\s+(?:of|from|to|between)\b)"),
        ("night", "part", r"(?<=\bat\s)night\b"),
        ("clock", "digit",
            r"(?<![\d:.,-])\b(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::\d\d)?"
            r"(?:\s*(?P<half>[ap]\.?m\b\.?)|\s+in\s+the\s+(?P<half6>morning|afternoon|evening))?"
            + f"{ZONE}?" + r"(?![\d:%])"
            r"|\b(?P<hour4>1[0-2]|[1-9])\.(?P<minute4>[0-5]\d)\s*(?P<half4>[ap]\.?m\b\.?)" + f"{ZONE}?"
            r"|\b(?P<hour2>1[0-2]|[1-9])\s*(?P<half2>[ap]\.?m\b\.?)" + f"{ZONE}?"
            r"|\b(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)(?:\s*(?:hours|hrs|z)\b" + f"{ZONE}?|{ZONE})"),
        ("clock", "part",
            rf"\b(?P<hour5>1[0-2]|[1-9]|{hours})(?:\s+o'clock)?\s+(?:in\s+the|at)\s+"
            r"(?P<half5>morning|afternoon|evening|night)\b"),
        ("clock", "part", r"(?<!-)\b(?P<word>noon|midday|midnight)\b(?!\s+(?:news|mass|prayers?)\b)"),
    ]  # fmt: skip
