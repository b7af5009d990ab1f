"""Areas, rivers, bases, lines and towns of many wars: placed where they lie, or left unplaced."""

from __future__ import annotations

import functools

import pytest
from bench.sentences import Row, km, named, rows

from counterclaim import Reading, read

ROWS = rows()
_read = functools.cache(read)


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['war']}-{r['name']}" for r in ROWS])
def test_the_place_is_where_it_lies(row: Row) -> None:
    reading: Reading = _read(row["text"])
    places = [e for e in named(reading, row["name"]) if e.lat is not None and e.lon is not None]
    if not row["lat"]:
        assert not places
        return
    assert places, f"{row['name']} is not found"
    for place in places:
        assert place.lat is not None
        assert place.lon is not None
        assert km((float(row["lat"]), float(row["lon"])), (place.lat, place.lon)) <= float(row["km"])
        assert (place.country or "") == row["country"]
        assert row["prec"] in ("", str(place.where_prec))


def test_the_table_is_broad() -> None:
    assert len({r["text"] for r in ROWS}) >= 80
    assert len({r["war"] for r in ROWS}) >= 25
