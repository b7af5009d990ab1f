"""Our own tables of places."""

from __future__ import annotations

import math

from counterclaim import lexicon
from counterclaim.gazetteer import index, key
from counterclaim.gazetteer.own import PRECISION, own_places


def test_every_row_has_a_class_a_position_and_a_source() -> None:
    for table in ("overlay", "regions"):
        for row in lexicon.rows(table):
            assert row["feature"] in {*PRECISION, "country"}, row
            assert -90 <= float(row["lat"]) <= 90, row
            assert -180 <= float(row["lon"]) <= 180, row
            assert len(row["country"]) in (0, 3), row
            assert row["source"] in ("geonames", "map"), row


def test_territories_are_those_of_the_knowledge_base() -> None:
    known = {row["name"] for row in lexicon.rows("territories")}
    named = {row["territory"] for table in ("overlay", "regions") for row in lexicon.rows(table)}
    assert named - {""} <= known


def test_rows_checked_against_the_city_extract_agree_with_it() -> None:
    rows = [row for row in lexicon.rows("overlay") if row["source"] == "geonames"]
    names = {row["name"]: [key(n) for n in (row["name"], *lexicon.values(row["aliases"]))] for row in rows}
    known = index.find({k for keys in names.values() for k in keys})
    for row in rows:
        lat, lon = float(row["lat"]), float(row["lon"])
        near = min(
            math.hypot(p.lat - lat, (p.lon - lon) * math.cos(math.radians(lat))) * 111
            for k in names[row["name"]]
            for p in known.get(k, ())
        )
        assert near < 16, row


def test_no_name_stands_for_two_of_our_places_in_one_country() -> None:
    for name, places in own_places().items():
        seen = [(p.country, p.feature) for p in places if p.primary]
        assert len(seen) == len(set(seen)), name
