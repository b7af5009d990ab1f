"""Confidence: likelier to be right where more is known of a row."""

from __future__ import annotations

from counterclaim import read
from counterclaim.reading.confidence import KINDS
from counterclaim.record import Reading

_TEXT = (
    "date 2009-04-21\n\nSri Lanka's Defence Ministry said on Tuesday that the army had killed 43 rebels near "
    "Puthukkudiyiruppu. The Tamil Tigers denied it. At least 12 were killed, it was reported."
)


def _rows(reading: Reading) -> list[float]:
    return [row.confidence for kind in KINDS for row in getattr(reading, kind)]


def test_every_row_has_a_likelihood() -> None:
    told = _rows(read(_TEXT))
    assert len(told) > 5
    assert all(0 < p < 1 for p in told)
    assert len(set(told)) > 3


def test_a_count_of_a_named_side_by_a_named_claimant_is_likelier_than_a_bare_one() -> None:
    reading = read(_TEXT)
    by_number = {f.low: f.confidence for f in reading.figures}
    assert by_number[43] > by_number[12]


def test_a_claim_of_a_named_government_is_likelier_than_one_of_nobody() -> None:
    reading = read(_TEXT)
    named = [c.confidence for c in reading.claims if c.claimants]
    nameless = [c.confidence for c in reading.claims if not c.claimants]
    assert min(named) > max(nameless, default=0.0)


def test_the_same_report_is_as_likely_twice() -> None:
    assert _rows(read(_TEXT)) == _rows(read(_TEXT))
