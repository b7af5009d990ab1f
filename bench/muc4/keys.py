"""MUC-4's answer keys: for each text the organizations said to have done it, and on whose word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.muc4.names import same

CONFIDENCES = (
    "REPORTED AS FACT", "ACQUITTED", "CLAIMED OR ADMITTED", "SUSPECTED OR ACCUSED",
    "SUSPECTED OR ACCUSED BY AUTHORITIES", "POSSIBLE",
)  # fmt: skip
"""The set list of slot 11, PERP: ORGANIZATION CONFIDENCE."""

_SLOT = re.compile(r"\s*(\d+)\.\s+[A-Z]+: [A-Z :]+?\s{2,}(\S.*)")
_FOLLOWING = re.compile(r"\s+(\S.*)")
_STRING = re.compile(r'"((?:\\.|[^"\\])*)"')


@dataclass(frozen=True, slots=True)
class Perpetrator:
    """One organization of the key: the ``names`` that are right for it (alternatives), the ``confidences``
    that are right, none where the key gives none, and whether the fill is ``optional``: it may be left out."""

    names: tuple[str, ...]
    confidences: frozenset[str]
    optional: bool


def read_keys(folder: Path) -> dict[str, list[Perpetrator]]:
    """The perpetrators of every text of a split, by the text's id, in the order of the keys; an empty list
    where nobody is named.

    :param folder: a split of MUC-4 (``dev``, ``tst1`` ...), whose files named ``key…`` hold the keys.
    """
    found: dict[str, list[Perpetrator]] = {}
    for file in sorted(folder.glob("key*")):
        for template in _templates(file.read_text(encoding="latin-1").splitlines()):
            name = template["0"][0].split()[0]
            found.setdefault(name, []).extend(_perpetrators(template))
    return found


def _templates(lines: Iterable[str]) -> list[dict[str, list[str]]]:
    """Templates as the fills of each slot by its number."""
    templates: list[dict[str, list[str]]] = []
    fills: list[str] | None = None
    for line in lines:
        slot, following = _SLOT.match(line), _FOLLOWING.match(line)
        if slot:
            if slot[1] == "0":
                templates.append({})
            fills = templates[-1].setdefault(slot[1], []) if templates else None
        if fills is None or line.startswith(";"):
            continue
        if slot:
            fills.append(slot[2].strip())
        elif following:
            fills.append(following[1].strip())
        else:
            fills = None
    return templates


def _perpetrators(template: dict[str, list[str]]) -> list[Perpetrator]:
    """The fills of slot 10, each with its confidences from slot 11."""
    whole = "OPTIONAL" in template.get("1", [""])[0]
    graded = [(_names(fill), _confidences(fill)) for fill in template.get("11", [])]
    found = []
    for fill in template.get("10", []):
        names = _names(fill)
        if names:
            grades = next((c for other, c in graded if other and same(names, other)), frozenset[str]())
            found.append(Perpetrator(names, grades, whole or fill.startswith("?")))
    return found


def _names(fill: str) -> tuple[str, ...]:
    """The alternatives of a fill; a few are written without quotation marks."""
    if fill.strip() in ("-", "*"):
        return ()
    quoted = [n.replace('\\"', " ").strip() for n in _STRING.findall(fill)]
    return tuple(n for n in quoted if n) or ((fill,) if '"' not in fill else ())


def _confidences(fill: str) -> frozenset[str]:
    grades = fill.split(":")[0].strip(" ?()").split("/")
    return frozenset(g.strip() for g in grades) & frozenset(CONFIDENCES)
