"""KML 2.2 for maps: a placemark for each event and figure that has a place, its columns as extended data.

Rows whose place is not known have none and are left out: KML cannot show them. Placemarks have the days as a time span.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO
from xml.sax.saxutils import escape, quoteattr

from counterclaim.export.geojson import KINDS, places
from counterclaim.export.selection import Selection
from counterclaim.export.tables import Row, rows
from counterclaim.record import Entity

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n'
_UNFIT = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)])
"""Code points that XML does not allow."""


def write_kml(selection: Selection, out: Path) -> int:
    """Write one document, a folder for each kind, and say how many placemarks.

    :raises OSError: when it cannot be written.
    """
    located = places(selection)
    with out.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{_HEAD}<name>{_text(selection.filter or 'All rows')}</name>\n")
        count = sum(_folder(file, kind, selection, located) for kind in KINDS)
        file.write("</Document>\n</kml>\n")
    return count


def _folder(file: TextIO, kind: str, selection: Selection, located: dict[str, Entity]) -> int:
    file.write(f"<Folder><name>{kind}</name>\n")
    count = 0
    for row in rows(selection, kind):
        place = located.get(row["anchor"])
        if place is not None and place.lat is not None:
            file.write(placemark(row, place))
            count += 1
    file.write("</Folder>\n")
    return count


def placemark(row: Row, place: Entity) -> str:
    """The placemark of ``row`` at ``place``."""
    name = row.get("type") or f"{'' if row['low'] is None else row['low']} {row['outcome']}".strip()
    data = "".join(
        f"<Data name={quoteattr(key)}><value>{_text(value)}</value></Data>"
        for key, value in row.items()
        if value not in (None, "")
    )
    return (
        f"<Placemark><name>{_text(name)}</name><description>{_text(row['words'])}</description>"
        f"{''.join(_span(row))}<ExtendedData>{data}</ExtendedData>"
        f"<Point><coordinates>{place.lon},{place.lat}</coordinates></Point></Placemark>\n"
    )


def _span(row: Row) -> Iterator[str]:
    if row["from_day"] or row["to_day"]:
        yield "<TimeSpan>"
        if row["from_day"]:
            yield f"<begin>{row['from_day']}</begin>"
        if row["to_day"]:
            yield f"<end>{row['to_day']}</end>"
        yield "</TimeSpan>"


def _text(value: Any) -> str:
    told = str(value).lower() if isinstance(value, bool) else str(value)
    return escape(told.translate(_UNFIT))
