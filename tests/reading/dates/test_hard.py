"""The table of hard time expressions beside this file: type, value and days of each, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.reading.dates import find_dates
from counterclaim.reading.shadow import shadow_of
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out

_LINES = (Path(__file__).parent / "hard.txt").read_text(encoding="utf-8").splitlines()
TABLE = [tuple(cell.strip() for cell in line.split("|")) for line in _LINES if not line.startswith("#")]


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[2]} in {row[1][:40]}")
def test_hard_expressions(row: tuple[str, ...]) -> None:
    published, text, words, kind, value, first, last = row
    blocks = lay_out(text).blocks
    mentions = find_dates(parse(text, blocks, shadow_of(text, blocks)), published).mentions
    if kind == "none":
        at = text.index(words)
        touched = [m for m in mentions if m.start < at + len(words) and at < m.end]
        assert not touched
    else:
        found = [(text[m.start : m.end], m.type, m.value, m.first or "", m.last or "") for m in mentions]
        assert (words, kind, value, first, last) in found


def test_the_table_is_long_and_names_many_days() -> None:
    assert len(TABLE) >= 150
    assert len({row[0] for row in TABLE}) >= 15
