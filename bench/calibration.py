"""How far the confidence of a row can be believed: of the rows that say 0.8, are eight in ten right?

    python -m bench.calibration [--fit] [--check]

Rows of the readings of annotated reports are right when the gold has them: a claim with its claimant and stance, a
figure with whose loss, claimant, category and bound, an event with its type and an actor (where the gold lists the
events of a sentence), a link. ``--fit`` makes ``lexicon/calibration.csv`` anew: the weights of a logistic model, with a
ridge, on the sets ``own`` and ``seen``; then the level of each kind on ``blind``, since rules fit reports whose errors
were read better than others. Printed: how many rows there are, how many are right and said to be, the expected
calibration error (Naeini et al. 2015, ten bins), the Brier score beside that of always saying the mean, and the share
of pairs of a right and a wrong row that are ordered rightly. ``seen`` is cross-validated by reports, ``blind`` has its
level from the other blind reports; ``shared`` was never fitted on. ``--check`` fails above the ceilings in
``bench/floors/calibration.json``.
"""

from __future__ import annotations

import argparse
import functools
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np

from bench.gold import SETS
from bench.scorer import ABSENT, ROOT, SHARED, AbsentError, leave, loaded
from counterclaim.reading.confidence import KINDS, LEVEL, signs
from counterclaim.reading.pipeline import interpret, parsed
from counterclaim.record import Reading

LEXICON = ROOT / "src" / "counterclaim" / "lexicon"
CEILINGS = ROOT / "bench" / "floors" / "calibration.json"
_FOLDS = 5
_BINS = 10
_RIDGE = 3.0
_OFTEN = 6  # rows that a sign must have to be weighed
_STEPS = 30

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """One row: its report, kind and signs, and whether the gold has it."""

    report: str
    kind: str
    signs: Mapping[str, float]
    right: bool


def judged(name: str) -> list[Judged] | None:
    """The rows of all reports of the set ``name``; None where its files or the scorer are absent."""
    folders = [pair for pair in SETS[name] if pair[1].is_dir()]
    try:
        scorer = loaded(SHARED / "score_ledger.py")
    except AbsentError:
        return None
    if not folders:
        return None
    rows: list[Judged] = []
    for texts, gold in folders:
        for file in sorted(gold.glob("*.json")):
            text = (texts / f"{file.stem}.txt").read_text(encoding="utf-8")
            guessed = _guessed(text)
            told = {row.id: found for kind in KINDS for row, found in signs(guessed, kind)}
            verdicts = _verdicts(
                scorer, text, json.loads(file.read_text(encoding="utf-8")), guessed.to_json()
            )
            rows += [Judged(file.stem, kind, told[row["id"]], right) for kind, row, right in verdicts]
    return rows


def _guessed(text: str) -> Reading:
    """The reading of ``text`` with its rules' own guesses."""
    report, layout, doc = next(parsed([text]))
    return interpret(report, layout, doc)


