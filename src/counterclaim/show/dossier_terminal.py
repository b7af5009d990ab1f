"""A dossier in the terminal: the matrix of claimants and tallies, what moved, what is denied, who copies whom."""

from __future__ import annotations

from collections import Counter

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.dossier.records import Answer, Count, Dossier
from counterclaim.dossier.rules import View
from counterclaim.show.matrix import Line, Matrix, Names, matrix, moves, number, what
from counterclaim.show.tables import table, title
from counterclaim.text.plain import days, safe, shortened

_COLUMNS = 6  # speakers with a column of their own, if the window is wide; the others share the last
_LOST, _SAID = 34, 14  # characters that what was lost and one speaker's numbers take
_DENIED = "†"
_LEGEND = "≥ at least  ≤ up to  ~ about  † denied by somebody  (3) the latest of three numbers"
_STYLES = {"denies": "bold red", "contradicts": "yellow", "confirms": "green"}


def print_dossier(dossier: Dossier, console: Console, view: View | None = None) -> None:
    """Print ``dossier`` to ``console``, with the numbers of ``view`` where a rule was asked for."""
    console.print(_whole(dossier, view, console.width))


def _whole(dossier: Dossier, view: View | None, width: int) -> RenderableType:
    names = Names(dossier)
    grid = matrix(dossier)
    parts: list[RenderableType] = [_head(dossier)]
    if grid.lines:
        parts += [
            title("Losses: whose, and who says so"),
            _matrix(grid, names, width),
            Text(_LEGEND, style="dim"),
        ]
        if moved := _moves(grid, names):
            parts += [title("How the figures moved"), moved]
    if view is not None:
        parts += [title(f"Rule {view.rule.name}: {view.rule.title}"), _rule(view, grid)]
    parts += _differences(dossier, names)
    if dossier.answers:
        parts += [title("Denied, contested, admitted"), _answers(dossier, names)]
    shared = [i for i in dossier.incidents if len({t.report for t in i.tellings}) > 1]
    if shared:
        parts += [title("One happening in several reports"), _incidents(dossier, names)]
    parts += [title("Reports"), _sources(dossier, names)]
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


