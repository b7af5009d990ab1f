"""Capitals: what a parser can read, at the same offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.shadow import shadow_of
from counterclaim.text.layout import lay_out


def shadow(text: str) -> str:
    return shadow_of(text, lay_out(text).blocks)


@pytest.mark.parametrize(
    ("shouted", "cased"),
    [
        ("THE ARMY DENIED ON TUESDAY THAT IT HAD SHELLED GROZNY.", "The army denied on Tuesday that it had shelled Grozny."),
        ("REBELS IN COLOMBIA KILLED TEN SOLDIERS IN MAY 1997.", "Rebels in Colombia killed ten soldiers in May 1997."),
        ("TROOPS OF THE U.S. ARMY MAY LEAVE SAUDI ARABIA.", "Troops of the U.S. army may leave Saudi Arabia."),
    ],
)  # fmt: skip
def test_wire_copy(shouted: str, cased: str) -> None:
    assert shadow(shouted) == cased


def test_an_acronym_keeps_its_capitals_wherever_it_recurs() -> None:
    text = (
        "THE NATIONAL UNION OF MINERS (NUOM) ACCUSED THE POLICE.\n\nNUOM LEADERS CALLED A STRIKE AT THE PITS."
    )
    assert shadow(text).count("NUOM") == 2
    assert "National Union of Miners (NUOM) accused the police" in shadow(text)


def test_ordinary_text_keeps_its_case() -> None:
    text = "The UN said that FARC and ELN fighters met NATO envoys."
    assert shadow(text) == text


def test_only_the_shouting_part_changes() -> None:
    text = "MINISTRY OF DEFENCE OF THE KINGDOM. Statement of the spokesman of NATO on Friday"
    assert shadow(text) == "Ministry of defence of the kingdom. Statement of the spokesman of NATO on Friday"


def test_typography_is_made_plain() -> None:
    assert shadow("“It’s\u00a0over”\u202e") == '"It\'s over" '


@given(st.text(max_size=200))
def test_offsets_stay(text: str) -> None:
    assert len(shadow(text)) == len(text)
    assert len(shadow(text.upper())) == len(text.upper())


@pytest.mark.parametrize(
    ("shouted", "cased"),
    [
        ("THE ARMY SAID YESTERDAY THAT ALL REBELS HAD AT LAST LEFT THE\nVALLEY AND CROSSED THE RIVER.", "The army said yesterday that all rebels had at last left the\nvalley and crossed the river."),
        ("AFTER 6 [NUMBER AS HEARD] DAYS THE SIEGE ENDED. [TEXT] THE ROAD IS OPEN.", "After 6 [number as heard] days the siege ended. [Text] The road is open."),
        ("KABUL, 4 MAY 1992 (AFP) -- THE GUARDS -- ALL OF THEM VOLUNTEERS -- LEFT.", "Kabul, 4 May 1992 (AFP) -- The guards -- all of them volunteers -- left."),
        ("AT 07:18 HOURS A 7.62-MM BULLET HIT THE 3RD DRIVER.", "At 07:18 hours a 7.62-mm bullet hit the 3rd driver."),
        ("AN AN-72 AND AN F-16A FLEW OVER THE II CORPS.", "An AN-72 and an F-16A flew over the II corps."),
        ("TWO POLICEMEN IN MEDELLIN AND IN GENEVA FLED.", "Two policemen in Medellin and in Geneva fled."),
        ("THE BOSNIAN GOVERNMENT AND THE FRENCH ENVOY AGREED WITH NATO.", "The Bosnian government and the French envoy agreed with NATO."),
        ("SENATOR CARLOS OCHOA SPOKE FIRST. OCHOA THEN LEFT THE HALL.", "Senator Carlos Ochoa spoke first. Ochoa then left the hall."),
        ("THEY WERE OPENLY AND INFAMOUSLY COUNTERATTACKED AS I WATCHED.", "They were openly and infamously counterattacked as I watched."),
        ("A VAN EXPLODED IN THE SUBURB OF BEIRUT.", "A van exploded in the suburb of Beirut."),
        ("MEXICO CITY (MEXICO), 3 JUNE -- THE OFFICE OF LATIN AMERICA CLOSED.", "Mexico City (Mexico), 3 June -- The office of Latin America closed."),
    ],
)  # fmt: skip
def test_wire_copy_as_it_is_set(shouted: str, cased: str) -> None:
    assert shadow(shouted) == cased
