"""How near a dossier comes to the merged picture that an analyst expects.

An expected row (whose loss, outcome, category, claimant's side, number, day) is right when a count of ours has all six.
A false contradiction is one of ours between two expected rows that the analyst calls uncontested. A denial is found
when ours has the same report and the same side that denies, and shares numbers or words with what is denied or is said
by the same claimant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counterclaim.dossier.records import Answer, Count, Dossier

_WORD = re.compile(r"\d[\d,]*|[A-Za-z]{4,}")
_SHARE = 0.25  # of the expected words, where no number is shared


@dataclass
class Score:
    """What was found of what was expected, and what was missed, in words."""

    rows: int = 0
    rows_right: int = 0
    tallies: int = 0
    contested_right: int = 0
    range_right: int = 0
    denials: int = 0
    denials_found: int = 0
    admissions: int = 0
    admissions_found: int = 0
    false_contradictions: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def score(dossier: Dossier, expected: dict[str, Any]) -> Score:
    """Compare ``dossier`` with ``expected``, in the form of ``shared/dossier``; optional tallies count neither way."""
    found = Score()
    names = _Names(dossier)
    right: dict[str, bool] = {}
    for tally in expected["tallies"]:
        pairs = [(row, _count(dossier, names, tally, row)) for row in tally["by_claimant"]]
        for _, count in pairs:
            if count is not None:
                right[count.id] = tally["contested"]
        if tally.get("optional"):
            continue
        found.tallies += 1
        found.rows += len(pairs)
        found.rows_right += sum(count is not None for _, count in pairs)
        found.missed += [_worded(tally, row) for row, count in pairs if count is None]
        _compare_tally(found, dossier, tally, [c for _, c in pairs if c])
    found.false_contradictions = [
        pair.reason
        for pair in dossier.pairs
        if pair.verdict == "contradiction"
        and right.get(pair.first) is False
        and right.get(pair.second) is False
    ]
    found.denials, found.denials_found = _answers(found, dossier, names, expected["denials"], "denies")
    found.admissions, found.admissions_found = _answers(
        found, dossier, names, expected.get("admissions", ()), "confirms"
    )
    return found


class _Names:
    """The names that a side key or a report goes by."""

    def __init__(self, dossier: Dossier) -> None:
        self._sides = {key: {key, side.name} for key, side in dossier.sides.items()}
        for party in dossier.parties:
            if (
                party.side in self._sides
                and party.kind in ("state", "group")
                and party.name in self._sides[party.side]
            ):
                self._sides[party.side] |= set(party.aliases)
        self._parties = {p.id: {p.name, *p.aliases} for p in dossier.parties}
        self.stems = {s.report: Path(s.origin or "").stem for s in dossier.sources}

    def speaks(self, answer: Answer, claimant: str) -> bool:
        """Whether somebody called ``claimant`` gives ``answer``."""
        return any(claimant in self._parties[i] for i in answer.claimants)

    def fits(self, key: str | None, expected: Sequence[str] | None) -> bool:
        """Whether the side ``key`` is one of the ``expected`` names, None for a side that is left open."""
        if not expected or key is None:
            return not expected and key is None
        return bool(self._sides.get(key, {key}) & set(expected))


def _count(dossier: Dossier, names: _Names, tally: dict[str, Any], row: dict[str, Any]) -> Count | None:
    for count in dossier.counts:
        if (
            names.stems[count.report] == row["report"]
            and names.fits(count.side, tally["side"])
            and (count.outcome, count.category) == (tally["outcome"], tally["category"])
            and names.fits(count.speaker, row["side"])
            and count.low == row["n"]
            and count.as_of == row["as_of"]
        ):
            return count
    return None


def _compare_tally(found: Score, dossier: Dossier, tally: dict[str, Any], counts: list[Count]) -> None:
    """Whether the tally of ours that holds the most of the expected rows is contested and ranges as expected."""
    ids = {c.id for c in counts}
    holding = [(len(ids & {i for s in t.series for i in (*s.counts, *s.echoes)}), t) for t in dossier.tallies]
    most, ours = max(holding, key=lambda pair: pair[0])
    if most:
        found.contested_right += ours.contested == tally["contested"]
        found.range_right += (ours.low, ours.high) == (tally["low"], tally["high"])


def _answers(
    found: Score, dossier: Dossier, names: _Names, expected: Sequence[dict[str, Any]], kind: str
) -> tuple[int, int]:
    left = [a for a in dossier.answers if a.type == kind]
    hits = 0
    for row in expected:
        best = max(_likeness(left, names, row), key=lambda pair: pair[0], default=None)
        if best is None or not best[0]:
            found.missed.append(f"{kind}: {row['claimant']}: {row['of']} ({row['report']})")
            continue
        hits += 1
        left.remove(best[1])
    return len(expected), hits


def _likeness(
    answers: Sequence[Answer], names: _Names, row: dict[str, Any]
) -> Iterator[tuple[float, Answer]]:
    wanted = _words(row["of"])
    for answer in answers:
        if names.stems[answer.report] != row["report"] or not names.fits(answer.by, row["by"]):
            continue
        shared = wanted & (_words(answer.of) | _words(answer.words))
        if names.speaks(answer, row["claimant"]) and row["claimant"] not in row["by"]:
            yield 0.5 + len(shared), answer
        elif any(w[0].isdigit() for w in shared) or len(shared) >= _SHARE * len(wanted):
            yield float(len(shared)), answer


def _words(text: str) -> set[str]:
    return {w.lower().replace(",", "")[:6] for w in _WORD.findall(text)}


def _worded(tally: dict[str, Any], row: dict[str, Any]) -> str:
    side, speaker = (tally["side"] or ["?"])[0], (row["side"] or ["own voice"])[0]
    return f"{side} {tally['outcome']} {tally['category']}: {speaker} {row['n']} {row['as_of']} ({row['report']})"