def _verdicts(
    scorer: ModuleType, text: str, gold: dict[str, Any], told: dict[str, Any]
) -> Iterable[tuple[str, dict[str, Any], bool]]:
    """Each row with its kind and whether it is right, as the scorer of record matches rows to the gold."""
    book, cuts = scorer.Prediction(told), scorer.sentences(text)

    def located(g: dict[str, Any], p: dict[str, Any]) -> int:
        spans = [(s, scorer.sentence_span(cuts, s)) for s in scorer.spans_of(text, g)]
        evidence = scorer.evidence(p)
        if any(scorer.overlaps(s, e) for s, _ in spans for e in evidence):
            return 3
        return 2 if any(scorer.overlaps(wide, e) for _, wide in spans for e in evidence) else 0

    def party(names: Any, ids: Any) -> bool:
        return bool(scorer.same_party(names, scorer.as_list(ids), book))

    def claimant(g: dict[str, Any], p: dict[str, Any]) -> bool:
        return bool(scorer.claimant_ok(g.get("claimant"), p.get("claimants"), book, text))

    def as_claim(g: dict[str, Any], p: dict[str, Any]) -> int:
        at = located(g, p)
        return at and at + 2 * claimant(g, p) + (g["stance"] == p["stance"])

    def as_figure(g: dict[str, Any], p: dict[str, Any]) -> int:
        same = g.get("n") == p["low"] or (g.get("n") is None and p["bound"] == "undisclosed")
        at = located(g, p) if same and g["outcome"] == p["outcome"] else 0
        return at and at + party(g.get("side"), p["side"]) + claimant(g, p)

    def as_event(g: dict[str, Any], p: dict[str, Any]) -> int:
        at = located(g, p) if g["type"] == p["type"] else 0
        return at and at + party(g.get("actors"), p["actors"])

    full: dict[str, Callable[[dict[str, Any], dict[str, Any]], bool]] = {
        "claims": lambda g, p: claimant(g, p) and g["stance"] == p["stance"],
        "figures": lambda g, p: (
            party(g.get("side"), p["side"]) and claimant(g, p) and g["category"] == p["category"]
            and g.get("bound", "exact") == p["bound"]
        ),
        "events": lambda g, p: party(g.get("actors"), p["actors"]),
    }  # fmt: skip
    for kind, score in (("claims", as_claim), ("figures", as_figure), ("events", as_event)):
        wanted, rows = gold.get(kind, []), told[kind]
        matched = {j: wanted[i] for i, j in scorer.assign(wanted, rows, score).items()}
        for j, row in enumerate(rows):
            if j in matched:
                yield kind, row, full[kind](matched[j], row)
            elif kind != "events" or any(located(g, row) for g in wanted):
                yield kind, row, False
    at_id = {row["id"]: row for kind in ("claims", "figures", "events") for row in told[kind]}
    for row in told["links"]:
        ends = (at_id.get(row["from"]), at_id.get(row["to"]))
        yield "links", row, any(
            g["type"] == row["type"]
            and all(
                end is not None and located({"near": near}, end)
                for near, end in zip((g["from"], g["to"]), ends, strict=True)
            )
            for g in gold.get("links", [])
        )  # fmt: skip


def fit(rows: Sequence[Judged]) -> dict[str, float]:
    """The weights of the signs of ``rows``, which are of one kind: logistic regression by Newton's method."""
    often = Counter(sign for row in rows for sign in row.signs)
    names = [LEVEL, *sorted(sign for sign, n in often.items() if n >= _OFTEN and sign != LEVEL)]
    given = np.array([[row.signs.get(name, 0.0) for name in names] for row in rows])
    right = np.array([float(row.right) for row in rows])
    ridge = np.diag([1e-6, *[_RIDGE] * (len(names) - 1)])
    weights = np.zeros(len(names))
    for _ in range(_STEPS):
        said = 1 / (1 + np.exp(-given @ weights))
        slope = given.T @ (right - said) - ridge @ weights
        weights += np.linalg.solve((given.T * (said * (1 - said))) @ given + ridge, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def levelled(weights: Weights, rows: Sequence[Judged]) -> dict[str, float]:
    """``weights`` with the level at which they say of ``rows`` together how many are right, by bisection."""
    low, high = -8.0, 8.0
    while high - low > 1e-4:
        level = (low + high) / 2
        said = sum(likelihood({**weights, LEVEL: level}, row) for row in rows)
        low, high = (level, high) if said < sum(row.right for row in rows) else (low, level)
    return {**weights, LEVEL: round((low + high) / 2, 3)}


def likelihood(weights: Weights, row: Judged) -> float:
    """What the model says of ``row``."""
    return 1 / (1 + math.exp(-sum(weights.get(sign, 0.0) * value for sign, value in row.signs.items())))


Said = list[tuple[float, bool]]


def held_out(rows: Sequence[Judged], make: Callable[[Sequence[Judged]], Weights], folds: int) -> Said:
    """What weights made without a row's report say of it."""
    reports = sorted({row.report for row in rows})
    found: Said = []
    for n in range(min(folds, len(reports))):
        out = set(reports[n::folds])
        weights = make([row for row in rows if row.report not in out])
        found += [(likelihood(weights, row), row.right) for row in rows if row.report in out]
    return found


def bins(said: Said) -> Iterable[tuple[float, float, Said]]:
    """``said`` by confidence: from, to, and those between."""
    for n in range(_BINS):
        inside = [pair for pair in said if min(int(pair[0] * _BINS), _BINS - 1) == n]
        if inside:
            yield n / _BINS, (n + 1) / _BINS, inside


def error(said: Said) -> float:
    """The expected calibration error."""
    return sum(abs(sum(p - right for p, right in inside)) for _, _, inside in bins(said)) / len(said)


def ordered(said: Said) -> float:
    """The share of pairs of a right and a wrong row of which the right one has the higher confidence."""
    right = [p for p, is_right in said if is_right]
    wrong = [p for p, is_right in said if not is_right]
    pairs = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return pairs / (len(right) * len(wrong)) if right and wrong else math.nan


def measure(
    rows: Mapping[str, Sequence[Judged]],
) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, Said]]]:
    """The weights of each kind, and what is said of each set of reports by weights or levels made without them."""
    weights: dict[str, dict[str, float]] = {}
    said: dict[str, dict[str, Said]] = {"seen": {}, "blind": {}, "shared": {}}
    for kind in KINDS:
        known = [row for name in ("own", "seen") for row in rows[name] if row.kind == kind]
        blind = [row for row in rows["blind"] if row.kind == kind]
        slopes = fit(known)
        weights[kind] = levelled(slopes, blind)
        said["seen"][kind] = held_out(known, fit, _FOLDS)
        said["blind"][kind] = held_out(blind, functools.partial(levelled, slopes), len(blind))
        said["shared"][kind] = [
            (likelihood(weights[kind], r), r.right) for r in rows["shared"] if r.kind == kind
        ]
    return weights, said


