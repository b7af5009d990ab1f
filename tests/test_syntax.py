"""The parser's wrapping: plain rows whose offsets are those of the report."""

from __future__ import annotations

import pytest

from counterclaim.syntax import parse, word_classes
from counterclaim.text.layout import lay_out


def test_offsets_are_those_of_the_report() -> None:
    text = "First heading\n\nThe army\nsaid two men died. \U0001f600 Nobody asked.\n"
    doc = parse(text, lay_out(text).blocks)
    assert all(text[t.start : t.end] == t.text for t in doc.tokens)
    assert [text[s.start : s.end].split()[0] for s in doc.sentences][:2] == ["First", "The"]


def test_a_sentence_never_crosses_a_block() -> None:
    text = "A heading without a stop\n\nThe text begins here."
    doc = parse(text, lay_out(text).blocks)
    assert {s.block for s in doc.sentences} == {0, 1}


def test_a_sentence_does_not_end_without_terminal_punctuation() -> None:
    text = "Officials said 12,500 people, most of them women and children from the hills, fled on Monday."
    assert len(parse(text, lay_out(text).blocks).sentences) == 1


def test_the_shadow_is_parsed_and_the_text_kept() -> None:
    text = "THE ARMY DENIED IT."
    doc = parse(text, lay_out(text).blocks, "The army denied it.")
    assert doc.tokens[2].lemma == "deny"
    assert doc.words(0, 1) == "THE ARMY"


def test_a_shadow_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="as long as"):
        parse("abc", lay_out("abc").blocks, "ab")


@pytest.mark.parametrize("text", ["", " \n ", "\u202e\u200f", "x" * 50_000, "“" * 500, "\ud800 alone"])
def test_hostile_text_does_not_break_it(text: str) -> None:
    doc = parse(text, lay_out(text).blocks)
    assert all(0 <= t.start < t.end <= len(text) for t in doc.tokens)


def test_words_are_told_from_names() -> None:
    assert "verb" in word_classes("killed")
    assert word_classes("the") == {"function"}
    assert not word_classes("stepanakert")
