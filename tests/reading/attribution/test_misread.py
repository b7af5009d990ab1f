"""Verbs of a headline that look like a part of a name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "stance", "source"),
    [
        ("Hillary Clinton Slams Donald Trump On Abortion After Ruling", "accuse", "Hillary Clinton"),
        ("Glenn Beck Denounces Matt Drudge For Mocking His Fast", "accuse", "Glenn Beck"),
    ],
)
def test_a_headline_in_title_case_accuses(hear, text: str, stance: str, source: str) -> None:  # type: ignore[no-untyped-def]
    claim = hear(text).claims[0]
    assert (claim.stance, hear(text).words(claim.source)) == (stance, source)


def test_a_blast_in_a_headline_is_no_word(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("Kabul Blasts Kill Forty Mourners At Shrine")
    assert heard.claims == ()
    assert heard.others == ()
