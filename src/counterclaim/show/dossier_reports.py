"""The reports of a dossier as its page shows them: who copies whom, and the text with its rows marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from counterclaim.dossier.records import Source
from counterclaim.record import Figure, Reading
from counterclaim.show.numbering import Numbering, evident
from counterclaim.show.words import OWN_VOICE, Names, heading, number, what
from counterclaim.text.plain import safe
from counterclaim.text.segments import segments

MOST_TEXT = 3_000_000
"""Code points of all reports together up to which a page carries their texts; beyond, it has the sentences only."""


def reports(book: Numbering, readings: Sequence[Reading]) -> list[dict[str, Any]]:
    """Every report with its text in segments, where the texts are not too long together."""
    by_id = {r.report.id: r for r in readings}
    whole = sum(len(r.report.text) for r in by_id.values()) <= MOST_TEXT
    counted = Counter(c.report for c in book.dossier.counts)
    return [
        {
            **_source(book, source, by_id.get(source.report)), "counts": counted[source.report],
            **(_text(by_id[source.report]) if whole and source.report in by_id else {}),
        }
        for source in book.dossier.sources
    ]  # fmt: skip


def _source(book: Numbering, source: Source, reading: Reading | None) -> dict[str, Any]:
    return {
        "name": book.names.report(source.report),
        "title": safe(source.title or "") or (heading(reading) if reading else ""),
        "publisher": safe(source.publisher or "") or None, "published": source.published,
        "origin": safe(source.origin or "") or None, "war": book.wars[source.theatre],
        "copy": book.reports.get(source.copy_of or ""), "reason": book.names.told(source.reason),
        "notes": [safe(n) for n in reading.notes] if reading else [],
    }  # fmt: skip


def _text(reading: Reading) -> dict[str, Any]:
    """The text cut into segments, and for each row in it what it is and says."""
    names = Names(reading)
    rows = {
        **{f.id: ["figure", _figure(reading, f, names)] for f in reading.figures},
        **{
            c.id: ["claim", f"{names.claimants(c.claimants, 'left open')}: {c.stance}"]
            for c in reading.claims
        },
        **{e.id: ["event", f"{e.type} by {names.names(e.actors) or 'nobody named'}"] for e in reading.events},
    }
    return {
        "text": [[s.text, list(s.ids)] for s in segments(reading.report.text, _spans(reading))],
        "rows": rows,
    }


def _figure(reading: Reading, figure: Figure, names: Names) -> str:
    who = names.claimants(reading.claimants_of(figure), "left open" if figure.claim else OWN_VOICE)
    return f"{who}: {number(figure)} {what(figure)}"


def _spans(reading: Reading) -> Iterator[tuple[int, int, str]]:
    for row in evident(reading):
        for span in row.evidence:
            yield span.start, span.end, row.id
    for claim in reading.claims:
        if claim.cue:
            yield claim.cue.start, claim.cue.end, claim.id
