"""What a reading must be so that a ledger keeps it: readings also come from files that anybody may have edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim.ledger.problems import LedgerError
from counterclaim.record import Reading, Report, report_id

_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_LARGEST = 2**63 - 1


class UnsoundError(LedgerError):
    """A reading that a ledger does not keep; ``str()`` names its report and says why."""


def check_sound(reading: Reading) -> None:
    """Refuse a reading that would break what the ledger promises.

    :raises UnsoundError: naming the report and what is wrong: characters that no database keeps, an id that is not the
        hash of the text, rows without anchors, with the same anchor or with that of another report, spans outside the
        text, numbers that no database keeps.
    """
    for problem in (*_of_report(reading.report), *_of_rows(reading)):
        raise UnsoundError(f"{reading.report.origin or reading.report.id}: {problem}")


def _of_report(report: Report) -> Iterator[str]:
    told = (report.text, report.title, report.publisher, report.url, report.origin)
    if any(_UNKEEPABLE.search(words or "") for words in told):
        yield "its text or title holds NUL or half characters"
    elif report.id != report_id(report.text):
        yield "its id is not the hash of its text: the text was changed after it was read; read it again"


def _of_rows(reading: Reading) -> Iterator[str]:
    length = len(reading.report.text)
    for kind in ("entities", "claims", "figures", "events", "links"):
        seen: set[str] = set()
        for row in getattr(reading, kind):
            if not row.anchor.startswith(f"{reading.report.id}:") or row.anchor in seen:
                yield f"{kind}: {row.id} has no anchor of its own in this report; read it again"
            seen.add(row.anchor)
            spans = row.mentions if kind == "entities" else row.evidence
            if any(not 0 <= span.start <= span.end <= length for span in spans):
                yield f"{kind}: {row.id} points outside the text; read it again"
    for figure in reading.figures:
        if any(abs(n or 0) > _LARGEST for n in (figure.low, figure.high)):
            yield f"figures: {figure.id} is larger than a ledger keeps"
