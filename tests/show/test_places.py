"""Disputed and unplaced places in words."""

from __future__ import annotations

from bench.sentences import named

from counterclaim import read
from counterclaim.record import Candidate, Entity
from counterclaim.show.page import page_data
from counterclaim.show.places import candidates, whose


def test_a_disputed_place_says_whose_it_is() -> None:
    reading = read("Shells fell on Shusha, Armenian officials said.", "2020-10-01")
    [place] = named(reading, "Shusha")
    assert whose(reading, place) == (
        "AZE; held by Nagorno-Karabakh on 2020-10-01; claimed by Azerbaijan, Nagorno-Karabakh"
    )
    assert whose(reading, place) in {e["whose"] for e in page_data(reading)["entities"]}


def test_the_day_of_an_event_tells_another_holder() -> None:
    reading = read("On 3 May 2013 gunmen attacked a police post in Mosul, Iraq.", "2015-05-01")
    [place] = named(reading, "Mosul")
    assert whose(reading, place) == "IRQ; held by Islamic State on 2015-05-01; held by Iraq on 2013-05-03"


def test_a_plain_place_says_nothing() -> None:
    reading = read("Two people were hurt in Lille, France.", "2015-05-01")
    assert not [e for e in reading.entities if whose(reading, e)]


def test_candidates_are_told_with_where_they_lie() -> None:
    could = (Candidate("Tripoli", 32.89, 13.19, "LBY"), Candidate("Reef", 9.1, 114.2))
    place = Entity("e1", "Tripoli", "place", None, (), candidates=could)
    assert candidates(place) == "Tripoli (LBY, 32.89 13.19), Reef (9.10 114.20)"
