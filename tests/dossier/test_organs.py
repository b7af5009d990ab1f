from __future__ import annotations

import pytest

from counterclaim.dossier.organs import everyday, is_organ, organs_in, owner_words


@pytest.mark.parametrize(
    ("name", "side", "organs"),
    [
        ("Georgia's Interior Ministry", "GEO", ("interior ministry",)),
        ("Ministry of Internal Affairs of Georgia", "GEO", ("interior ministry",)),
        ("Tbilisi's interior ministry", "GEO", ("interior ministry",)),
        ("Sri Lanka Army", "LKA", ("army",)),
        ("Ukrainian armed forces", "UKR", ("army",)),
        ("the enclave's own army", "Nagorno-Karabakh", ("army",)),
        ("U.S. military", "USA", ("army",)),
        ("Iraqi police", "IRQ", ("police",)),
        ("Iraq's federal police", "IRQ", ()),
        ("Border Police", "ISR", ()),
        ("Republican Guard", "IRQ", ()),
        ("Ministry of Defence press service", "RUS", ("defence ministry", "press service")),
        ("Libyan embassy in Cairo", "LBY", ()),
        ("city council", "UKR", ()),
        ("Southern Command", "UKR", ("southern command",)),
        ("army", None, ("army",)),
        ("Georgian army", None, ()),
        ("Human Rights Watch", None, ()),
        ("", None, ()),
    ],
)
def test_organs_in_names(name: str, side: str | None, organs: tuple[str, ...]) -> None:
    assert organs_in(name, side) == organs


def test_what_is_an_organ_and_nothing_else() -> None:
    assert is_organ("Defense Ministry")
    assert is_organ("city council")
    assert not is_organ("Georgian Defence Ministry")


def test_words_for_the_owner() -> None:
    assert {"azeri", "azerbaijan", "baku"} <= owner_words("AZE")
    assert {"karabakh", "stepanakert"} <= owner_words("Nagorno-Karabakh")
    assert owner_words("Some New Front") == {"some", "new", "front"}


def test_everyday_names() -> None:
    assert everyday("defence ministry") == "Defence Ministry"
    assert everyday("southern command") == "southern command"
