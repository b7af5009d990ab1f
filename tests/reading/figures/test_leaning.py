"""Counts without a noun that go on from one before."""

from __future__ import annotations

from typing import Any


def test_a_corrected_number_keeps_what_it_counts_and_who_says_so(count: Any) -> None:
    text = (
        "date 1996-05-20 The Russian army said that 35 of its soldiers had died in Bamut. "
        "The army later corrected the number to 41."
    )
    found = count(text)
    assert found.row(41)[:3] == ("killed", "military", "RUS")
    assert found.claimants(41) == found.claimants(35)


def test_that_of_the_injured_goes_on_about_the_same_men(count: Any) -> None:
    found = count("The army put its dead soldiers at 11 and that of the injured at seven.")
    assert found.row(7)[:2] == ("wounded", "military")


def test_another_claimant_s_bare_number_tells_no_category(count: Any) -> None:
    text = "The governor spoke of 119 villagers killed. The army for its part counts 117."
    assert count(text).row(117)[1] == "unknown"


def test_who_loses_men_loses_fighters(count: Any) -> None:
    found = count("The army lost 70 men. The rebels lost 90 men.")
    assert (found.row(70)[1], found.row(90)[1]) == ("military", "militant")


def test_the_wounded_after_fallen_attackers_are_not_theirs(count: Any) -> None:
    assert count("Four gunmen were killed. 79 were injured.").row(79)[1] == "unknown"
