"""Figures measured on two public corpora: tolls of incidents (GVA) and victims of attacks (MUC-4).

    python bench/figures.py [--gva ARTICLES.jsonl] [--muc4 FOLDER] [--step N]

``--gva`` is a file of articles with ``title``, ``text``, ``dct``, ``num_killed`` and ``num_injured``
(incident labels of the Gun Violence Archive as in SemEval-2018 task 5): the largest count of killed and
of wounded in an article must equal the incident's. ``--muc4`` is a folder of MUC-4 texts and keys:
(outcome, number of two or more) pairs of a text, of which the first four predicted count. A crude regular
expression is measured beside. A corpus that is absent is skipped. Leaves with status 1 when a score is
below its floor.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from counterclaim.reading import read

FLOORS = {"gva killed": 0.55, "gva wounded": 0.45, "muc4 F1": 0.40}
Pair = tuple[str, int]

_CRUDE = re.compile(
    r"\b(\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\w+\s+){0,3}?"
    r"(killed|dead|died|wounded|injured|hurt)\b",
    re.IGNORECASE,
)
_WORDS = {
    w: n
    for n, w in enumerate(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 1)
}
_TEXT = re.compile(r"\n(?=(?:DEV|TST\d)-MUC\d-\d{4})")
_TEXT_ID = re.compile(r"\s*((?:DEV|TST\d)-MUC\d-\d{4})\b[^\n]*\n(.*)", re.DOTALL)
_KEY_ID = re.compile(r"\s*0\.\s+MESSAGE: ID\s+(\S+)")
_SLOT = re.compile(r"\s*\d+\.\s+HUM TGT: (NUMBER|EFFECT OF INCIDENT)\s+(.*)")
_OTHER_SLOT = re.compile(r"\s*\d+\.\s")
_VALUE = re.compile(r'\??\s*(.*?)\s*:\s*"([^"]*)"')


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--gva", type=Path)
    options.add_argument("--muc4", type=Path)
    options.add_argument("--step", type=int, default=1, help="measure every Nth text only")
    given = options.parse_args()
    scores: dict[str, float] = {}
    for name, path, measure in (("gva", given.gva, gva), ("muc4", given.muc4, muc4)):
        if path is None or not path.exists():
            print(f"{name}: no data, skipped")
            continue
        crude, ours = measure(path, given.step)
        for key, value in ours.items():
            print(f"{key:14} {value:.3f}   (regular expression {crude[key]:.3f}, floor {FLOORS[key]:.2f})")
        scores |= ours
    return int(any(value < FLOORS[key] for key, value in scores.items()))


def crude_pairs(text: str) -> list[Pair]:
    """What a regular expression finds: (outcome, number) in text order."""
    found = []
    for m in _CRUDE.finditer(text):
        word = m[1].lower().replace(",", "")
        dead = m[2].lower() in ("killed", "dead", "died")
        found.append(("killed" if dead else "wounded", _WORDS.get(word) or int(word)))
    return found


def read_pairs(text: str, published: str | None) -> list[Pair]:
    """What counterclaim finds: (outcome, low) in text order, background figures left out."""
    return [(f.outcome, f.low) for f in read(text, published).figures if f.low is not None and not f.history]


def gva(path: Path, step: int) -> tuple[dict[str, float], dict[str, float]]:
    """The share of articles whose largest count equals the incident's, of the baseline and of ours."""
    hits = [{"killed": 0, "wounded": 0}, {"killed": 0, "wounded": 0}]
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][::step]
    for article in articles:
        text = f"{article.get('title') or ''}\n\n{article.get('text') or ''}"
        wanted = {"killed": int(article["num_killed"]), "wounded": int(article["num_injured"])}
        for hit, pairs in zip(hits, (crude_pairs(text), read_pairs(text, article.get("dct"))), strict=True):
            for outcome, want in wanted.items():
                hit[outcome] += max((n for o, n in pairs if o == outcome), default=0) == want
    crude, ours = ({f"gva {k}": v / len(articles) for k, v in hit.items()} for hit in hits)
    return crude, ours


def muc4(path: Path, step: int) -> tuple[dict[str, float], dict[str, float]]:
    """F1 of the (outcome, number of two or more) pairs, of the baseline and of ours."""
    keys: dict[str, set[Pair]] = {}
    for file in sorted(path.iterdir()):
        if "key" in file.name:
            keys |= _keys(file.read_text(encoding="latin-1").splitlines())
    counts = [[0, 0, 0], [0, 0, 0]]  # right, predicted, gold
    for name, text in list(_texts(path))[::step]:
        gold = keys.get(name, set())
        for count, pairs in zip(counts, (crude_pairs(text), read_pairs(text, None)), strict=True):
            got = _first_four(pairs)
            count[0] += len(got & gold)
            count[1] += len(got)
            count[2] += len(gold)
    crude, ours = ({"muc4 F1": 2 * a / (b + c) if b + c else 0.0} for a, b, c in counts)
    return crude, ours


def _first_four(pairs: Iterable[Pair]) -> set[Pair]:
    found: dict[Pair, None] = {}
    for pair in pairs:
        if pair[0] in ("killed", "wounded") and pair[1] >= 2 and len(found) < 4:
            found[pair] = None
    return set(found)


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(path.iterdir()):
        if "key" not in file.name:
            for part in _TEXT.split("\n" + file.read_text(encoding="latin-1")):
                m = _TEXT_ID.match(part)
                if m:
                    yield m[1], m[2].strip()


def _keys(lines: Iterable[str]) -> dict[str, set[Pair]]:
    """The (outcome, number) pairs of each text in the answer keys."""
    numbers: dict[str, dict[str, int]] = {}
    effects: dict[str, dict[str, str]] = {}
    name = slot = ""
    for line in lines:
        opening, field = _KEY_ID.match(line), _SLOT.match(line)
        if opening:
            name, slot = opening[1], ""
            continue
        if field:
            slot, value = field[1], field[2]
        elif _OTHER_SLOT.match(line):
            slot = ""
            continue
        else:
            value = line.strip()
        m = _VALUE.match(value)
        if not (m and name and slot):
            continue
        if slot == "NUMBER" and m[1].isdigit():
            numbers.setdefault(name, {})[m[2]] = int(m[1])
        elif slot == "EFFECT OF INCIDENT":
            effects.setdefault(name, {})[m[2]] = m[1]
    found: dict[str, set[Pair]] = {}
    for name, victims in numbers.items():
        for who, number in victims.items():
            effect = effects.get(name, {}).get(who, "")
            outcome = "killed" if "DEATH" in effect else "wounded" if "INJURY" in effect else ""
            if outcome and number >= 2 and not effect.startswith("NO "):
                found.setdefault(name, set()).add((outcome, number))
    return found


if __name__ == "__main__":
    sys.exit(main())