def problems(said: Mapping[str, Mapping[str, Said]]) -> list[str]:
    """The sets whose calibration error is above its ceiling, in words."""
    ceilings: dict[str, float] = json.loads(CEILINGS.read_text(encoding="utf-8"))
    errors = {name: error([pair for own in kinds.values() for pair in own]) for name, kinds in said.items()}
    return [
        f"{name}: calibration error {found:.3f} is above {ceilings[name]:.3f}"
        for name, found in errors.items()
        if found > ceilings[name]
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--fit", action="store_true", help="make the tables of the lexicon anew")
    parser.add_argument("--check", action="store_true", help="fail above the ceilings")
    arguments = parser.parse_args()
    rows = {}
    for name in SETS:
        found = judged(name)
        if found is None:
            leave([f"{name}: the scorer or its reports are not beside this checkout"], ABSENT)
        rows[name] = found or []
    weights, said = measure(rows)
    if arguments.fit:
        _write(weights, rows, said)
    for name, kinds in said.items():
        _print(name, {**kinds, "all": [pair for own in kinds.values() for pair in own]})
    leave(problems(said) if arguments.check else ())


def _print(name: str, kinds: Mapping[str, Said]) -> None:
    print(f"{name:10}  rows  right   said    ECE  Brier (mean)  ordered")
    for kind, own in kinds.items():
        right = sum(r for _, r in own) / len(own)
        brier = sum((p - r) ** 2 for p, r in own) / len(own)
        print(
            f"  {kind:8} {len(own):5}  {right:.3f}  {sum(p for p, _ in own) / len(own):.3f}  {error(own):.3f}  "
            f"{brier:.3f} ({right * (1 - right):.3f})  {ordered(own):.3f}"
        )


def _write(
    weights: Mapping[str, Weights],
    rows: Mapping[str, Sequence[Judged]],
    said: Mapping[str, Mapping[str, Said]],
) -> None:
    lines = []
    for kind, signs_of_kind in weights.items():
        often = Counter(s for name in ("own", "seen") for r in rows[name] if r.kind == kind for s in r.signs)
        lines += [f"{kind},{sign},{weight},{often[sign]}" for sign, weight in signs_of_kind.items()]
    _replace("calibration", lines)
    _replace("reliability", [
        f"{name},{kind},{low},{high},{len(inside)},{sum(right for _, right in inside)}"
        for name in ("seen", "blind") for kind, own in said[name].items() for low, high, inside in bins(own)
    ])  # fmt: skip


def _replace(table: str, lines: Iterable[str]) -> None:
    """Put ``lines`` below the comments and the header of a word list."""
    path = LEXICON / f"{table}.csv"
    kept = path.read_text(encoding="utf-8").splitlines()
    head = next(n for n, line in enumerate(kept) if not line.startswith("#"))
    path.write_text("\n".join((*kept[: head + 1], *lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
