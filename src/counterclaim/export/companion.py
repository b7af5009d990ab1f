"""The companion of formats with fixed columns: who says each row, who denies it, and where the words stand.

``OUT.claims.jsonl`` holds one line for each telling, count and denial of each row, under the row's own ``id``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from counterclaim.dossier.records import side_key
from counterclaim.export.happened import Book, Counted, Denied, Happening, Told, around, words
from counterclaim.record import Claim, Reading, Span

Line = dict[str, Any]


def companion_of(out: Path) -> Path:
    """Where the companion of an export to ``out`` lies."""
    return out.with_name(f"{out.name}.claims.jsonl")


def write_companion(lines: Iterable[Line], out: Path) -> dict[str, int]:
    """Write ``lines`` beside ``out``, and say under which name and how many.

    :raises OSError: when it cannot be written.
    """
    path = companion_of(out)
    with path.open("w", encoding="utf-8") as file:
        written = sum(1 for line in lines if file.write(json.dumps(line, ensure_ascii=False) + "\n"))
    return {path.name: written}


def lines_of(book: Book, happening: Happening, key: str) -> Iterator[Line]:
    """All that is told, counted and denied of ``happening``, under the id ``key``."""
    for told in happening.told:
        yield {"id": key} | of_event(book, told)
    for counted in happening.counted:
        yield {"id": key} | of_count(book, counted)
    for denied in happening.denied:
        yield {"id": key} | of_denial(book, denied)


def of_event(book: Book, told: Told) -> Line:
    """An event as one report tells it."""
    return (
        {"kind": "event", "anchor": told.event.anchor}
        | _where(told.reading, told.event.evidence)
        | _said(book, told.reading, told.claim)
        | {
            "status": told.event.status,
            "type": told.event.type,
            "rule": told.event.rule,
            "confidence": told.event.confidence,
        }
    )


def of_count(book: Book, counted: Counted) -> Line:
    """A figure of a happening, with its range, bound and who denies it."""
    figure, count = counted.figure, counted.count
    return (
        {"kind": "figure", "anchor": figure.anchor}
        | _where(counted.reading, figure.evidence)
        | _said(book, counted.reading, counted.claim)
        | {
            "low": figure.low,
            "high": figure.high,
            "bound": figure.bound,
            "outcome": figure.outcome,
            "category": figure.category,
            "side": count.side,
            "by": count.by,
            "denied_by": list(count.denied_by),
            "part_of": count.part_of is not None,
            "rule": figure.rule,
            "confidence": figure.confidence,
        }
    )


def of_denial(book: Book, denied: Denied) -> Line:
    """A denial or contradiction of the happening or of one of its counts."""
    return (
        {"kind": "denial", "anchor": denied.claim.anchor}
        | _where(denied.reading, denied.claim.evidence)
        | _said(book, denied.reading, denied.claim)
        | {
            "answer": denied.answer.type,
            "of": denied.answer.of,
            "rule": denied.claim.rule,
            "confidence": denied.claim.confidence,
        }
    )


def _where(reading: Reading, evidence: Iterable[Span]) -> Line:
    spans = tuple(evidence)
    start, end = around(spans)
    report = reading.report
    return {
        "report": report.id,
        "start": start,
        "end": end,
        "words": words(reading, spans),
        "publisher": report.publisher,
        "published": report.published,
        "url": report.url,
    }


def _said(book: Book, reading: Reading, claim: Claim | None) -> Line:
    """Who says it, and how; all empty where the report does in its own voice."""
    who = book.entities(reading, claim.claimants) if claim else ()
    cue = claim.cue if claim else None
    via = book.entities(reading, (claim.via,)) if claim and claim.via else ()
    return {
        "claimants": [e.name for e in who],
        "speaker": next((s for e in who if (s := side_key(e.side))), None),
        "stance": claim.stance if claim else None,
        "cue": reading.report.text[cue.start : cue.end] if cue else None,
        "quoted": claim.quoted if claim else None,
        "via": via[0].name if via else claim.via if claim else None,
        "said": claim.said if claim else None,
    }
