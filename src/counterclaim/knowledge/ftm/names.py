"""Which names of a user's entity are taken for it in a report."""

from __future__ import annotations

import re
import unicodedata

from counterclaim.knowledge.ftm.lines import NAMES, Thing

_ARTICLE = re.compile(r"^(?:the|a|an|al|el)[ -]+", re.IGNORECASE)
_APART = re.compile(r"[\s‐-―-]+")
_INNER = re.compile(r"[A-Z]{4,}|[A-Z]+[a-z]+[A-Z]\w*|[A-Z]+\d\w*")


def names_of(thing: Thing) -> tuple[str, ...]:
    """The names of ``thing`` that stand for it in a report, the everyday one first; () where it has none.

    One word alone ("Bank", "May", "Target") names no entity of a user, unless it is written like no ordinary
    word: four or more capitals, a capital inside, or a figure ("GAZPROM", "KamAZ", "G4S"). Who wants more
    writes a row of ``people.csv`` or ``bodies.csv``.
    """
    told = thing.all(*NAMES)
    if thing.caption and thing.caption in told:
        told.insert(0, thing.caption)
    usable = [name for name in dict.fromkeys(told) if _is_usable(name, thing.schema == "Person")]
    usable.sort(key=lambda name: not _is_latin(name))
    return tuple(usable)


def _is_usable(name: str, person: bool) -> bool:
    if len(name) > 120 or "|" in name:
        return False
    words = [w for w in _APART.split(_ARTICLE.sub("", name)) if len(w) > 1 or not w.isascii()]
    return len(words) > 1 or (not person and len(words) == 1 and bool(_INNER.fullmatch(words[0])))


def _is_latin(name: str) -> bool:
    return next((unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha()), False)
