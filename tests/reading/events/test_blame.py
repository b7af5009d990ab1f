from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_the_accused_is_the_actor(tell: Callable[[str], Any]) -> None:
    told = tell(
        "A bomb exploded at a Georgian police station on Monday. Georgia blamed Russia for the attack."
    )
    assert told.short("ASSAULT")[0] == {"Russia"}


def test_who_claims_responsibility_is_the_actor(tell: Callable[[str], Any]) -> None:
    told = tell(
        "A bomb exploded at a market in Baghdad on Monday. Al-Qaeda claimed responsibility for the attack."
    )
    assert len(told.one("ASSAULT").actors) == 1


def test_where_each_blames_the_other_nobody_is_the_actor(tell: Callable[[str], Any]) -> None:
    told = tell(
        "A bomb exploded at a school on Monday. Georgia blamed Russia for the attack. "
        "Russia blamed Georgia for the attack."
    )
    assert told.short("ASSAULT")[0] == set()


def test_a_boast_is_of_the_speakers_own_deed(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Ethiopian troops attacked Eritrean positions near Badme. "
        "The Ethiopian Defence Ministry said that 20 Eritrean tanks had been destroyed."
    )
    assert all(told.names(e.actors) == {"Ethiopia"} for e in told.of("ASSAULT"))


def test_in_a_war_of_two_the_shells_that_hit_one_are_the_others(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Indian and Pakistani troops are fighting in Kashmir. Pakistan attacked Indian posts on Monday. "
        "On Tuesday an Indian helicopter was shot down near Kargil."
    )
    shot = [e for e in told.of("ASSAULT") if e.cameo == "194"]
    assert [told.names(e.actors) for e in shot] == [{"Pakistan"}]


def test_a_bomb_without_an_author_stays_without(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Indian and Pakistani troops are fighting in Kashmir. "
        "A bomb exploded at a market in Lahore on Monday."
    )
    assert any(e.mode == "explosives" and not e.actors for e in told.of("ASSAULT"))


def test_bare_troops_are_those_of_the_state_that_fights_a_group(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Sri Lanka fights the Tamil Tigers. Troops broke through the trenches of the Tigers on Monday."
    )
    assert any(told.names(e.actors) == {"Sri Lanka"} for e in told.of("ASSAULT"))


def test_bombs_on_the_land_of_a_group_are_its_enemys(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Israel bombed a position of Hezbollah near Tyre. Hezbollah fired at Israel. "
        "A house in Qana was bombed overnight, residents said."
    )
    assert [told.names(e.actors) for e in told.of("ASSAULT")] == [{"Israel"}, {"Hezbollah"}, {"Israel"}]


def test_blame_in_a_relative_clause_names_the_attacker(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Attacks on villages in Ituri, which Kinshasa blames on the CODECO militia, killed nine people."
    )
    assert any(told.names(e.actors) == {"CODECO"} for e in told.of("ASSAULT"))
