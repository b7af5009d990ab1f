"""Perpetrators found against those of the key: precision, recall and F1 of organizations and of pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bench.muc4.keys import Perpetrator
from bench.muc4.names import same


@dataclass(slots=True)
class Tally:
    """Counts over texts. Right, predicted and wanted; what matches an optional fill is in none of them."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.predicted + self.wanted
        return 2 * self.right / both if both else 0.0

    def add(self, found: Sequence[Perpetrator], gold: Sequence[Perpetrator]) -> None:
        """Count one text: each found perpetrator is held against one of the key, required ones first."""
        left = sorted(gold, key=lambda g: g.optional)
        self.wanted += sum(not g.optional for g in left)
        self.predicted += len(found)
        for f in found:
            match = next((g for g in left if _agree(f, g)), None)
            if match:
                left.remove(match)
                self.right += not match.optional
                self.predicted -= match.optional


def organizations(rows: Iterable[Perpetrator]) -> list[Perpetrator]:
    """``rows`` with one for each organization, whatever its confidence; optional where all of them are."""
    merged: list[Perpetrator] = []
    for row in rows:
        known = [m for m in merged if same(m.names, row.names)]
        names = dict.fromkeys(n for m in (*known, row) for n in m.names)
        optional = all(m.optional for m in (*known, row))
        merged = [m for m in merged if m not in known]
        merged.append(Perpetrator(tuple(names), frozenset(), optional))
    return merged


def pairs(rows: Iterable[Perpetrator]) -> list[Perpetrator]:
    """``rows`` with one for each organization and confidence. Where the key is content with several
    confidences in one template and with one of them alone in another, the narrower row stands."""
    merged: list[Perpetrator] = []
    for row in rows:
        known = [
            m for m in merged
            if same(m.names, row.names) and (m.confidences <= row.confidences or row.confidences <= m.confidences)
        ]  # fmt: skip
        names = dict.fromkeys(n for m in (*known, row) for n in m.names)
        optional = all(m.optional for m in (*known, row))
        grades = min((m.confidences for m in (*known, row)), key=lambda c: (len(c) or 9, sorted(c)))
        merged = [m for m in merged if m not in known]
        merged.append(Perpetrator(tuple(names), grades, optional or not grades))
    return merged


def _agree(found: Perpetrator, gold: Perpetrator) -> bool:
    """By name, and by confidence where the two have one."""
    graded = bool(found.confidences and gold.confidences)
    return same(found.names, gold.names) and (not graded or bool(found.confidences & gold.confidences))
