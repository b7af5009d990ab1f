"""Readings as the ledger keeps them: their JSON without the text, which the report's own row holds."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row as Fetched

from counterclaim.ledger.problems import LedgerError
from counterclaim.record import Reading, Report


def written(reading: Reading) -> str:
    """The JSON of ``reading`` without its report."""
    body = reading.to_json()
    del body["report"]
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def report_of(row: Fetched[Any]) -> Report:
    """The report in a row of the table ``report``.

    :raises LedgerError: when the row is damaged.
    """
    try:
        pages = tuple(json.loads(row.pages)) if row.pages else ()
    except (ValueError, TypeError) as error:
        raise LedgerError(f"report {row.id}: its pages are damaged ({error}): counterclaim check") from None
    return Report(
        row.text, row.title, row.publisher, row.url, row.published, row.language, row.origin, row.id,
        row.dated_by, pages,
    )  # fmt: skip


def restored(body: str, report: Report) -> Reading:
    """The reading of ``report`` that :func:`written` wrote.

    :raises LedgerError: when it was written under another schema version or is damaged.
    """
    try:
        return Reading.from_json(json.loads(body) | {"report": _plain(report)})
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise LedgerError(
            f"report {report.id}: its reading is damaged ({error}): counterclaim check"
        ) from None


def _plain(report: Report) -> dict[str, Any]:
    return {name: getattr(report, name) for name in Report.__slots__}
