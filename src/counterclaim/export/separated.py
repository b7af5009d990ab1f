"""Tables of fixed columns: how their cells are written, alike for all."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

_FORMULA = frozenset("=+-@\t\r")


def harmless(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would run it as a formula: report text is hostile."""
    return f"'{text}" if text and text[0] in _FORMULA else text


def one_line(value: Any) -> Any:
    """``value`` as a cell of a table that knows no quoting: text on one line, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str) and not value.isprintable():  # line ends, tabs and other controls are not
        return " ".join(value.split())
    return value


def write_tabbed(rows: Iterable[Sequence[Any]], out: Path, header: Sequence[str] = ()) -> int:
    """Write ``rows`` separated by tabs, without quoting, and say how many.

    :raises OSError: when it cannot be written.
    """
    with out.open("w", encoding="utf-8", newline="") as file:
        if header:
            file.write("\t".join(header) + "\n")
        return sum(1 for row in rows if file.write(_line(row)))


def _line(row: Sequence[Any]) -> str:
    line = "\t".join(["" if v is None else v if v.__class__ is str else str(v) for v in row])
    if line.count("\t") == len(row) - 1 and line.replace("\t", "").isprintable():
        return f"{line}\n"
    return "\t".join(str(one_line(v)) for v in row) + "\n"


def write_commas(rows: Iterable[Sequence[Any]], out: Path, header: Sequence[str]) -> int:
    """Write ``rows`` as CSV with a header (RFC 4180), cells on one line each and harmless, and say how many.

    :raises OSError: when it cannot be written.
    """
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(header)
        return sum(1 for row in rows if writer.writerow(_cells(row)))


def _cells(row: Sequence[Any]) -> list[Any]:
    """The cells of a row; most are as they are already, so that is asked first."""
    return [
        v
        if not v or v.__class__ is not str or (v.isprintable() and v[0] not in _FORMULA)
        else harmless(one_line(v))
        for v in row
    ]
