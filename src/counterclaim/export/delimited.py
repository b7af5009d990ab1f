"""CSV and JSON Lines of each kind of record."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from counterclaim.export.selection import Selection
from counterclaim.export.separated import harmless
from counterclaim.export.tables import columns, rows


def write_csv(selection: Selection, kind: str, out: TextIO) -> int:
    """Write the rows of ``kind`` as CSV (RFC 4180, UTF-8, a header) and say how many.

    Report text is hostile: a cell that a spreadsheet would run as a formula gets an apostrophe before it. Cells of
    several lines are kept as they are.
    """
    writer = csv.writer(out, lineterminator="\r\n")
    names = columns(kind)
    writer.writerow(names)
    return sum(1 for row in rows(selection, kind) if writer.writerow([_cell(row[name]) for name in names]))


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return harmless(value) if isinstance(value, str) else value


def write_jsonl(selection: Selection, kind: str, out: TextIO) -> int:
    """Write the rows of ``kind`` as JSON Lines, one object a row, and say how many."""
    return write_lines(rows(selection, kind), out)


def write_lines(found: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write ``found`` as JSON, one object a line, and say how many."""
    return sum(1 for row in found if out.write(json.dumps(row, ensure_ascii=False) + "\n"))
