"""Counts that are part of another, or go on with it: "five of them children", "including 4 officers",
"16 children, 46 women and 36 men", "12 in hospital"."""

from __future__ import annotations

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft
from counterclaim.syntax import Document

_PART_WORDS = frozenset({"including", "among", "amongst", "notably", "mostly", "mainly"})
_LINKS = frozenset(
    {
        ",",
        "and",
        "or",
        "plus",
        "as",
        "well",
        "along",
        "with",
        "including",
        "among",
        "them",
        "&",
        "while",
        "also",
        "another",
        "a",
        "further",
        "an",
        "the",
        "(",
        "latter",
        "to",
        "whom",
        "it",
        "adds",
        "then",
        "but",
        "-",
        "–",
        "—",
        "of",
        "these",
        "those",
        "followed",
        "by",
        "together",
        "additional",
        "in",
        "addition",
    }
)
_BREAKS = frozenset({";", "?", "!"})


def continued(doc: Document, count: Count, previous: Draft) -> str:
    """How ``count`` goes on from the figure ``previous`` before it in the same sentence: "part" (of it), "list"
    (beside it), or "" (it does not)."""
    tokens = doc.tokens
    between = tokens[previous.last + 1 : count.first]
    words = [t.lower for t in between]
    if count.counted.pronoun:
        return "part"
    if any(w in _PART_WORDS for w in words) and not any(
        t.pos == "VERB" and t.lower != "including" and t.tag in ("VBD", "VBZ", "VBP")
        for t in between[_last(words) :]
    ):
        return "part"
    if not between:
        return ""
    if any(w in _BREAKS for w in words):
        return ""
    if ":" in words and count.noun is not None:
        return "part" if _verbless(between[words.index(":") :]) else ""
    if between[-1].lower in ("and", ",", "plus", "&", "or", "another", "further", "with", "with") or (
        between[-1].lower in ("a", "an", "as", "some") and len(between) > 1
    ):
        return "list" if _verbless(between) else ""
    return "list" if all(w in _LINKS for w in words) else ""


def _last(words: list[str]) -> int:
    return max(n for n, w in enumerate(words) if w in _PART_WORDS)


def _verbless(between: list) -> bool:  # type: ignore[type-arg]
    """Whether no clause of its own begins between two counts."""
    return not any(
        t.tag in ("VBD", "VBZ", "VBP", "MD")
        or (t.tag in ("VBN", "VBG") and t.dep in ("conj", "advcl", "ROOT", "ccomp"))
        for t in between
    )
