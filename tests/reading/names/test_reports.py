"""Whole reports on ten wars, in ten styles: who is one entity, what each is called, of which kind and on which side,
and where the name of a capital is its government and where a place.

In ``reports/*.txt`` a mention is written ``[words|key]`` (``[words|a+b]`` for two entities, ``[words|@]`` for a place that
must not be taken for a government); below ``===`` stand the entities: key | kinds | names | sides. Alternatives are parted
by a comma (kinds) or a slash; ``-`` is no side, ``*`` anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counterclaim.reading.cast import Actor

Stage = Callable[[str], Any]

REPORTS = Path(__file__).parent / "reports"
LATER = Path(__file__).parent / "later_reports"
_MARK = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")


@dataclass(slots=True)
class Expected:
    """A report without its marks; its ``mentions`` (start, end, keys) and ``entities`` (kinds, names, sides)."""

    text: str
    mentions: list[tuple[int, int, tuple[str, ...]]] = field(default_factory=list)
    entities: dict[str, tuple[frozenset[str], ...]] = field(default_factory=dict)


def expected(path: Path) -> Expected:
    marked, _, rows = path.read_text(encoding="utf-8").partition("===\n")
    report, text, done = Expected(""), "", 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        words = mark[1].rstrip(")")
        report.mentions.append((len(text), len(text) + len(words), tuple(mark[2].split("+"))))
        text, done = text + mark[1], mark.end()
    report.text = text + marked[done:]
    for row in rows.splitlines():
        key, kinds, names, sides = (cell.strip() for cell in row.split("|"))
        report.entities[key] = (
            frozenset(kinds.split(",")), frozenset(n.lower() for n in names.split("/")), frozenset(sides.split("/"))
        )  # fmt: skip
    return report


def side_of(actor: Actor) -> str:
    return (actor.side.code or actor.side.name) if actor.side else "-"


def judged(stage: Stage, path: Path) -> list[tuple[str, str, bool, str]]:
    """What is right and wrong in the reading of a report: measure, what is asked, whether right, what came out."""
    report = expected(path)
    cast = stage(report.text).cast
    tokens = cast.doc.tokens_in
    found: list[tuple[str, str, bool, str]] = []
    seen: dict[str, list[tuple[Actor, ...]]] = {}
    for start, end, keys in report.mentions:
        seen.setdefault(keys[0], []).append(cast.at(tokens(start, end)[-1])) if len(keys) == 1 else None
    main: dict[str, Actor] = {}
    for key, (kinds, names, sides) in report.entities.items():
        alone = [actors[0] for actors in seen.get(key, ()) if len(actors) == 1]
        named = [a for a in alone if a.name.lower() in names] or alone
        if not named:
            found.append(("found", f"{path.stem}: {key}", False, ""))
            continue
        actor = main[key] = Counter(named).most_common(1)[0][0]
        told = f"{actor.name} | {actor.kind} | {side_of(actor)}"
        found.append(("found", f"{path.stem}: {key}", True, told))
        found.append(("kind", f"{path.stem}: {key}", actor.kind in kinds, told))
        found.append(("canonical", f"{path.stem}: {key}", "*" in names or actor.name.lower() in names, told))
        found.append(("side", f"{path.stem}: {key}", "*" in sides or side_of(actor) in sides, told))
    for start, end, keys in report.mentions:
        actors = cast.at(tokens(start, end)[-1])
        asked = f"{path.stem}: {report.text[max(start - 40, 0) : end + 20]!r} [{report.text[start:end]}] {'+'.join(keys)}"
        came = ", ".join(f"{a.name} ({a.kind}, {side_of(a)})" for a in actors)
        if keys == ("@",):
            found.append(("place", asked, all(a.kind == "place" for a in actors), came))
        else:
            wanted = [main.get(key) for key in keys]
            meant = [
                a
                for a in wanted
                if a is not None and any((m.start, m.end) == (start, end) for m in a.mentions)
            ]
            right = None not in wanted and (set(wanted) == set(actors) or len(meant) == len(wanted) == 1)
            found.append(("one entity" if len(keys) == 1 else "several", asked, right, came))
    return found


FLOORS = {
    "found": 0.99, "kind": 0.99, "canonical": 0.98, "side": 0.96, "one entity": 0.98, "place": 0.95, "several": 0.85,
}  # fmt: skip


def test_who_is_who_in_reports_on_ten_wars(stage: Stage) -> None:
    asked: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: list[str] = []
    for path in sorted(REPORTS.glob("*.txt")):
        for measure, what, ok, came in judged(stage, path):
            asked[measure] += 1
            right[measure] += ok
            wrong += [] if ok else [f"{measure}: {what} -> {came}"]
    fallen = {m: right[m] / asked[m] for m in asked if right[m] < FLOORS[m] * asked[m]}
    assert not fallen, "\n".join([str(fallen), *wrong])


def test_who_is_who_in_five_reports_written_later(stage: Stage) -> None:
    found = [ok for path in sorted(LATER.glob("*.txt")) for _, _, ok, _ in judged(stage, path)]
    assert sum(found) >= 0.97 * len(found)
