"""Attacks with words are stands of a person; those with weapons are none."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Senator Ana Ruiz attacked Pedro Salas for his vote.", "his vote"),
        ("The campaign attacked Pedro Salas on Sunday.", "Pedro Salas"),
        ("He blasted the media in a long speech.", "the media"),
        ("Her attacks against Pedro Salas went on all week.", "against Pedro Salas"),
    ],
)
def test_words_against_a_person_are_a_stand(hear, text: str, content: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert heard.claims == ()
    assert any(content in heard.said(o) for o in heard.others)


@pytest.mark.parametrize(
    "text",
    [
        "The brigade attacked the village with mortars.",
        "He attacked Pedro Salas with a knife.",
        "The militia attacked Colonel Pedro Salas near Goma, killing him.",
        "The rebels' attack on the base killed nine soldiers.",
        "They launched an attack against the convoy.",
    ],
)
def test_weapons_are_no_words(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert heard.claims == ()
    assert heard.others == ()


def test_allegations_of_nobody_in_particular_are_no_claim(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The vote was overshadowed by allegations that the rolls had been burned.")
    assert heard.claims == ()
    assert [heard.said(o) for o in heard.others] == ["that the rolls had been burned"]
