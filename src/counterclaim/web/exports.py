"""The rows that a filter shows as a file: all of them, with the same columns as the table, written as they are read.

The name of the file and its headers tell what it holds: ``X-Counterclaim-Filter`` is the filter as a query string,
``X-Counterclaim-Version`` the version that wrote it. A CSV cell that a spreadsheet would take for a formula (it begins
with = + - @, a tab or a carriage return) gets an apostrophe before it, as OWASP advises; JSON Lines are unchanged.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Literal, get_args

from starlette.responses import StreamingResponse

from counterclaim.export.delimited import cell
from counterclaim.ledger import Filter, LedgerView
from counterclaim.ledger.queries.rows import stream
from counterclaim.ledger.queries.shapes import Kind, columns
from counterclaim.version import __version__

Form = Literal["csv", "jsonl"]
FORMS: tuple[Form, ...] = get_args(Form)
TYPES: Mapping[Form, str] = {"csv": "text/csv; charset=utf-8; header=present", "jsonl": "application/jsonl"}
_BATCH = 200  # rows that are sent at once
Plain = dict[str, Any]


def export(ledger: LedgerView, kind: Kind, form: Form, view: Filter) -> StreamingResponse:
    """The rows of ``kind`` that pass ``view``, the latest first, as a download.

    :raises LedgerError: when the ledger fails before the first row; later, the download breaks off.
    """
    rows = stream(ledger, kind, view)
    first = next(rows, None)  # what cannot be read is told before anything was sent
    found = rows if first is None else chain((first,), rows)
    return StreamingResponse(
        lines(form, kind, found),
        media_type=TYPES[form],
        headers={
            "Content-Disposition": f'attachment; filename="{_name(kind, view)}.{form}"',
            "X-Counterclaim-Filter": str(view),
            "X-Counterclaim-Version": __version__,
        },
    )


def lines(form: Form, kind: Kind, rows: Iterable[Plain]) -> Iterator[str]:
    """``rows`` of ``kind`` as the text of a file of ``form``, in pieces."""
    return _WRITERS[form](kind, rows)


def _csv(kind: Kind, rows: Iterable[Plain]) -> Iterator[str]:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns(kind))
    for n, row in enumerate(rows, 1):
        writer.writerow([cell(row[name]) for name in columns(kind)])
        if n % _BATCH == 0:
            yield text.getvalue()
            text.seek(0)
            text.truncate()
    yield text.getvalue()


def _jsonl(_kind: Kind, rows: Iterable[Plain]) -> Iterator[str]:
    for row in rows:
        yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


_WRITERS: Mapping[Form, Callable[[Kind, Iterable[Plain]], Iterator[str]]] = {"csv": _csv, "jsonl": _jsonl}


def _name(kind: Kind, view: Filter) -> str:
    """A file name that tells the filter, in the letters that every system allows."""
    told = re.sub(r"[^A-Za-z0-9.=-]+", "_", str(view))[:80].strip("_")
    return f"counterclaim-{kind}{f'-{told}' if told else ''}"
