from __future__ import annotations

import pytest
from tests.dossier.drafts import clash, merged

from counterclaim.dossier.people import office_in


def same(
    first: str,
    second: str,
    *,
    sides: tuple[int | None, int | None] = (0, 0),
    titles: tuple[str, str] = ("", ""),
) -> bool:
    """Whether persons of these names in two reports on one war, on the sides of Armenia (0), Azerbaijan (1) or nobody,
    become one party."""
    found = []
    for n, (name, side, title) in enumerate(zip((first, second), sides, titles, strict=True)):
        draft, *parties = clash(f"Shelling, {title} {name} said.", id=f"r{n}")
        draft.person(name, None if side is None else parties[side], title)
        found.append(draft.reading())
    parties_ = merged(*found)
    return parties_.of("r0", "e3") == parties_.of("r1", "e3")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Davit Grigoryan", "David Grigorian"),
        ("Yusuf Mammadov", "Yousef Mamedov"),
        ("Mohammed al-Ghazali", "Muhammad Gazali"),
        ("Levon Petrosyan", "Petrosyan"),
        ("Levon Petrosyan", "L. Petrosyan"),
        ("LEVON PETROSYAN", "Levon Petrosyan"),
        ("Mehmet Tayyar Demir", "Tayyar Demir"),
    ],
)
def test_spellings_of_one_name_on_one_side(first: str, second: str) -> None:
    assert same(first, second)
    assert not same(first, second, sides=(0, 1))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Levon Petrosyan", "Armen Petrosyan"),
        ("Levon Petrosyan", "Levon Hakobyan"),
    ],
)
def test_other_names_are_other_people(first: str, second: str) -> None:
    assert not same(first, second)


def test_a_full_name_without_a_side_is_the_only_one_of_that_name() -> None:
    assert same("Levon Petrosyan", "Levon Petrosian", sides=(0, None))
    assert not same("Levon Petrosyan", "Petrosyan", sides=(0, None))
    assert same("Doctor Levon Petrosyan", "Levon Petrosyan", sides=(None, None))
    assert not same("Levon Petrosyan", "Levon Petrosian", sides=(None, None))


def test_a_surname_that_two_share_is_neither() -> None:
    first, armenia, _ = clash(id="r1")
    first.person("Levon Petrosyan", armenia)
    first.person("Armen Petrosyan", armenia)
    second, *_ = clash(id="r2")
    second.person("Petrosyan", armenia)
    parties = merged(first.reading(), second.reading())
    assert len({parties.of("r1", "e3"), parties.of("r1", "e4"), parties.of("r2", "e3")}) == 3


def test_two_people_of_one_report_stay_two() -> None:
    first, armenia, _ = clash(id="r1")
    first.person("Davit Grigoryan", armenia)
    first.person("David Grigorian", armenia)
    parties = merged(first.reading())
    assert parties.of("r1", "e3") != parties.of("r1", "e4")


def test_one_office_of_one_side_has_one_holder_if_the_names_are_near() -> None:
    titles = ("Defence Minister", "defence minister")
    assert not same("Levon Hovakimian", "Lewis Ovakimyants")
    assert same("Levon Hovakimian", "Lewis Ovakimyants", titles=titles)
    assert not same(
        "Levon Hovakimian", "Lewis Ovakimyants", titles=("Defence Minister", "deputy defence minister")
    )
    assert not same("Levon Hovakimian", "Suren Balayan", titles=titles)


def test_people_of_another_war_are_other_people() -> None:
    first, armenia, _ = clash(id="r1")
    second, *_ = clash(id="r2", published="1993-10-01")
    first.person("Levon Petrosyan", armenia)
    second.person("Levon Petrosyan", armenia)
    parties = merged(first.reading(), second.reading())
    assert parties.of("r1", "e3") != parties.of("r2", "e3")
    assert parties.of("r1", "e1") == parties.of("r2", "e1"), "a state is one in every war"


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("armenian prime minister", "prime minister"),
        ("deputy prime minister", "deputy prime minister"),
        ("the minister of defence", "defence minister"),
        ("spokesman", None),
        ("", None),
    ],
)
def test_offices_in_titles(title: str, office: str | None) -> None:
    assert office_in(title) == office
