"""What the telling of an attack says holds for the tolls that follow it."""

from __future__ import annotations

from counterclaim.reading import read
from counterclaim.record import Figure, Reading


def party(reading: Reading, entity: str | None) -> str | None:
    for e in reading.entities:
        if e.id == entity:
            return e.side.code or e.side.name if e.side else e.name
    return None


def place(reading: Reading, figure: Figure) -> str | None:
    return next((e.name for e in reading.entities if e.id == figure.place), None)


def only(reading: Reading, low: int) -> Figure:
    (figure,) = [f for f in reading.figures if f.low == low]
    return figure


def test_a_toll_raised_later_keeps_the_day_and_the_place_of_the_attack() -> None:
    reading = read(
        "Saudi jets bombed a market in Sanaa on 3 May 2016. The governor spoke of 30 dead. "
        "On 5 May 2016 he raised the toll to 41.",
        "2016-05-06",
    )
    for low in (30, 41):
        figure = only(reading, low)
        assert (figure.start, figure.until) == ("2016-05-03", "2016-05-03")
        assert place(reading, figure) == "Sanaa"
        assert party(reading, figure.side) == "YEM"


def test_the_author_of_the_attack_goes_with_its_victims() -> None:
    reading = read(
        "Russian aircraft attacked a column near Gori on Tuesday. Nine people died and 20 were injured.",
        "2008-08-14",
    )
    assert [party(reading, f.by) for f in reading.figures] == ["RUS", "RUS"]


def test_another_place_and_day_begin_another_incident() -> None:
    reading = read(
        "A bomb exploded in Baghdad on Monday. Twelve people were killed. "
        "A second blast hit Basra on Tuesday. Five people were killed.",
        "2006-05-18",
    )
    assert place(reading, only(reading, 12)) == "Baghdad"
    assert place(reading, only(reading, 5)) == "Basra"
    assert only(reading, 5).start == "2006-05-16"


def test_the_toll_of_a_war_is_no_toll_of_the_incident_before_it() -> None:
    reading = read(
        "A car bomb exploded in Mogadishu on Monday. The war has killed 21,000 people, the UN says.",
        "2009-05-20",
    )
    figure = only(reading, 21000)
    assert (figure.place, figure.start) == (None, None)


def test_a_foreign_official_who_counts_the_dead_is_no_victim() -> None:
    reading = read(
        "Fighters attacked Gao in northern Mali on Sunday. The French minister said that 14 residents were killed.",
        "2013-02-12",
    )
    assert party(reading, only(reading, 14).side) == "MLI"
