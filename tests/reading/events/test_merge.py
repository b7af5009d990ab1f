from __future__ import annotations

from collections.abc import Callable
from typing import Any


def test_headline_and_body_tell_one_event(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Rwanda rejects request for talks\n\n"
        "Rwanda has rejected a request for talks with Congo, officials in Kigali said."
    )
    assert len(told.one("REJECT").evidence) >= 1


def test_verb_and_noun_of_one_clause_tell_one_event(tell: Callable[[str], Any]) -> None:
    told = tell("Saudi air strikes killed nine Yemeni civilians in Saada.")
    assert told.short("ASSAULT")[0] == {"Saudi Arabia"}


def test_the_attack_points_back(tell: Callable[[str], Any]) -> None:
    told = tell("Indian troops shelled a Pakistani post on Monday. The attack lasted two hours.")
    assert told.short("ASSAULT")[0] == {"India"}


def test_deeds_of_two_sides_stay_two(tell: Callable[[str], Any]) -> None:
    told = tell("Indian troops shelled a Pakistani post. Pakistani troops shelled an Indian post.")
    assert len(told.of("ASSAULT")) == 2
