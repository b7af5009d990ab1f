"""Speakers whom the cast does not know by name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Four people drowned, according to the Episcopal Diocese of Juba.", "Episcopal Diocese of Juba"),
        ("The commander's boast that he sank two boats is remembered.", "commander"),
        ('Ugandan spokesman on Facebook: "Three tanks were lost."', "Ugandan spokesman"),
    ],
)
def test_they_get_the_name_that_is_told(hear, text: str, who: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert who in heard.who(heard.claims[0])[0]


def test_a_bare_title_is_who_spoke_last(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("Bosco Ntaganda denied the raid. His men had left hours before, the general said.")
    assert [heard.who(c) for c in heard.claims] == [("Bosco Ntaganda",)] * 2


def test_a_pronoun_is_not_whom_the_words_are_about(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "Paul Kagame rejected the charge. Joseph Kabila himself, he claimed, had asked for the troops."
    )
    assert [heard.who(c) for c in heard.claims][:2] == [("Paul Kagame",)] * 2
