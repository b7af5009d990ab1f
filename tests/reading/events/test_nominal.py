from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Hours of heavy shelling by Russia of Georgian positions followed.",
        "Russia's attack on Georgian positions went on for hours.",
        "Russia launched an attack on Georgian positions.",
        "Russia opened fire on Georgian positions.",
        "A Russian air strike on Georgian positions was reported.",
    ],
)
def test_a_noun_has_its_actor_and_recipient(tell: Callable[[str], Any], sentence: str) -> None:
    assert tell(sentence).short("ASSAULT")[:2] == ({"Russia"}, {"Georgia"})


def test_clashes_between_two_sides(tell: Callable[[str], Any]) -> None:
    actors = tell("Clashes between Indian and Chinese troops erupted in Ladakh.").short("ASSAULT")[0]
    assert actors == {"India", "China"}


def test_a_blast_is_not_the_deed_of_the_place_it_is_named_after(tell: Callable[[str], Any]) -> None:
    assert tell("The Libya blast wounded nine people.").short("ASSAULT")[0] == set()


def test_a_compound_names_no_event(tell: Callable[[str], Any]) -> None:
    assert tell("France sold attack helicopters to Egypt.").of("ASSAULT") == []


def test_whom_an_attack_is_blamed_on_is_no_target(tell: Callable[[str], Any]) -> None:
    told = tell("Kyiv blamed the attack on the Donetsk People's Republic.")
    assert told.of("ASSAULT") == []


def test_who_died_in_clashes_fought_in_them(tell: Callable[[str], Any]) -> None:
    told = tell("Twenty Indian soldiers died in clashes with Chinese troops in Ladakh.")
    assert {"India", "China"} in [told.names(e.actors) for e in told.of("ASSAULT")]


@pytest.mark.parametrize(
    "sentence",
    [
        "For the massacre in Axum, the United Nations held Eritrea responsible.",
        "Amnesty International holds the Eritrean army responsible for the killings in Axum.",
    ],
)
def test_who_holds_another_responsible_has_not_done_it(tell: Callable[[str], Any], sentence: str) -> None:
    assert tell(sentence).short("ASSAULT")[0] <= {"Eritrea"}
