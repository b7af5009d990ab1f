"""Attribution measured on PolNeAR (Newell et al., 2018): who is found to say what, by class of cue.

    python bench/attribution.py FOLDER [--limit N] [--floor F1]

FOLDER is a split of PolNeAR, holding ``text/`` and ``attributions/``. Predicted and gold attributions are
aligned one to one by the overlap of their contents; one counts as found when the sources share a word too
(or neither has one). Prints precision, recall and F1, and recall by class of cue. Leaves with status 1 when
F1 is below the floor, and with a message when the data are absent.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.reading.attribution import find_claims
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Span
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out
from counterclaim.text.quotes import find_quotes

FLOOR = 0.60
Spans = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\w+")
_CLASSES = (
    ("according", r"\b(according to|per)\b"),
    ("deny", r"\b(den(y|ies|ied|ying|ial)|reject|refut|disput|dismiss|declin|refus)"),
    ("accuse", r"\b(accus|blam|alleg|charg|condemn|denounc|critici[sz])"),
    ("claim", r"\b(claim|assert|insist|contend|maintain|argu)"),
    (
        "report",
        r"\b(report|announc|confirm|warn|acknowledg|admit|declar|not(e|es|ed|ing)\b|add|told|tell|wr[io]te?|ask)",
    ),
    ("say", r"\b(said|says?|saying)\b"),
    ("other", r""),
)


@dataclass(frozen=True)
class Row:
    source: Spans
    cue: Spans
    content: Spans


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", type=Path)
    options.add_argument("--limit", type=int, default=0, help="measure the first N articles only")
    options.add_argument("--floor", type=float, default=FLOOR)
    given = options.parse_args()
    if not (given.folder / "text").is_dir():
        print(f"{given.folder}: no PolNeAR split here, nothing measured")
        return 0
    hits, predicted, golds = 0, 0, 0
    by_class: Counter[tuple[str, bool]] = Counter()
    seconds = 0.0
    texts = sorted((given.folder / "text").glob("*.txt"))
    for path in texts[: given.limit or None]:
        text = path.read_bytes().decode("utf-8")
        gold = next(_annotations(given.folder / "attributions", path.stem), None)
        if gold is None:
            continue
        rows, spent = _read(text)
        seconds += spent
        found = _aligned(text, rows, gold)
        hits, predicted, golds = hits + len(found), predicted + len(rows), golds + len(gold)
        by_class.update((_class(text, row), n in found) for n, row in enumerate(gold))
    precision, recall = hits / max(predicted, 1), hits / max(golds, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"content and source  P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({golds} attributions)")
    for name, _ in _CLASSES:
        total = by_class[name, True] + by_class[name, False]
        if total:
            print(f"recall of {name:10} {by_class[name, True] / total:.3f}  ({total})")
    print(f"attribution alone took {seconds:.2f} s")
    return int(f1 < given.floor)


def _read(text: str) -> tuple[list[Row], float]:
    layout = lay_out(text)
    doc = parse(text, layout.blocks)
    quotes = find_quotes(text, layout.blocks)
    begin = time.perf_counter()
    claims, others = find_claims(doc, quotes, Cast(doc), Calendar(None))
    spent = time.perf_counter() - begin
    rows = [Row(_pairs(c.source), _pairs(c.cue), _pairs(*c.content)) for c in claims]
    rows += [Row(_pairs(o.source), _pairs(o.cue), _pairs(*o.content)) for o in others]
    return rows, spent


def _pairs(*spans: Span | None) -> Spans:
    return tuple((s.start, s.end) for s in spans if s)


def _annotations(folder: Path, stem: str) -> Iterator[list[Row]]:
    """The attributions of each annotator of an article, in the order of the files' names (BRAT's .ann)."""
    for path in sorted(
        p for p in folder.iterdir() if re.fullmatch(re.escape(stem) + r"_[0-9a-f]{4}\.ann", p.name)
    ):
        spans: dict[str, Spans] = {}
        rows = []
        for line in path.read_bytes().decode("utf-8").split("\n"):
            parts = line.rstrip("\r").split("\t")
            if re.fullmatch(r"T\d+", parts[0]) and len(parts) > 1:
                pieces = [p.split() for p in parts[1].split(" ", 1)[1].split(";")]
                spans[parts[0]] = tuple((int(a), int(b)) for a, b in pieces)
            elif re.fullmatch(r"E\d+", parts[0]) and len(parts) > 1:
                roles: dict[str, Spans] = {}
                for argument in parts[1].split():
                    role, name = argument.split(":")
                    key = re.sub(r"\d+$", "", role).lower()
                    roles[key] = roles.get(key, ()) + spans.get(name, ())
                rows.append(Row(*(roles.get(k, ()) for k in ("source", "cue", "content"))))
        yield rows


def _words(text: str, spans: Spans) -> frozenset[int]:
    """The offsets of the words in ``spans``."""
    return frozenset(m.start() for a, b in spans for m in _WORD.finditer(text, a, b))


def _aligned(text: str, rows: list[Row], gold: list[Row]) -> set[int]:
    """The indices of the gold rows whose content and source are found."""
    mine = [_words(text, r.content) for r in rows]
    theirs = [_words(text, g.content) for g in gold]
    pairs = sorted(
        (-len(a & b) / len(a | b), i, j) for i, a in enumerate(mine) for j, b in enumerate(theirs) if a & b
    )
    taken: set[int] = set()
    seen: set[int] = set()
    found: set[int] = set()
    for _, i, j in pairs:
        if i in taken or j in seen:
            continue
        taken.add(i)
        seen.add(j)
        a, b = _words(text, rows[i].source), _words(text, gold[j].source)
        if a & b or not (a or b):
            found.add(j)
    return found


def _class(text: str, row: Row) -> str:
    cue = " ".join(text[a:b] for a, b in row.cue).lower()
    return next(name for name, pattern in _CLASSES if re.search(pattern, cue))


if __name__ == "__main__":
    sys.exit(main())
