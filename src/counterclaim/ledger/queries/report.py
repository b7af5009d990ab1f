"""One report: its text with all that was read in it, where else it appeared, and what could not be placed or tied."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, exists, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.problems import GoneError
from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.cards import Rows, cards, cut, spans_in
from counterclaim.ledger.review.paint import material
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import heading, safe

Plain = dict[str, Any]
_UNREAD: Plain = {"claims": [], "figures": [], "events": [], "entities": [], "notes": [], "engine": None}


def report(ledger: LedgerView, key: str, view: Filter) -> Plain:
    """The report with the id ``key`` and those of its rows that pass ``view``; ``hidden`` is how many claims, figures
    and events do not.

    :raises GoneError: when there is none.
    """
    with ledger.connected() as connection:
        found = connection.execute(select(t.report).where(t.report.c.id == key)).one_or_none()
        if found is None:
            raise GoneError(f"{ledger}: there is no report {key}")
        every = Rows.of(connection, key)
        rows = every.passing(connection, key, view)
        read = _read(connection, key)
        notes = [safe(note) for note in read["notes"]]
        return {
            "id": key, "title": heading(found.title, found.text),
            "publisher": found.publisher and safe(found.publisher),
            "url": found.url and safe(found.url), "published": found.published, "datedBy": found.dated_by,
            "language": found.language,
            "origin": found.origin and safe(found.origin), "added": found.added, "engine": read["engine"],
            **_standing(connection, key),
            "segments": cut(found.text, rows, spans_in(read)),
            "cards": cards(connection, key, rows),
            "entities": [_entity(row) for row in rows.entity],
            "hidden": sum(1 for _ in every.told()) - sum(1 for _ in rows.told()),
            "unplaced": [*_unplaced(rows, every), *(_lacking("note", note, "", None) for note in notes)],
            "notes": notes,
        }  # fmt: skip


def _read(connection: Connection, key: str) -> Plain:
    """What was read in a report, as JSON, with what was decided about it."""
    if connection.execute(select(exists().where(t.decision.c.report == key))).scalar():
        return material(connection, key).picture().reading.to_json()
    reading = t.reading.c
    body = connection.execute(select(reading.body).where(reading.report == key, reading.current)).scalar()
    read: Plain = json.loads(body) if body else _UNREAD
    return read


def _standing(connection: Connection, key: str) -> Plain:
    """The war it is about, where else it appeared, and who copies whom."""
    appearance = t.appearance.c
    shown = (appearance.publisher, appearance.title, appearance.url, appearance.published, appearance.added)
    elsewhere = select(*shown).where(appearance.report == key).order_by(appearance.id)
    source = t.source.c
    own = connection.execute(
        select(source.theatre, source.copy_of, source.reason, t.theatre.c.name)
        .outerjoin(t.theatre, t.theatre.c.id == source.theatre)
        .where(source.report == key)
    ).one_or_none()
    related = (
        select(
            t.report.c.id,
            t.report.c.publisher,
            t.report.c.published,
            labels.head(),
            source.copy_of,
            source.reason,
        )
        .outerjoin(t.source, source.report == t.report.c.id)
        .where((source.copy_of == key) | (t.report.c.id == (own.copy_of if own else None)))
        .order_by(t.report.c.published, t.report.c.id)
    )
    others = [(row.copy_of == key, _related(row)) for row in connection.execute(related)]
    original = next((named for copies, named in others if not copies), None)
    return {
        "theatre": {"id": own.theatre, "label": safe(own.name or own.theatre)} if own else None,
        "appearances": [
            {"publisher": r.publisher and safe(r.publisher), "title": r.title and safe(r.title),
             "url": r.url and safe(r.url), "published": r.published, "added": r.added}
            for r in connection.execute(elsewhere)
        ],
        "copyOf": original and original | {"reason": safe(own.reason) if own else ""},
        "copies": [named for copies, named in others if copies],
    }  # fmt: skip


def _related(row: Any) -> Plain:
    return {
        "id": row.id, "label": labels.source(row.publisher, row.published, row.head), "reason": safe(row.reason or ""),
    }  # fmt: skip


def _entity(row: Any) -> Plain:
    return {
        "anchor": row.anchor, "name": safe(row.name), "kind": row.kind, "side": row.side and labels.side(row.side),
        "party": row.party, "spellings": [safe(s) for s in row.spellings.split("; ") if s], "mentions": row.mentions,
        "country": row.country, "lat": row.lat, "lon": row.lon, "precision": row.where_prec,
        "confidence": round(row.confidence, 3), "review": row.review,
    }  # fmt: skip


def _unplaced(rows: Rows, every: Rows) -> Iterator[Plain]:
    """What of ``rows`` could not be placed or tied, and why; ``every`` row may be the end of a link."""
    for row in rows.entity:
        if row.kind == "place" and row.lat is None:
            yield _lacking("entity", row.name, "a place without coordinates", row.anchor)
    for row in rows.claim:
        if not row.claimants:
            yield _lacking("claim", row.words, "the report does not say who claims it", row.anchor)
    for row in rows.figure:
        lacks = [
            what
            for what, missing in (
                ("whose loss", row.side is None),
                ("which day", row.from_day is None and row.to_day is None),
                ("who says so", row.claim is not None and not row.claimants),
            )
            if missing
        ]
        if lacks:
            yield _lacking("figure", row.words, f"not told: {', '.join(lacks)}", row.anchor)
    ends = {row.anchor for _, row in every.told()}
    for row in rows.link:
        if row.source not in ends or row.target not in ends:
            yield _lacking("link", row.words, "one of the rows that it ties is gone", row.anchor)


def _lacking(kind: str, words: str, why: str, anchor: str | None) -> Plain:
    return {"kind": kind, "words": safe(words), "why": why, "anchor": anchor}
