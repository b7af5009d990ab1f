"""Somebody's word on which names are one party: lines of a file, or decisions of a ledger; applied before any rule.

A decision names its two parties by a name ("Shusha"), which stands for all that bear it, or by ``REPORT:ENTITY`` or the
anchor of an entity, which stand for that one. The latest decision wins; taking one back is deciding the opposite, or
leaving its line out: the dossier is always built anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from counterclaim.dossier.appearances import Appearance
from counterclaim.dossier.clusters import Clusters
from counterclaim.dossier.records import Decision
from counterclaim.dossier.wording import name_key

_REQUIRED = {"first": str, "second": str, "same": bool}
_OPTIONAL = {"by": str, "note": str}
# Kinds that may be one thing: what is a group for one report is a body for another.
_FAMILY = {"state": "party", "group": "party", "body": "party", "people": "party"}


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions in the JSON lines of ``path``, oldest first; empty lines count for nothing.

    :raises ValueError: naming the file and the line that is no decision, or when it is not UTF-8.
    :raises OSError: when the file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: not UTF-8: {error}") from error
    found = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                found.append(_decision(json.loads(line)))
            except (ValueError, RecursionError) as error:
                raise ValueError(f"{path}, line {number}: {error}") from error
    return tuple(found)


def _decision(row: object) -> Decision:
    if not isinstance(row, dict):
        raise ValueError("a decision is a JSON object with first, second and same")
    for key, kind in _REQUIRED.items():
        if not isinstance(row.get(key), kind):
            raise ValueError(f"{key} must be {'true or false' if kind is bool else 'a string'}")
    for key, kind in _OPTIONAL.items():
        if not isinstance(row.get(key, ""), kind):
            raise ValueError(f"{key} must be a string")
    if unknown := sorted(set(row) - _REQUIRED.keys() - _OPTIONAL.keys()):
        raise ValueError(f"unknown key {unknown[0]!r}")
    decision = Decision(**row)
    if not decision.first.strip() or not decision.second.strip():
        raise ValueError("first and second must name something")
    if decision.first == decision.second:
        raise ValueError("first and second are the same")
    return decision


def apply_decisions(
    decisions: Sequence[Decision], found: Sequence[Appearance], clusters: Clusters
) -> list[str]:
    """Join and part ``found`` in ``clusters``, which number them alike, as ``decisions`` say; the latest first, so that
    what is settled stays. Returns a note for each decision that names nothing in these reports."""
    if not decisions:
        return []
    index = _index(found, {r for d in decisions for r in (d.first, d.second)})
    notes = []
    for decision in reversed(decisions):
        first, second = index[decision.first], index[decision.second]
        for reference, who in ((decision.first, first), (decision.second, second)):
            if not who:
                notes.append(f"a decision names “{reference}”, which stands in none of the reports")
        for ours, theirs in _pairs(found, first, second):
            if not decision.same:
                clusters.keep_apart(ours, theirs)
                continue
            by = f" by {decision.by}" if decision.by else ""
            reason = f"“{decision.first}” is “{decision.second}”: decided{by}"
            for i in (*ours, *theirs):
                if not clusters.together(ours[0], i):
                    clusters.join(ours[0], i, reason, force=True)
    return notes[::-1]


def _index(found: Sequence[Appearance], references: Iterable[str]) -> dict[str, list[int]]:
    """Which of ``found`` each reference stands for."""
    exact: dict[str, list[int]] = {}
    named: dict[str, list[int]] = {}
    for i, a in enumerate(found):
        for key in {a.entity.anchor, f"{a.report}:{a.entity.id}", f"{a.report}:{a.entity.anchor}"}:
            exact.setdefault(key, []).append(i)
        if not a.unnamed:
            for name in {a.key, *(name_key(spelling) for spelling in a.spellings)}:
                named.setdefault(name, []).append(i)
    return {r: exact.get(r) or named.get(name_key(r), []) for r in references}


def _pairs(
    found: Sequence[Appearance], first: Sequence[int], second: Sequence[int]
) -> Iterator[tuple[list[int], list[int]]]:
    """What the two references stand for, by families of kinds that both have: no place becomes a person."""
    families: dict[str, tuple[list[int], list[int]]] = {}
    for side, who in enumerate((first, second)):
        for i in who:
            kind = found[i].kind
            families.setdefault(_FAMILY.get(kind, kind), ([], []))[side].append(i)
    for _, (ours, theirs) in sorted(families.items()):
        if ours and theirs:
            yield ours, theirs
