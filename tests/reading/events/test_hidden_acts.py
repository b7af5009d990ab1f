"""Refusals told by negated verbs, deeds taken for granted, and acts that the parser hides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    "sentence",
    [
        "Israel does not accept the plan.",
        "Israel did not agree to the proposal.",
        "Israel has not heeded the appeal.",
        "Israel brushed aside the appeal.",
    ],
)
def test_not_taking_an_offer_is_a_refusal(tell: Callable[[str], Any], sentence: str) -> None:
    assert tell(sentence).short("REJECT")[::2] == ({"Israel"}, "reported")


def test_taking_an_offer_is_none(tell: Callable[[str], Any]) -> None:
    assert tell("Israel heeded the appeal.").of("REJECT") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia declined to say what the storming of Aleppo had cost.",
        "Ukraine denied that it had a hand in the storming of Aleppo.",
    ],
)
def test_what_is_not_spoken_of_has_happened(tell: Callable[[str], Any], sentence: str) -> None:
    assert len(tell(sentence).of("ASSAULT")) == 1


def test_a_body_has_been_shot(tell: Callable[[str], Any]) -> None:
    told = tell("The body of a Turkish officer, shot in the city on May 3, was found in the rubble.")
    assert told.short("ASSAULT")[1] == {"Turkey"}


def test_who_is_accused_of_an_attack_is_behind_it(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Thousands have fled since Kyiv sent tanks into the town, accusing Russia of an attack on Kharkiv."
    )
    assert told.short("ACCUSE")[:2] == ({"Ukraine"}, {"Russia"})
    assert {"Russia"} in [told.names(e.actors) for e in told.of("ASSAULT")]


def test_who_claims_an_attack_is_behind_it(tell: Callable[[str], Any]) -> None:
    told = tell("Hamas had claimed the suicide attack in Haifa on 14 May.")
    assert told.short("ASSAULT")[0] == {"Hamas"}


def test_attacks_with_two_weapons_have_one_owner(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Israeli missile and drone strikes on the night of 6 to 7 May claimed the lives of 12 civilians."
    )
    assert told.short("ASSAULT")[0] == {"Israel"}


def test_a_demand_that_looks_like_a_noun(tell: Callable[[str], Any]) -> None:
    told = tell(
        "The Taliban have admitted to holding the men and demand in exchange the release of prisoners."
    )
    assert told.short("REQUEST")[0] == {"Taliban"}


@pytest.mark.parametrize("word", ["storming", "torching", "destruction", "encirclement", "burning"])
def test_nouns_that_tell_an_attack(tell: Callable[[str], Any], word: str) -> None:
    told = tell(f"The {word} of the village by Russia followed.")
    assert told.short("ASSAULT")[0] == {"Russia"}


def test_whose_advance_it_is(tell: Callable[[str], Any]) -> None:
    told = tell("Two days after the advance of the Georgian army into Tskhinvali the town is empty.")
    assert told.short("ASSAULT")[0] == {"Georgia"}


def test_the_main_clause_goes_on_after_a_relative_one(tell: Callable[[str], Any]) -> None:
    told = tell("Hamas murdered the driver, who was unarmed, and arrested three American engineers.")
    assert told.short("COERCE")[:2] == ({"Hamas"}, {"United States"})


def test_a_rebel_offensive_is_that_of_the_rebels(tell: Callable[[str], Any]) -> None:
    told = tell(
        "The army attacked the FMLN in San Salvador. FMLN fighters attacked El Salvador's army in turn. "
        "The guerrilla offensive, launched last Saturday, entered its seventh day."
    )
    assert any(
        "offensive" in told.reading.report.text[s.start : s.end + 10]
        for e in told.of("ASSAULT")
        for s in e.evidence
    )
