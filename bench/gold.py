"""The gold scores: readings of annotated reports, scored by ``score_ledger.py``, against pinned floors.

    python -m bench.gold [--set all|own|shared|seen|blind] [--check]

``own`` are the reports that ship with the project (``examples`` and ``tests/gold``), ``shared`` the eleven
that the project began with, where they lie beside the checkout, ``seen`` twenty whose errors were read, ``blind``
four that nobody looks into (``bench/data/gold``). ``--check`` fails when a score is below its floor in
``bench/floors/gold.json``; ``--write`` puts the figures of ``seen`` and ``blind`` into ``lexicon/accuracy.csv``, which
exports carry with them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.scorer import ROOT, SHARED
from counterclaim import read

FLOORS = ROOT / "bench" / "floors" / "gold.json"
SETS = {
    "own": [
        (ROOT / "examples", ROOT / "examples" / "gold"),
        (ROOT / "tests" / "gold", ROOT / "tests" / "gold"),
    ],
    "shared": [(SHARED / "gold", SHARED / "gold")],
    "seen": [(ROOT / "bench/data/gold/seen",) * 2],
    "blind": [(ROOT / "bench/data/gold/blind",) * 2],
}
KEYS = (
    "figures.found", "figures.full", "claims.found", "claims.full", "links.recall", "links.precision",
    "events.type_actor_recall", "places", "dates", "names.one_entity",
)  # fmt: skip


def scores(name: str) -> dict[str, float] | None:
    """The scores of the set ``name`` by key (F1 where a key has one); None where its files are absent."""
    folders = [(texts, gold) for texts, gold in SETS[name] if gold.is_dir()]
    scorer = SHARED / "score_ledger.py"
    if not folders or not scorer.exists():
        return None
    with tempfile.TemporaryDirectory() as folder:
        together, predictions = Path(folder) / "gold", Path(folder) / "predictions"
        together.mkdir()
        predictions.mkdir()
        for texts, gold in folders:
            for file in sorted(gold.glob("*.json")):
                text = (texts / f"{file.stem}.txt").read_text(encoding="utf-8")
                (together / f"{file.stem}.txt").write_text(text, encoding="utf-8")
                (together / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
                reading = json.dumps(read(text).to_json(), ensure_ascii=False)
                (predictions / file.name).write_text(reading, encoding="utf-8")
        command = [sys.executable, str(scorer), str(together), str(predictions), "--json"]
        found: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {k: v["f1"] if isinstance(v, dict) else v for k, v in found["scores"].items() if v is not None}


def below(name: str, found: dict[str, float]) -> list[str]:
    """The floors of the set ``name`` that ``found`` does not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))[name]
    return [
        f"{name}: {k} {found.get(k, 0):.3f} is below {f:.3f}"
        for k, f in floors.items()
        if found.get(k, 0) < f
    ]


def write_accuracy() -> None:
    """Write ``lexicon/accuracy.csv`` from the sets ``seen`` and ``blind``."""
    seen, blind = (scores(name) or sys.exit(f"{name}: the scorer is not here") for name in ("seen", "blind"))
    path = ROOT / "src" / "counterclaim" / "lexicon" / "accuracy.csv"
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    rows = [f"{key},{seen[key]:.3f},{blind[key]:.3f}" for key in sorted(seen) if key in blind]
    path.write_text("\n".join((*head, "field,seen,blind", *rows)) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", choices=["all", *SETS], default="all")
    parser.add_argument("--check", action="store_true", help="fail when a score is below its floor")
    parser.add_argument("--write", action="store_true", help="write the figures that exports carry")
    arguments = parser.parse_args()
    if arguments.write:
        write_accuracy()
        return
    problems: list[str] = []
    for name in SETS if arguments.set == "all" else [arguments.set]:
        found = scores(name)
        if found is None:
            print(f"{name}: not here, left out")
            continue
        print(f"{name}")
        for key in KEYS:
            print(f"  {key:28} {found.get(key, float('nan')):.3f}")
        problems += below(name, found) if arguments.check else []
    for problem in problems:
        print(problem)
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
