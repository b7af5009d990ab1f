"""The quarters, halves and years in which firms and treasuries count."""

from __future__ import annotations

from counterclaim.reading.dates.forms.atoms import YEAR, Rows


def rows() -> Rows:
    """The forms, as kind, needs and pattern."""
    quarter = r"(?P<ordinal>first|second|third|fourth)[\s-]+quarter"
    ago = r"year-ago|year-earlier"
    of_year = (
        rf"(?:\s+of\s+(?P<fiscal>fiscal\s+)?(?P<year>{YEAR})|\s+of\s+(?P<which2>this|last|next)\s+year)?"
    )
    return [
        ("quarter", "unit",
            rf"\b(?:(?:the\s+(?!\w+-))?(?:(?P<year2>{YEAR})\s+)?(?:fiscal\s+)?|(?P<which>this|last|next)\s+year's\s+)"
            rf"{quarter}\b{of_year}"),
        ("half_year", "half",
            rf"\b(?:the\s+)?(?P<ordinal>first|second|last)\s+half\s+of\s+(?:(?P<year>{YEAR})"
            r"|(?P<which>this|last|next|the)\s+year)\b"),
        ("period", "unit",
            rf"\b(?:the\s+)?(?:(?P<ago>{ago})|(?P<year>{YEAR})|latest|most\s+recent|same|corresponding|comparable)\s+"
            r"(?P<unit>quarter|fiscal\s+year|half)\b|\bthe\s+(?P<unit2>quarter)\b(?!-)"),
        ("period", "unit", rf"\b(?P<ago>{ago})\b"),
        ("period", "unit", rf"\bthe\s+(?P<ago>{ago})\s+period\b"),
        ("period", "digit", rf"\bthe\s+(?P<year>{YEAR})\s+period\b"),
        ("period", "", r"\bthe\s+(?:latest|most\s+recent|corresponding|comparable)\s+period\b"),
        ("fiscal_year", "unit",
            r"\bthe\s+(?:(?P<which>current|last|latest|next|previous)\s+)?(?P<full>full|fiscal)\s+year\b"
            r"|\bthe\s+(?P<year_>year)\b(?P<ended>(?=\s+end(?:ed|ing)))?"
            r"(?!-|\s+(?:before|after|of|in|that|when)\b|\s+\d)"),
        ("fiscal_year", "digit", rf"\bfiscal\s+(?P<year>{YEAR})\b"),
    ]  # fmt: skip
