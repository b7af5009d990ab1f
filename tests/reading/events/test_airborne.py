from __future__ import annotations

from collections.abc import Callable
from typing import Any

_WAR = (
    "Boko Haram fighters attacked Nigerian soldiers near Bama on Monday. "
    "Nigerian soldiers killed 20 Boko Haram fighters. "
)


def test_in_a_war_of_a_state_with_a_group_the_air_is_the_states(tell: Callable[[str], Any]) -> None:
    told = tell(_WAR + "On Tuesday a jet bombed a market in Rann.")
    last = told.of("ASSAULT")[-1]
    assert told.names(last.actors) == {"Nigeria"}


def test_a_coalition_may_have_flown_as_well(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Houthi fighters attacked Yemeni soldiers near Marib on Monday. Yemeni soldiers killed 20 Houthi "
        "fighters. The Saudi-led coalition said nothing. On Tuesday a jet bombed a market in Rada."
    )
    last = told.of("ASSAULT")[-1]
    assert "Yemen" not in told.names(last.actors)
