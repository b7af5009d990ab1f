from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_a_corrected_figure_contradicts_the_earlier_one(linked: Linked) -> None:
    found = linked(
        "Israel's foreign ministry said that 1,400 people had been killed. "
        "On Friday it corrected the figure to 1,200 dead."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_an_admission_takes_back_ones_own_denial(linked: Linked) -> None:
    found = linked(
        "For months Ethiopia denied that Eritrean soldiers were in Tigray. "
        "On Tuesday Ethiopia acknowledged that they had crossed the border."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_a_figure_that_is_nobodys_claim_may_be_corrected(linked: Linked) -> None:
    found = linked("Nine people were killed in Trincomalee. The Red Cross corrected the number to 12.")
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_a_number_raised_contradicts_what_a_paper_had_given(linked: Linked) -> None:
    found = linked(
        "The defence ministry of Angola on Monday raised to 30 the number of soldiers killed at Cuito. "
        "A communique of 2 May had given 18 dead."
    )
    assert "contradicts" in [kind for kind, _, _ in found]


def test_the_count_that_follows_a_correction_contradicts_the_old_one(linked: Linked) -> None:
    found = linked(
        "The Libyan health ministry put the dead of Zawiya at 22. On Friday the ministry corrected this: "
        "26 people died, the Libyan health minister told reporters."
    )
    assert "contradicts" in [kind for kind, _, _ in found]


def test_the_old_count_may_stand_beside_the_new_one(linked: Linked) -> None:
    found = linked(
        "On Wednesday the Pakistani army lowered the number of its soldiers killed at Swat to 64 from 74."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]
