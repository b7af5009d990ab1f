from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_claimed_and_denied(tell: Callable[[str], Any]) -> None:
    told = tell("Georgia said that Russian aircraft had bombed Gori. Russia denied it.")
    assert told.short("ASSAULT") == ({"Russia"}, {"Georgia"}, "denied")


def test_a_denied_deed_names_the_accused(tell: Callable[[str], Any]) -> None:
    told = tell("Two missiles hit a market in Gori on Monday. Russia denied attacking the market.")
    assert told.short("ASSAULT")[0] == {"Russia"}
    assert told.one("ASSAULT").status == "denied"


def test_what_the_enemy_admits_is_reported(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Pakistan said its forces had shot down an Indian helicopter. "
        "India admitted the loss of the helicopter."
    )
    assert told.short("ASSAULT")[2] == "reported"


def test_who_admits_a_strike_only_denies_a_part_of_what_is_told(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Residents of Togoga said that an air strike had killed 60 people. Ethiopia acknowledged the strike "
        "but denied that civilians had been killed."
    )
    assert {e.status for e in told.of("ASSAULT")} == {"reported"}


def test_a_denied_accusation_leaves_the_deed_denied(tell: Callable[[str], Any]) -> None:
    told = tell(
        "A bomb exploded at a police station in Gori on Monday. Georgia blamed Russia for the attack. "
        "Russia denied the accusation."
    )
    assert told.short("ASSAULT")[2] == "denied"
