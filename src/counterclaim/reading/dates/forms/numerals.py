"""Dates that are written in figures: 2020-10-02, 02/10/2020, 02.10.2020, and the groups of the military."""

from __future__ import annotations

from counterclaim.reading.dates.forms.atoms import YEAR, Rows, any_of
from counterclaim.reading.dates.vocabulary import Vocabulary


def rows(v: Vocabulary) -> Rows:
    """The forms, as kind, needs and pattern."""
    short = any_of(name for name in v.months if len(name) <= 4)
    return [
        # 2020-10-02, 2020/10/02
        ("iso", "digit", rf"\b(?P<year>{YEAR})([-/.])(?P<month>0[1-9]|1[0-2])\2(?P<day>0[1-9]|[12]\d|3[01])\b"),
        ("slashed", "digit", r"\b(?P<a>0?[1-9]|[12]\d|3[01])/(?P<b>0?[1-9]|[12]\d|3[01])/(?P<year>(?:19|20)?\d\d)\b"),
        # 2.10.2020, 02.10.20
        ("dotted", "digit",
            r"(?<![\d.])(?:\bthe\s+)?\b(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0?[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)"
            r"\b(?!\.?\d)"),
        ("dotted", "digit",
            r"(?<![\d.])\b(?P<day>0[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])\.(?P<year>\d\d)\b(?!\.?\d)"),
        # 021830ZOCT20: the day, the time, the letter of the zone, the month and the year
        ("group", "digit",
            r"(?<!\w)(?P<day>0[1-9]|[12]\d|3[01])\s?(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?[a-z]\s?"
            rf"(?P<month>{short})\s?(?P<year>(?:19|20)?\d\d)(?!\w)"),
    ]  # fmt: skip
