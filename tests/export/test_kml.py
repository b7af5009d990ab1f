"""KML, read back by fastkml."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastkml import KML, Placemark
from fastkml.containers import Folder
from fastkml.utils import find_all
from pygeoif import Point

from counterclaim.export import Selection, export
from counterclaim.export.geojson import places
from counterclaim.export.tables import rows

Chosen = Callable[[str], Selection]


def _of(folder: Any) -> list[Any]:
    return list(find_all(folder, of_type=Placemark))


def marks(path: Path) -> dict[str, list[tuple[Placemark, dict[str, Any]]]]:
    """The placemarks of each folder, with their data."""
    read = KML.parse(path, validate=True)
    folders: Any = find_all(read, of_type=Folder)
    return {
        str(folder.name): [(m, {d.name: d.value for d in m.extended_data.elements}) for m in _of(folder)]
        for folder in folders
    }


def test_placemarks_are_the_rows_with_a_place(chosen: Chosen, tmp_path: Path) -> None:
    selection = chosen("")
    written = export(selection, "kml", tmp_path / "x.kml")
    found = marks(tmp_path / "x.kml")
    located = places(selection)
    assert written["x.kml"] == sum(map(len, found.values())) > 10
    for kind, told in found.items():
        wanted = [r for r in rows(selection, kind) if (p := located.get(r["anchor"])) and p.lat is not None]
        assert len(told) == len(wanted)
        for (mark, data), row in zip(told, wanted, strict=True):
            place = located[row["anchor"]]
            assert isinstance(mark.geometry, Point)
            assert (mark.geometry.x, mark.geometry.y) == (place.lon, place.lat)
            assert data == {
                k: str(v).lower() if isinstance(v, bool) else str(v)
                for k, v in row.items()
                if v not in (None, "")
            }
            assert mark.description == row["words"]
            if row["from_day"]:
                assert str(mark.begin) == row["from_day"]


def test_hostile_text_stays_text(chosen: Chosen, tmp_path: Path) -> None:
    export(chosen("outcome=killed"), "kml", tmp_path / "x.kml")
    text = (tmp_path / "x.kml").read_text("utf-8")
    assert "<name>outcome=killed</name>" in text
    assert marks(tmp_path / "x.kml")
