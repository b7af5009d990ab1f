"""Krippendorff's alpha: how far coders agree beyond chance, for any number of coders, with missing values.

Krippendorff, K. (2011), *Computing Krippendorff's alpha-reliability*; for sets, the distance of Passonneau, R. (2006),
*Measuring agreement on set-valued items (MASI)*.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Metric = Literal["nominal", "interval", "ratio", "masi"]
Value = Hashable


@dataclass(frozen=True, slots=True)
class Reliability:
    """``alpha`` (1 perfect, 0 as by chance; None where all values are one, or nothing was coded twice), the number of
    ``units`` that two or more coded, and of ``pairs`` of values in them."""

    alpha: float | None
    units: int
    pairs: int


def krippendorff(units: Iterable[Sequence[Value]], metric: Metric) -> Reliability:
    """The reliability of what coders said.

    :param units: for each unit the values that it got, in any order, without the missing ones; for ``masi`` frozen
        sets, for ``interval`` and ``ratio`` numbers.
    """
    coded = [list(values) for values in units if len(values) > 1]
    pairs = sum(len(values) * (len(values) - 1) // 2 for values in coded)
    values = Counter(value for unit in coded for value in unit)
    n = values.total()
    if not coded:
        return Reliability(None, 0, 0)
    distance = _DISTANCES[metric]
    observed = sum(_within(unit, distance) / (len(unit) - 1) for unit in coded) / n
    expected = _between(values, metric) / (n * (n - 1))
    return Reliability(1 - observed / expected if expected else None, len(coded), pairs)


def _within(unit: Sequence[Value], distance: Callable[[Any, Any], float]) -> float:
    """The sum of distances over ordered pairs of a unit's values."""
    return 2 * sum(distance(a, b) for i, a in enumerate(unit) for b in unit[:i])


def _between(values: Counter[Value], metric: Metric) -> float:
    """The sum of distances over ordered pairs of all values."""
    n = values.total()
    if metric == "nominal":
        return float(n * n - sum(count * count for count in values.values()))
    if metric == "masi":
        return _between_sets(values)
    distance = _DISTANCES[metric]
    told = list(values.items())
    return 2 * sum(m * k * distance(a, b) for i, (a, m) in enumerate(told) for b, k in told[:i])


def _between_sets(values: Counter[Any]) -> float:
    """As :func:`_between`, looking only at sets that share something: all others lie 1 apart."""
    n = values.total()
    apart = float(n * n - sum(count * count for count in values.values()))
    holding: dict[Any, list[Any]] = defaultdict(list)
    for one in values:
        for element in one:
            holding[element].append(one)
    for one, count in values.items():
        near = {other for element in one for other in holding[element] if other != one}
        apart -= sum(count * values[other] * (1 - _masi(one, other)) for other in near)
    return apart


def _nominal(a: Value, b: Value) -> float:
    return float(a != b)


def _interval(a: float, b: float) -> float:
    return float((a - b) ** 2)


def _ratio(a: float, b: float) -> float:
    return float(((a - b) / (a + b)) ** 2) if a + b else 0.0


def _masi(a: frozenset[Any], b: frozenset[Any]) -> float:
    if a == b:
        return 0.0
    both = a & b
    if not both:
        return 1.0
    kind = 2 / 3 if a < b or b < a else 1 / 3
    return 1 - len(both) / len(a | b) * kind


_DISTANCES: dict[Metric, Callable[[Any, Any], float]] = {
    "nominal": _nominal, "interval": _interval, "ratio": _ratio, "masi": _masi,
}  # fmt: skip
