"""The event-report table of the R package ``eventreport``: one row for each happening as one report tells it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterclaim.dossier.eventreport import write_event_reports
from counterclaim.dossier.records import Dossier
from counterclaim.export.companion import of_count, of_denial, of_event, write_companion
from counterclaim.export.happened import Book, Happening
from counterclaim.export.selection import Selection
from counterclaim.export.separated import harmless, one_line


def write_reports(selection: Selection, out: Path) -> dict[str, int]:
    """Write the tellings of the happenings that pass and the companion; say how many rows each has.

    :raises OSError: when it cannot be written.
    """
    book = Book(selection)
    told = [h for h in book.happenings if h.told]
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = write_event_reports(_passing(book, told), file)
    lines = (line for h in told for line in _lines(book, h))
    return {out.name: rows} | write_companion(lines, out)


def _passing(book: Book, happenings: list[Happening]) -> Dossier:
    """The dossier with nothing but what passes."""
    if book.dossier is None:
        return Dossier((), (), (), (), (), (), (), {})
    told = {(t.reading.report.id, t.event.id) for h in happenings for t in h.told}
    counted = {c.count.id for h in happenings for c in h.counted}
    incidents = (
        dataclasses.replace(i, tellings=tuple(t for t in i.tellings if (t.report, t.event) in told))
        for i in book.dossier.incidents
    )
    return dataclasses.replace(
        book.dossier,
        incidents=tuple(i for i in incidents if i.tellings),
        counts=tuple(c for c in book.dossier.counts if c.id in counted),
        sources=tuple(
            dataclasses.replace(s, **{k: _plain(getattr(s, k)) for k in ("publisher", "title", "origin")})
            for s in book.dossier.sources
        ),
        parties=tuple(dataclasses.replace(p, name=_plain(p.name)) for p in book.dossier.parties),
    )


def _plain(text: str | None) -> Any:
    """``text`` as a cell: on one line, and no formula."""
    return None if text is None else harmless(one_line(text))


def _lines(book: Book, happening: Happening) -> Iterator[dict[str, Any]]:
    """What each report says of it, under the id of that report's row; denials under all of them."""
    rows: dict[str, str] = {}
    for told in happening.told:
        report = told.reading.report.id
        yield {"id": rows.setdefault(report, f"{report}-{told.event.id}")} | of_event(book, told)
    for counted in happening.counted:
        if row := rows.get(counted.reading.report.id):
            yield {"id": row} | of_count(book, counted)
    for denied in happening.denied:
        for row in rows.values():
            yield {"id": row} | of_denial(book, denied)
