from __future__ import annotations

from collections.abc import Callable

import pytest

Linked = Callable[[str], list[tuple[str, str, str]]]


@pytest.mark.parametrize(
    "denial",
    [
        "Russia denied this.",
        "Russia dismissed the allegation.",
        "Russia rejected the accusation as groundless.",
        "Russia called the report a lie.",
    ],
)
def test_words_that_point_back(linked: Linked, denial: str) -> None:
    found = linked(f"Georgia said that Russian aircraft had bombed Gori. {denial}")
    assert [kind for kind, _, _ in found] == ["denies"]


def test_both_figures_are_two_answers(linked: Linked) -> None:
    found = linked(
        "The Georgian army estimated Russian losses at 200 dead. "
        "The Georgian interior ministry spoke of 400 Russian soldiers killed. "
        "Russia denied both figures."
    )
    assert [kind for kind, _, _ in found].count("denies") == 2
