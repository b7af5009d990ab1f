"""The ledger of one report in the terminal: losses by claimant, claims, what is contested, timeline."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.record import Claim, Event, Figure, Reading
from counterclaim.show.places import whose
from counterclaim.show.tables import table, title
from counterclaim.show.words import OWN_VOICE, Names, deed, heading, number, quote, saying, what
from counterclaim.text.plain import days, safe

_STANCE_STYLES = {
    "deny": "bold red",
    "refuse": "red",
    "accuse": "magenta",
    "threaten": "magenta",
    "confirm": "green",
    "pledge": "green",
    "withhold": "yellow",
    "unverified": "yellow",
    "warn": "yellow",
}
_LINK_STYLES = {"denies": "bold red", "contradicts": "yellow", "confirms": "green"}
_STATUS_STYLES = {"denied": "red", "claimed": "yellow", "planned": "cyan", "failed": "dim", "history": "dim"}


def print_reading(reading: Reading, console: Console) -> None:
    """Print the ledger of ``reading`` to ``console``."""
    console.print(ledger(reading))


def ledger(reading: Reading) -> RenderableType:
    """The whole view as one renderable."""
    names = Names(reading)
    parts: list[RenderableType] = [_heading(reading)]
    if reading.figures:
        parts += [title("Losses, by who says so"), _figures(reading, names)]
    if reading.claims:
        parts += [title("Claims"), _claims(reading, names)]
    if reading.links:
        parts += [title("Denied and contested"), _contested(reading, names)]
    if reading.events:
        parts += [title("Timeline"), _timeline(reading, names)]
    disputed = [(e.name, told) for e in reading.entities if (told := whose(reading, e))]
    if disputed:
        parts += [title("Whose the places are"), *(Text(f"{safe(name)} ({told})") for name, told in disputed)]
    if not (reading.figures or reading.claims or reading.events):
        parts.append(Text("Nothing was found that anybody claims, counts or does.", style="dim"))
    parts += [Text(f"note: {note}", style="yellow") for note in reading.notes]
    return Group(*parts)


def _heading(reading: Reading) -> RenderableType:
    report = reading.report
    facts = [
        report.published or "undated",
        report.publisher,
        report.origin,
        f"{len(report.text.split())} words",
    ]
    return Group(
        Text(heading(reading), style="bold"),
        Text(" · ".join(safe(f) for f in facts if f), style="dim"),
    )


def _figures(reading: Reading, names: Names) -> Table:
    rows = table("says", "whose loss", "number", "what", "by", "when", "where", right=("number",))

    def claimants(figure: Figure) -> str:
        nobody = "left open" if figure.claim else OWN_VOICE
        return names.claimants(reading.claimants_of(figure), nobody)

    order = {claimants(f): n for n, f in reversed(list(enumerate(reading.figures)))}
    for who, figures in groupby(sorted(reading.figures, key=lambda f: order[claimants(f)]), claimants):
        for n, f in enumerate(figures):
            rows.add_row(
                Text("" if n else who, style="dim" if who == OWN_VOICE else "bold"),
                names.name(f.side) or "?",
                Text(number(f), style="yellow" if f.low is None else ""),
                what(f) + (" (earlier)" if f.history else ""),
                names.name(f.by),
                days(f.start, f.until),
                names.name(f.place),
            )
        rows.add_section()
    return rows


def _claims(reading: Reading, names: Names) -> Table:
    rows = table("who", "stance", "words", "against", "said", "via")
    for claim in reading.claims:
        rows.add_row(
            names.claimants(claim.claimants, "left open"),
            Text(claim.stance, style=_STANCE_STYLES.get(claim.stance, "")),
            saying(reading, claim),
            names.names(claim.against),
            claim.said or "",
            names.name(claim.via),
        )
    return rows


def _contested(reading: Reading, names: Names) -> Table:
    rows = table("who", "", "what", "of", "in their words")
    by_id: dict[str, Claim | Figure | Event] = {}
    by_id.update({c.id: c for c in reading.claims})
    by_id.update({f.id: f for f in reading.figures})
    by_id.update({e.id: e for e in reading.events})
    for link in sorted(
        reading.links, key=lambda k: list(_LINK_STYLES).index(k.type) if k.type in _LINK_STYLES else 9
    ):
        answer, target = by_id.get(link.source), by_id.get(link.target)
        rows.add_row(
            _speaker(reading, answer, names),
            Text(link.type, style=_LINK_STYLES.get(link.type, "")),
            quote(reading, target.evidence, 110) if target else "",
            _speaker(reading, target, names),
            quote(reading, answer.evidence if answer else link.evidence, 110),
        )
    return rows


def _speaker(reading: Reading, row: Claim | Figure | Event | None, names: Names) -> str:
    if isinstance(row, Claim):
        return names.claimants(row.claimants, "left open")
    if isinstance(row, Figure):
        return names.claimants(reading.claimants_of(row), OWN_VOICE)
    return OWN_VOICE


def _timeline(reading: Reading, names: Names) -> Table:
    rows = table("when", "who → whom", "event", "status", "where", "words")
    for event in sorted(reading.events, key=lambda e: (e.start or e.until or "9999", e.evidence[0].start)):
        rows.add_row(
            days(event.start, event.until) or "?",
            deed(event, names),
            event.type,
            Text(event.status, style=_STATUS_STYLES.get(event.status, "")),
            names.name(event.place),
            quote(reading, event.evidence, 90),
        )
    return rows
