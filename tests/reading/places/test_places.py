"""Places are found, placed by the whole report, and told how exactly."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from counterclaim.reading.places import Toponym

Locate = Callable[[str], dict[str, Toponym]]


def near(toponym: Toponym, lat: float, lon: float) -> bool:
    assert toponym.lat is not None
    assert toponym.lon is not None
    return math.hypot(toponym.lat - lat, toponym.lon - lon) < 0.3


@pytest.mark.parametrize(
    ("text", "name", "lat", "lon"),
    [
        ("Rebels in Yemen said a drone had struck Mocha. Sanaa gave no toll.", "Mocha", 13.32, 43.25),
        ("Libyan militias fought over Tripoli; shells fell in Tajoura.", "Tripoli", 32.89, 13.19),
        ("Lebanese troops entered Tripoli after clashes in Baalbek and Sidon.", "Tripoli", 34.44, 35.84),
        ("Armenian officials said that shells had hit Martuni, a town of Karabakh.", "Martuni", 39.8, 47.11),
        ("Ukraine's general staff said Russian guns pounded Kupiansk and Lyman.", "Lyman", 48.99, 37.81),
        ("Argentine pilots bombed Darwin on East Falkland in 1982.", "Darwin", -51.8, -58.97),
        ("The Australian army flew the wounded from Dili to Darwin.", "Darwin", -12.46, 130.84),
        ("The talks of the Bosnian parties in Geneva failed.", "Geneva", 46.2, 6.15),
        (
            "Washington and Moscow said their envoys on Syria would meet in Geneva with US officials from New York.",
            "Geneva",
            46.2,
            6.15,
        ),
        (
            "The Walker County jail in Huntsville took in two men on Monday.",
            "Huntsville",
            30.72,
            -95.55,
        ),
        ("Shells from Lebanon fell near Metula.", "Lebanon", 33.83, 35.83),
        ("The Lebanon Fire Department of Boone County, Indiana, put out a blaze.", "Lebanon", 40.05, -86.47),
        ("Indian and Pakistani officers met at the Attari crossing.", "Attari", 31.6, 74.6),
        ("Shells fell on Khan Touman, south of Aleppo, in Syria.", "Khan Touman", 36.12, 37.05),
        ("A church in Navaly was bombed, Tamil aid workers in Sri Lanka said.", "Navaly", 9.71, 79.99),
        (
            "The United States said that Norway, Mexico, China and Brazil had sent observers.",
            "Norway",
            61.5,
            9.0,
        ),
        ("A bomb went off in Birmingham, Alabama, in 1963.", "Birmingham", 33.52, -86.8),
        ("In Kinshasa a minister said that militiamen had burned Djugu and Fataki.", "Fataki", 2.0, 30.5),
    ],
)
def test_the_whole_report_tells_which_namesake(
    located: Locate, text: str, name: str, lat: float, lon: float
) -> None:
    assert near(located(text)[name], lat, lon)


def test_a_local_body_names_its_place(located: Locate) -> None:
    found = located(
        "Kharkiv City Council said in Ukraine that Derhachi Fire Department had put out the blaze."
    )
    assert near(found["Kharkiv"], 49.98, 36.25)
    assert near(found["Derhachi"], 50.11, 36.12)


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Two soldiers died in Gao, Mali.", "Gao", 1),
        ("Two soldiers died near Gao, Mali.", "Gao", 2),
        ("Two soldiers died on the outskirts of Gao, Mali.", "Gao", 2),
        ("Fighting spread through Helmand province, Afghanistan.", "Helmand province", 4),
        ("Fighting spread through Rutshuru territory in Congo.", "Rutshuru territory", 3),
        ("Raids went on in northern Mali.", "northern Mali", 5),
        ("A tanker was hit in the Red Sea off Yemen.", "Red Sea", 7),
        ("The war in Yemen went on.", "Yemen", 6),
    ],
)
def test_precision_follows_the_words_around_the_name(
    located: Locate, text: str, name: str, precision: int
) -> None:
    assert located(text)[name].where_prec == precision


def test_a_city_and_its_region_are_two_places(located: Locate) -> None:
    found = located(
        "Kherson was shelled at night. The governor of Kherson region, in Ukraine, counted four dead."
    )
    assert found["Kherson"].feature == "city"
    assert found["Kherson region"].feature == "area"


def test_persons_months_and_peoples_are_no_places(located: Locate) -> None:
    text = (
        "General Paris Davidson told Chelsea Lincoln in March that the Chechens would not yield. Hope Sydney"
        " of the Red Cross agreed on Sunday."
    )
    assert located(text) == {}


def test_districts_and_camps_of_a_war_are_known(located: Locate) -> None:
    found = located("Israeli jets struck the Bureij refugee camp and the Zeitoun quarter of Gaza City.")
    assert near(found["Bureij refugee camp"], 31.44, 34.4)
    assert near(found["Zeitoun"], 31.49, 34.44)
    assert found["Zeitoun"].territory == "Gaza"


def test_a_territory_keeps_its_own_name(located: Locate) -> None:
    found = located("Georgian guns fired on Tskhinvali, Moscow said.")
    assert (found["Tskhinvali"].country, found["Tskhinvali"].territory) == ("GEO", "South Ossetia")


def test_an_unknown_village_is_listed_but_not_guessed(located: Locate) -> None:
    found = located("In the Syrian village of Kafr Zutumar, four people died, residents said.")
    unknown = [t for t in found.values() if "Zutumar" in t.name]
    assert all(t.lat is None for t in unknown)


def test_a_seat_of_power_is_not_a_namesake_town(located: Locate) -> None:
    found = located("The White House condemned the raid on Mosul.")
    assert all(t.lat is None for t in found.values() if t.name == "White House")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "Gaza " * 500,
        "Paris, " * 500,
        "Al-" * 300,
        "\u202eGaza\u202c " * 50,
        "near of in " * 100,
        "A" * 5000,
    ],
)
def test_garbled_text_does_no_harm(located: Locate, text: str) -> None:
    located(text)
