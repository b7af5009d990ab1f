"""Counts that are part of another, and those that only stand beside it."""

from __future__ import annotations

from typing import Any


def test_places_that_add_up_are_parts(count: Any) -> None:
    text = "date 2012-08-01 Six soldiers were killed on Wednesday, four in Daraa and two near Homs."
    found = count(text)
    whole = found.one(6)
    assert [found.one(n).part_of for n in (4, 2)] == [whole.id, whole.id]
    names = {e.id: e.name for e in found.reading.entities}
    assert [names[found.one(n).place or ""] for n in (4, 2)] == ["Daraa", "Homs"]


def test_so_many_of_these_deaths_in_the_next_sentence(count: Any) -> None:
    found = count("The mission counted 543 civilians killed. It attributes 248 of these deaths to the army.")
    assert found.one(248).part_of == found.one(543).id
    assert found.one(248).category == "civilian"


def test_the_dead_with_whom_a_sentence_opens_are_the_whole(count: Any) -> None:
    found = count("Of the 54 dead counted so far, 37 were children.")
    assert found.one(37).part_of == found.one(54).id
    assert found.one(37).category == "civilian"


def test_single_people_in_an_enumeration_of_victims(count: Any) -> None:
    found = count("The rebels executed ten hostages, among them a governor and a nun.")
    assert [(f.low, f.part_of is not None) for f in found.reading.figures] == [
        (10, False), (1, True), (1, True),
    ]  # fmt: skip


def test_what_goes_on_behind_an_aside_is_no_part(count: Any) -> None:
    found = count(
        "The minister said 92 people had been killed, 40 of them civilians, and more than 470 wounded."
    )
    assert found.one(40).part_of == found.one(92).id
    assert (found.one(470).part_of, found.one(470).category) == (None, "unknown")


def test_all_of_them_tells_the_category(count: Any) -> None:
    assert count("Doctors counted 16 dead, all of them civilians.").row(16)[1] == "civilian"


def test_an_apposition_is_no_second_thing(count: Any) -> None:
    assert count("The force lost a plane, an F-117 bomber, near Belgrade.").lows == [1]


def test_every_one_stands_for_the_count_before(count: Any) -> None:
    found = count("Some 170 drones were launched at night and every one was shot down.")
    assert found.row(170)[:2] == ("destroyed", "drone")
