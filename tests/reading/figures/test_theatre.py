"""Whose people fell where the clause names no place; who did it where it is told elsewhere."""

from __future__ import annotations

from typing import Any


def test_a_live_entry_tells_the_land(count: Any) -> None:
    text = (
        "date 2021-05-12 Live: Israel and Gaza\n\n18:40 | Ashkelon\nTwo women have been killed by rockets.\n\n"
        "17:15 | Gaza City\nThe death toll stands at 35.\n"
    )
    found = count(text)
    assert (found.row(2)[2], found.row(35)[2]) == ("ISR", "Gaza")


def test_a_health_ministry_counts_the_people_of_the_land_in_its_name(count: Any) -> None:
    text = "date 2023-10-28 Gaza's health ministry reported 377 more deaths, bringing the total to 7,703."
    found = count(text)
    assert (found.row(377)[2], found.row(7703)[2]) == ("Gaza", "Gaza")
    assert (found.one(377).cumulative, found.one(7703).cumulative) == (False, True)


def test_a_line_that_begins_with_a_party_lists_its_losses(count: Any) -> None:
    text = "date 2008-08-26 Losses of the war\nGeorgia: 169 soldiers killed.\nRussia: 64 servicemen killed, 323 wounded."
    found = count(text)
    assert [found.row(n)[2] for n in (169, 64, 323)] == ["GEO", "RUS", "RUS"]


def test_who_claims_responsibility_did_it(count: Any) -> None:
    text = (
        "date 2022-04-25 On Sunday gunmen attacked an army base at Niono. Six soldiers died. "
        "JNIM claimed responsibility."
    )
    assert count(text).row(6)[2:] == ("MLI", "JNIM")


def test_fallen_attackers_are_not_the_land_s(count: Any) -> None:
    text = (
        "date 2014-12-17 Taliban gunmen killed 132 children at a school in Peshawar on Tuesday. "
        "All seven attackers died."
    )
    assert count(text).row(7)[2] == "Taliban"


def test_the_place_of_a_loss_is_not_that_of_a_far_clause(count: Any) -> None:
    text = (
        "date 2006-08-04 The army said that it had not aimed at the house in Qana, "
        "while Hezbollah rockets killed eight people in northern Israel."
    )
    assert count(text).row(8)[2:] == ("ISR", "Hezbollah")


def test_silence_about_the_dead_of_others_is_not_about_own_soldiers(count: Any) -> None:
    text = "date 1999-04-15 NATO planes bombed a convoy in Kosovo. NATO declined to say how many people had died."
    assert count(text).row(None)[1] == "unknown"
