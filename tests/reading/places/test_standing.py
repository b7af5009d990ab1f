"""Of a disputed place a reading tells whose it is in law, who claims it and who holds it on the day."""

from __future__ import annotations

import pytest
from bench.sentences import Row, named, rows

from counterclaim import Reading, read
from counterclaim.reading.places import PLACED

ROWS = rows("disputed")


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['name']}-{r['day']}" for r in ROWS])
def test_who_holds_and_claims_it_on_the_day(row: Row) -> None:
    [place] = [e for e in named(read(row["text"], row["day"]), row["name"]) if e.lat is not None]
    assert (place.country or "") == row["country"]
    standing = place.standing
    assert standing is not None
    assert standing.on == row["day"]
    assert (standing.held_by.name if standing.held_by else "") == row["held"]
    assert "|".join(side.name for side in standing.claimed_by) == (row["claimed"] or _own(place.country))


def _own(country: str | None) -> str:
    return "Palestine" if country == "PSE" else ""


def test_the_day_of_an_event_has_a_holder_of_its_own() -> None:
    [place] = named(read("In 1995 a shell hit Donetsk, Ukraine.", "2016-05-01"), "Donetsk")
    assert place.standing is not None
    holder = place.standing.holder("2012-01-01")
    assert holder is not None
    assert holder.code == "UKR"


def test_without_a_day_the_periods_are_told_and_no_holder() -> None:
    [place] = named(read("Jets bombed Mosul, Iraq."), "Mosul")
    assert place.standing is not None
    assert place.standing.held_by is None
    assert [hold.side.name for hold in place.standing.control] == ["Iraq", "Islamic State", "Iraq"]


def test_nobody_disputes_most_places() -> None:
    assert all(
        e.standing is None for e in read("Shells fell in Aleppo, Syria, and Lille.", "2015-05-01").entities
    )


def test_standing_survives_its_json() -> None:
    reading = read("Shells fell on Shusha, Azerbaijan.", "2020-10-01")
    again = Reading.from_json(reading.to_json())
    assert again == reading
    [place] = named(again, "Shusha")
    assert place.standing is not None
    assert place.standing.control[0].start == "1992-05-09"


def test_a_name_that_cannot_be_placed_keeps_its_candidates() -> None:
    reading = read("Gunmen attacked a police post in Concepción overnight.", "2015-05-01")
    [place] = named(reading, "Concepción")
    assert place.lat is None
    assert place.confidence < PLACED
    assert {"CHL", "PHL"} <= {c.country for c in place.candidates}
    assert [n for n in reading.notes if n.startswith("not placed: Concepción (perhaps in ")]
