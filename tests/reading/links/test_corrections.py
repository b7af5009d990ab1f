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
