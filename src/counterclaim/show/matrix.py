"""The matrix of a dossier: a row a tally, a column a speaker, in each cell what that side says over time.

Terminal and page draw the same matrix.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.dossier.numbers import worded
from counterclaim.dossier.records import Count, Dossier, Tally
from counterclaim.show.words import safe

OWN_VOICE = "no claimant"
_SIGNS = {"at_least": "≥ ", "at_most": "≤ ", "about": "~ "}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one side says of one loss: its counts by day, echoes left out."""

    counts: tuple[Count, ...]

    @property
    def latest(self) -> Count:
        """The last number, or the last silence where no number was ever given."""
        return next((c for c in reversed(self.counts) if c.low is not None), self.counts[-1])


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
    """The matrix of all tallies but those told as history, which stand last."""
    counts = {c.id: c for c in dossier.counts}
    names = Names(dossier)
    lines = []
    said: Counter[str | None] = Counter()
    for tally in sorted(dossier.tallies, key=lambda t: (t.theatre, t.scope == "background")):
        cells = {s.speaker: Cell(tuple(counts[i] for i in s.counts)) for s in tally.series}
        said.update({speaker: len(cell.counts) for speaker, cell in cells.items()})
        lines.append(Line(tally, names.side(tally.side), what(tally), names.where(tally), cells))
    order = sorted(said, key=lambda s: (s is None, -said[s], s or ""))
    return Matrix(tuple(order), tuple(lines))


def what(tally: Tally) -> str:
    """What was lost in words: ``killed, civilian``."""
    return f"{tally.outcome}, {tally.category.replace('_', ' ')}"


def number(count: Count) -> str:
    """The number as it was stated: ``≥ 550``, ``10,000–40,000``, ``none``, ``withheld``, ``dozens``."""
    if count.low is None:
        return "withheld"
    if count.vague:
        return count.vague
    if count.low == 0 and count.high is None:
        return "none"
    high = f"–{count.high:,}" if count.high is not None else ""
    return f"{_SIGNS.get(count.bound, '')}{count.low:,}{high}"


def moves(counts: Sequence[Count]) -> str:
    """How a side's number moved: ``200 (2020-09-27) → ≥ 2,300 (2020-10-03)``."""
    return " → ".join(f"{number(c)} ({c.as_of or 'no day'})" for c in counts)


def in_words(count: Count) -> str:
    """The number in words with its day."""
    day = f" as of {count.as_of}" if count.as_of else ""
    return worded(count.low, count.high, count.bound) + day


class Names:
    """How sides, parties and reports of a dossier are called."""

    def __init__(self, dossier: Dossier) -> None:
        self._sides = dossier.sides
        self._parties = {p.id: p for p in dossier.parties}
        self._incidents = {i.id: i for i in dossier.incidents}
        self._sources = {s.report: s for s in dossier.sources}

    def side(self, key: str | None) -> str:
        if key is None:
            return "not told"
        return safe(self._sides[key].name if key in self._sides else key)

    def speaker(self, key: str | None) -> str:
        return OWN_VOICE if key is None else self.side(key)

    def party(self, party: str | None) -> str:
        found = self._parties.get(party or "")
        return safe(found.name) if found else safe(party or "")

    def where(self, tally: Tally) -> str:
        """The place and day of an incident's tally."""
        incident = self._incidents.get(tally.incident or "")
        place = self.party(tally.place or (incident.place if incident else None))
        day = incident.start if incident else None
        return ", ".join(w for w in (place, day) if w)

    def report(self, report: str) -> str:
        """The publisher and day of a report, or what else it is known by."""
        source = self._sources.get(report)
        if source is None:
            return report[:8]
        name = source.publisher or (source.origin or "").rsplit("/", 1)[-1] or source.title or report[:8]
        return safe(f"{name}, {source.published}" if source.published else name)
