"""What a stated number allows: its interval under its bound, and when two numbers cannot both be right."""

from __future__ import annotations

from counterclaim.record import Bound

Interval = tuple[float, float]
_ABOUT = 0.1  # "about 200" is taken to hold 180 to 220


def interval(low: int | None, high: int | None, bound: Bound) -> Interval | None:
    """The least and the greatest number that the words allow; None where none is stated (withheld).

    "At least 84" has no upper end, "up to 400" begins at 0, "about 200" allows a tenth on either side.
    """
    if low is None or bound == "undisclosed":
        return None
    top = high if high is not None else low
    if bound == "at_least":
        return float(low), float("inf") if high is None else float(high)
    if bound == "at_most":
        return 0.0, float(top)
    if bound == "about":
        return low * (1 - _ABOUT), top * (1 + _ABOUT)
    return float(low), float(top)


def agree(first: Interval, second: Interval) -> bool:
    """Whether some number satisfies both."""
    return first[0] <= second[1] and second[0] <= first[1]


def below(first: Interval, second: Interval) -> bool:
    """Whether every number that ``first`` allows is smaller than every one that ``second`` allows."""
    return first[1] < second[0]


def worded(low: int | None, high: int | None, bound: Bound) -> str:
    """The number as a reader expects it: "at least 84", "10 to 12", "withheld"."""
    if low is None:
        return "withheld"
    number = f"{low:,}" if high is None or high == low else f"{low:,} to {high:,}"
    return {"at_least": "at least ", "at_most": "up to ", "about": "about "}.get(bound, "") + number
