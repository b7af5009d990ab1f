"""PolNeAR (Newell et al., 2018): the whole reading, and textacy's extractor, scored by the corpus's scorer."""

from __future__ import annotations

import contextlib
import json
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.scorer import AbsentError, folder, scorer
from bench.screen import progress
from counterclaim import read
from counterclaim.record import Attribution as Other
from counterclaim.record import Claim, Reading
from counterclaim.syntax import model_name

Attribution = dict[str, list[list[int]]]
"""PolNeAR's roles source, cue and content, each a list of [start, end] in code points."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a system found: the scorer's ``scores``, and how many ``texts`` it read in how many ``seconds``;
    ``note`` says what else should be known."""

    name: str
    scores: dict[str, Any]
    texts: int
    seconds: float
    note: str = ""

    @property
    def per_second(self) -> float:
        return self.texts / self.seconds if self.seconds else 0.0


def measure(split: Path, step: int = 1, limit: int = 0, rival: str | None = None) -> list[Measured]:
    """The scores on a split of PolNeAR (a folder holding ``text`` and ``attributions``), ours first.

    :param step: every N-th article only; ``limit`` the first so many of them (0: all).
    :param rival: the Python interpreter that has textacy; None leaves it out.
    :raises AbsentError: when the split, the scorer or textacy are not there.
    """
    folder(split, "text", "attributions")
    polnear, corpora = scorer("polnear_eval"), scorer("corpora")
    gold = polnear.load(str(split.parent), split.name)
    rows = [row for row in corpora.read_polnear(split) if gold[row[0]][1]][::step][: limit or None]

    def scored(found: list[list[Attribution]]) -> dict[str, Any]:
        """The scores of the attributions found in each row's text; of several annotators the first counts."""
        docs = (gold[row[0]] for row in rows)
        answers = ((d, next(iter(a.values())), f) for (d, a), f in zip(docs, found, strict=True))
        scores: dict[str, Any] = polnear.score(answers)
        return scores

    read("The army said that it had begun.")  # what is loaded once is not part of the time
    ours, spent = [], 0.0
    with contextlib.ExitStack() as stack:
        theirs = stack.enter_context(_Quotations(rival)) if rival else None
        # both read each text in turn, so that they bear the same load of the machine
        for _, text, shift in progress(rows, len(rows), split.name):
            start = time.perf_counter()
            reading = read(text)
            spent += time.perf_counter() - start
            ours.append(list(attributions(reading, -shift)))
            if theirs:
                theirs.read(text[shift:])
    measured = [Measured("counterclaim", scored(ours), len(rows), spent)]
    if theirs:
        note = f"it refused {theirs.refused} of {len(rows)} texts as a whole and read those by paragraphs"
        measured.append(Measured(theirs.name, scored(theirs.found), len(rows), theirs.seconds, note))
    return measured


def attributions(reading: Reading, shift: int = 0) -> Iterator[Attribution]:
    """What ``reading`` attributes to someone (its claims, and its beliefs, intentions, orders and perceptions),
    moved by ``shift`` code points."""
    rows: list[Claim | Other] = [*reading.claims, *reading.attributions]
    for row in rows:
        pieces = {"source": (row.source,), "cue": (row.cue,), "content": row.content}
        yield {role: [[s.start + shift, s.end + shift] for s in spans if s] for role, spans in pieces.items()}


class _Quotations:
    """textacy's extractor in a process of its own: its ``name`` with the version, what it ``found`` in each text,
    its ``seconds``, and how many texts it ``refused``.

    :raises AbsentError: on entering, when the interpreter has no textacy.
    """

    def __init__(self, python: str) -> None:
        self._python = python
        self.name = ""
        self.found: list[list[Attribution]] = []
        self.seconds = 0.0
        self.refused = 0

    def __enter__(self) -> _Quotations:
        command = [self._python, str(Path(__file__).parent / "rival.py"), model_name()]
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(
                command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
            )
        except OSError as error:
            raise self._absent(str(error)) from error
        versions = self._answer()
        if not versions:
            raise self._absent(" ".join(self._process.communicate()[1].strip().splitlines()[-1:]))
        self.name = f"textacy {json.loads(versions)['textacy']}"
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def read(self, text: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(text) + "\n")
        self._process.stdin.flush()
        row = json.loads(self._answer())
        self.found.append(row["attributions"])
        self.seconds += row["seconds"]
        self.refused += row["refused"]

    def _absent(self, reason: str) -> AbsentError:
        return AbsentError(
            f"textacy cannot be run by {self._python} ({reason}): "
            "make rival, or name another interpreter by --rival PYTHON"
        )

    def _answer(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()
