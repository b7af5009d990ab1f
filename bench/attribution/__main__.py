"""Attribution measured: who is found to say what.

    python -m bench.attribution [FOLDER] [--step N] [--limit N] [--rival PYTHON | --no-rival] [--json] [--check]

FOLDER is a split of PolNeAR (Newell et al., 2018), a folder holding ``text`` and ``attributions``. The whole
reading is scored by the corpus's scorer beside the checkout (``score/polnear_eval.py``), and textacy's extractor of
direct quotations on the same texts with the same parser beside it: both their scores and how many reports a second
they read, parser included. textacy comes with the extra ``bench`` (``make rival``) or with the interpreter that
``--rival`` names; without it only ours is measured. Without FOLDER the short reports of our own in
``bench/data/attributions.txt`` are read.

``linked`` aligns attributions one to one by what their contents share, and needs sources that share a word
(``content 50 %``: at least half of both contents; ``all three``: cues too); ``one token`` counts spans that share a
token, ``tokens`` the tokens themselves. ``--check`` fails below the floors in ``bench/floors/attribution.json``.
Leaves with status 2 and a message when the corpus, the scorer or textacy are absent.
"""

from __future__ import annotations

import dataclasses
import importlib.util
import json
import sys
from pathlib import Path

from bench.attribution import own, polnear
from bench.scorer import ABSENT, ROOT, AbsentError, leave, options
from bench.screen import show

FLOORS = ROOT / "bench" / "floors" / "attribution.json"
_LINKED = {
    "content+source": "linked", "content50+source": "linked, content 50 %", "all3": "linked, all three",
}  # fmt: skip
_ROLES = ("source", "cue", "content")


def main() -> None:
    parser = options("attribution", __doc__, "article")
    parser.add_argument("folder", type=Path, nargs="?", help="a split of PolNeAR (default: our own reports)")
    parser.add_argument("--limit", type=int, default=0, help="the first N articles only")
    parser.add_argument("--rival", default=_own_python(), metavar="PYTHON", help="the one that has textacy")
    parser.add_argument("--no-rival", action="store_true", help="leave textacy out")
    given = parser.parse_args()
    if given.folder is None:
        scores = own.measure(own.snippets())
        print(json.dumps(dataclasses.asdict(scores), indent=1)) if given.json else _show_own(scores)
        leave(below("own", {"F1": scores.f1}) if given.check else ())
        return
    rival = None if given.no_rival else given.rival
    if rival is None and not given.no_rival:
        print(
            "textacy is not installed here: only counterclaim is measured (make rival, or --rival PYTHON)",
            file=sys.stderr,
        )
    try:
        measured = polnear.measure(given.folder, given.step, given.limit, rival)
    except AbsentError as absent:
        leave([absent], ABSENT)
        raise
    if given.json:
        rows = [dataclasses.asdict(m) | {"per_second": m.per_second} for m in measured]
        print(json.dumps(rows, indent=1))
    else:
        _show(measured)
    leave(below(given.folder.name, figures(measured[0])) if given.check else ())


def _own_python() -> str | None:
    """This interpreter, when it has textacy."""
    return sys.executable if importlib.util.find_spec("textacy") else None


def figures(measured: polnear.Measured) -> dict[str, float]:
    """The figures that have floors, as shares: linked F1, and F1 of the tokens of each role."""
    linked = measured.scores["linked"]["content+source"]["F1"] / 100
    return {"linked F1": linked} | {f"{r} F1": measured.scores["token"][r]["F1"] / 100 for r in _ROLES}


def below(name: str, found: dict[str, float]) -> list[str]:
    """The floors of ``name`` that ``found`` does not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")).get(name, {})
    return [
        f"attribution, {name}: {k} {found[k]:.3f} is below {floor:.3f}"
        for k, floor in floors.items()
        if found[k] < floor
    ]


def _show(measured: list[polnear.Measured]) -> None:
    names = [m.name for m in measured]
    rows: list[list[object]] = []
    for key, label in _LINKED.items():
        rows += [[f"{label}: {x}", *(m.scores["linked"][key][x] for m in measured)] for x in ("P", "R", "F1")]
    for measure, label in (("partial", "one token"), ("token", "tokens")):
        rows += [[f"{r}, {label}: F1", *(m.scores[measure][r]["F1"] for m in measured)] for r in _ROLES]
    rows.append(["reports a second", *(f"{m.per_second:.1f}" for m in measured)])
    articles = f"{measured[0].texts} articles; per cent. "
    notes = "; ".join(f"{m.name}: {m.note}" for m in measured if m.note)
    show("PolNeAR", ["measure", *names], _plain(rows), articles + notes)
    recall: list[list[object]] = []
    for part in ("recall_by_form", "recall_by_cue"):
        for kind, row in measured[0].scores[part].items():
            found = [m.scores[part][kind]["content+source"] if row["n"] else "-" for m in measured]
            recall.append([kind, row["n"], *found])
    show("Recall (content and source) by form and by cue", ["", "gold", *names], _plain(recall))


def _plain(rows: list[list[object]]) -> list[list[object]]:
    """Percentages keep the scorer's one decimal."""
    return [[f"{c:.1f}" if isinstance(c, float) else c for c in row] for row in rows]


def _show_own(scores: own.Scores) -> None:
    rows = [[kind, recall, n] for kind, (recall, n) in scores.by_kind.items()]
    note = f"precision {scores.precision:.3f}, recall {scores.recall:.3f}, F1 {scores.f1:.3f}"
    show("Our own short reports: recall by kind", ["kind", "recall", "gold"], rows, note)
    for title, told in (("missed", scores.missed), ("wrong", scores.wrong)):
        print(f"{title} (source | cue | content):", *told, sep="\n  ")


if __name__ == "__main__":
    main()
