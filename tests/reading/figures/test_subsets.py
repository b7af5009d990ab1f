"""Parts of a count that an earlier sentence gave."""

from __future__ import annotations

from typing import Any


def test_of_these_so_many_were_women(count: Any) -> None:
    found = count("The bombing killed 90 people in Halabja. Of these, 31 were women and 22 children.")
    assert [found.row(n)[:2] for n in (31, 22)] == [("killed", "unknown"), ("killed", "civilian")]
    assert found.one(31).part_of == found.one(22).part_of == found.one(90).id


def test_two_of_the_number_told_before(count: Any) -> None:
    found = count(
        "Thirty-six people were killed near Batken. Two of the 36 were children, the minister said."
    )
    assert found.row(2)[:2] == ("killed", "civilian")
    assert found.one(2).part_of == found.one(36).id


def test_of_these_without_a_figure_before_counts_nothing(count: Any) -> None:
    assert not count("The town has 90 schools. Of these, 31 were closed.").reading.figures
