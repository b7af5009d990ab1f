"""Whose a quotation is, and that a cue inside it belongs to nobody but its speaker."""

from __future__ import annotations


def test_words_inside_a_quotation_are_no_cues(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear('"The rebels say they hold the bridge. They want war," the colonel told Radio Okapi.')
    assert heard.stances() == [("told", "assert")]
    assert heard.others == ()


def test_a_quotation_of_several_sentences_is_one_content(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear(
        "The nurse described the raid. “We heard the jets. We saw the smoke. Nobody came to help,” she said."
    )
    said = heard.claims[-1]
    assert heard.words(said.cue) == "said"
    assert heard.said(said) == "“We heard the jets. We saw the smoke. Nobody came to help,”"
