"""Short reports of our own with everything in them that is attributed, so that a floor stands without a corpus."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.attribution.polnear import Attribution, attributions
from bench.scorer import ROOT
from counterclaim import read

SNIPPETS = ROOT / "bench" / "data" / "attributions.txt"
"""Its head describes the marks."""

_MARK = re.compile(r"([\[{<])(\d?)|[\]}>]")
_ROLES = {"[": "source", "{": "cue", "<": "content"}
_WORD = re.compile(r"\w+")
_ALIKE = 0.5  # of the words of two contents


@dataclass(frozen=True, slots=True)
class Snippet:
    """A report without its marks, what is hard about it, and the attributions that it holds."""

    kind: str
    text: str
    gold: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """Precision, recall and F1 over all attributions, recall by kind with its number, what was missed and what
    was found wrongly, in words."""

    precision: float
    recall: float
    f1: float
    by_kind: dict[str, tuple[float, int]]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def snippets(path: Path = SNIPPETS) -> list[Snippet]:
    """The snippets of a file.

    :raises ValueError: when the marks of a line do not match.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return [unmarked(line) for line in lines if line.strip() and not line.startswith("#")]


def unmarked(line: str) -> Snippet:
    """The snippet of one line, ``kind | report with marks``."""
    kind, _, marked = line.partition(" | ")
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    found: dict[str, Attribution] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            opened.append((_ROLES[mark[1]], mark[2] or "1", len(text)))
        elif not opened:
            raise ValueError(f"a mark is closed that was not opened: {line}")
        else:
            role, number, start = opened.pop()
            roles = found.setdefault(number, {"source": [], "cue": [], "content": []})
            roles[role].append([start, len(text)])
    if opened:
        raise ValueError(f"a mark is not closed: {line}")
    return Snippet(kind.strip(), text + marked[at:], tuple(found[n] for n in sorted(found)))


def measure(rows: list[Snippet]) -> Scores:
    """Read each snippet by itself. An attribution is found when one of ours, taken once, has at least half of all
    the words of the two contents in common, and a word of the source (or neither has one)."""
    right = predicted = 0
    wanted: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    missed: list[str] = []
    wrong: list[str] = []
    for row in rows:
        found = list(attributions(read(row.text, published="2015-06-10")))
        taken = dict(_aligned(row, found))
        right, predicted = right + len(taken), predicted + len(found)
        wanted[row.kind] += len(row.gold)
        hits[row.kind] += len(taken)
        missed += [_told(row, g) for j, g in enumerate(row.gold) if j not in taken.values()]
        wrong += [_told(row, f) for i, f in enumerate(found) if i not in taken]
    precision, recall = right / max(predicted, 1), right / max(wanted.total(), 1)
    by_kind = {k: (hits[k] / n, n) for k, n in wanted.items() if n}
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return Scores(precision, recall, f1, by_kind, tuple(missed), tuple(wrong))


def _aligned(row: Snippet, found: list[Attribution]) -> Iterator[tuple[int, int]]:
    """Pairs of a found attribution and one of the gold that agree, the most alike first."""
    pairs = sorted(
        (-_likeness(row.text, f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(row.gold)
    )
    used: set[int] = set()
    seen: set[int] = set()
    for minus, i, j in pairs:
        if -minus >= _ALIKE and i not in used and j not in seen:
            used.add(i)
            seen.add(j)
            yield i, j


def _likeness(text: str, found: Attribution, gold: Attribution) -> float:
    """The share of the words of both contents that they have in common; 0 when the sources do not meet."""
    mine, theirs = _words(text, found["source"]), _words(text, gold["source"])
    if not (mine & theirs or not (mine or theirs)):
        return 0.0
    content, wanted = _words(text, found["content"]), _words(text, gold["content"])
    return len(content & wanted) / len(content | wanted) if content | wanted else 0.0


def _words(text: str, pieces: list[list[int]]) -> set[int]:
    return {m.start() for start, end in pieces for m in _WORD.finditer(text, start, end)}


def _told(row: Snippet, attribution: Attribution) -> str:
    parts = (" … ".join(row.text[a:b] for a, b in pieces) or "-" for pieces in attribution.values())
    return f"{row.kind}: {' | '.join(parts)}"
