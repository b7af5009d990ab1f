"""How likely a row is right: claims, figures, events and links weighed by what is known of each.

What a rule guesses of itself hardly tells a right row from a wrong one; what tells is whether a claimant or a side was
found and how, what kind of row it is, and how crowded its sentence is. A logistic model weighs these signs. Its weights
lie in ``lexicon/calibration.csv``, which says how they were made; ``bench/calibration.py`` makes and measures them. A
row is right when all that matters of it is: a claim's claimant and stance; whose loss, claimant, category and bound of
a figure; type and an actor of an event; both ends of a link.
"""

from __future__ import annotations

import bisect
import dataclasses
import math
from collections.abc import Iterable, Iterator
from typing import Any, Final

from counterclaim import lexicon
from counterclaim.record import Claim, Entity, Event, Figure, Link, Reading

KINDS: Final = ("claims", "figures", "events", "links")
"""The rows that are weighed here; the confidence of entities is that of the stage that found them."""
LEVEL: Final = "level"
"""The sign that every row has."""

Row = Claim | Figure | Event | Link
_CROWDED = 5  # figures in one place from which on it does not matter how many
_LONG = 400  # code points of evidence from which on it does not matter how long
_FEW, _MANY = 3, 1000


def calibrated(reading: Reading) -> Reading:
    """``reading`` with the likelihood of being right, from 0 to 1, in place of what each rule guesses of itself."""
    weights = _weights()
    changed: dict[str, Any] = {
        kind: tuple(
            dataclasses.replace(row, confidence=_likelihood(found, weights[kind]))
            for row, found in signs(reading, kind)
        )
        for kind in KINDS
    }
    return dataclasses.replace(reading, **changed)


def _likelihood(found: dict[str, float], weights: dict[str, float]) -> float:
    total = sum(weights.get(sign, 0.0) * value for sign, value in found.items())
    return round(1 / (1 + math.exp(-total)), 2)


def signs(reading: Reading, kind: str) -> Iterator[tuple[Any, dict[str, float]]]:
    """The rows of ``kind`` with their signs, from 0 to 1 each."""
    book = _Book(reading)
    for row in getattr(reading, kind):
        found = {LEVEL: 1.0, f"rule {row.rule}": 1.0, **book.crowd(row)}
        found.update(dict.fromkeys(book.of(row), 1.0))
        yield row, found


class _Book:
    """What a reading tells of its rows."""

    def __init__(self, reading: Reading) -> None:
        self._entities = {e.id: e for e in reading.entities}
        self._claims = {c.id: c for c in reading.claims}
        spans = [(f.evidence[0].start, f.evidence[-1].end) for f in reading.figures if f.evidence]
        self._starts = sorted(start for start, _ in spans)
        self._ends = sorted(end for _, end in spans)

    def crowd(self, row: Row) -> dict[str, float]:
        """How many figures stand where the row's evidence is, and how long that is."""
        start = min((s.start for s in row.evidence), default=0)
        end = max((s.end for s in row.evidence), default=0)
        beside = bisect.bisect_left(self._starts, end) - bisect.bisect_right(self._ends, start)
        return {
            "figures beside": min(max(beside, 0), _CROWDED) / _CROWDED,
            "length": min(end - start, _LONG) / _LONG,
        }

    def of(self, row: Row) -> Iterator[str]:
        if isinstance(row, Claim):
            yield from self._who("claimant", row.claimants)
            yield f"stance {row.stance}"
            yield from _where(("quoted", row.quoted), ("nested", row.parent), ("relayed", row.via))
        elif isinstance(row, Figure):
            claim = self._claims.get(row.claim or "")
            yield from self._who("claimant", claim.claimants if claim else ())
            yield from self._who("side", (row.side,) if row.side else ())
            yield from (f"category {row.category}", f"bound {row.bound}", f"outcome {row.outcome}")
            yield f"claim rule {claim.rule}" if claim else "own voice"
            yield from _where(
                ("cause told", row.by), ("no day", row.until is None), ("placed", row.place), ("part", row.part_of),
                ("history", row.history), ("few", row.low is not None and row.low < _FEW),
                ("many", row.low is not None and row.low >= _MANY),
            )  # fmt: skip
        elif isinstance(row, Event):
            yield from self._who("actor", row.actors)
            yield from self._who("recipient", row.recipients)
            yield from (f"type {row.type}", f"status {row.status}")
            yield from _where(("own voice", row.claim is None))
        else:
            yield f"type {row.type}"

    def _who(self, role: str, ids: Iterable[str]) -> Iterator[str]:
        found: list[Entity] = [e for i in ids if (e := self._entities.get(i))]
        yield from () if found else (f"no {role}",)
        yield from (f"several {role}s",) if len(found) > 1 else ()
        for entity in found:
            yield from (f"{role} by {entity.rule}", f"{role} {entity.kind}")
            yield from () if entity.side else (f"{role} of no side",)


def _where(*told: tuple[str, object]) -> Iterator[str]:
    return (sign for sign, holds in told if holds)


@lexicon.compiled
def _weights() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {kind: {} for kind in KINDS}
    for row in lexicon.rows("calibration"):
        found[row["kind"]][row["sign"]] = float(row["weight"])
    return found
