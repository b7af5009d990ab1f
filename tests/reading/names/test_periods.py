"""Whose government a capital stood for on the day of the report."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

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
