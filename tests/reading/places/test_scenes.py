"""Losses and events are where their own sentence and frame put them, not where the report was written."""

from __future__ import annotations

import functools

import pytest
from bench.sentences import Row, rows

from counterclaim import read
from counterclaim.record import Event, Figure

ROWS = rows("scenes")
_read = functools.cache(read)


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['row']}-{r['near']}-{r['place']}" for r in ROWS])
def test_it_is_where_its_sentence_puts_it(row: Row) -> None:
    reading = _read(row["text"])
    told: tuple[Figure | Event, ...] = reading.figures if row["row"] == "figure" else reading.events
    spoken = [
        r
        for r in told
        if any(row["near"].lower() in row["text"][s.start : s.end].lower() for s in r.evidence)
    ]
    near = spoken or [r for r in told if _beside(r, row["text"].lower().index(row["near"].lower()))]
    assert near
    names = {e.id: {row["text"][m.start : m.end] for m in e.mentions} for e in reading.entities}
    for found in near:
        assert row["place"] in (names[found.place] if found.place else {""})


def _beside(row: Figure | Event, at: int) -> bool:
    return any(abs(span.start - at) < 25 for span in row.evidence)
