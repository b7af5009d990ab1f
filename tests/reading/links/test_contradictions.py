from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_two_counts_in_contrast(linked: Linked) -> None:
    found = linked(
        "UNICEF speaks of 300 civilians killed in Aden, "
        "whereas the Red Cross estimates that 450 civilians were killed."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_equal_counts_do_not_contradict(linked: Linked) -> None:
    found = linked(
        "UNICEF speaks of 300 civilians killed in Aden, "
        "while the Red Cross also says that 300 civilians were killed."
    )
    assert found == []


def test_two_counts_without_a_word_of_contrast_have_no_link(linked: Linked) -> None:
    assert (
        linked("UNICEF speaks of 300 civilians killed. The Red Cross says that 450 civilians were killed.")
        == []
    )


def test_an_admission_of_what_an_ally_denied(linked: Linked) -> None:
    found = linked(
        "Russia announced that its army had taken the town of Gori. A Georgian minister denied it. "
        "But the mayor, David Maisuradze, later admitted that the town had been taken."
    )
    assert ("denies", "denied", "announced") in found


def test_a_corrected_count(linked: Linked) -> None:
    found = linked(
        "The Red Cross reported 40 civilians killed in Aden. The Red Cross now says 55 civilians were killed."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_a_real_number_told_to_be_lower_speaks_against_the_count(linked: Linked) -> None:
    text = (
        "The Philippine army put the number of dead militants at 80. "
        "The real toll is much lower, the Moro Islamic Liberation Front insisted."
    )
    assert [kind for kind, _, _ in linked(text)] == ["contradicts"]


def test_a_high_toll_is_no_comparison(linked: Linked) -> None:
    text = "Nigeria's army said 30 fighters had died. The toll was high, Boko Haram said."
    assert linked(text) == []
