from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def test_what_one_side_tells_is_claimed(tell: Callable[[str], Any]) -> None:
    assert tell("Georgia said that Russian aircraft had bombed Gori.").short("ASSAULT")[2] == "claimed"


def test_the_future_is_planned(tell: Callable[[str], Any]) -> None:
    assert tell("Sudan will release forty Ethiopian prisoners on Monday.").short("RETREAT")[2] == "planned"


def test_an_earlier_war_is_history(tell: Callable[[str], Any]) -> None:
    assert tell("Iraq invaded Kuwait in August 1990.").short("ASSAULT")[2] == "history"


def test_a_failed_try_is_failed(tell: Callable[[str], Any]) -> None:
    assert tell("Ethiopian troops tried to capture the village of Badme.").short("ASSAULT")[2] == "failed"


@pytest.mark.parametrize(
    "sentence",
    [
        "Armenia denied shelling Azerbaijani villages.",
        "Russia did not attack Georgian positions.",
        "If Russia attacks Georgia again, the talks will end.",
        "Russia could attack Georgia at any time.",
        "No shelling by Russian forces was reported.",
    ],
)
def test_what_did_not_happen_is_no_event(tell: Callable[[str], Any], sentence: str) -> None:
    assert tell(sentence).of("ASSAULT") == []


def test_what_is_admitted_is_reported(tell: Callable[[str], Any]) -> None:
    told = tell("Jordan admitted that its air force had shot down Iranian drones.")
    assert told.one("ASSAULT").status == "reported"


def test_the_deed_that_is_to_be_investigated_is_a_fact(tell: Callable[[str], Any]) -> None:
    told = tell("Israel promised to investigate its air strike on the Lebanese village of Qana.")
    assert told.short("ASSAULT") == ({"Israel"}, {"Lebanon"}, "reported")


def test_an_admitted_deed_of_the_enemy_is_only_claimed(tell: Callable[[str], Any]) -> None:
    told = tell("Armenia acknowledged that Azerbaijani troops had shelled Vardenis.")
    assert told.short("ASSAULT")[2] == "claimed"


def test_who_demands_says_so_themselves(tell: Callable[[str], Any]) -> None:
    told = tell("António Guterres said he was alarmed and called on Sudan to open the road to Kadugli.")
    assert told.of("REQUEST")[0].status == "reported"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gunmen attacked a convoy near Gao on Monday, the army said on Tuesday.", "2021-05-17"),
        ("The army said on Tuesday that gunmen attacked a convoy near Gao on Monday.", "2021-05-17"),
        ("The mine that on Monday tore a bus apart killed two soldiers.", "2021-05-17"),
    ],
)
def test_the_day_of_a_deed(tell, text: str, day: str) -> None:  # type: ignore[no-untyped-def]
    events = tell(text).of("ASSAULT")
    assert {event.start for event in events} == {day}


def test_a_live_entry_dates_its_deeds_but_not_those_before(tell) -> None:  # type: ignore[no-untyped-def]
    live = (
        "LIVE: Gao\n\n10:15 - The bridge\nTwo rockets have hit the bridge in Gao.\n\n"
        "09:00 - The camp\nRebels had shelled the camp in Kidal.\n"
    )
    days = [event.start for event in tell(live).of("ASSAULT")]
    assert days == ["2021-05-20", None]


def test_a_day_that_heads_a_paragraph_dates_it(tell) -> None:  # type: ignore[no-untyped-def]
    text = "The gravest attacks are these:\n- 13 May, Gao. Gunmen shelled a camp.\n- 14 May, Kidal. Gunmen burned a bus.\n"
    assert [event.start for event in tell(text).of("ASSAULT")][-2:] == ["2021-05-13", "2021-05-14"]
