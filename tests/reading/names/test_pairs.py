""" "The former", "the latter", "both ministries", "neither side"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Stage = Callable[[str], Any]


def test_former_and_latter(stage: Stage) -> None:
    staged = stage(
        "Chad and Libya tell it differently. The former spoke of 30 dead, and the latter denied it."
    )
    assert staged.names("former") == ("Chad",)
    assert staged.names("latter") == ("Libya",)


def test_a_former_minister_is_no_pair(stage: Stage) -> None:
    staged = stage("Chad and Libya met. The former minister spoke of 30 dead.")
    assert staged.names("former") != ("Chad",)


def test_neither_side_is_the_two_spoken_of(stage: Stage) -> None:
    staged = stage("Chad said it had won. Libya said so too. Neither side gave figures.")
    assert staged.names("side") == ("Chad", "Libya")


def test_both_ministries_are_one_of_each(stage: Stage) -> None:
    staged = stage("Chad and Libya met in Paris. Both ministries said that talks went well.")
    assert [a.side.name for a in staged.at("ministries") if a.side] == ["Chad", "Libya"]


def test_ministries_alone_are_nobody_in_particular(stage: Stage) -> None:
    assert stage("Chad said it had won. Ministries said that the roads were open.").at("Ministries") == ()


def test_a_pronoun_goes_back_over_a_list(stage: Stage) -> None:
    staged = stage(
        "General Ali Hassan made these points:\n- The bridge is safe.\n- The road is open.\n- Six died.\n- Two fled.\n\n"
        "He added that the port was closed."
    )
    assert staged.names("He") == ("Ali Hassan",)


def test_a_states_envoy_to_a_body_is_the_states(stage: Stage) -> None:
    assert stage("Israel's UN ambassador, Ron Prosor, denied it.").side("Prosor") == "ISR"
    assert stage("The UN envoy to Libya, Martin Kobler, denied it.").side("Kobler") == "United Nations"


def test_former_and_latter_of_two_sentences(stage: Stage) -> None:
    staged = stage(
        "Ann Lee said six had died. Ali Hassan spoke of ten. The former is a doctor; the latter fled."
    )
    assert staged.names("former") == ("Ann Lee",)
    assert staged.names("latter") == ("Ali Hassan",)
