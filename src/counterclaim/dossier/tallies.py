"""Tallies: figures that count the same loss, by claimant and day, with low and high among the latest of each side.

The grouping is one query over the columnar table of :mod:`counterclaim.dossier.columns`, so that it runs the same way
over Parquet. A part of another figure ("one of them a child") is never added and has no tally of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from counterclaim.dossier.columns import query, table
from counterclaim.dossier.flags import find_flags
from counterclaim.dossier.numbers import agree, interval
from counterclaim.dossier.records import Count, Series, Tally

SCOPED = """
    SELECT *, CASE scope
        WHEN 'incident' THEN coalesce(incident, coalesce(place, report) || '@' || coalesce(start, as_of, ''))
        WHEN 'background' THEN left(coalesce(until, start, ''), 3)
        ELSE '' END || coalesce('/' || item, '') AS anchor
    FROM counts WHERE part_of IS NULL
"""
"""The counts that are tallied, with what binds together those of one incident, day, decade or disputed model."""

_GROUPED = f"""
    WITH scoped AS ({SCOPED}),
    latest AS (
        SELECT theatre, side, outcome, category, scope, anchor, speaker,
            arg_max(low, (coalesce(as_of, ''), coalesce(told, ''), len(answers), id)) FILTER (low IS NOT NULL) AS low,
            arg_max(coalesce(high, low), (coalesce(as_of, ''), coalesce(told, ''), len(answers), id))
                FILTER (low IS NOT NULL) AS high
        FROM scoped GROUP BY ALL
    ),
    spread AS (
        SELECT theatre, side, outcome, category, scope, anchor, min(low) AS low, max(high) AS high
        FROM latest GROUP BY ALL
    )
    SELECT spread.*, list(id ORDER BY as_of, told, len(answers), copied, id) AS ids, count(DISTINCT voice) AS voices,
        min(place) AS place, min(incident) AS incident, min(item) AS item
    FROM scoped JOIN spread
        ON scoped.theatre = spread.theatre AND scoped.side IS NOT DISTINCT FROM spread.side
        AND scoped.outcome = spread.outcome AND scoped.category = spread.category
        AND scoped.scope = spread.scope AND scoped.anchor = spread.anchor
    GROUP BY ALL
    ORDER BY spread.theatre, spread.side NULLS LAST, spread.scope DESC, spread.outcome, spread.category, spread.anchor
"""


def tally(counts: Sequence[Count]) -> tuple[Tally, ...]:
    """The tallies of ``counts``, by theatre, side, scope, outcome and category; ids are ``t1``, ``t2`` ...

    Running totals of one loss are one tally whatever the day; counts of one incident are one tally; what is told
    as history is background. Counts without a side have tallies of their own and a flag.
    """
    by_id = {c.id: c for c in counts}
    whole = {c.part_of: c for c in counts if c.part_of}
    rows = query(table(counts), _GROUPED) if counts else []
    made = [_tally(n, row, [by_id[i] for i in row["ids"]]) for n, row in enumerate(rows, 1)]
    return find_flags(made, by_id, whole)


def _tally(n: int, row: dict[str, Any], counts: list[Count]) -> Tally:
    return Tally(
        f"t{n}", row["theatre"], row["side"], row["outcome"], row["category"], row["scope"], row["incident"],
        row["place"] if row["scope"] == "incident" else None, row["item"], _series(counts), _contested(counts),
        row["low"], row["high"], row["voices"],
    )  # fmt: skip


def _series(counts: Sequence[Count]) -> tuple[Series, ...]:
    """What each side says over time. The same number said again by the same voice is an echo of the first."""
    by_speaker: dict[str | None, list[Count]] = {}
    for count in counts:
        by_speaker.setdefault(count.speaker, []).append(count)
    found = []
    for speaker, said in sorted(by_speaker.items(), key=lambda item: (item[0] is None, item[0] or "")):
        first: dict[tuple[object, ...], str] = {}
        echoes = []
        for count in said:
            key = (count.low, count.high, count.bound, count.voice, count.as_of)
            if key in first:
                echoes.append(count.id)
            else:
                first[key] = count.id
        claimants = dict.fromkeys(c for count in said for c in count.claimants)
        found.append(Series(speaker, tuple(claimants), tuple(first.values()), tuple(echoes)))
    return tuple(found)


def _contested(counts: Sequence[Count]) -> bool:
    """Whether a side denies a number, or the latest numbers of two sides cannot both be right."""
    if any(c.denied_by for c in counts):
        return True
    latest = {c.speaker: span for c in counts if (span := interval(c.low, c.high, c.bound))}
    return any(not agree(a, b) for a, b in combinations(latest.values(), 2))
