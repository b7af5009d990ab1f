"""The day that governs a clause."""

from __future__ import annotations

import pytest

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.dates import find_dates
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out

PUBLISHED = "2014-07-30"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("On Monday gunmen attacked a convoy near Gao.", "attacked", "2014-07-28"),
        ("Gunmen attacked a convoy on Monday, killing two drivers.", "killing", "2014-07-28"),
        ("Gunmen attacked a convoy on Monday and burned a bridge on Tuesday.", "burned", "2014-07-29"),
        ("Gunmen attacked a convoy on Monday and burned a bridge on Tuesday.", "attacked", "2014-07-28"),
        ("The minister said on Tuesday that gunmen had attacked the convoy.", "attacked", None),
        ("The minister said on Tuesday that gunmen had attacked the convoy.", "said", "2014-07-29"),
        ("The minister said that gunmen had attacked the convoy on Sunday.", "attacked", "2014-07-27"),
        ("The minister said that gunmen had attacked the convoy on Sunday.", "said", None),
        ("The soldiers who were seized on Friday were freed on Tuesday.", "freed", "2014-07-29"),
        ("The soldiers who were seized on Friday were freed on Tuesday.", "seized", "2014-07-25"),
        ("Gunmen have attacked convoys since Monday.", "attacked", None),
        ("Gunmen attacked convoys every day for two weeks.", "attacked", None),
        ("The convoy was hit at 6 a.m. on Monday.", "hit", "2014-07-28"),
        ("The convoy was hit.", "hit", None),
    ],
)
def test_the_day_of_a_clause(text: str, word: str, day: str | None) -> None:
    doc = parse(text, lay_out(text).blocks)
    i = doc.token_at(text.index(word))
    assert i is not None
    found = find_dates(doc, PUBLISHED).governing(doc, i)
    assert (found.mention.first if found else None) == day


def test_expressions_within_a_stretch() -> None:
    text = "On Monday they left, on Tuesday they came back."
    calendar = find_dates(parse(text, lay_out(text).blocks), PUBLISHED)
    assert [text[m.start : m.end] for m in calendar.within(0, 20)] == ["Monday"]
    assert calendar.within(0, 5) == ()
    assert Calendar(None).within(0, 99) == ()
