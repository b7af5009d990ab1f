"""Toponyms found and placed, measured on corpora in the LGL or GeoVirus format.

    python -m bench.places CORPUS.xml... [--step N] [--json] [--check]

The scorer beside the checkout (``score/corpora.py``) reads and scores them: precision, recall and F1 of toponyms
found; of those found the share that lies within 161 km (100 miles, the customary radius); and end to end the share of
all gold toponyms that are found and lie within it. ``--check`` fails below the floors in ``bench/floors/places.json``,
which are kept by the corpus's name. Leaves with status 2 and a message when a corpus or the scorer are absent.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bench.corpora import scored
from bench.scorer import ABSENT, ROOT, AbsentError, leave, options
from bench.screen import show

FLOORS = ROOT / "bench" / "floors" / "places.json"
_SCORES = re.compile(
    r"P (?P<P>\d\.\d+) R (?P<R>\d\.\d+) F1 (?P<F1>\d\.\d+).*?of matched (?P<near>\d\.\d+)"
    r".*?161 km (?P<all>\d\.\d+) of all gold.*?(?P<gold>\d+) gold\D+(?P<texts>\d+) texts",
    re.DOTALL,
)
_COLUMNS = ("corpus", "found P", "R", "F1", "within 161 km", "end to end", "gold", "texts")


def measure(corpus: Path, step: int = 1) -> dict[str, float]:
    """The figures (``P``, ``R``, ``F1``, ``near`` of those found, ``all`` end to end, ``gold``, ``texts``) over every
    ``step``-th article.

    :raises AbsentError: when the corpus or the scorer is not there.
    """
    said = _SCORES.search(scored("places", corpus, step))
    return {key: float(value) for key, value in said.groupdict().items()} if said else {}


def below(name: str, found: dict[str, float]) -> list[str]:
    """The floor of the corpus ``name`` that ``found`` does not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    floor = floors.get(name.lower(), 0.0)
    return [f"places, {name}: {found['all']:.3f} is below {floor:.3f}"] if found["all"] < floor else []


def main() -> None:
    parser = options("places", __doc__, "article")
    parser.add_argument("corpora", type=Path, nargs="+", metavar="CORPUS.xml")
    given = parser.parse_args()
    found = {}
    try:
        for path in given.corpora:
            found[path.stem] = measure(path, given.step)
    except AbsentError as absent:
        leave([absent], ABSENT)
    if given.json:
        print(json.dumps(found, indent=1))
    else:
        keys = ("P", "R", "F1", "near", "all")
        rows = [(name, *(f[k] for k in keys), int(f["gold"]), int(f["texts"])) for name, f in found.items()]
        show("Toponyms", _COLUMNS, rows)
    leave((p for name, f in found.items() for p in below(name, f)) if given.check else ())


if __name__ == "__main__":
    main()
