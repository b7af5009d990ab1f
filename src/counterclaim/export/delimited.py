"""CSV and JSON Lines of each kind of record."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

from counterclaim.export.selection import Selection
from counterclaim.export.separated import harmless
from counterclaim.export.tables import columns, rows


def write_csv(selection: Selection, kind: str, out: TextIO) -> int:
    """Write the rows of ``kind`` as CSV (RFC 4180, UTF-8, a header) and say how many."""
    return write_cells(rows(selection, kind), columns(kind), out)


def write_cells(found: Iterable[Mapping[str, Any]], names: Sequence[str], out: TextIO) -> int:
    """Write ``found`` as CSV under the header ``names``, and say how many.

    Report text is hostile: a cell that a spreadsheet would run as a formula gets an apostrophe before it. Cells of
    several lines are kept as they are.
    """
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    return sum(1 for row in found if writer.writerow([cell(row[name]) for name in names]))


def cell(value: Any) -> Any:
    """``value`` as a cell of a CSV table: harmless text, true or false in small letters, nothing for None."""
    if isinstance(value, str):
        return harmless(value)
    return str(value).lower() if isinstance(value, bool) else value


def write_jsonl(selection: Selection, kind: str, out: TextIO) -> int:
    """Write the rows of ``kind`` as JSON Lines, one object a row, and say how many."""
    return write_lines(rows(selection, kind), out)


def write_lines(found: Iterable[Mapping[str, Any]], out: TextIO) -> int:
    """Write ``found`` as JSON, one object a line, and say how many."""
    return sum(1 for row in found if out.write(json.dumps(row, ensure_ascii=False) + "\n"))
