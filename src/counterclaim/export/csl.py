"""The reports as CSL-JSON, the citation format that Zotero, Pandoc and reference managers read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from counterclaim.export.selection import Selection
from counterclaim.record import Report


def write_csl(selection: Selection, out: Path) -> int:
    """Write the reports that pass as an array of CSL-JSON items, and say how many.

    :raises OSError: when it cannot be written.
    """
    items = [_item(r.report) for r in selection.readings if r.report.id in selection.passed["reports"]]
    out.write_text(json.dumps(items, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(items)


def _item(report: Report) -> dict[str, Any]:
    first = next((line.strip() for line in report.text.splitlines() if line.strip()), "")
    parts = (report.published or "").split("-")
    day = [[int(part) for part in parts]] if all(part.isdecimal() for part in parts) else None
    told = {
        "id": report.id,
        "type": "article-newspaper",
        "title": report.title or first[:200],
        "container-title": report.publisher,
        "issued": {"date-parts": day} if day else None,
        "URL": report.url,
        "language": report.language,
        "source": report.origin,
    }
    return {key: value for key, value in told.items() if value}
