from __future__ import annotations

from collections.abc import Callable
from typing import Any

Tell = Callable[[str], Any]


def test_who_tells_of_an_own_deed_there_is_the_author(tell: Tell) -> None:
    told = tell(
        "Accounts differ of a commando raid on Baalbek. Israel said that its troops had killed ten men."
    )
    assert all(told.names(e.actors) == {"Israel"} for e in told.of("ASSAULT"))


def test_a_bomb_blast_is_not_given_to_who_tells_of_another_deed(tell: Tell) -> None:
    told = tell(
        "A car bomb exploded in Kabul on Monday. NATO said that its jets had struck a post in Kunduz."
    )
    assert told.of("ASSAULT")[0].actors == ()
