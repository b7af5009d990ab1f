from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_subject_acts_on_object(tell: Callable[[str], Any]) -> None:
    assert tell("Russian troops shelled a Georgian village on Friday.").short("ASSAULT") == (
        {"Russia"}, {"Georgia"}, "reported",
    )  # fmt: skip


def test_a_passive_is_turned_round(tell: Callable[[str], Any]) -> None:
    assert tell("A Georgian patrol was ambushed by Russian soldiers.").short("ASSAULT")[:2] == (
        {"Russia"}, {"Georgia"},
    )  # fmt: skip


def test_a_passive_without_agent_has_no_actor(tell: Callable[[str], Any]) -> None:
    actors, recipients, _ = tell("A Georgian convoy was attacked near Gori.").short("ASSAULT")
    assert actors == set()
    assert recipients == {"Georgia"}


def test_weapons_act_for_their_owner(tell: Callable[[str], Any]) -> None:
    assert tell("An Israeli missile slammed into a Lebanese village.").short("ASSAULT")[0] == {"Israel"}


def test_whoever_comes_under_fire_is_the_recipient(tell: Callable[[str], Any]) -> None:
    actors, recipients, _ = tell("An Indian patrol came under fire from Pakistani positions.").short(
        "ASSAULT"
    )
    assert actors == {"Pakistan"}
    assert recipients == {"India"}


def test_both_sides_of_a_fight_are_actors(tell: Callable[[str], Any]) -> None:
    assert tell("Ethiopian troops clashed with Eritrean soldiers near Badme.").short("ASSAULT")[0] == {
        "Ethiopia", "Eritrea",
    }  # fmt: skip


def test_what_is_demanded_is_no_event(tell: Callable[[str], Any]) -> None:
    told = tell("Turkey demanded that Syria withdraw its troops from Idlib.")
    assert told.short("REQUEST")[:2] == ({"Turkey"}, {"Syria"})
    assert told.of("RETREAT") == []


def test_the_dead_without_an_agent_are_a_figure_and_no_event(tell: Callable[[str], Any]) -> None:
    assert tell("In Grozny 14 people were killed and 20 wounded.").of("ASSAULT") == []


def test_a_missile_comes_from_whom_it_came_from(tell: Callable[[str], Any]) -> None:
    told = tell("An Israeli corvette was hit by a missile from a Syrian ship on Friday.")
    assert told.short("ASSAULT")[0] == {"Syria"}


def test_what_falls_on_a_day_is_not_done_to_the_day(tell: Callable[[str], Any]) -> None:
    told = tell("The worst raid came on 22 June, when bombs fell on the market of Togoga.")
    assert len(told.of("ASSAULT")) == 1


def test_the_object_names_the_other_party(tell: Callable[[str], Any]) -> None:
    assert tell("Ecuador broke off relations with Colombia.").short("SANCTION") == (
        {"Ecuador"}, {"Colombia"}, "reported",
    )  # fmt: skip


def test_a_participle_that_describes_is_no_deed(tell: Callable[[str], Any]) -> None:
    assert tell("India and China gave clashing accounts of it.").of("ASSAULT") == []
