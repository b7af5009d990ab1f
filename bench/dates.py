"""Time expressions measured on TimeML corpora: found exactly, found, and with the right value.

    python -m bench.dates FOLDER... [--step N] [--json] [--check]

Each FOLDER holds TimeML files (``.tml``, at any depth): TimeBank, AQUAINT, WikiWars. The scorer beside the checkout
(``score/corpora.py``) cuts the texts from them and scores what is read: F1 of expressions with the very bounds
(strict), of those that overlap (relaxed), and of those that overlap and have the gold's TIMEX3 value. ``--check``
fails below the floors in ``bench/floors/dates.json``, which are kept by the folder's name. Leaves with status 2 and
a message when a folder or the scorer are absent.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bench.corpora import scored
from bench.scorer import ABSENT, ROOT, AbsentError, folder, leave, options
from bench.screen import show

FLOORS = ROOT / "bench" / "floors" / "dates.json"
PUBLISHED = (
    "HeidelTime, as published for a later test set (other texts): strict .818, relaxed .907, value .781"
)
MEASURES = ("strict", "relaxed", "value")
_SCORE = re.compile(r"(\w+)\s+F1 (\d\.\d+)")
_COUNT = re.compile(r"(\d+) (gold|predicted|texts)")


def measure(corpus: Path, step: int = 1) -> dict[str, float]:
    """F1 by measure, and the numbers of ``texts``, ``gold`` and ``predicted`` expressions, over every ``step``-th
    file of ``corpus``.

    :raises AbsentError: when the folder or the scorer is not there, or the folder holds no TimeML.
    """
    said = scored("dates", folder(corpus), step)
    found = {key: float(value) for key, value in _SCORE.findall(said)}
    return found | {key: float(n) for n, key in _COUNT.findall(said)}


def below(name: str, found: dict[str, float]) -> list[str]:
    """The floors of the corpus ``name`` that ``found`` does not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")).get(name, {})
    return [
        f"dates, {name}: {k} {found[k]:.3f} is below {floor:.3f}"
        for k, floor in floors.items()
        if found[k] < floor
    ]


def main() -> None:
    parser = options("dates", __doc__, "file")
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    given = parser.parse_args()
    found = {}
    try:
        for path in given.folders:
            found[path.name] = measure(path, given.step)
    except AbsentError as absent:
        leave([absent], ABSENT)
    if given.json:
        print(json.dumps(found, indent=1))
    else:
        columns = ("corpus", *(f"{m} F1" for m in MEASURES), "gold", "predicted", "texts")
        rows = [
            (name, *(f[m] for m in MEASURES), *(int(f[k]) for k in ("gold", "predicted", "texts")))
            for name, f in found.items()
        ]
        show("Time expressions", columns, rows)
        print(f"\nBeside it: {PUBLISHED}")
    leave((p for name, f in found.items() for p in below(name, f)) if given.check else ())


if __name__ == "__main__":
    main()
