"""Whose losses they are where the camp, or only the place of the speaker, is named."""

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


def test_where_somebody_speaks_is_not_where_people_fell() -> None:
    reading = read(
        "The regional leader said that 1,400 people had died in Tskhinvali. "
        "In Moscow the Foreign Ministry spoke of 2,000 dead."
    )
    names = {e.id: e.name for e in reading.entities}
    assert {f.low: names.get(f.place or "") for f in reading.figures}[2000] != "Moscow"
    assert {f.low: names.get(f.side or "") for f in reading.figures}[2000] != "Russia"
