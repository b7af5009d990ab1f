"""How far sources disagree about the same loss: which tallies hold two numbers or more, and how far these lie apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.dossier.records import Count, Tally
from counterclaim.record import Outcome


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Of the ``told`` tallies that two or more counts fill, ``differ`` hold different numbers; ``ratio`` is the
    largest number of any tally over its smallest."""

    told: int
    differ: int
    ratio: float


def disagreement(tallies: Sequence[Tally], counts: Mapping[str, Count], outcome: Outcome) -> Disagreement:
    """The disagreement among the tallies of ``outcome``. Only counts of one or more are compared: a source that
    tells of an event without its dead does not say that there were none."""
    told = differ = 0
    ratio = 1.0
    for tally in tallies:
        rows = (counts[i] for s in tally.series for i in (*s.counts, *s.echoes))
        numbers = [c.low for c in rows if c.low]
        if tally.outcome != outcome or len(numbers) < 2:
            continue
        told += 1
        differ += len(set(numbers)) > 1
        ratio = max(ratio, max(numbers) / min(numbers))
    return Disagreement(told, differ, ratio)
