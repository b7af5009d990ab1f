"""Figures measured on two public corpora: tolls of incidents (GVA) and victims of attacks (MUC-4).

    python -m bench.figures [--gva ARTICLES.jsonl] [--muc4 FOLDER] [--step N] [--json] [--check]

``--gva`` is a file of articles with the killed and injured of their incident (Gun Violence Archive, as in
SemEval-2018 task 5): the largest count of killed and of wounded in an article must equal the incident's; told over all
articles, and over those whose toll is two or more. ``--muc4`` is a split of MUC-4: (outcome, number of two or more)
pairs of a text, of which the first four count. The scorer beside the checkout (``score/corpora.py``) reads and scores
both, for us and for a crude regular expression.
``--check`` fails below the floors in ``bench/floors/figures.json``. Leaves with status 2 and a message when a corpus
that was named or the scorer are absent.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.corpora import scored
from bench.scorer import ABSENT, ROOT, AbsentError, leave, options
from bench.screen import show

FLOORS = ROOT / "bench" / "floors" / "figures.json"
_GVA = re.compile(r"(killed|wounded)\s+exact (\d\.\d+) of \d+; where the toll is 2 or more (\d\.\d+)")
_MUC4 = re.compile(r"\b(P|R|F1) (\d\.\d+)")
_CRUDE = re.compile(
    r"\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,3}?"
    r"(killed|dead|died|wounded|injured|hurt)\b",
    re.IGNORECASE,
)
_WORDS = {
    w: n
    for n, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}


def crude(text: str) -> dict[str, list[dict[str, object]]]:
    """What a regular expression finds, as the scorer reads it."""
    found: list[dict[str, object]] = []
    for m in _CRUDE.finditer(text):
        word = m[1].lower().replace(",", "")
        dead = m[2].lower() in ("killed", "dead", "died")
        found.append({"outcome": "killed" if dead else "wounded", "low": _WORDS.get(word) or int(word)})
    return {"figures": found}


def measure(corpus: str, source: Path, step: int = 1) -> dict[str, dict[str, float]]:
    """The figures of ``corpus`` (gva or muc4) by their name, ``ours`` and ``crude``.

    :raises AbsentError: when the corpus or the scorer is not there.
    """
    ways: dict[str, Callable[[str], Mapping[str, Any]] | None] = {"ours": None, "crude": crude}
    found: dict[str, dict[str, float]] = {}
    for way, answer in ways.items():
        printed = scored(corpus, source, step, answer, f"{corpus}, {way}")
        for name, value in _figures(corpus, printed):
            found.setdefault(name, {})[way] = value
    return found


def _figures(corpus: str, printed: str) -> Iterator[tuple[str, float]]:
    """The figures that the scorer printed, by name."""
    if corpus == "muc4":
        yield from ((f"muc4 {name}", float(value)) for name, value in _MUC4.findall(printed))
        return
    for outcome, exact, several in _GVA.findall(printed):
        yield f"gva {outcome}", float(exact)
        yield f"gva {outcome}, two or more", float(several)


def below(found: dict[str, dict[str, float]]) -> list[str]:
    """The floors that our figures do not reach, in words."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return [
        f"{name} {f['ours']:.3f} is below {floors[name]:.3f}"
        for name, f in found.items()
        if f["ours"] < floors.get(name, 0)
    ]


def main() -> None:
    parser = options("figures", __doc__, "text")
    parser.add_argument("--gva", type=Path)
    parser.add_argument("--muc4", type=Path)
    given = parser.parse_args()
    found: dict[str, dict[str, float]] = {}
    try:
        for corpus, path in (("gva", given.gva), ("muc4", given.muc4)):
            if path is not None:
                found |= measure(corpus, path, given.step)
    except AbsentError as absent:
        leave([absent], ABSENT)
    if given.json:
        print(json.dumps(found, indent=1))
    else:
        rows = [(name, f["ours"], f["crude"]) for name, f in found.items()]
        show("Figures", ("figure", "counterclaim", "regular expression"), rows)
    leave(below(found) if given.check else ())


if __name__ == "__main__":
    main()
