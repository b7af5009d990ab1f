"""Those in a lost craft, and fighters that are planes."""

from __future__ import annotations

from typing import Any


def test_all_on_board_died(count: Any) -> None:
    found = count("A transport plane of the army crashed off Jaffna, with all 63 on board.")
    assert found.row(63)[0] == "killed"


def test_a_crew_goes_down_with_its_helicopter(count: Any) -> None:
    found = count("A missile brought down an Indian Mi-17 with the loss of its crew of four.")
    assert found.row(4)[:3] == ("killed", "military", "IND")


def test_an_air_force_loses_planes_and_rebels_lose_men(count: Any) -> None:
    found = count("The Indian air force lost two fighters in May. The rebels lost 30 fighters.")
    assert found.row(2)[:3] == ("destroyed", "aircraft", "IND")
    assert found.row(30)[:2] == ("killed", "militant")
