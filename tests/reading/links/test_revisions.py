from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_what_was_said_at_first_is_contradicted_by_the_later_count(linked: Linked) -> None:
    found = linked(
        "The Ugandan army at first said that three soldiers had died at Bunagana. "
        "The Ugandan army now says that 11 soldiers died there."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_numbers_that_replace_others_contradict_them(linked: Linked) -> None:
    found = linked(
        "In all, 62 people died in Saada, the health ministry announced on Monday. "
        "These figures replace the toll of 45 which the governor gave on Saturday."
    )
    assert ("contradicts", "announced", "gave") in found


def test_a_number_that_has_been_overtaken_is_contradicted(linked: Linked) -> None:
    found = linked(
        "On Tuesday the police counted 12 dead in Jos. That number has been overtaken: "
        "the Red Cross now speaks of 31 dead."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_a_toll_that_only_grew_is_no_contradiction(linked: Linked) -> None:
    found = linked(
        "Hospital officials in Mukalla counted 40 dead on Monday. They had earlier reported 38 dead."
    )
    assert not found
