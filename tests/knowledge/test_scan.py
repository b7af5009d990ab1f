"""The scan finds the names that are known, and only those."""

from __future__ import annotations

import time

import pytest

from counterclaim.knowledge import Hit, scan
from counterclaim.syntax import Document, parse
from counterclaim.text.layout import lay_out


def read(text: str, shadow: str | None = None) -> tuple[Document, list[Hit]]:
    doc = parse(text, lay_out(text).blocks, shadow)
    return doc, scan(doc)


def found(text: str) -> list[tuple[str, str, str]]:
    """The words of each hit, the kind of mention and the name of the entry."""
    doc, hits = read(text)
    return [(doc.words(h.first, h.last), h.kind, h.entry.name) for h in hits]


def names(text: str) -> list[str]:
    return [name for _, _, name in found(text)]


def test_names_demonyms_and_seats_of_power_are_told_apart() -> None:
    assert found("Eritrea denied it, Asmara said, and Eritrean officers kept silent.") == [
        ("Eritrea", "name", "Eritrea"),
        ("Asmara", "metonym", "Eritrea"),
        ("Eritrean", "demonym", "Eritrea"),
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Türkiye", "Turkey"),
        ("Burma", "Myanmar"),
        ("Zaire", "DR Congo"),
        ("the Élysée", "France"),
        ("Downing Street", "United Kingdom"),
        ("Nagorny Karabakh", "Nagorno-Karabakh"),
        ("Transdniestria", "Transnistria"),
        ("al-Shabab", "Al-Shabaab"),
        ("Daesh", "Islamic State"),
        ("Ansarullah", "Houthis"),
        ("Hizbullah", "Hezbollah"),
        ("Medecins sans Frontieres", "Médecins Sans Frontières"),
        ("the Saudi-led coalition", "Saudi-led coalition"),
        ("Mikheil Saakashvili", "Mikheil Saakashvili"),
        ("Muammar Gadhafi", "Muammar Gaddafi"),
        ("Radovan Karadzic", "Radovan Karadžić"),
        ("the Bosnian Serb army", "Army of Republika Srpska"),
    ],
)
def test_spellings(written: str, meant: str) -> None:
    assert meant in names(f"On Tuesday {written} rejected the report.")


def test_the_longest_name_wins() -> None:
    assert names("The Syrian Observatory for Human Rights was cited by the South Sudanese army.") == [
        "Syrian Observatory for Human Rights",
        "South Sudan",
    ]


def test_an_ambiguous_name_gives_several_hits_on_one_span() -> None:
    _, hits = read("Congolese soldiers fled.")
    assert {h.entry.name for h in hits} == {"DR Congo", "Republic of the Congo"}
    assert len({(h.first, h.last) for h in hits}) == 1


def test_capitals_tell_a_name_from_a_word() -> None:
    assert names("They told us who may let the polisario in.") == []
    assert names("The US and the WHO agreed.") == ["United States", "World Health Organization"]
    assert names("Let the rebels go.") == []
    assert names("Nato and Unicef sent staff.") == ["NATO", "UNICEF"]


def test_common_nouns_in_a_name_need_no_capital() -> None:
    assert names("The Free Syrian army left.") == ["Free Syrian Army"]
    assert names("The wire reported it.") == []


def test_a_plain_word_in_a_line_of_capitals_is_no_acronym() -> None:
    assert "World Health Organization" not in names("MINISTER WHO RESIGNED IS BACK")
    assert "Islamic State" not in names("MINISTER WHO RESIGNED IS BACK")
    assert names("THE U.S. ENVOY SPOKE TO REPORTERS") == ["United States"]


def test_restored_case_is_read_from_the_shadow() -> None:
    text = "KHARTOUM SAYS NOTHING ABOUT US"
    doc, hits = read(text, "Khartoum says nothing about us")
    assert [(doc.words(h.first, h.last), h.entry.name) for h in hits] == [("KHARTOUM", "Sudan")]


def test_possessives_and_hyphens_stay_outside() -> None:
    assert found("Ethiopia's army and Rwandan-backed M-23 men met.")[:3] == [
        ("Ethiopia", "name", "Ethiopia"),
        ("Rwandan", "demonym", "Rwanda"),
        ("M-23", "name", "M23"),
    ]
    assert "Donetsk People's Republic" in names("The Donetsk People's Republic said so.")


def test_equipment_is_found_however_it_is_written() -> None:
    assert names("Two Su-25s, a SU-25, one Su 25 and a Su25 fell; a Bayraktar TB2 drone too.") == [
        "Su-25",
        "Su-25",
        "Su-25",
        "Su-25",
        "TB2",
    ]
    assert names("A 10-year-old boy died.") == []


def test_phrases_that_hold_a_name_are_left_alone() -> None:
    assert names("Latin American leaders met in New Mexico.") == []


def test_a_state_inside_the_name_of_a_person_is_no_state() -> None:
    assert names("Reporter Chad Miller flew home.") == []
    assert names("Troops entered Chad on Monday.") == ["Chad"]


def test_a_surname_alone_names_the_known_person_but_not_a_namesake() -> None:
    assert "Slobodan Milošević" in names("Milosevic denied the charge.")
    assert "Daniel Ortega" not in names("Mechanic Ricardo Ortega denied the charge.")


def test_both_bearers_of_a_surname_are_offered() -> None:
    assert {"Hafez al-Assad", "Bashar al-Assad"} <= set(names("The forces of Assad withdrew."))


def test_bodies_of_a_party_take_its_side() -> None:
    _, hits = read("The Gaza health ministry gave a new figure.")
    assert [h.entry.side.name for h in hits if h.entry.side] == ["Hamas"]


@pytest.mark.parametrize("text", ["", "\n\n", "-", "‐" * 50, "A" * 5000, "”“‘’", "\u202eUS\u202c", "the"])
def test_hostile_text_is_harmless(text: str) -> None:
    read(text)


def test_scanning_stays_linear() -> None:
    doc, _ = read("Islamic State in Iraq and Syrian Arab Republic. " * 400)
    start = time.perf_counter()
    assert scan(doc)
    assert time.perf_counter() - start < 1
