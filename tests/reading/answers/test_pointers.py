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


def test_somebody_who_is_contradicted_is_the_speaker_before(linked: Linked) -> None:
    found = linked(
        "A spokesman for the Malian army said that its troops had left Kidal. "
        "Residents of Kidal contradicted him."
    )
    assert ("denies", "contradicted", "said") in found


def test_a_charge_that_tells_itself_is_not_what_stood_before(linked: Linked) -> None:
    found = linked(
        "Ethiopia said that its troops had entered Mekelle. Eritrea protests its innocence. "
        "The charge that Eritrean soldiers looted Axum was denied by Eritrea."
    )
    assert ("denies", "was denied", "said") not in found


def test_numbers_that_are_not_believed(linked: Linked) -> None:
    found = linked(
        "The Sri Lankan army put the number of rebels killed at 600. "
        "The Tamil Tigers told Reuters they did not believe those numbers."
    )
    assert [kind for kind, _, _ in found] == ["denies"]
