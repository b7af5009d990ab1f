"""Whose loss, by whom, who says so, and what is told twice: through the whole reader."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.reading import read
from counterclaim.record import Figure, Reading


def party(reading: Reading, entity: str | None) -> str | None:
    for e in reading.entities:
        if e.id == entity:
            return e.side.code or e.side.name if e.side else e.name
    return None


def only(reading: Reading, low: int | None) -> Figure:
    (figure,) = [f for f in reading.figures if f.low == low]
    return figure


def test_the_demonym_tells_whose_loss_and_whose_fire() -> None:
    reading = read("Russian shelling killed nine Ukrainian soldiers on Friday.", "2023-03-11")
    figure = only(reading, 9)
    assert party(reading, figure.side) == "UKR"
    assert party(reading, figure.by) == "RUS"


def test_victims_in_a_town_are_those_of_its_country() -> None:
    reading = read("Six people were killed by a bomb in Peshawar.", "2010-03-11")
    assert party(reading, only(reading, 6).side) == "PAK"


def test_a_coordinated_count_shares_category_and_side() -> None:
    reading = read("Israel said 12 Israeli soldiers had been killed and 30 wounded.", "2006-08-01")
    wounded = only(reading, 30)
    assert wounded.category == "military"
    assert party(reading, wounded.side) == "ISR"


def test_a_figure_belongs_to_its_claim() -> None:
    reading = read("Ethiopia said that 40 rebels had been killed. Four cows were seen.", "2021-08-01")
    figure = only(reading, 40)
    assert [party(reading, i) for i in reading.claimants_of(figure)] == ["ETH"]


def test_daily_and_running_total_are_two_figures() -> None:
    reading = read("The ministry said 12 more of its soldiers were killed, bringing its dead to 94.")
    assert [(f.low, f.cumulative) for f in reading.figures] == [(12, False), (94, True)]


def test_parts_point_to_their_whole() -> None:
    reading = read("Fifteen people, six of them children, were killed.")
    whole, part = reading.figures
    assert part.part_of == whole.id


def test_a_headline_that_repeats_the_body_is_one_figure_with_both_mentions() -> None:
    reading = read(
        "Blast kills 17 in Kabul market\n\nA bomb killed 17 people in Kabul on Monday.", "2011-02-02"
    )
    (figure,) = reading.figures
    assert len(figure.evidence) == 2


def test_an_earlier_war_is_history() -> None:
    reading = read("The war of 1998 cost some 70,000 lives.", "2020-11-20")
    assert only(reading, 70_000).history


def test_killed_and_wounded_men_that_were_lost_are_casualties() -> None:
    reading = read("The army lost 900 men, including 300 killed and 600 wounded.")
    assert [f.outcome for f in reading.figures] == ["casualties", "killed", "wounded"]


def test_bullets_take_the_loss_of_their_lead() -> None:
    reading = read("Since Monday our forces have destroyed:\n- 12 tanks;\n- 4 of 9 drones;\n- two bridges.")
    assert [(f.low, f.outcome, f.category) for f in reading.figures] == [
        (12, "destroyed", "tank"),
        (4, "destroyed", "drone"),
        (2, "destroyed", "building"),
    ]


def test_since_runs_to_the_day_of_publication() -> None:
    reading = read("Since 3 March 2022, shelling has killed 20 people in Mykolaiv.", "2022-03-20")
    figure = only(reading, 20)
    assert (figure.start, figure.until) == ("2022-03-03", "2022-03-20")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "12",
        "killed",
        "killed 12",
        "12 of",
        "of them",
        "no",
        "a",
        "between 3 and",
        "(((((" * 200,
        "7" * 5000,
    ],
)
def test_fragments_are_survived(text: str) -> None:
    for figure in read(text).figures:
        assert all(text[e.start : e.end] for e in figure.evidence)


def test_evidence_gives_back_the_words() -> None:
    text = "At least 25 soldiers were killed near Tripoli."
    (figure,) = read(text).figures
    assert text[figure.evidence[0].start : figure.evidence[0].end] == "At least 25 soldiers were killed"


def test_an_age_after_a_name_is_no_count() -> None:
    reading = read("Ahmad Karimi, 34, was killed in Herat on Monday.", "2012-05-01")
    assert [(f.low, f.outcome) for f in reading.figures] == [(1, "killed")]


def test_an_aged_child_is_one_child() -> None:
    reading = read("A 12-year-old girl was wounded in Homs.", "2012-05-01")
    assert [(f.low, f.outcome, f.category) for f in reading.figures] == [(1, "wounded", "civilian")]


def test_victims_in_a_place_are_its_land_s_though_the_killer_admits_them(count: Any) -> None:
    text = "date 2020-04-28 The United States Africa Command acknowledged that a strike near Jilib killed two civilians."
    assert count(text).row(2)[2] == "SOM"


def test_coordinated_counts_keep_their_own_party(count: Any) -> None:
    found = count("Malawi has lost three soldiers and Uruguay one, their armies said.")
    assert (found.row(3)[2], found.row(1)[2]) == ("MWI", "URY")


def test_what_closes_a_list_holds_for_all_of_it(count: Any) -> None:
    found = count("Jets bombed an army post, killing 62 soldiers and wounding 100, according to Russia.")
    assert found.claimants(62) == found.claimants(100) != ()


def test_the_incident_of_the_lead_dates_counts_much_later(count: Any) -> None:
    text = (
        "date 2009-09-14 Inquiry into the dead of Kunduz\n\nThirty villagers died when a jet bombed two tankers near"
        " Kunduz ten days ago.\n\nThe minister defended himself in parliament. He had many critics.\n\nThe alliance"
        " has its doubts. The president asked for patience. Nobody listened.\n\nA rights group speaks of 60 villagers"
        " killed."
    )
    assert count(text).one(60).until == "2009-09-04"


def test_the_day_of_a_communique_is_not_that_of_the_dead(count: Any) -> None:
    text = "date 1978-05-10 Troops raided Cassinga last Thursday. A communique of 6 May gave 504 dead."
    assert count(text).one(504).until == "1978-05-04"


def test_so_many_days_after_an_attack(count: Any) -> None:
    text = "date 2023-10-19 Two days after a blast tore through a hospital in Gaza City, the ministry counts 471 killed."
    assert count(text).one(471).until == "2023-10-17"
