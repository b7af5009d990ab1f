"""A dossier in the terminal: the matrix of claimants and tallies, what moved, what is denied, who copies whom."""

from __future__ import annotations

from collections import Counter

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from counterclaim.dossier.records import Answer, Dossier
from counterclaim.dossier.rules import View
from counterclaim.show.matrix import Line, Matrix, Names, matrix, moves, number
from counterclaim.show.words import days, safe, shortened

_COLUMNS = 6  # speakers with a column of their own; the others share the last
_STYLES = {"denies": "bold red", "contradicts": "yellow", "confirms": "green"}


def print_dossier(dossier: Dossier, console: Console, view: View | None = None) -> None:
    """Print ``dossier`` to ``console``, with the numbers of ``view`` where a rule was asked for."""
    console.print(_whole(dossier, view))


def _whole(dossier: Dossier, view: View | None) -> RenderableType:
    names = Names(dossier)
    grid = matrix(dossier)
    parts: list[RenderableType] = [_head(dossier)]
    if grid.lines:
        parts += [_title("Losses: whose, and who says so"), _matrix(grid, names)]
        moving = [line for line in grid.lines if any(len(c.counts) > 1 for c in line.cells.values())]
        if moving:
            parts += [_title("How the figures moved"), _moves(moving, names)]
    if view is not None:
        parts += [_title(f"Rule {view.rule.name}: {view.rule.title}"), _rule(view, grid)]
    parts += _differences(dossier, names)
    if dossier.answers:
        parts += [_title("Denied, contested, admitted"), _answers(dossier, names)]
    shared = [i for i in dossier.incidents if len({t.report for t in i.tellings}) > 1]
    if shared:
        parts += [_title("One happening in several reports"), _incidents(dossier, names)]
    parts += [_title("Reports"), _sources(dossier, names)]
    parts += [Text(f"note: {names.told(note)}", style="yellow") for note in dossier.notes]
    return Group(*parts)


def _head(dossier: Dossier) -> RenderableType:
    dated = sorted(s.published for s in dossier.sources if s.published)
    span = days(dated[0], dated[-1]) if dated else "undated"
    copies = sum(s.copy_of is not None for s in dossier.sources)
    contested = sum(t.contested for t in dossier.tallies)
    facts = [
        span, f"{len(dossier.sources)} reports" + (f", {copies} of them copies" if copies else ""),
        f"{len(dossier.tallies)} tallies, {contested} contested", f"{len(dossier.answers)} denials and other answers",
    ]  # fmt: skip
    return Group(Text("Dossier", style="bold"), Text(" · ".join(facts), style="dim"))


def _title(words: str) -> RenderableType:
    return Padding(Text(words, style="bold underline"), (1, 0, 0, 0))


def _table(*columns: str, right: tuple[str, ...] = ()) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1), show_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    return table


def _matrix(grid: Matrix, names: Names) -> Table:
    own = grid.speakers[:_COLUMNS]
    rest = grid.speakers[_COLUMNS:]
    columns = [names.speaker(s) for s in own] + (["others"] if rest else [])
    table = _table("whose loss", "what", "where", *columns, right=tuple(columns))
    before = None
    for line in grid.lines:
        cells = [_cell(line, s) for s in own]
        if rest:
            cells.append(Text("\n").join([t for s in rest if (t := _cell(line, s))]))
        whose = line.whose if line.whose != before else ""
        if whose and before is not None:
            table.add_section()
        before = line.whose
        table.add_row(Text(whose, style="bold"), _what(line), line.where, *cells)
    return table


def _what(line: Line) -> Text:
    text = Text(line.what)
    if line.tally.scope == "background":
        text.append(" (earlier)", style="dim")
    if line.tally.contested:
        text.append(" contested", style="red")
    return text


def _cell(line: Line, speaker: str | None) -> Text:
    cell = line.cells.get(speaker)
    if cell is None:
        return Text("")
    style = "yellow" if cell.latest.low is None else "red" if cell.latest.denied_by else ""
    text = Text(number(cell.latest), style=style)
    if len(cell.counts) > 1:
        text.append(f" ({len(cell.counts)})", style="dim")
    return text


