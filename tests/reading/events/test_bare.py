from __future__ import annotations

from collections.abc import Callable
from typing import Any

Tell = Callable[[str], Any]


def test_rebels_without_a_name_are_a_party_by_their_noun(tell: Tell) -> None:
    told = tell("On 4 March jihadists attacked the Mondoro base.")
    assert told.names(told.one("ASSAULT").actors) == {"jihadists"}


def test_a_bomb_of_ones_own(tell: Tell) -> None:
    told = tell("The Philippine army acknowledged that a bomb from one of our aircraft fell on our troops.")
    assert told.names(told.one("ASSAULT").actors) == {"Philippines"}


def test_a_subject_behind_a_date(tell: Tell) -> None:
    told = tell("On 16 April units of the Sudanese army attacked the village of Kalma.")
    assert told.names(told.one("ASSAULT").actors) == {"Sudan"}
