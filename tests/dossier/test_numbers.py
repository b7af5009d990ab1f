"""What a stated number allows."""

from __future__ import annotations

import pytest

from counterclaim.dossier.numbers import agree, below, interval, worded
from counterclaim.record import Bound


@pytest.mark.parametrize(
    ("low", "high", "bound", "expected"),
    [
        (84, None, "exact", (84, 84)),
        (84, None, "at_least", (84, float("inf"))),
        (10, 12, "at_least", (10, 12)),
        (400, None, "at_most", (0, 400)),
        (200, None, "about", (180, pytest.approx(220))),
        (10, 12, "exact", (10, 12)),
    ],
)
def test_interval_follows_the_bound(
    low: int, high: int | None, bound: Bound, expected: tuple[float, float]
) -> None:
    assert interval(low, high, bound) == expected


def test_a_withheld_number_has_no_interval() -> None:
    assert interval(None, None, "undisclosed") is None


def test_numbers_agree_when_one_number_satisfies_both() -> None:
    assert agree((84, float("inf")), (100, 100))
    assert not agree((84, float("inf")), (60, 60))
    assert below((60, 60), (84, float("inf")))
    assert not below((60, 90), (84, float("inf")))


@pytest.mark.parametrize(
    ("low", "high", "bound", "words"),
    [
        (1280, None, "exact", "1,280"),
        (84, None, "at_least", "at least 84"),
        (10, 12, "about", "about 10 to 12"),
        (None, None, "undisclosed", "withheld"),
    ],
)
def test_numbers_in_words(low: int | None, high: int | None, bound: Bound, words: str) -> None:
    assert worded(low, high, bound) == words