def _moves(lines: list[Line], names: Names) -> Table:
    table = _table("whose loss", "what", "says", "number (day it stands for)")
    for line in lines:
        for speaker, cell in line.cells.items():
            if len(cell.counts) > 1:
                table.add_row(line.whose, line.what, names.speaker(speaker), moves(cell.counts))
    return table


def _rule(view: View, grid: Matrix) -> RenderableType:
    table = _table("whose loss", "what", "where", "low", "best", "high", "why", right=("low", "best", "high"))
    lines = {line.tally.id: line for line in grid.lines}
    for row in view.rows:
        line = lines[row.tally]
        numbers = ("" if n is None else f"{n:,}" for n in (row.low, row.best, row.high))
        table.add_row(line.whose, line.what, line.where, *numbers, row.why)
    return Group(Text(view.rule.reference, style="dim"), table)


def _differences(dossier: Dossier, names: Names) -> list[RenderableType]:
    """Contradictions and flags, each with its reason; updates and other scopes are counted only."""
    parts: list[RenderableType] = []
    clashes = [p for p in dossier.pairs if p.verdict == "contradiction"]
    by_tally = {t.id: t for t in dossier.tallies}
    if clashes:
        table = _table("whose loss", "what", "why")
        for pair in clashes:
            tally = by_tally[pair.tally]
            table.add_row(
                names.side(tally.side), f"{tally.outcome}, {tally.category}", names.told(pair.reason)
            )
        parts += [_title("Numbers that cannot both be right"), table]
    others = Counter(p.verdict for p in dossier.pairs if p.verdict != "contradiction")
    if others:
        told = ", ".join(f"{n} × {verdict}" for verdict, n in sorted(others.items()))
        parts.append(Text(f"Compared besides: {told}.", style="dim"))
    flags = [(t, f) for t in dossier.tallies for f in t.flags]
    if flags:
        table = _table("whose loss", "what", "look at", "why")
        for tally, flag in flags:
            table.add_row(
                names.side(tally.side), f"{tally.outcome}, {tally.category}", Text(flag.kind, style="yellow"),
                names.told(flag.text),
            )  # fmt: skip
        parts += [_title("Worth a look"), table]
    return parts


def _answers(dossier: Dossier, names: Names) -> Table:
    table = _table("who", "", "what", "of", "report")
    order = list(_STYLES)
    for answer in sorted(dossier.answers, key=lambda a: order.index(a.type)):
        table.add_row(
            _who(answer, names), Text(answer.type, style=_STYLES[answer.type]),
            shortened(safe(answer.of), 110), ", ".join(names.party(p) for p in answer.against),
            names.report(answer.report),
        )  # fmt: skip
    return table


def _who(answer: Answer, names: Names) -> str:
    found = ", ".join(names.party(p) for p in answer.claimants)
    return found or names.speaker(answer.by)


def _incidents(dossier: Dossier, names: Names) -> Table:
    table = _table("when", "what", "who → whom", "where", "told by", "one because")
    for incident in dossier.incidents:
        reports = dict.fromkeys(t.report for t in incident.tellings)
        if len(reports) < 2:
            continue
        actors = ", ".join(names.party(a) for a in incident.actors) or "?"
        recipients = ", ".join(names.party(r) for r in incident.recipients)
        table.add_row(
            days(incident.start, incident.until) or "?", incident.type,
            f"{actors} → {recipients}" if recipients else actors, names.party(incident.place),
            "\n".join(names.report(r) for r in reports),
            "\n".join(dict.fromkeys(map(names.told, incident.reasons))),
        )  # fmt: skip
    return table


def _sources(dossier: Dossier, names: Names) -> Table:
    theatres = list(dict.fromkeys(s.theatre for s in dossier.sources))
    columns = ("report", "title", "copies", "theatre") if len(theatres) > 1 else ("report", "title", "copies")
    table = _table(*columns)
    for source in dossier.sources:
        copied = f"{names.report(source.copy_of)}: {names.told(source.reason)}" if source.copy_of else ""
        cells = [names.report(source.report), shortened(safe(source.title or ""), 70), copied]
        table.add_row(*cells, *([str(theatres.index(source.theatre) + 1)] if len(theatres) > 1 else []))
    return table