def _matrix(grid: Matrix, names: Names, width: int) -> Table:
    most = min(_COLUMNS, max(2, (width - _LOST) // _SAID))
    fits = len(grid.speakers) <= most
    own, rest = (grid.speakers, ()) if fits else (grid.speakers[: most - 1], grid.speakers[most - 1 :])
    columns = [names.speaker(s) for s in own] + (["others"] if rest else [])
    rows = table("what was lost", *columns, right=tuple(columns))
    rows.columns[0].no_wrap = True
    whose = None
    for line in grid.lines:
        cells = [_cell(line, s) for s in own]
        if rest:
            others = ((s, _cell(line, s)) for s in rest)
            cells.append(
                Text("\n").join(Text(f"{names.side(s)} " if s else "") + cell for s, cell in others if cell)
            )
        if (line.tally.theatre, line.whose) != whose:
            if whose is not None:
                rows.add_section()
            whose = (line.tally.theatre, line.whose)
            rows.add_row(Text(line.whose if line.tally.side else "whose loss is not told", style="bold"))
        rows.add_row(_what(line), *cells)
    return rows


def _what(line: Line) -> Text:
    """What was lost; below it, where it is told, the place, and whether it is contested."""
    text = Text(f"  {line.what}")
    told = [Text(shortened(line.where, 40), style="dim")] if line.where else []
    if line.tally.scope == "background":
        told.append(Text("earlier", style="dim"))
    if line.tally.contested:
        told.append(Text("contested", style="red"))
    if told:
        text.append("\n  ")
        text.append(Text(", ").join(told))
    return text


def _cell(line: Line, speaker: str | None) -> Text:
    cell = line.cells.get(speaker)
    if cell is None:
        return Text("")
    style = "yellow" if cell.latest.low is None else "red" if cell.latest.denied_by else ""
    text = Text(number(cell.latest), style=style)
    if cell.latest.denied_by:
        text.append(_DENIED, style="red")
    if len(cell.counts) > 1:
        text.append(f" ({len(cell.counts)})", style="dim")
    return text


def _moves(grid: Matrix, names: Names) -> Table | None:
    """How each side's numbers moved. Voices without a side have nothing to do with one another: each stands alone."""
    rows = table("whose loss", "what", "says", "number (day it stands for)")
    for line in grid.lines:
        for speaker, cell in line.cells.items():
            voices: dict[str, list[Count]] = {}
            for count in cell.counts:
                own = names.side(speaker) if speaker else names.party(count.voice)
                voices.setdefault(own, []).append(count)
            for who, counts in voices.items():
                if len(counts) > 1:
                    rows.add_row(line.whose, line.what, who, moves(counts))
    return rows if rows.row_count else None


def _rule(view: View, grid: Matrix) -> RenderableType:
    rows = table("whose loss", "what", "where", "low", "best", "high", "why", right=("low", "best", "high"))
    lines = {line.tally.id: line for line in grid.lines}
    for row in view.rows:
        line = lines[row.tally]
        numbers = ("" if n is None else f"{n:,}" for n in (row.low, row.best, row.high))
        rows.add_row(line.whose, line.what, line.where, *numbers, row.why)
    return Group(Text(view.rule.reference, style="dim"), rows)


def _differences(dossier: Dossier, names: Names) -> list[RenderableType]:
    """Contradictions and flags, each with its reason; updates and other scopes are counted only."""
    parts: list[RenderableType] = []
    clashes = [p for p in dossier.pairs if p.verdict == "contradiction"]
    by_tally = {t.id: t for t in dossier.tallies}
    if clashes:
        rows = table("whose loss", "what", "why")
        for pair in clashes:
            tally = by_tally[pair.tally]
            rows.add_row(names.side(tally.side), what(tally), names.told(pair.reason))
        parts += [title("Numbers that cannot both be right"), rows]
    others = Counter(p.verdict for p in dossier.pairs if p.verdict != "contradiction")
    if others:
        told = ", ".join(f"{n} × {verdict}" for verdict, n in sorted(others.items()))
        parts.append(Text(f"Compared besides: {told}.", style="dim"))
    flags = [(t, f) for t in dossier.tallies for f in t.flags]
    if flags:
        rows = table("whose loss", "what", "look at", "why")
        for tally, flag in flags:
            rows.add_row(
                names.side(tally.side), what(tally), Text(flag.kind, style="yellow"),
                names.told(flag.text),
            )  # fmt: skip
        parts += [title("Worth a look"), rows]
    return parts


def _answers(dossier: Dossier, names: Names) -> Table:
    rows = table("who", "", "what", "of", "report")
    order = list(_STYLES)
    for answer in sorted(dossier.answers, key=lambda a: order.index(a.type)):
        rows.add_row(
            _who(answer, names), Text(answer.type, style=_STYLES[answer.type]),
            shortened(safe(answer.of), 110), ", ".join(names.party(p) for p in answer.against),
            names.report(answer.report),
        )  # fmt: skip
    return rows


def _who(answer: Answer, names: Names) -> str:
    found = ", ".join(names.party(p) for p in answer.claimants)
    return found or names.speaker(answer.by)


def _incidents(dossier: Dossier, names: Names) -> Table:
    rows = table("when", "what", "who → whom", "where", "told by", "one because")
    for incident in dossier.incidents:
        reports = dict.fromkeys(t.report for t in incident.tellings)
        if len(reports) < 2:
            continue
        actors = ", ".join(names.party(a) for a in incident.actors) or "?"
        recipients = ", ".join(names.party(r) for r in incident.recipients)
        rows.add_row(
            days(incident.start, incident.until) or "?", incident.type,
            f"{actors} → {recipients}" if recipients else actors, names.party(incident.place),
            "\n".join(names.report(r) for r in reports),
            "\n".join(dict.fromkeys(map(names.told, incident.reasons))),
        )  # fmt: skip
    return rows


def _sources(dossier: Dossier, names: Names) -> Table:
    theatres = list(dict.fromkeys(s.theatre for s in dossier.sources))
    columns = ["report"]
    columns += ["title"] if any(s.title for s in dossier.sources) else []
    columns += ["copy of"] if any(s.copy_of for s in dossier.sources) else []
    columns += ["war"] if len(theatres) > 1 else []
    rows = table(*columns)
    for source in dossier.sources:
        copied = f"{names.report(source.copy_of)}: {names.told(source.reason)}" if source.copy_of else ""
        cells = {
            "report": names.report(source.report),
            "title": shortened(safe(source.title or ""), 70),
            "copy of": copied,
            "war": safe(source.theatre),
        }
        rows.add_row(*(cells[column] for column in columns))
    return rows
