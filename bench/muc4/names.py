"""Whether two lists of names mean one organization, as a judge of MUC-4 would say."""

from __future__ import annotations

import csv
import functools
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from counterclaim import knowledge

_WORD = re.compile(r"[A-Z0-9]+(?:-[A-Z0-9]+)*(?:['’]S\b)?")
_BRACKETED = re.compile(r"[\[(]([^\])]*)[\])]")


def same(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a name of ``some`` and one of ``others`` are the same but for order, brackets and nonessential
    modifiers (articles, nationalities, "group", "guerrillas": scoring guidelines 3.1.1.1), or the words of one
    are among the other's and do not merely say what kind of organization it is."""
    bags = [b for name in others for b in _bags(name)]
    return any(_agree(a, b) for name in some for a in _bags(name) for b in bags)


def _agree(a: frozenset[str], b: frozenset[str]) -> bool:
    if a == b:
        return True
    fewer, more = (a, b) if len(a) < len(b) else (b, a)
    return fewer < more and any(w not in _listed("generic") and len(w) > 2 for w in fewer)


@functools.cache
def _bags(name: str) -> tuple[frozenset[str], ...]:
    """The words of a name, and those of what stands in brackets after it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.upper()) if not unicodedata.combining(c))
    pieces = [_BRACKETED.sub(" ", plain), *_BRACKETED.findall(plain)]
    bags = []
    for piece in pieces:
        words = [
            w.replace("’", "'").removesuffix("'S") if w != "PEOPLE'S" else w for w in _WORD.findall(piece)
        ]
        essential = frozenset(
            w for w in words if w not in _listed("nonessential") and w not in _nationalities()
        )
        bags += [essential or frozenset(words)] if words else []
    return tuple(bags)


@functools.cache
def _listed(kind: str) -> frozenset[str]:
    lines = (Path(__file__).parent / "words.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


@functools.cache
def _nationalities() -> frozenset[str]:
    entries = knowledge.entries("states")
    return frozenset(w.upper() for e in entries for w in (*e.demonyms, e.name, *e.aliases) if " " not in w)
