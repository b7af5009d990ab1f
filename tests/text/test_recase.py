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
