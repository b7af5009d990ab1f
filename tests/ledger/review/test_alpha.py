"""The worked examples of Krippendorff (2011), Computing Krippendorff's alpha-reliability."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from counterclaim.ledger.review.alpha import Metric, krippendorff

# Section C: four observers, twelve units, missing data.
_FOUR = (
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
)


def units(*observers: str) -> list[list[int]]:
    return [[int(v) for v in unit if v != "*"] for unit in zip(*(o.split() for o in observers), strict=True)]


@pytest.mark.parametrize(("metric", "alpha"), [("nominal", 0.743), ("interval", 0.849), ("ratio", 0.797)])
def test_four_observers_with_missing_data(metric: Metric, alpha: float) -> None:
    found = krippendorff(units(*_FOUR), metric)
    assert found.alpha == pytest.approx(alpha, abs=0.0005)
    assert found.units == 11  # one unit was coded once


def test_binary_data_of_two_observers() -> None:
    found = krippendorff(list(zip("0100000010", "1110010000", strict=True)), "nominal")
    assert found.alpha == pytest.approx(0.095, abs=0.0005)


def test_nominal_data_of_two_observers() -> None:
    found = krippendorff(list(zip("aabbdcccedda", "babbbccceddd", strict=True)), "nominal")
    assert found.alpha == pytest.approx(0.692, abs=0.0005)


def test_perfect_agreement_is_one_and_one_value_tells_nothing() -> None:
    assert krippendorff([[1, 1], [2, 2]], "nominal").alpha == 1
    assert krippendorff([[1, 1], [1, 1]], "nominal").alpha is None
    assert krippendorff([[1], [2]], "nominal").alpha is None
    assert krippendorff([], "nominal").units == 0


def test_chance_is_about_nothing() -> None:
    dice = random.Random(7)
    coded = [[dice.randrange(4), dice.randrange(4)] for _ in range(4_000)]
    assert abs(krippendorff(coded, "nominal").alpha or 0) < 0.03


def test_sets_count_what_they_share() -> None:
    def alpha(*sets: tuple[str, str]) -> float:
        found = krippendorff([[frozenset(a), frozenset(b)] for a, b in sets], "masi").alpha
        assert found is not None
        return found

    near = alpha(("ab", "a"), ("c", "c"), ("d", "d"))
    crossing = alpha(("ab", "ac"), ("c", "c"), ("d", "d"))
    apart = alpha(("ab", "e"), ("c", "c"), ("d", "d"))
    assert 1 > near > crossing > apart
    assert alpha(("", ""), ("a", "a")) == 1


def test_sets_are_compared_with_all_others_however_that_is_counted() -> None:
    """The quick way to the expected disagreement gives what going through all pairs gives."""
    dice = random.Random(3)
    coded = [[frozenset(dice.sample("abcdef", dice.randrange(3))) for _ in range(2)] for _ in range(40)]
    values = [v for unit in coded for v in unit]
    expected = sum(masi(a, b) for a, b in permutations(values, 2)) / (len(values) * (len(values) - 1))
    observed = sum(masi(a, b) for a, b in coded) * 2 / len(values)
    assert krippendorff(coded, "masi").alpha == pytest.approx(1 - observed / expected)


def masi(a: frozenset[str], b: frozenset[str]) -> float:
    """Passonneau (2006): 1 - Jaccard x (1 equal, 2/3 subset, 1/3 crossing, 0 disjoint)."""
    if not a | b:
        return 0
    shape = 1 if a == b else 2 / 3 if a <= b or b <= a else 1 / 3
    return 1 - len(a & b) / len(a | b) * shape
