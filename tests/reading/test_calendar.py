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
        ("Landing near Gao on Monday, the paratroopers freed the hostages.", "freed", "2014-07-28"),
        ("The mayor was seized and shot in Kidal on Monday.", "seized", "2014-07-28"),
        ("The ambush on Monday killed six.", "ambush", "2014-07-28"),
        ("The mine that on Monday tore a bus apart had lain there for years.", "mine", "2014-07-28"),
        ("The army denied the raid of Monday, in which six herders died.", "died", "2014-07-28"),
        ("On Sunday, when rebels overran the camp, nobody slept.", "overran", "2014-07-27"),
        ("On Monday, he recalled, drones struck the depot.", "struck", "2014-07-28"),
        ("Tension has grown since rebels killed two guards on Monday.", "killed", "2014-07-28"),
        ("Tension has grown since rebels killed two guards on Monday.", "grown", None),
        ("The council had on Monday asked for calm.", "asked", "2014-07-28"),
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


def test_where_no_clause_tells_the_nearest_time_is_taken() -> None:
    text = "The minister said on Tuesday that gunmen had attacked the convoy."
    doc = parse(text, lay_out(text).blocks)
    i = doc.token_at(text.index("attacked"))
    assert i is not None
    found = find_dates(doc, PUBLISHED).told(doc, i)
    assert found is not None
    assert found.mention.first == "2014-07-29"


def test_an_entry_has_the_day_beside_its_stamp() -> None:
    text = "date 2014-07-30 LIVE: Gao\n\n10:15 - Bridge closed\nThe bridge is shut.\n\n09:00 | Tuesday evening\nIt was hit."
    layout = lay_out(text)
    doc = parse(text, layout.blocks)
    calendar = find_dates(doc, layout.published)
    days = {calendar.stamped(doc, n) for n, b in enumerate(doc.blocks) if b.time}
    assert days == {"2014-07-30", "2014-07-29"}
    assert calendar.stamped(doc, 0) is None


def test_an_expression_knows_what_bounds_it() -> None:
    text = "Since Monday, shells have fallen; as of 24 July, the lists name nine; until Sunday it was calm."
    doc = parse(text, lay_out(text).blocks)
    found = find_dates(doc, PUBLISHED).timed(doc, 0, len(text))
    assert [t.bound for t in found] == ["since", "of", "until"]
    assert [t.names_a_day for t in found] == [False, True, False]
