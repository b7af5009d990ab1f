""" "We" in somebody's own statement."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("GENERAL STAFF OF THE ARMED FORCES OF UKRAINE", "General Staff of Ukraine"),
        ("MÉDECINS SANS FRONTIÈRES: statement on Kunduz", "Médecins Sans Frontières"),
        ("Statement by the Foreign Ministry of Chad", "Foreign Ministry of Chad"),
    ],
)
def test_we_are_the_issuer(hear, headline: str, who: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(f"{headline}\n\nWe deny that the bridge was lost.\n")
    assert [heard.who(c) for c in heard.claims] == [(who,)]


def test_we_are_the_report_elsewhere(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("Army says 40 rebels killed\n\nWe could not verify the claim.\n")
    assert heard.who(heard.claims[-1]) == ()
