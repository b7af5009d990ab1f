"""Building the index."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from counterclaim.gazetteer import build


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A city extract of three cities."""
    rows = [
        (3, "Ganja", 40.68, 46.36, "AZ", 330_000, ["Gandja", "Гянджа", "GNJ"]),
        (7, "Bagram", 34.95, 69.27, "AF", 20_000, []),
        (9, "Kabul", 34.53, 69.17, "AF", 3_000_000, ["Cabul"]),
    ]
    fields = ("geonameid", "name", "latitude", "longitude", "countrycode", "population", "alternatenames")
    cities = [dict(zip(fields, row, strict=True), admin1code="01") for row in rows]
    monkeypatch.setattr(build, "cities", lambda: cities)


@pytest.mark.usefixtures("small")
def test_the_same_sources_give_the_same_file(tmp_path: Path) -> None:
    one, other = build.build(tmp_path / "one.sqlite"), build.build(tmp_path / "other.sqlite")
    assert one.read_bytes() == other.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["one.sqlite", "other.sqlite"]


@pytest.mark.usefixtures("small")
def test_names_of_other_scripts_and_codes_are_left_out(tmp_path: Path) -> None:
    base = sqlite3.connect(build.build(tmp_path / "places.sqlite"))
    keys = {
        k
        for (k,) in base.execute(
            "SELECT n.key FROM name n JOIN place p ON p.id = n.place WHERE p.geonames = 3"
        )
    }
    assert keys == {"ganja", "gandja"}
    assert base.execute("SELECT feature FROM place WHERE name = 'Kabul' AND geonames = 9").fetchone() == (
        "capital",
    )
    base.close()
