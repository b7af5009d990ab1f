"""Feasts by rule, against days that are on record."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.reading.dates.feasts import easter, islamic, islamic_in, orthodox_easter


@pytest.mark.parametrize(
    ("year", "west", "east"),
    [
        (1991, date(1991, 3, 31), date(1991, 4, 7)),
        (2010, date(2010, 4, 4), date(2010, 4, 4)),
        (2022, date(2022, 4, 17), date(2022, 4, 24)),
    ],
)
def test_easter(year: int, west: date, east: date) -> None:
    assert (easter(year), orthodox_easter(year)) == (west, east)


@pytest.mark.parametrize(
    ("year", "month", "day", "told"),
    [
        (1445, 1, 1, date(2023, 7, 19)),
        (1434, 10, 1, date(2013, 8, 8)),
        (1425, 1, 10, date(2004, 3, 1)),
    ],
)
def test_the_muslim_calendar_to_within_a_day(year: int, month: int, day: int, told: date) -> None:
    assert abs((islamic(year, month, day) - told).days) <= 1


def test_a_feast_is_looked_for_in_a_year_of_ours() -> None:
    assert islamic_in(2013, 10, 1).year == 2013
