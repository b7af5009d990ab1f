"""Counts that are part of another, or go on with it: "five of them children", "including 4 officers",
"16 children, 46 women and 36 men", "12 in hospital"."""

from __future__ import annotations

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.reading.figures.nouns import Noun, noun_at
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
    """How ``count`` goes on from the figure ``previous`` before it in the same sentence: "part" (of it),
    "list" (beside it), or "" (it does not)."""
    tokens = doc.tokens
    start = previous.last
    if start < previous.loss.trigger < count.first:
        start = previous.loss.trigger
    between = tokens[start + 1 : count.first]
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


def governed_by(doc: Document, head: int, previous: Draft, apposed: bool = True) -> bool:
    """Whether the parse coordinates the noun ``head`` with the figure ``previous``."""
    i = head
    for _ in range(6):
        t = doc.tokens[i]
        if t.head == i or not (t.dep in ("conj", "nummod") or (apposed and t.dep == "appos")):
            return False
        i = t.head
        if previous.first <= i <= previous.last:
            return True
    return False


_NEAR = 2  # sentences
_DEFINITE = frozenset({"these", "those", "the", "them"})


def of_them(doc: Document, count: Count, loss: Loss, whole: Draft) -> bool:
    """Whether ``count`` is so many of those told before, in another sentence: "248 of these deaths",
    "Five of them died in Acre"."""
    of = count.number.last + 1
    tokens = doc.tokens
    if of + 1 >= len(tokens) or tokens[of].lower != "of" or tokens[of + 1].lower not in _DEFINITE:
        return False
    if not whole.people or whole.low is None or whole.low <= count.number.low:
        return False
    if tokens[of + 1].lower != "them" and loss.rule != "count-noun":
        return False
    if not 0 <= tokens[count.first].sent - tokens[whole.head].sent <= _NEAR:
        return False
    return loss.outcome == whole.outcome or whole.outcome == "casualties"


def predicate_noun(doc: Document, numeral: int) -> Noun | None:
    """What "three of the victims were ..." says that they were."""
    t = doc.tokens[numeral]
    if t.dep not in ("nsubj", "nsubjpass"):
        return None
    for child in doc.children(t.head, "attr"):
        noun = noun_at(doc, child.i)
        if noun:
            return noun
    return None
