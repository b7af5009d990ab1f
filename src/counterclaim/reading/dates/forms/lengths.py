"""Lengths, repetitions, and now, lately and some day."""

from __future__ import annotations

from counterclaim.reading.dates.forms.atoms import Rows, any_of, count_of, unit_of
from counterclaim.reading.dates.vocabulary import Vocabulary


def rows(v: Vocabulary) -> Rows:
    """The forms, as kind, needs and pattern."""
    count, weekday = count_of(v), any_of(v.weekdays)
    unit = unit_of(v)
    not_age = r"(?!-olds?\b|\s+olds?\b)"
    return [
        ("duration", "unit",
            rf"\b(?P<the>the\s+(?:(?:first|final|entire|whole)\s+)?(?!days|weeks|months|years|decades|\w+-))?"
            rf"(?:(?P<count>{count})(?P<mid>\s+and\s+a\s+half)?(?:\s+(?:more|straight|full|long|whole))?[\s-]+"
            rf"(?P<unit>{unit})\b{not_age}(?P<half>\s+and\s+a\s+half\b)?"
            rf"|(?P<vague>(?:days|weeks|months|years|decades|centuries))\b{not_age})(?!\s+(?:ago|earlier|later)\b)"),
        ("duration", "unit", r"\b(?P<halved>half\s+an?)\s+(?P<unit>hour|day|year|century)\b"),
        ("duration", "unit", r"\b(?P<unit>day|week|month|year|decade|hour)s?-long\b"),
        ("set", "unit",
            r"\b(?:every|each)\s+(?:(?P<other>other|second)\s+)?(?P<unit>day|week|month|quarter|year|hour)\b"),
        ("set", "unit", rf"\bevery\s+(?P<count>{count})\s+(?P<unit>{unit})\b"),
        ("set", "unit",
            rf"\b(?:once|twice|(?:{count})\s+times)\s+(?:a|an|each|every|per)\s+(?P<unit>hour|day|week|month|year)\b"),
        ("set", "part", r"\b(?:every|each)\s+(?P<unit>night|morning|evening|afternoon|weekend)\b"),
        ("set", "weekday", rf"\b(?:every|each)\s+(?P<unit>{weekday})\b"),
        ("set", "vague", r"\b(?P<adverb>daily|annually|yearly)\b"),
        ("set", "unit", r"\b(?P<adverb>weekly|monthly|hourly)\b"),
        ("set", "part", r"\b(?P<adverb>nightly)\b"),
        ("present", "vague",
            r"\b(?:right\s+now|now|currently|at\s+present|at\s+the\s+moment|nowadays|these\s+days)\b(?!-)"
            r"|\bcurrent\b(?=\s+\w)(?!-)"),
        ("recent", "vague",
            r"\b(?:(?:more\s+|most\s+)?recently|lately|recent|(?<=\bin\s)the\s+(?:recent\s+|distant\s+)?past)\b(?!-)"),
        ("coming", "vague", r"\b(?:the\s+(?:near\s+)?future|future)\b(?!-|s\b)"),
    ]  # fmt: skip
