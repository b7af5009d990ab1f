"""PLOVER exchange records (manual 0.8, chapter Data Fields) as JSON Lines: one for each event as a report tells it.

The standard lets providers add named fields: ``claim`` (who says so, how, in which words), ``denied_by``, ``figures``
(low, high, bound, and by whom) and ``status`` are ours; each has its report and offsets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterclaim.export.companion import of_count, of_denial, of_event
from counterclaim.export.happened import Book, Happening, Told, around, words
from counterclaim.export.sectors import country, sector
from counterclaim.export.selection import Selection
from counterclaim.record import Entity, Reading
from counterclaim.version import ENGINE

_RESOLUTION = {1: 5, 2: 4, 3: 3, 4: 2, 5: 2, 6: 1}
"""UCDP where_prec (1 exact .. 6 country) to PLOVER resolution (5 sub-city .. 1 country)."""


def write_plover(selection: Selection, out: Path) -> int:
    """Write the events that pass and say how many records.

    :raises OSError: when it cannot be written.
    """
    with out.open("w", encoding="utf-8") as file:
        return sum(
            1 for record in records(selection) if file.write(json.dumps(record, ensure_ascii=False) + "\n")
        )


def records(selection: Selection) -> Iterator[dict[str, Any]]:
    """The records, report by report. Fields that are not known are left out; ``actor`` is required and may be empty."""
    book = Book(selection)
    for told in book.told():
        yield {key: value for key, value in _record(book, told).items() if value is not None}


def _record(book: Book, told: Told) -> dict[str, Any]:
    reading, event, code = told.reading, told.event, told.code
    happening = book.of_event.get(event.anchor)
    start, end = around(event.evidence)
    claim = told.claim
    said = of_event(book, told)
    return {
        "id": event.anchor,
        "has_event": True,
        "date": event.start or reading.report.published or "",
        "enddate": event.until if event.until != event.start else None,
        "actor": [_entity(reading, e) for e in told.actors],
        "recipient": [_entity(reading, e) for e in told.recipients],
        "event": [code.type],
        "event_loc": _location(reading, told.place) if told.place else None,
        "event_text": [said["words"]],
        "quad_code": code.quad,
        "event_scale": code.goldstein,
        "mode": [code.mode] if code.mode else [],
        "context": [],
        "link": happening.id if happening else None,
        "text_info": {"start": start, "end": end},
        "cite_info": _citation(reading),
        "coder": ENGINE,
        "coded_date": book.selection.made[:10],
        "cameo": code.code,
        "status": event.status,
        "report": reading.report.id,
        "claim": {
            key: said[key] for key in ("claimants", "speaker", "stance", "cue", "quoted", "via", "said")
        }
        | {"content": words(reading, claim.content), "anchor": claim.anchor}
        if claim
        else None,
        "denied_by": [of_denial(book, d) for d in happening.denied] if happening else [],
        "figures": _figures(book, happening, told) if happening else [],
        "rule": event.rule,
        "confidence": event.confidence,
    }


def _figures(book: Book, happening: Happening, told: Told) -> list[dict[str, Any]]:
    """The figures of the happening that the same report gives."""
    return [of_count(book, c) for c in happening.counted if c.reading is told.reading]


def _entity(reading: Reading, entity: Entity) -> dict[str, Any]:
    first = next((m for m in entity.mentions if m.kind == "name"), None)
    told = {
        "code": country(entity) or None,
        "sector": sector(entity),
        "entity_text": reading.report.text[first.start : first.end] if first else entity.name,
        "identifier_id": entity.ids.get("wikidata"),
        "identifier_text": entity.name,
    }
    return {key: value for key, value in told.items() if value is not None}


def _location(reading: Reading, place: Entity) -> dict[str, Any]:
    first = next((m for m in place.mentions if m.kind == "name"), None)
    told = {
        "extracted_place": reading.report.text[first.start : first.end] if first else None,
        "resolved_place": place.name,
        "geonameid": int(place.ids["geonames"]) if place.ids.get("geonames", "").isdigit() else None,
        "lat": place.lat,
        "lon": place.lon,
        "country_code": place.country,
        "resolution": _RESOLUTION.get(place.where_prec or 0),
    }
    return {key: value for key, value in told.items() if value is not None}


def _citation(reading: Reading) -> dict[str, Any]:
    report = reading.report
    told = {
        "url": report.url,
        "title": report.title,
        "language": report.language,
        "publication": report.publisher,
        "citation": report.origin,
        "coder": reading.engine,
        "codebook": "plover-base-0.8",
    }
    return {key: value for key, value in told.items() if value}
