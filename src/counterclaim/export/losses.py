"""The dead of a happening as one number, for tables that have room for no more: under a named rule, by side and kind.

A total ("43 people") and a count of one kind ("29 civilians") of the same side are tellings of one loss, not a sum;
where several kinds are counted, the total is left out. Only figures that pass are counted.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.dossier.records import Count, Tally
from counterclaim.dossier.rules import RULES, Row, belligerents, latest_of_each
from counterclaim.export.happened import Book

FIGHTERS = frozenset(("military", "militant", "police"))
CIVILIANS = frozenset(("civilian", "journalist", "aid_worker"))
_OPEN = frozenset(("unknown", "mixed"))


@dataclass(frozen=True, slots=True)
class Loss:
    """Dead of one ``side`` (side key; None: not told whose) and ``kind``: fighters, civilians or unknown."""

    side: str | None
    kind: str
    low: int
    best: int
    high: int
    basis: tuple[str, ...]
    why: str


def losses(book: Book, rule: str) -> Mapping[str, tuple[Loss, ...]]:
    """The losses of each happening under ``rule`` (:data:`counterclaim.dossier.rules.RULES`), by its id; happenings of
    which nobody is told to be dead, or for which the rule gives no number, are absent."""
    if book.dossier is None:
        return {}
    counts = {c.id: c for c in book.dossier.counts}
    parties = belligerents(book.dossier)
    home = {c.count.id: h.id for h in book.happenings for c in h.counted}
    tallies: dict[tuple[str, str | None], list[Tally]] = {}
    for tally in (_passing(t, home) for t in book.dossier.tallies):
        told = next((home[c] for s in tally.series for c in s.counts), None)
        if told and tally.outcome == "killed":
            tallies.setdefault((told, tally.side), []).append(tally)
    found: dict[str, list[Loss]] = {}
    for (happening, _), of_side in tallies.items():
        for tally in _pooled(of_side):
            row = _collapsed(tally, rule, counts, parties)
            if row.best is not None:
                kind = _kind(tally)
                low, high = row.low or 0, max(row.high or 0, row.best)
                found.setdefault(happening, []).append(
                    Loss(tally.side, kind, low, row.best, high, row.basis, row.why)
                )
    return {key: tuple(value) for key, value in found.items()}


def _passing(tally: Tally, home: Mapping[str, str]) -> Tally:
    """``tally`` with nothing but the counts of happenings that pass."""
    series = (dataclasses.replace(s, counts=tuple(c for c in s.counts if c in home)) for s in tally.series)
    return dataclasses.replace(tally, series=tuple(s for s in series if s.counts))


def _pooled(tallies: Sequence[Tally]) -> Iterator[Tally]:
    """The tallies of one side of one happening, of which a total and one kind are taken together."""
    whole = [t for t in tallies if t.category in _OPEN]
    kinds = [t for t in tallies if t.category not in _OPEN]
    if len(kinds) > 1:
        yield from kinds
    else:
        first = (kinds or whole)[0]
        yield dataclasses.replace(first, series=tuple(s for t in [*kinds, *whole] for s in t.series))


def _collapsed(
    tally: Tally, rule: str, counts: Mapping[str, Count], parties: Mapping[str, frozenset[str]]
) -> Row:
    return RULES[rule].apply(tally, latest_of_each(tally, counts), parties.get(tally.theatre, frozenset()))


def _kind(tally: Tally) -> str:
    if tally.category in FIGHTERS:
        return "fighters"
    return "civilians" if tally.category in CIVILIANS else "unknown"
