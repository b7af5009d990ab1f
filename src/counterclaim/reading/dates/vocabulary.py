"""The words of time, from the list ``times``, as look-up tables."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim import lexicon


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Months 1-12, weekdays 0-6 (Monday first), seasons with TIMEX3 code and first month (in the north),
    small numbers, ordinals, units and parts of the day with their TIMEX3 codes, holidays with their day or the
    name of its rule, words of the future, verbs that in the present tense announce what is on the calendar, verbs
    that set a term, words that end a name that has a date in it (``venue`` also in lower case), epithets that make
    a name of a month or weekday, and events that are set for a day (``ballots``)."""

    months: dict[str, int]
    weekdays: dict[str, int]
    seasons: dict[str, tuple[str, int]]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    units: dict[str, str]
    dayparts: dict[str, str]
    holidays: dict[str, str]
    future: frozenset[str]
    timetable: frozenset[str]
    term: frozenset[str]
    bearers: frozenset[str]
    venue: frozenset[str]
    epithets: frozenset[str]
    ballots: frozenset[str]


@lexicon.compiled
def vocabulary() -> Vocabulary:
    """The vocabulary, a project's own words included."""
    by_kind: dict[str, dict[str, str]] = {}
    for row in lexicon.rows("times"):
        by_kind.setdefault(row["kind"], {})[row["word"]] = row["value"]

    def integers(kind: str) -> dict[str, int]:
        return {word: int(value) for word, value in by_kind[kind].items()}

    seasons = {}
    for word, value in by_kind["season"].items():
        code, month = value.split()
        seasons[word] = (code, int(month))
    return Vocabulary(
        integers("month"), integers("weekday"), seasons, integers("number"), integers("ordinal"),
        by_kind["unit"], by_kind["daypart"], by_kind["holiday"], frozenset(by_kind["future"]),
        frozenset(by_kind["timetable"]), frozenset(by_kind["term"]), frozenset(by_kind["bearer"]),
        frozenset(by_kind["venue"]), frozenset(by_kind["epithet"]), frozenset(by_kind["ballot"]),
    )  # fmt: skip
