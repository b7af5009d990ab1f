"""From a reading to rows: names beside numbers, words of the evidence, what search looks through."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.ledger.rows import rows_of
from counterclaim.record import Reading


def test_every_row_of_the_reading_has_one(readings: Sequence[Reading]) -> None:
    for reading in readings:
        rows = rows_of(reading, {})
        for kind in ("entities", "claims", "figures", "events", "links"):
            assert [row["anchor"] for row in getattr(rows, kind)] == [
                r.anchor for r in getattr(reading, kind)
            ]


def test_a_figure_has_its_claimants_side_and_words(readings: Sequence[Reading]) -> None:
    (figure,) = (row for row in rows_of(readings[0], {}).figures if row["low"] == 15)
    assert figure["side"] == "RUS"
    assert figure["speaker"] == "RUS"
    assert "Defence Ministry" in figure["claimants"] or "Russia" in figure["claimants"]
    assert "15" in figure["words"]
    assert readings[0].report.text[figure["start"] : figure["end"]].count("15") == 1


def test_what_coders_made_of_a_row_stands_beside_it(readings: Sequence[Reading]) -> None:
    first = readings[0].claims[0].anchor
    rows = rows_of(readings[0], {first: "accepted"})
    assert [row["review"] for row in rows.claims][:2] == ["accepted", "unseen"]


def test_rows_are_tied_to_entities_that_are_there(readings: Sequence[Reading]) -> None:
    for reading in readings:
        rows, entities = rows_of(reading, {}), {e.id for e in reading.entities}
        for ties in (rows.claim_ties, rows.figure_ties, rows.event_ties):
            assert len(set(ties)) == len(ties)
            assert all(entity in entities for _, entity, _ in ties)


def test_search_looks_through_the_text_and_every_row(readings: Sequence[Reading]) -> None:
    passages = rows_of(readings[1], {}).passages
    assert passages[0]["words"].endswith(readings[1].report.text)
    assert passages[0]["words"].startswith("civil")
    assert {p["kind"] for p in passages} == {"report", "entity", "claim", "figure", "event"}
