"""Blocks: what a sentence never crosses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.text.layout import lay_out


def kinds(text: str) -> list[str]:
    return [b.kind for b in lay_out(text).blocks]


def test_the_leading_date_is_no_part_of_a_block() -> None:
    text = "date 1999-04-07 Shelling goes on\n\nThe guns did not rest."
    layout = lay_out(text)
    assert layout.published == "1999-04-07"
    assert text[layout.blocks[0].start :].startswith("Shelling")


def test_headline_heading_paragraph() -> None:
    text = "Shelling goes on in the north\n\nThe guns did not rest on Monday.\n\nWhat the mayor says\n\nHe is tired."
    assert kinds(text) == ["headline", "paragraph", "heading", "paragraph"]


def test_bullets_know_the_line_that_leads_them() -> None:
    text = "The ministry said its troops destroyed:\n- 12 tanks;\n- 3 guns.\n\nIt gave no dates."
    blocks = lay_out(text).blocks
    assert [b.lead for b in blocks] == [None, 0, 0, None]
    assert text[blocks[1].start : blocks[1].end] == "12 tanks;"


def test_stamps_of_a_live_blog_are_carried_on() -> None:
    text = "Live: the siege\n\n14:05 | Rebels\nThey deny it.\n\n09:30 – The army says it holds the bridge."
    assert [b.time for b in lay_out(text).blocks] == [None, "14:05", "14:05", "09:30"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The government said on Tuesday that its troops had entered the\n"
        "town after three days of fighting and that they had met with no\n"
        "resistance there."
    )
    assert len(lay_out(text).blocks) == 1


def test_a_dateline_is_found() -> None:
    text = "A headline\n\nKABUL – Two soldiers died."
    start, end = lay_out(text).blocks[1].dateline or (0, 0)
    assert text[start:end] == "KABUL – "


@given(st.text(max_size=400))
def test_blocks_lie_in_the_text_one_after_the_other(text: str) -> None:
    at = 0
    for block in lay_out(text).blocks:
        assert at <= block.start < block.end <= len(text)
        at = block.end


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("SAN SALVADOR, 3 NOV 89 -- [TEXT] TEN PERSONS WERE KILLED.", "SAN SALVADOR, 3 NOV 89 -- "),
        ("KYIV, Ukraine (AP) — Two men died.", "KYIV, Ukraine (AP) — "),
        ("GAZA CITY, Oct 10 (Reuters) - Two men died.", "GAZA CITY, Oct 10 (Reuters) - "),
        ("TBILISI/MOSCOW, August 8. Two men died.", "TBILISI/MOSCOW, August 8. "),
        ("CORRECTION: an earlier entry was wrong.", None),
        ("ANALYSIS: Who counts the dead of the war.", None),
        ("NO GROUP HAS SPOKEN. THE ARMY DENIED IT.", None),
        ("NATO said that it had not struck.", None),
    ],
)
def test_datelines(line: str, dateline: str | None) -> None:
    text = f"A headline\n\n{line}"
    found = lay_out(text).blocks[1].dateline
    assert (text[slice(*found)] if found else None) == dateline


@pytest.mark.parametrize(
    "stamp", ["14:05 | ", "14:05 – ", "[14:05] ", "14:05 GMT: ", "14.05: ", "2:05pm - ", "14:05 ", "14h05 – "]
)
def test_stamps_of_many_forms(stamp: str) -> None:
    text = f"Live: the siege\n\n{stamp}Rebels deny that they shelled the market."
    block = lay_out(text).blocks[-1]
    assert block.time == "14:05"
    assert text[block.start :].startswith("Rebels")


def test_a_long_line_is_quick() -> None:
    assert len(lay_out("x" * 2_000_000).blocks) == 1
