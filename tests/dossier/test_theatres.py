from __future__ import annotations

from tests.dossier.drafts import Draft, clash

from counterclaim import Reading
from counterclaim.dossier.theatres import find_theatres


def war(
    id: str,
    *sides: tuple[str, str],
    ground: str = "",
    published: str | None = "2020-10-01",
    role: str = "fights",
) -> Reading:
    """A report in which the first of ``sides`` (code and name) attacks the second in the country ``ground``."""
    draft = Draft("An attack there.", published, id=id)
    states = [draft.state(code, name) for code, name in sides]
    place = draft.place("Somewhere", (10.0, 10.0), ground, 4) if ground else None
    if role == "fights":
        draft.event("attack", "ASSAULT", states[:1], states[1:2], place=place)
    else:
        draft.event("attack", "REQUEST", states[:1], states[1:], place=place)
    return draft.reading()


RUSSIA, UKRAINE, SYRIA, GEORGIA = ("RUS", "Russia"), ("UKR", "Ukraine"), ("SYR", "Syria"), ("GEO", "Georgia")


def test_reports_of_one_war_share_belligerents_ground_and_time() -> None:
    first = war("a", RUSSIA, UKRAINE, ground="UKR", published="2022-03-01")
    second = war("b", UKRAINE, RUSSIA, ground="UKR", published="2022-11-01")
    theatres, notes = find_theatres([first, second])
    assert theatres == ("rus-ukr-2022", "rus-ukr-2022")
    assert notes == ()


def test_one_belligerent_in_two_countries_fights_two_wars() -> None:
    theatres, notes = find_theatres(
        [
            war("a", RUSSIA, SYRIA, ground="SYR", published="2022-02-01"),
            war("b", RUSSIA, UKRAINE, ground="UKR", published="2022-03-01"),
            war("c", RUSSIA, UKRAINE, ground="UKR", published="2022-03-02"),
        ]
    )
    assert theatres == ("rus-syr-2022", "rus-ukr-2022", "rus-ukr-2022")
    assert notes == ("2022-02-01 (a) shares no party, place and time with the others: kept apart",)


def test_years_of_silence_part_two_wars_of_the_same_sides() -> None:
    theatres, _ = find_theatres(
        [
            war("a", GEORGIA, RUSSIA, ground="GEO", published="1992-10-01"),
            war("b", GEORGIA, RUSSIA, ground="GEO", published="2008-08-09"),
        ]
    )
    assert theatres == ("geo-rus-1992", "geo-rus-2008")


def test_who_mediates_fights_no_war() -> None:
    theatres, _ = find_theatres(
        [
            war("a", RUSSIA, SYRIA, ground="SYR"),
            war("b", RUSSIA, GEORGIA, ground="SYR", role="appeals"),
        ]
    )
    assert theatres[0] != theatres[1]


def test_a_report_without_a_day_goes_where_it_fits_best() -> None:
    theatres, notes = find_theatres(
        [
            war("x", UKRAINE, RUSSIA, ground="UKR", published=None),
            war("a", RUSSIA, SYRIA, ground="SYR"),
            war("b", RUSSIA, UKRAINE, ground="UKR"),
        ]
    )
    assert theatres[0] == theatres[2] != theatres[1]
    assert len(notes) == 1


def test_a_report_without_a_day_that_fits_two_wars_is_noted() -> None:
    theatres, notes = find_theatres(
        [
            war("x", GEORGIA, RUSSIA, ground="GEO", published=None),
            war("a", GEORGIA, RUSSIA, ground="GEO", published="1992-10-01"),
            war("b", GEORGIA, RUSSIA, ground="GEO", published="2008-08-09"),
        ]
    )
    assert len(set(theatres)) == 3
    assert notes[0] == "report x fits several wars alike: kept apart"


def test_belligerents_without_a_place_meet_where_both_fight() -> None:
    theatres, _ = find_theatres(
        [
            war("a", RUSSIA, UKRAINE, ground="UKR"),
            war("b", UKRAINE, RUSSIA),
            war("c", RUSSIA, SYRIA, ground="SYR"),
        ]
    )
    assert theatres[0] == theatres[1] != theatres[2]


def test_a_blast_that_nobody_is_blamed_for_is_of_the_war_of_its_town() -> None:
    first, armenia, _ = clash("Shells hit the town.", id="r1")
    first.event("hit", "ASSAULT", [armenia], place=first.place("Tartar", (40.34, 46.93), "AZE"))
    second = Draft("A blast in the town.", "2020-10-09", id="r2")
    second.event("blast", "ASSAULT", place=second.place("Terter", (40.34, 46.93), "AZE"))
    theatres, notes = find_theatres([first.reading(), second.reading()])
    assert theatres[0] == theatres[1]
    assert notes == ()


def test_reports_that_show_no_war_are_alone() -> None:
    theatres, notes = find_theatres([Draft("Rain.", id="r1").reading(), Draft("Snow.", id="r2").reading()])
    assert theatres == ("report-r1", "report-r2")
    assert len(notes) == 2


def test_several_wars_are_told() -> None:
    _, notes = find_theatres(
        [war(f"a{n}", RUSSIA, SYRIA, ground="SYR") for n in range(2)]
        + [war(f"b{n}", RUSSIA, UKRAINE, ground="UKR") for n in range(3)]
    )
    assert notes == (
        "the reports are about several wars, kept apart: rus-syr-2020 (2 reports), rus-ukr-2020 (3 reports)",
    )


def test_no_report_is_about_no_war() -> None:
    assert find_theatres([]) == ((), ())
