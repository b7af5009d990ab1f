"""Speakers after the verb that ends what they say, as translations have them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Forty people have crossed into Chad, communicated the UN refugee agency.",
        "The bridge of Goma is down, has communicated on Sunday the governor.",
    ],
)
def test_the_speaker_follows(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert [c.stance for c in heard.claims] == ["assert"]
    assert heard.who(heard.claims[0])


def test_an_object_is_no_speaker(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The Ugandan army advanced, surrounded the rebels and withdrew.")
    assert heard.claims == ()


def test_words_go_on_behind_the_speaker(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The rebels, said a fisherman named Musa, had come by night.")
    assert heard.said(heard.claims[0]) == "The rebels … had come by night"
