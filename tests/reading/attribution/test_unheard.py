"""What cannot speak makes no claim, but may take a stand."""

from __future__ import annotations


def test_a_film_accuses_without_a_claim(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The film accuses the generals of selling rifles to the rebels.")
    assert heard.claims == ()
    assert [(o.kind, heard.words(o.source)) for o in heard.others] == [("other", "The film")]


def test_an_aside_of_the_reporter_is_no_part_of_what_is_condemned(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("The bishop condemned the raid, which had lasted two days.")
    assert heard.said(heard.claims[0]) == "the raid"
