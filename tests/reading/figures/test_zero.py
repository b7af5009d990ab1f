"""Nobody hurt, and counts that somebody keeps to themselves."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The drone fell near the depot without injuring anyone.", "wounded"),
        ("The mortar bombs hurt nobody in Baidoa.", "wounded"),
        ("A rocket landed outside Ashkelon without causing casualties.", "casualties"),
        ("No American was killed at the base.", "killed"),
    ],
)
def test_nobody(count: Any, text: str, outcome: str) -> None:
    assert count(text).row(0)[0] == outcome


def test_neither_of_two_parties_tells_its_losses(count: Any) -> None:
    found = count("date 2015-06-01 Neither Riyadh nor the Houthis publish their losses.")
    assert [(f.low, found.party(f.side)) for f in found.reading.figures] == [(None, "SAU"), (None, "Houthis")]


def test_a_question_that_stands_first_is_withheld(count: Any) -> None:
    found = count("How many Malian soldiers have fallen this year the ministry has not disclosed.")
    assert found.row(None)[:3] == ("killed", "military", "MLI")


def test_no_one_in_custody_is_nobody_detained(count: Any) -> None:
    assert count("No one was in custody on Tuesday.").lows == []
