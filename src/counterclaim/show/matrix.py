"""The matrix of a dossier: a row a tally, a column a speaker, in each cell what that side says over time.

Terminal and page draw the same matrix.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from counterclaim.dossier.records import Count, Dossier, Scope, Tally
from counterclaim.dossier.wars import source_name
from counterclaim.record import Category, Outcome
from counterclaim.text.plain import amount, loss, safe

NO_SIDE = "no side named"
_SHORT_ID = re.compile(r"\b[0-9a-f]{8}\b")
_SCOPES = get_args(Scope)
_OUTCOMES = get_args(Outcome)
_CATEGORIES = get_args(Category)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says of one loss: its counts by day; ``echoes`` repeat one of them."""

    counts: tuple[Count, ...]
    echoes: tuple[Count, ...] = ()

    @property
    def latest(self) -> Count:
        """The last number, or the last silence where no number was ever given."""
        return next((c for c in reversed(self.counts) if c.low is not None), self.counts[-1])

    def echoes_of(self, count: Count) -> tuple[Count, ...]:
        """Those that say ``count`` again: the same number of the same voice and day."""
        return tuple(e for e in self.echoes if _said(e) == _said(count))


def _said(count: Count) -> tuple[object, ...]:
    return count.low, count.high, count.bound, count.voice, count.as_of


@dataclass(frozen=True, slots=True)
class Line:
    """One tally with its cells by speaker (side key, None where nobody is named)."""

    tally: Tally
    whose: str
    what: str
    where: str
    cells: dict[str | None, Cell]


@dataclass(frozen=True, slots=True)
class Matrix:
    """``speakers`` are the columns, those who speak most first, the unnamed last."""

    speakers: tuple[str | None, ...]
    lines: tuple[Line, ...]


def matrix(dossier: Dossier) -> Matrix:
    """The matrix of all tallies: wars of most reports first, sides of whom most is said, people before things.

    Running totals come before single incidents (by day) and before what is told as history.
    """
    counts = {c.id: c for c in dossier.counts}
    names = Names(dossier)
    spoken = Counter((t.theatre, t.side) for t in dossier.tallies for s in t.series for _ in s.counts)

    reports = Counter(s.theatre for s in dossier.sources)

    def order(tally: Tally) -> tuple[object, ...]:
        rank = (tally.side is None, -spoken[tally.theatre, tally.side], tally.side or "")
        loss = (_OUTCOMES.index(tally.outcome), _CATEGORIES.index(tally.category))
        where = (names.day(tally, counts), names.where(tally, counts))
        inside = (where, loss) if tally.scope == "incident" else (loss, where)
        return (-reports[tally.theatre], tally.theatre, rank, _SCOPES.index(tally.scope), inside, tally.id)

    lines = []
    said: Counter[str | None] = Counter()
    for tally in sorted(dossier.tallies, key=order):
        cells = {
            s.speaker: Cell(tuple(counts[i] for i in s.counts), tuple(counts[i] for i in s.echoes))
            for s in tally.series
        }
        said.update({speaker: len(cell.counts) for speaker, cell in cells.items()})
        lines.append(Line(tally, names.side(tally.side), what(tally), names.where(tally, counts), cells))
    columns = sorted(said, key=lambda s: (s is None, -said[s], s or ""))
    return Matrix(tuple(columns), tuple(lines))


def what(row: Tally | Count) -> str:
    """What was lost in words: ``killed, civilian``; ``destroyed, air defence (S-300)`` where one item is meant."""
    return loss(row.outcome, row.category, row.item)


def number(count: Count) -> str:
    """The number as it was stated: ``≥ 550``, ``10,000–40,000``, ``none``, ``withheld``, ``dozens``."""
    if count.vague and count.low is not None:
        return count.vague
    return amount(count.low, count.high, count.bound)


def moves(counts: Sequence[Count]) -> str:
    """How a side's number moved: ``200 (2020-09-27) → ≥ 2,300 (2020-10-03)``."""
    return " → ".join(f"{number(c)} ({c.as_of or 'no day'})" for c in counts)


class Names:
    """How sides, parties and reports of a dossier are called."""

    def __init__(self, dossier: Dossier) -> None:
        self._sides = dossier.sides
        self._parties = {p.id: p for p in dossier.parties}
        self._incidents = {i.id: i for i in dossier.incidents}
        self._sources = {s.report: s for s in dossier.sources}
        self._short = {report[:8]: report for report in self._sources}

    def side(self, key: str | None) -> str:
        if key is None:
            return "not told"
        return safe(self._sides[key].name if key in self._sides else key)

    def speaker(self, key: str | None) -> str:
        return NO_SIDE if key is None else self.side(key)

    def party(self, party: str | None) -> str:
        found = self._parties.get(party or "")
        return safe(found.name) if found else safe(party or "")

    def where(self, tally: Tally, counts: Mapping[str, Count]) -> str:
        """The place and day of an incident's tally."""
        incident = self._incidents.get(tally.incident or "")
        place = self.party(tally.place or (incident.place if incident else None))
        return ", ".join(w for w in (place, self.day(tally, counts)) if w)

    def day(self, tally: Tally, counts: Mapping[str, Count]) -> str:
        """The day of an incident's tally: the incident's, else the one that all its counts have; or empty."""
        if tally.scope != "incident":
            return ""
        incident = self._incidents.get(tally.incident or "")
        told = {counts[i].start for s in tally.series for i in s.counts}
        return (incident.start if incident else None) or (told.pop() if len(told) == 1 else None) or ""

    def report(self, report: str) -> str:
        """The publisher and day of a report, or what else it is known by."""
        source = self._sources.get(report)
        if source is None:
            return report[:8]
        return safe(source_name(source))

    def told(self, reason: str) -> str:
        """A reason in words: reports by their names instead of the beginning of their ids."""
        return _SHORT_ID.sub(
            lambda m: self.report(self._short[m[0]]) if m[0] in self._short else m[0], safe(reason)
        )
