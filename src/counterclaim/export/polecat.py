"""POLECAT: the 40 tab-separated columns of its releases, one row for each event as a report tells it.

Its own producers leave out text, address and speaker; the companion has them. ``Event ID`` is our anchor. Cells of
several values are joined by ``;``, empty names are ``None``, as its readers expect.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from counterclaim.export.codes import state
from counterclaim.export.companion import of_count, of_denial, of_event, write_companion
from counterclaim.export.happened import HAPPENED, Book, Told
from counterclaim.export.sectors import country, sector
from counterclaim.export.selection import Selection
from counterclaim.export.separated import write_tabbed
from counterclaim.record import Entity, Reading
from counterclaim.version import ENGINE

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW",
    "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw",
    "Wikipedia Recipient ID", "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude",
    "GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
    "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
_TOWN = 2  # where_prec up to which a place is a town


def write_polecat(selection: Selection, out: Path) -> dict[str, int]:
    """Write the events that pass and happened, and their companion; say how many rows each file has.

    :raises OSError: when it cannot be written.
    """
    book = Book(selection)
    told = [t for t in book.told() if t.event.status in HAPPENED]
    rows = write_tabbed((_row(t) for t in told), out, COLUMNS)
    return {out.name: rows} | write_companion(_lines(book, told), out)


def _lines(book: Book, told: Sequence[Told]) -> Iterator[dict[str, Any]]:
    for one in told:
        key = {"id": one.event.anchor}
        yield key | of_event(book, one)
        if happening := book.of_event.get(one.event.anchor):
            yield from (key | of_count(book, c) for c in happening.counted if c.reading is one.reading)
            yield from (key | of_denial(book, d) for d in happening.denied)


def _row(told: Told) -> list[Any]:
    event, code, report, place = told.event, told.code, told.reading.report, told.place
    known = told.reading.entities
    return [
        event.anchor, event.start or report.published, code.type, code.mode, code.goldstein, code.quad, "",
        *_who(told.reading, told.actors), *_who(told.reading, told.recipients),
        place.name if place else "None",
        place.name if place and (place.where_prec or 9) <= _TOWN else "None", "None", "None",
        place.country if place else None, place.lat if place else None, place.lon if place else None,
        place.ids.get("geonames") if place else None, _raw(told.reading, place) if place else "None", "",
        report.publisher, report.published,
        _joined(e.name for e in known if e.kind == "person"),
        _joined(e.name for e in known if e.kind in ("body", "group")),
        _joined(e.name for e in known if e.kind == "place"),
        report.language, ENGINE,
    ]  # fmt: skip


def _who(reading: Reading, entities: Sequence[Entity]) -> list[Any]:
    """The eight columns of actors or recipients."""
    countries = [country(e) for e in entities]
    sectors = [sector(e) for e in entities]
    return [
        _joined(e.name for e in entities),
        _joined(c or "None" for c in countries),
        _joined(s.cow if (s := state(c)) and s.cow else "None" for c in countries),
        sectors[0] if sectors else "None",
        _joined(sectors),
        "None",
        _joined(_raw(reading, e) for e in entities),
        _joined(e.ids.get("wikidata", "None") for e in entities),
    ]


def _raw(reading: Reading, entity: Entity) -> str:
    """How the report names it first."""
    first = next((m for m in entity.mentions if m.kind == "name"), None)
    return reading.report.text[first.start : first.end] if first else entity.name


def _joined(values: Any) -> str:
    return ";".join(v.replace(";", ",") for v in values) or "None"
