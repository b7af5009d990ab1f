"""Perpetrators and their confidence, measured on MUC-4.

    python -m bench.muc4 FOLDER [--split dev tst1 tst2] [--step N] [--json] [--check]

FOLDER is MUC-4's (holding ``corpora/``) or its ``corpora``. Prints precision, recall and F1 of the organizations
and of the pairs (organization, confidence) for each split, and beside them those of the naive answer: every armed
group that a text names, as a fact. ``--check`` fails below the floors in ``bench/floors/muc4.json``. Leaves with
status 2 and a message when the data or the scorer beside the checkout, which reads the texts, are absent.
What is counted and how a reading is mapped: see ``help(bench.muc4)``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from bench.muc4.keys import Perpetrator, read_keys
from bench.muc4.mapping import FACT, names_of, perpetrators
from bench.muc4.score import Tally, organizations, pairs
from bench.scorer import ABSENT, ROOT, AbsentError, folder, leave, options, scorer
from bench.screen import progress, show
from counterclaim import read
from counterclaim.record import Reading

FLOORS = ROOT / "bench" / "floors" / "muc4.json"
SPLITS = ("dev", "tst1", "tst2")
Figures = dict[str, float]


def measure(corpora: Path, split: str, step: int = 1) -> dict[str, Figures]:
    """The figures of every ``step``-th text of a split, of our mapping (``ours``) and the naive answer.

    :raises AbsentError: when the split or the scorer is not there.
    """
    gold = read_keys(folder(corpora, split) / split)
    texts = [(row[0], row[1]) for row in scorer("corpora").read_muc4(corpora / split)][::step]
    ways: dict[str, Callable[[Reading], list[Perpetrator]]] = {"ours": perpetrators, "naive": named_groups}
    tallies = {way: (Tally(), Tally()) for way in ways}
    for name, text in progress(texts, len(texts), split):
        reading = read(text)
        for way, answer in ways.items():
            found, wanted = answer(reading), gold.get(name, [])
            tallies[way][0].add(organizations(found), organizations(wanted))
            tallies[way][1].add(pairs(found), pairs(wanted))
    return {way: _figures(*tally) for way, tally in tallies.items()}


def named_groups(reading: Reading) -> list[Perpetrator]:
    """The naive answer: every armed group that the report names did it, as a fact."""
    return [
        Perpetrator(names_of(reading, e), frozenset([FACT]), False)
        for e in reading.entities
        if e.kind == "group" and any(m.kind == "name" for m in e.mentions)
    ]


def below(split: str, found: Figures) -> list[str]:
    """The floors of ``split`` that ``found`` does not reach, in words."""
    floors: Figures = json.loads(FLOORS.read_text(encoding="utf-8")).get(split, {})
    return [
        f"muc4 {split}: {k} {found[k]:.3f} is below {floor:.3f}"
        for k, floor in floors.items()
        if found[k] < floor
    ]


def _figures(alone: Tally, paired: Tally) -> Figures:
    return {
        f"{name} {key}": value
        for name, tally in (("organization", alone), ("pair", paired))
        for key, value in (
            ("P", tally.precision), ("R", tally.recall), ("F1", tally.f1), ("gold", tally.wanted)
        )
    }  # fmt: skip


def main() -> None:
    parser = options("muc4", __doc__, "text")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", nargs="+", default=list(SPLITS), metavar="NAME")
    given = parser.parse_args()
    corpora = given.folder / "corpora" if (given.folder / "corpora").is_dir() else given.folder
    found: dict[str, dict[str, Figures]] = {}
    try:
        for split in given.split:
            found[split] = measure(corpora, split, given.step)
    except AbsentError as absent:
        leave([absent], ABSENT)
    if given.json:
        print(json.dumps(found, indent=1))
    else:
        columns = ("split", "answer", "org P", "R", "F1", "pair P", "R", "F1", "orgs", "pairs")
        keys = [f"{name} {key}" for name in ("organization", "pair") for key in ("P", "R", "F1")]
        rows = [
            (split, way, *(f[k] for k in keys), int(f["organization gold"]), int(f["pair gold"]))
            for split, ways in found.items()
            for way, f in ways.items()
        ]
        show("MUC-4: who did it, and on whose word", columns, rows)
    if given.check:
        leave(p for split in found for p in below(split, found[split]["ours"]))


if __name__ == "__main__":
    main()
