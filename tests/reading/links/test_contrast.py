from __future__ import annotations

from collections.abc import Callable

Linked = Callable[[str], list[tuple[str, str, str]]]


def test_two_counts_joined_by_a_word_of_contrast(linked: Linked) -> None:
    found = linked(
        "Russia's defence ministry said that 89 of its soldiers had been killed at Makiivka. "
        "Kyiv, however, put the number of dead at about 400."
    )
    assert [kind for kind, _, _ in found] == ["contradicts"]


def test_each_partys_own_dead_are_no_contradiction(linked: Linked) -> None:
    found = linked(
        "Lebanon's health minister said that 750 people had been killed, while Israel put its own dead at 51."
    )
    assert found == []


def test_an_own_account_of_a_deed_laid_at_ones_door(linked: Linked) -> None:
    found = linked(
        "Gaza health officials said Israeli shells had killed 15 people at a school in Beit Hanoun. "
        "But the Israeli army said a single mortar had landed in the empty yard."
    )
    assert [(kind, source, target) for kind, source, target in found] == [("contradicts", "said", "said")]


def test_what_somebody_finds_unlikely(linked: Linked) -> None:
    found = linked(
        "Israel said that the shelling had been a mistake, but U.N. investigators called that unlikely."
    )
    assert [kind for kind, _, _ in found] in (["contradicts"], ["denies"])
