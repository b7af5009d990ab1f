"""GeoJSON (RFC 7946): what happened and what was lost where, a point for each row that has a place.

Rows whose place is not known are features without a geometry, as the standard has it: listed, not dropped. Positions
are longitude, then latitude, WGS 84; the precision of a place is the UCDP GED ``where_prec``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterclaim.export.selection import Selection
from counterclaim.export.tables import rows
from counterclaim.record import Entity, Event, Figure

KINDS = ("events", "figures")


def write_geojson(selection: Selection, out: Path) -> int:
    """Write one FeatureCollection of the events and figures that pass, and say how many features.

    :raises OSError: when it cannot be written.
    """
    features = list(_features(selection))
    collection = {"type": "FeatureCollection", "features": features}
    out.write_text(json.dumps(collection, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(features)


def _features(selection: Selection) -> Iterator[dict[str, Any]]:
    located_by = places(selection)
    for kind in KINDS:
        for row in rows(selection, kind):
            place = located_by.get(row["anchor"])
            located = place is not None and place.lat is not None
            yield {
                "type": "Feature",
                "id": row["anchor"],
                "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]}
                if place and located
                else None,
                "properties": {
                    "kind": kind.removesuffix("s"),
                    "where_prec": place.where_prec if place else None,
                }
                | row,
            }


def places(selection: Selection) -> dict[str, Entity]:
    """The place of each event and figure that passes, by its anchor."""
    found: dict[str, Entity] = {}
    for reading in selection.readings:
        entities = {e.id: e for e in reading.entities}
        placed: list[Event | Figure] = [*selection.events(reading), *selection.figures(reading)]
        found.update((row.anchor, entities[row.place]) for row in placed if row.place in entities)
    return found
