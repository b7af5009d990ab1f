from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.reading.figures.bounds import bound_of
from counterclaim.reading.figures.numbers import find_numbers
from counterclaim.syntax import Document

Parsed = Callable[[str], Document]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They lost 1,280 men.", [(1280, None)]),
        ("They lost 1.280 men.", [(1280, None)]),
        ("About 5.9 million people fled.", [(5_900_000, None)]),
        ("Some 14k people died.", [(14_000, None)]),
        ("It counted 3\u202f000 dead.", [(3000, None)]),
        ("Twenty-three soldiers died.", [(23, None)]),
        ("Two hundred and fifty soldiers died.", [(250, None)]),
        ("Half a million people fled.", [(500_000, None)]),
        ("Tens of thousands fled.", [(20_000, None)]),
        ("Between 10,000 and 15,000 people died.", [(10_000, 15_000)]),
        ("From 20 to 30 people died.", [(20, 30)]),
        ("The toll rose from 20 to 30.", [(20, None), (30, None)]),
        ("Two to three million people fled.", [(2_000_000, 3_000_000)]),
        ("Both pilots died.", [(2, None)]),
    ],
)
def test_values(parsed: Parsed, text: str, values: list[tuple[int, int | None]]) -> None:
    assert [(n.low, n.high) for n in find_numbers(parsed(text))] == values


@pytest.mark.parametrize(
    "text",
    [
        "On 12 May it rained.",
        "The 34-year-old spoke.",
        "A 122-mm shell fell.",
        "Under Article 51 it may.",
        "It cost $300.",
        "It rose by 5 percent.",
        "It began in 1998.",
        "A man of 50 spoke.",
        "No one spoke.",
        "It lies 30 km away.",
    ],
)
def test_labels_are_no_numbers(parsed: Parsed, text: str) -> None:
    assert find_numbers(parsed(text)) == []


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 40 died.", "at_least"),
        ("No fewer than 40 died.", "at_least"),
        ("40 or more died.", "at_least"),
        ("Up to 40 died.", "at_most"),
        ("As many as 40 died.", "at_most"),
        ("Nearly 40 died.", "about"),
        ("An estimated 40 died.", "about"),
        ("The toll passed 40.", "at_least"),
        ("The toll neared 40.", "about"),
        ("40 died.", None),
    ],
)
def test_bounds(parsed: Parsed, text: str, bound: str | None) -> None:
    doc = parsed(text)
    (number,) = find_numbers(doc)
    assert bound_of(doc, number.first, number.last)[0] == bound
