"""How rows read in words."""

from __future__ import annotations

import pytest

from counterclaim.record import Bound, Figure, Reading, Report, Span
from counterclaim.show.words import heading, number, quote
from counterclaim.text.plain import days, safe


def a_figure(low: int | None, high: int | None, bound: Bound) -> Figure:
    return Figure("f1", low, high, bound, "killed", "unknown", None, None, None, (Span(0, 1),))


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (550, None, "exact", "550"),
        (1280, None, "at_least", "≥ 1,280"),
        (400, None, "at_most", "≤ 400"),
        (200, None, "about", "~ 200"),
        (10000, 40000, "exact", "10,000–40,000"),
        (0, None, "exact", "none"),
        (None, None, "undisclosed", "withheld"),
    ],
)
def test_numbers(low: int | None, high: int | None, bound: Bound, words: str) -> None:
    assert number(a_figure(low, high, bound)) == words


def test_days() -> None:
    assert days("2001-01-02", "2001-01-02") == "2001-01-02"
    assert days("2001-01-02", "2001-01-05") == "2001-01-02 to 2001-01-05"
    assert days(None, "2001-01-05") == "to 2001-01-05"
    assert days(None, None) == ""


def test_controls_are_made_visible() -> None:
    assert safe("a\x1b[31m b\u202ec\nd") == "a␦[31m b␦c d"


def test_the_heading_is_the_first_line_without_its_date() -> None:
    assert (
        heading(Reading(Report("\n date 2001-01-02 The siege\n\nText", published="2001-01-02")))
        == "The siege"
    )
    assert heading(Reading(Report("x", title="A title"))) == "A title"
    assert heading(Reading(Report("word " * 100))).endswith("word…")


def test_quotes_are_cut_at_a_word() -> None:
    reading = Reading(Report("one two three four five six"))
    assert quote(reading, [Span(0, 7), Span(14, 18)]) == "one two … four"
    assert quote(reading, [Span(0, 27)], 12) == "one two…"
