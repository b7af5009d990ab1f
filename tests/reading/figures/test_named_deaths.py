"""Losses of named persons."""

from __future__ import annotations

from typing import Any


def test_names_in_a_row_are_one_count(count: Any) -> None:
    assert count("Marie Colvin and Remi Ochlik were killed in Homs on Wednesday.").row(2)[0] == "killed"


def test_who_tells_of_the_wounded_is_not_one_of_them(count: Any) -> None:
    found = count("Shelling killed 27 people and injured 25, the city's mayor, Alexei Kulemzin, said.")
    assert [f.low for f in found.reading.figures] == [27, 25]


def test_a_named_captive_counts(count: Any) -> None:
    assert count("Lieutenant John Peters was taken prisoner by the Iraqi army.").row(1)[0] == "captured"
