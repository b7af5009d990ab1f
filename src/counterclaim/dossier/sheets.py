"""Coding sheets to lay beside a dossier: an ACLED export, a UCDP GED file, or a table of one's own.

Which column means what stands in ``lexicon/sheet_columns.csv``. Rows keep their number in the file, so that a
difference can be looked up there.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim import lexicon

_FORMATS = (
    "%Y-%m-%d",
    "%Y-%m-%d %H:%M:%S.%f",
    "%Y-%m-%d %H:%M:%S",
    "%d %B %Y",
    "%d %b %Y",
    "%d/%m/%Y",
    "%d.%m.%Y",
)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One event of a sheet: ``line`` counts from 1 with the header; deaths are None where the cell is empty."""

    line: int
    id: str
    start: str | None
    until: str | None
    country: str
    place: str
    lat: float | None
    lon: float | None
    low: int | None
    best: int | None
    high: int | None
    wounded: int | None
    side: str
    actors: tuple[str, ...]
    notes: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one file; ``kind`` is acled, ucdp or own, ``problems`` lists the lines that could not be read."""

    path: str
    kind: str
    rows: tuple[SheetRow, ...]
    problems: tuple[str, ...] = ()


def read_sheet(path: Path) -> Sheet:
    """The sheet at ``path``, comma, semicolon or tab separated, in UTF-8.

    A line that cannot be read is listed in ``problems``, the others are kept.

    :raises ValueError: when the file has no header with a day and a number of deaths, or is no text; the message
        names the file.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(f"{path}: is no UTF-8 text; save the sheet as CSV in UTF-8") from None
    lines = text.splitlines()
    if not lines:
        raise ValueError(f"{path}: is empty")
    separator = max(",;\t", key=lines[0].count)
    reader = csv.DictReader(lines, delimiter=separator)
    names = [(n or "").strip().lower() for n in reader.fieldnames or ()]
    reader.fieldnames = names
    kind, columns = _columns(path, names)
    rows, problems = [], []
    for row in reader:
        try:
            rows.append(_row(reader.line_num, row, columns))
        except ValueError as error:
            problems.append(f"{path}, line {reader.line_num}: {error}")
    return Sheet(str(path), kind, tuple(rows), tuple(problems))


def _columns(path: Path, names: list[str]) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Which kind of sheet has these column names, and the columns of each field."""
    for kind in ("acled", "ucdp"):
        fields = _fields()[kind]
        if all(n.rstrip("!") in names for named in fields.values() for n in named if n.endswith("!")):
            found = {
                f: tuple(n.rstrip("!") for n in named if n.rstrip("!") in names)
                for f, named in fields.items()
            }
            return kind, {f: n for f, n in found.items() if n}
    columns = {f: tuple(n for n in named if n in names)[:1] for f, named in _fields()["own"].items()}
    columns = {f: n for f, n in columns.items() if n}
    if "start" not in columns or not {"best", "low", "wounded"} & set(columns):
        raise ValueError(
            f"{path}: no column for the day (such as 'date') or for the dead (such as 'deaths' or 'killed'); "
            f"its columns are {', '.join(n for n in names if n) or 'unnamed'}"
        )
    return "own", columns


@lexicon.compiled
def _fields() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in lexicon.rows("sheet_columns"):
        found.setdefault(row["sheet"], {})[row["field"]] = lexicon.values(row["names"])
    return found


def _row(line: int, row: Mapping[str, str | None], columns: Mapping[str, tuple[str, ...]]) -> SheetRow:
    def cell(field: str) -> str:
        return next((v.strip() for n in columns.get(field, ()) if (v := row.get(n))), "")

    actors = tuple(v.strip() for n in columns.get("actors", ()) if (v := row.get(n)) and v.strip())
    best = _number(cell("best"))
    return SheetRow(
        line, cell("id") or str(line), _day(cell("start")), _day(cell("until")), cell("country"), cell("place"),
        _float(cell("lat")), _float(cell("lon")), _number(cell("low")), best, _number(cell("high")),
        _number(cell("wounded")), cell("side"), actors, cell("notes"),
    )  # fmt: skip


def _day(cell: str) -> str | None:
    if not cell:
        return None
    for form in _FORMATS:
        try:
            return datetime.datetime.strptime(cell, form).date().isoformat()
        except ValueError:
            continue
    raise ValueError(f"{cell!r} is no day; write it as YYYY-MM-DD")


def _number(cell: str) -> int | None:
    if not cell:
        return None
    try:
        return int(float(cell.replace(",", "")))
    except ValueError:
        raise ValueError(f"{cell!r} is no number") from None


def _float(cell: str) -> float | None:
    try:
        return float(cell) if cell else None
    except ValueError:
        raise ValueError(f"{cell!r} is no coordinate") from None
