"""What counts from another day."""

from __future__ import annotations

from counterclaim.reading.dates.forms.atoms import EARLY, Rows, count_of, unit_of
from counterclaim.reading.dates.vocabulary import Vocabulary


def rows(v: Vocabulary) -> Rows:
    """The forms, as kind, needs and pattern."""
    count = count_of(v)
    unit = unit_of(v)
    spans = r"(?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|minutes?|quarters?|seconds?)"
    wholes = r"(?:week|month|quarter|year|decade|century)"
    half = mid = r"(?:\s+and\s+a\s+half)?"
    return [
        ("this_unit", "unit",
            rf"\b{EARLY}(?P<which>last|this|next|the\s+coming|the\s+current)\s+(?P<unit>{wholes})\b"
            r"(?!-|\s+of\s+(?!the\b|this\b|last\b)\w)"),
        ("this_unit", "part",
            rf"\b{EARLY}(?:(?P<which>last|this|next|the\s+coming)\s+|(?P<the>the)\s+)(?P<unit>weekend)\b(?!-)"),
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
            rf"\b(?:the\s+)?(?P<which>past|(?<!\bto\s)(?<!\bwill\s)(?<!\bwould\s)(?<!\bcould\s)(?<!\bcan\s)last"
            rf"|previous|next|coming|recent)\s+(?:(?P<count>{count})\s+)?"
            rf"(?P<unit>{spans})(?:\s+(?:and|or)\s+(?:days|weeks|months|years)\b)?\b(?!-|\s+of\s+\w+\b(?<!the))"),
        ("ago", "unit", rf"\b(?P<halved>half\s+)?(?P<count>{count}){mid}\s+(?P<unit>{unit}){half}\s+ago\b"),
        ("shift", "unit",
            rf"\b(?:the\s+)?(?P<core>(?P<halved>half\s+)?(?P<count>{count}){mid}\s+(?P<unit>{unit}){half})\s+"
            r"(?P<way>earlier|later|before|after|afterwards|hence|previously)\b"),
        ("shift", "unit", r"\b(?P<vague>days|weeks|months|years|decades)\s+(?P<way>earlier|later|ago)\b"),
    ]  # fmt: skip
