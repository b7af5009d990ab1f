from __future__ import annotations

import pytest

from counterclaim.dossier.matching import everyday, organs_in


@pytest.mark.parametrize(
    ("name", "organs"),
    [
        ("Georgia's Interior Ministry", ("interior ministry",)),
        ("Ministry of Internal Affairs of Georgia", ("interior ministry",)),
        ("Sri Lanka Army", ("army",)),
        ("Ukrainian armed forces", ("army",)),
        ("Republican Guard", ()),
        ("Ministry of Defence press service", ("defence ministry", "press service")),
        ("Libyan embassy in Cairo", ()),
        ("Southern Command", ("southern command",)),
        ("Human Rights Watch", ()),
        ("", ()),
    ],
)
def test_organs_in_names(name: str, organs: tuple[str, ...]) -> None:
    assert organs_in(name) == organs


def test_everyday_names() -> None:
    assert everyday("defence ministry") == "Defence Ministry"
    assert everyday("southern command") == "southern command"
