"""Losses that are told by the camp in which people fell."""

from __future__ import annotations

import pytest

from counterclaim import read


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Russian officers said that 92 people had been killed on the Georgian side.", "Georgia"),
        ("Pakistan's army said on Monday that 15 had died on the Indian side.", "India"),
        ("Armenia said 30 were killed on the Azerbaijani side.", "Azerbaijan"),
    ],
)
def test_people_fall_in_the_camp_that_is_named(text: str, side: str) -> None:
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    assert [names.get(f.side or "") for f in reading.figures] == [side]
