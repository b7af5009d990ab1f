"""A coding sheet beside a dossier, in the terminal."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.text import Text

from counterclaim.dossier.compare import Comparison
from counterclaim.dossier.records import Dossier
from counterclaim.show.matrix import Names
from counterclaim.show.tables import table
from counterclaim.text.plain import days, safe, shortened

_STYLES = {"same": "green", "numbers differ": "bold red", "sides differ": "red", "missing here": "yellow"}


def print_comparison(dossier: Dossier, comparison: Comparison, console: Console) -> None:
    """Print each row of the sheet with what became of it, then what only the dossier has."""
    sheet = comparison.sheet
    names = Names(dossier)
    found = Counter(m.finding for m in comparison.matches)
    told = ", ".join(f"{n} {finding}" for finding, n in found.most_common())
    console.print(
        Text(f"\nBeside {sheet.path} ({sheet.kind}, {len(sheet.rows)} rows)", style="bold underline")
    )
    console.print(Text(told or "no rows", style="dim"))
    rows = table("line", "day", "place", "finding", "why", "in the reports' words")
    for match in comparison.matches:
        row = match.row
        rows.add_row(
            str(row.line), days(row.start, row.until or row.start), safe(row.place or row.country),
            Text(match.finding, style=_STYLES.get(match.finding, "")), safe(match.why),
            shortened(safe(" / ".join(match.words)), 160),
        )  # fmt: skip
    console.print(rows)
    incidents = {i.id: i for i in dossier.incidents}
    for alone in comparison.only_here:
        incident = incidents[alone]
        where = names.party(incident.place) or "an unnamed place"
        console.print(Text(f"only here: {incident.type} {days(incident.start, incident.until)} at {where}"))
    for problem in sheet.problems:
        console.print(Text(f"not read: {safe(problem)}", style="yellow"))
