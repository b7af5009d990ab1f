"""Where a dossier goes: to standard output or a file, as a table, JSON, a page or an event-report table."""

from __future__ import annotations

import dataclasses
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.dossier.compare import Comparison
from counterclaim.dossier.eventreport import write_event_reports
from counterclaim.dossier.plain import to_json
from counterclaim.dossier.records import Dossier
from counterclaim.dossier.rules import View
from counterclaim.record import Reading

if TYPE_CHECKING:
    from rich.console import Console

_FILE_WIDTH = 180  # columns of a table that goes to a file or a pipe


def write_dossier(
    dossier: Dossier,
    readings: Sequence[Reading],
    form: str,
    out: Path | None = None,
    view: View | None = None,
    comparison: Comparison | None = None,
) -> None:
    """Write ``dossier`` as ``form`` (table, json, html, eventreport) to ``out``, or print it.

    :param readings: those that the dossier was made of; the page shows their sentences.
    :param comparison: a coding sheet laid beside it, shown by table and JSON and in the page.
    """
    if form == "table" and out is None and sys.stdout.isatty():
        from rich.console import Console

        _print(dossier, view, comparison, Console())
        return
    text = rendered(dossier, readings, form, view, comparison)
    data = text.encode("utf-8", "backslashreplace")
    if out is not None:
        out.write_bytes(data)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.flush()


def rendered(
    dossier: Dossier,
    readings: Sequence[Reading],
    form: str,
    view: View | None = None,
    comparison: Comparison | None = None,
) -> str:
    """``dossier`` in the format ``form`` as text."""
    if form == "json":
        data = to_json(dossier, view)
        if comparison is not None:
            data["comparison"] = dataclasses.asdict(comparison)
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    if form == "html":
        from counterclaim.show.dossier_page import dossier_page

        return dossier_page(dossier, readings, view, comparison)
    text = io.StringIO()
    if form == "eventreport":
        write_event_reports(dossier, text)
        return text.getvalue()
    from rich.console import Console

    _print(dossier, view, comparison, Console(file=text, width=_FILE_WIDTH))
    return text.getvalue()


def _print(dossier: Dossier, view: View | None, comparison: Comparison | None, console: Console) -> None:
    from counterclaim.show.dossier_terminal import print_dossier

    print_dossier(dossier, console, view)
    if comparison is not None:
        from counterclaim.show.comparison import print_comparison

        print_comparison(dossier, comparison, console)
