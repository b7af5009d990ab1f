"""Toponyms found and placed, measured on corpora in the LGL or GeoVirus format.

    python -m bench.places [CORPUS.xml...] [--step N] [--calibration] [--json] [--check]

The scorer beside the checkout (``score/corpora.py``) reads and scores them: precision, recall and F1 of toponyms
found; of those found the share that lies within 161 km (100 miles, the customary radius); and end to end the share of
all gold toponyms that are found and lie within it, beside what is published of known geoparsers on LGL.
``--calibration`` tells instead how often a place is right that is given with some confidence, on our own texts and on
the corpora given, with the expected calibration error (ten bins) and the Brier score. ``--check`` fails below the
floors in ``bench/floors/places.json``, which are kept by the corpus's name, or above its ceilings of the calibration
error. Leaves with status 2 and a message when a corpus or the scorer are absent.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from bench.calibration import Said, bins, error
from bench.corpora import scored
from bench.placing import corpus, drawn_towns, own_sentences
from bench.scorer import ABSENT, ROOT, AbsentError, leave, options
from bench.screen import show

FLOORS = ROOT / "bench" / "floors" / "places.json"
_SCORES = re.compile(
    r"P (?P<P>\d\.\d+) R (?P<R>\d\.\d+) F1 (?P<F1>\d\.\d+).*?of matched (?P<near>\d\.\d+)"
    r".*?161 km (?P<all>\d\.\d+) of all gold.*?(?P<gold>\d+) gold\D+(?P<texts>\d+) texts",
    re.DOTALL,
)
_KNOWN = (
    ("Edinburgh", 0.33), ("CamCoder", 0.40), ("CLAVIN", 0.32), ("recognizer + population", 0.39), ("Yahoo", 0.47),
)  # fmt: skip
"""Known geoparsers on LGL, end to end: the share of all its toponyms that they find and place within 161 km."""
_BEST_F1 = 0.73  # the best F1 of recognition among them
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
    floor = _held()["end to end"].get(name.lower(), 0.0)
    return [f"places, {name}: {found['all']:.3f} is below {floor:.3f}"] if found["all"] < floor else []


def unsure(name: str, said: Said) -> list[str]:
    """The ceiling of the calibration error of ``name`` that ``said`` goes beyond, in words."""
    ceiling = _held()["calibration error"].get(name.lower(), 1.0)
    found = error(said)
    return [f"calibration, {name}: {found:.3f} is above {ceiling:.3f}"] if found > ceiling else []


def _held() -> dict[str, dict[str, float]]:
    held: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return held


def main() -> None:
    parser = options("places", __doc__, "article")
    parser.add_argument("corpora", type=Path, nargs="*", metavar="CORPUS.xml")
    parser.add_argument("--calibration", action="store_true", help="how often each confidence is right")
    given = parser.parse_args()
    try:
        problems = (_calibration if given.calibration else _placing)(given.corpora, given.step, given.json)
    except AbsentError as absent:
        leave([absent], ABSENT)
    leave(problems if given.check else ())


def _placing(corpora: list[Path], step: int, as_json: bool) -> list[str]:
    found = {path.stem: measure(path, step) for path in corpora}
    if as_json:
        print(json.dumps(found, indent=1))
    else:
        keys = ("P", "R", "F1", "near", "all")
        rows = [(name, *(f[k] for k in keys), int(f["gold"]), int(f["texts"])) for name, f in found.items()]
        blank = ("", "")
        known = [(f"{name}, on LGL", *blank, "", "", share, *blank) for name, share in _KNOWN]
        best = ("the best of nine known, on LGL", *blank, _BEST_F1, "", max(s for _, s in _KNOWN), *blank)
        show("Toponyms", _COLUMNS, [*rows, *known, best])
    return [problem for name, f in found.items() for problem in below(name, f)]


def _calibration(corpora: list[Path], step: int, as_json: bool) -> list[str]:
    said = {"own sentences": own_sentences(), "drawn towns": drawn_towns()}
    said |= {path.stem: corpus(path, step) for path in corpora}
    errors = {name: {"error": error(s), "brier": _brier(s), "places": len(s)} for name, s in said.items()}
    if as_json:
        print(json.dumps(errors, indent=1))
    else:
        for name, pairs in said.items():
            note = f"expected calibration error {error(pairs):.3f}, Brier score {_brier(pairs):.3f}"
            rows = [
                (f"{low:.1f} to {high:.1f}", len(own), *(sum(x) / len(own) for x in zip(*own, strict=True)))
                for low, high, own in bins(pairs)
            ]
            show(name, ("confidence", "places", "mean", "right"), rows, note)
    return [problem for name, pairs in said.items() for problem in unsure(name, pairs)]


def _brier(said: Said) -> float:
    return sum((p - right) ** 2 for p, right in said) / len(said) if said else 0.0


if __name__ == "__main__":
    main()
