"""The forms of time expressions, as patterns over lower-case text.

Named groups carry the parts to ``resolve``. A group ``gap`` is what joins the two ends of a range, ``core``
what is left of the expression when a clause goes on after it ("two days" of "two days after the raid").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.reading.dates.forms import calendar, days, lengths, numerals, periods, relative
from counterclaim.reading.dates.forms.atoms import any_of
from counterclaim.reading.dates.vocabulary import vocabulary

__all__ = ["Form", "forms", "triggers"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form ``kind``: its pattern, and the classes of words of which a text must hold one of each."""

    kind: str
    pattern: re.Pattern[str]
    needs: frozenset[str]


@lexicon.compiled
def forms() -> tuple[Form, ...]:
    """All forms; of two that match the same words the earlier one wins."""
    v = vocabulary()
    found = [
        *numerals.rows(v), *calendar.rows(v), *days.rows(v), *relative.rows(v), *periods.rows(), *lengths.rows(v)
    ]  # fmt: skip
    return tuple(
        Form(kind, re.compile(pattern), frozenset(needs.split("+") if needs else ()))
        for kind, needs, pattern in found
    )


@lexicon.compiled
def triggers() -> re.Pattern[str]:
    """What marks the classes that forms need, one group a class."""
    v = vocabulary()
    units = any_of(v.units.keys() - {"night", "weekend"})
    return re.compile(
        rf"(?P<digit>\d)|\b(?:(?P<holiday>{any_of(v.holidays)})|(?P<month>{any_of(v.months)})"
        rf"|(?P<weekday>{any_of(v.weekdays)})s?|(?P<season>{any_of(v.seasons)})"
        rf"|(?P<unit>{units}s?|centuries|weekly|monthly|hourly)"
        r"|(?P<near>today|yesterday|tomorrow|tonight|overnight)"
        r"|(?P<part>(?:night|morning|evening|afternoon|weekend)s?|noon|midnight|midday|dawn|dusk|nightly)"
        r"|(?P<vague>now|nowadays|current|currently|present|moment|these|recent|recently|lately|future|past|daily"
        r"|annually|yearly)|(?P<tens>\w+ties|nineteen)|(?P<half>half))\b"
    )
