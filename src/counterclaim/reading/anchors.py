"""Anchors: what human decisions attach to, so that they survive a newer engine.

An anchor names the report, the kind of row and the span that carries it, not the row's number: reading
the same report again with other rules gives the same anchor to the same words.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from counterclaim.record import Reading, Span


def anchored(reading: Reading) -> Reading:
    """``reading`` with the anchor of every row filled in."""
    report = reading.report.id
    changed: dict[str, Any] = {}
    for kind in ("entities", "claims", "attributions", "figures", "events", "links", "dates"):
        seen: dict[str, int] = {}
        rows = []
        for row in getattr(reading, kind):
            base = f"{report}:{kind}:{_place(row)}"
            seen[base] = seen.get(base, 0) + 1
            anchor = base if seen[base] == 1 else f"{base}:{seen[base]}"
            rows.append(dataclasses.replace(row, anchor=anchor))
        changed[kind] = tuple(rows)
    return dataclasses.replace(reading, **changed)


def _place(row: Any) -> str:
    cue: Span | None = getattr(row, "cue", None)
    if cue:
        return f"{cue.start}-{cue.end}"
    if getattr(row, "mentions", None):
        return f"{row.mentions[0].start}-{row.mentions[0].end}"
    spans = getattr(row, "evidence", None)
    if spans:
        return f"{spans[0].start}-{spans[0].end}"
    return f"{getattr(row, 'start', '')}-{getattr(row, 'end', '')}" if hasattr(row, "end") else row.name
