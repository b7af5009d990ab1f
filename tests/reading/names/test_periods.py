"""Whose government a capital stood for on the day of the report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from counterclaim import read

Stage = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("date 1986-05-12 Moscow denied that its aircraft had bombed the village.", "Moscow", "SUN"),
        ("date 1986-05-12 Tass said that 40 bandits had died.", "Tass", "SUN"),
        ("date 1995-01-12 Moscow denied that its aircraft had bombed the village.", "Moscow", "RUS"),
        ("date 1999-04-15 Belgrade accused the alliance of a crime.", "Belgrade", "YUG"),
        ("date 1999-04-15 Serbia protested. Belgrade accused the alliance of a crime.", "Belgrade", "SRB"),
        ("date 2004-04-15 Belgrade accused the alliance of a crime.", "Belgrade", "SCG"),
        ("Moscow denied that its aircraft had bombed the village.", "Moscow", "RUS"),
    ],
)
def test_seats_of_states_that_are_no_more(stage: Stage, text: str, words: str, side: str) -> None:
    assert stage(text).side(words) == side


def test_a_seat_is_that_of_the_state_whose_army_is_named() -> None:
    told = "date 1991-11-12\n\nThe Yugoslav People's Army shelled Vukovar. Serbia denied it. Belgrade rejected the charge."
    assert ("Belgrade", "YUG") in _metonyms(told)


def test_a_seat_that_only_suffers_is_a_town_of_states_that_are_no_more_too() -> None:
    assert _metonyms("date 1985-03-12\n\nStreets in Moscow were empty. Moscow was calm on Monday.") == []


def _metonyms(text: str) -> list[tuple[str, str | None]]:
    reading = read(text)
    return [
        (text[m.start : m.end], e.side.code if e.side else None)
        for e in reading.entities
        for m in e.mentions
        if m.kind == "metonym"
    ]
