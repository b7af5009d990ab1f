"""GDELT 2.0: the 61 columns of events and the 16 of mentions, separated by tabs, without a header.

One event for each happening, one mention for each report that tells it, as GDELT has it. Actors are the first ones
told; codes of actors are alpha-3, those of places FIPS 10-4. Tone is not measured: 0.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from counterclaim.export.codes import state
from counterclaim.export.companion import lines_of, write_companion
from counterclaim.export.happened import HAPPENED, Book, Happening, Told, around
from counterclaim.export.sectors import country, sector
from counterclaim.export.selection import Selection
from counterclaim.export.separated import write_tabbed
from counterclaim.export.shape import date_of
from counterclaim.record import Entity, Reading

_COUNTRY_GEO, _WORLD_CITY, _WORLD_STATE = 1, 4, 5
_WEB, _CITATION = 1, 2  # MentionType: an address on the web, or a citation only


def write_gdelt(selection: Selection, out: Path) -> dict[str, int]:
    """Write the happenings that pass, ``OUT.mentions.CSV`` and the companion; say how many rows each has.

    :raises OSError: when it cannot be written.
    """
    book = Book(selection)
    found = [h for h in book.happenings if any(t.event.status in HAPPENED for t in h.told)]
    added = selection.made
    mentions = out.with_name(f"{out.name}.mentions.CSV")
    rows = write_tabbed((_event(h, added) for h in found), out)
    named = write_tabbed((_mention(h, t, added) for h in found for t in h.told), mentions)
    lines = (line for h in found for line in lines_of(book, h, str(h.number)))
    return {out.name: rows, mentions.name: named} | write_companion(lines, out)


def _event(happening: Happening, added: str) -> list[Any]:
    told = next(t for t in happening.told if t.event.status in HAPPENED)
    code, day = told.code, _day(happening, told)
    publishers = {t.reading.report.publisher or t.reading.report.origin for t in happening.told}
    actor, recipient = next(iter(told.actors), None), next(iter(told.recipients), None)
    return [
        happening.number, *_days(day),
        *_actor(actor), *_actor(recipient),
        int(_leads(told)), code.code, code.base, code.root, code.quad_class, code.goldstein,
        len(happening.told), len(publishers), len({t.reading.report.id for t in happening.told}), 0,
        *_geo(None), *_geo(None), *_geo(told.place),
        _moment(added), _address(told.reading),
    ]  # fmt: skip


def _mention(happening: Happening, told: Told, added: str) -> list[Any]:
    report = told.reading.report
    start, _ = around(told.event.evidence)
    sentence = 1 + sum(report.text.count(mark, 0, start) for mark in (". ", ".\n"))
    return [
        happening.number, _moment(_day(happening, told)), _moment(report.published or added),
        _WEB if report.url else _CITATION, report.publisher, _address(told.reading), sentence,
        _offset(told.actors), _offset(told.recipients), start, 1,
        max(10, round(told.event.confidence * 10) * 10), len(report.text), 0,
        "" if report.language == "en" else f"srclc:{report.language}", "",
    ]  # fmt: skip


def _day(happening: Happening, told: Told) -> str:
    return happening.start or told.event.start or told.reading.report.published or ""


def _days(day: str) -> list[Any]:
    """SQLDATE, MonthYear, Year and FractionDate; all empty where no day is known."""
    told = date_of(day)
    if told is None:
        return ["", "", "", ""]
    fraction = told.year + ((told.month - 1) * 30 + told.day) / 365  # months of 30 days, as GDELT counts
    return [f"{told:%Y%m%d}", f"{told:%Y%m}", told.year, f"{fraction:.4f}"]


def _moment(moment: str) -> str:
    """YYYYMMDDHHMMSS of an ISO day or moment."""
    return "".join(c for c in moment[:19] if c.isdigit()).ljust(14, "0") if moment else ""


def _actor(entity: Entity | None) -> list[Any]:
    """The ten columns of an actor: code, name, country, four of group and religion (not told), three types."""
    if entity is None:
        return [""] * 10
    where, what = country(entity), sector(entity)
    part = "" if entity.kind == "state" or what == "UNK" else what
    return [
        f"{where}{part}",
        entity.name.upper(),
        where,
        "",
        "",
        "",
        "",
        "" if what == "UNK" else what,
        "",
        "",
    ]


def _geo(place: Entity | None) -> list[Any]:
    """The eight columns of a place. GDELT knows no precision but the type."""
    if place is None or place.lat is None:
        return [0, *[""] * 7]
    codes = state(place.country)
    fips = codes.fips if codes else ""
    kind = (
        _COUNTRY_GEO
        if place.where_prec == 6
        else _WORLD_STATE
        if (place.where_prec or 1) > 2
        else _WORLD_CITY
    )
    area = fips if kind == _COUNTRY_GEO else ""
    return [kind, place.name, fips, area, "", place.lat, place.lon, place.ids.get("geonames", "")]


def _leads(told: Told) -> bool:
    """Whether it stands in the first paragraph."""
    text = told.reading.report.text
    first = text.find("\n\n", len(text) - len(text.lstrip()))
    return first < 0 or around(told.event.evidence)[0] < first


def _offset(entities: Sequence[Entity]) -> int:
    return next((m.start for e in entities for m in e.mentions), -1)


def _address(reading: Reading) -> str:
    """The address of a report, else its id: the way back where there is none."""
    return reading.report.url or f"urn:sha256:{reading.report.id}"
