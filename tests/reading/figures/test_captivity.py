"""People held: by whom, and whether captured or detained."""

from __future__ import annotations

from typing import Any


def test_soldiers_held_are_captured_by_their_holder(count: Any) -> None:
    found = count("date 2003-03-24 Iraq has held seven American soldiers since Sunday, its television said.")
    assert found.row(7) == ("captured", "military", "USA", "IRQ")


def test_whom_police_hold_is_detained(count: Any) -> None:
    assert count("Police held 14 people over the riots in Maputo.").row(14)[0] == "detained"


def test_sitting_in_prison_is_detention(count: Any) -> None:
    found = count(
        "More than 600 members of the opposition are sitting in prison in Harare, their lawyers say."
    )
    assert found.row(600)[0] == "detained"


def test_prisoners_taken_are_the_enemy_s(count: Any) -> None:
    text = "date 1995-01-10 Chechen officers claim to have burned 20 Russian tanks and to hold 70 prisoners."
    assert count(text).row(70)[2:] == ("RUS", "Chechnya")


def test_halls_and_talks_hold_nobody_captive(count: Any) -> None:
    assert count("The stadium holds 20,000 people. The rebels held talks with 12 officials.").lows == []


def test_captured_and_executed_is_killed(count: Any) -> None:
    assert count("Nine officers were captured and executed.").row(9)[0] == "killed"
