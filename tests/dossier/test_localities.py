from __future__ import annotations

import pytest
from tests.dossier.drafts import clash, merged

from counterclaim.dossier.localities import cell, distance, neighbours

Place = tuple[str, tuple[float, float] | None, int, str]


def same(*places: Place) -> bool:
    """Whether these places (name, coordinates, precision, GeoNames id), each of one report on one war, are one."""
    readings = []
    for n, (name, at, precision, geonames) in enumerate(places):
        draft, *_ = clash(id=f"r{n}")
        draft.place(name, at, "AZE", precision, geonames)
        readings.append(draft.reading())
    parties = merged(*readings)
    return len({parties.of(f"r{n}", "e3") for n in range(len(places))}) == 1


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        (("Shusha", (39.758, 46.748), 1, ""), ("Shushi", (39.758, 46.748), 1, ""), True),
        (("Baku", (40.37767, 49.89201), 1, "587084"), ("Bakı", (40.4, 49.9), 1, "587084"), True),
        (("Dashalti", (39.74, 46.75), 1, ""), ("Shusha", (39.758, 46.748), 1, ""), False),
        (("Deir Hafer", (36.157, 37.707), 1, ""), ("Deir Hafir", (36.16, 37.71), 1, ""), True),
        (("Martuni", (39.795, 47.112), 1, ""), ("Martuni", (40.14, 45.306), 1, ""), False),
        (("Saada", (16.94, 43.76), 1, ""), ("Saada", (16.94, 43.76), 4, ""), False),
        (("Al-Thawra", None, 6, ""), ("Al Thawra", None, 6, ""), True),
        (("Al-Thawra", None, 6, ""), ("Al-Thawra", (15.4, 44.2), 1, ""), True),
    ],
)
def test_places_are_one_by_where_they_are(first: Place, second: Place, one: bool) -> None:
    assert same(first, second) is one
    assert same(second, first) is one


def test_an_unplaced_name_that_two_places_have_is_neither() -> None:
    assert not same(
        ("Martuni", (39.795, 47.112), 1, ""), ("Martuni", (40.14, 45.306), 1, ""), ("Martuni", None, 6, "")
    )


def test_kilometres() -> None:
    assert distance(40.0, 45.0, 40.0, 45.0) == 0
    assert distance(40.18, 44.51, 40.38, 49.89) == pytest.approx(456, abs=5)
    assert distance(0.0, 179.9, 0.0, -179.9) == pytest.approx(22.2, abs=0.1)


def test_what_lies_near_is_in_a_neighbouring_cell() -> None:
    for lat in (-60.0, -33.3, 0.0, 12.29, 39.9, 64.9):
        at, beside = cell(lat, 10.0), cell(lat + 0.2, 10.45)
        assert at is not None
        assert beside in set(neighbours(at))
    assert cell(None, 3.0) is None
