"""GeoJSON, read back by a reader that checks it against the standard."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from geojson_pydantic import Feature, FeatureCollection, Point

from counterclaim.export import Selection, export
from counterclaim.record import Event, Figure


def test_features_are_valid_and_lie_where_the_reading_has_them(
    chosen: Callable[[str], Selection], tmp_path: Path
) -> None:
    selection = chosen("")
    export(selection, "geojson", tmp_path / "x.geojson")
    found = FeatureCollection[Feature[Point, dict[str, Any]]].model_validate_json(
        (tmp_path / "x.geojson").read_text(encoding="utf-8")
    )
    by_anchor = {str(f.id): f for f in found.features}
    placed = 0
    for reading in selection.readings:
        entities = {e.id: e for e in reading.entities}
        told: list[Event | Figure] = [*reading.events, *reading.figures]
        for row in told:
            point = by_anchor[row.anchor].geometry
            place = entities.get(row.place or "")
            if place is None or place.lat is None:
                assert point is None
            else:
                placed += 1
                assert point is not None
                assert (point.coordinates.longitude, point.coordinates.latitude) == (place.lon, place.lat)
    assert placed > 5
    assert json.loads((tmp_path / "x.geojson").read_text(encoding="utf-8"))["type"] == "FeatureCollection"
