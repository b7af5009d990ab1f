"""Shots: killed, wounded, or left open."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "low", "outcome"),
    [
        ("Soldiers shot 12 demonstrators in Yangon.", 12, "casualties"),
        ("Soldiers shot 12 demonstrators dead in Yangon.", 12, "killed"),
        ("Three students were fatally shot in Managua.", 3, "killed"),
        ("Three students were shot in the leg in Managua.", 3, "wounded"),
        ("Gunmen shot seven guests. All seven were taken to hospital and will survive.", 7, "wounded"),
        ("At least 22 villagers were shot. The rebels blame the army for this killing.", 22, "killed"),
        ("One dead, three shot in Cali.", 3, "wounded"),
    ],
)
def test_what_became_of_the_shot(count: Any, text: str, low: int, outcome: str) -> None:
    rows = [f for f in count(text).reading.figures if f.low == low]
    assert {f.outcome for f in rows} == {outcome}


def test_people_treated_were_wounded_by_somebody_else(count: Any) -> None:
    found = count("date 2012-11-15 Hospitals in Sderot treated 16 people for shock and light wounds.")
    assert found.row(16) == ("wounded", "unknown", "ISR", None)
