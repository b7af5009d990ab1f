"""Counts that are part of another, or go on with it: "five of them children", "including 4 officers",
"16 children, 46 women and 36 men", "12 in hospital"."""

from __future__ import annotations

from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.reading.figures.nouns import Noun, noun_at
from counterclaim.syntax import Document

PART_WORDS = frozenset({"including", "among", "amongst", "notably", "mostly", "mainly"})
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
        things = tokens[count.number.last + 2].lower == "which" and previous.people
        return "" if things else "part"
    larger = previous.low is not None and count.number.low > max(
        previous.low, (previous.whole or previous).low or 0
    )
    if any(w in PART_WORDS for w in words) and larger:
        return ""
    if any(w in PART_WORDS for w in words) and not any(
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
    return max(n for n, w in enumerate(words) if w in PART_WORDS)


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


_PARTS = 12  # counts that may add up to one


def sum_up(doc: Document, found: list[Draft]) -> None:
    """Make the counts that follow a larger one in its sentence, and add up to it, parts of it ("six
    soldiers, four in Daraa and two near Homs")."""
    for n, whole in enumerate(found):
        if whole.low is None or whole.low < 2 or whole.high is not None or not whole.people:
            continue
        total, parts = 0, []
        for other in found[n + 1 : n + 1 + _PARTS]:
            same = doc.tokens[other.first].sent == doc.tokens[whole.first].sent
            if not same or other.outcome != whole.outcome or other.low is None or other.high is not None:
                break
            parts.append(other)
            total += other.low
            if total >= whole.low:
                break
        if len(parts) > 1 and total == whole.low:
            for part in parts:
                part.whole = part.whole or whole
                part.follows = part.follows or whole


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


def of_the_first(doc: Document, count: Count, whole: Draft) -> bool:
    """Whether ``count`` is so many of those with whom its sentence begins: "Of the 54 dead, 37 were
    children"."""
    first = doc.sentence_of(count.first).first
    opening = doc.tokens[first : whole.first]
    if not opening or opening[0].lower not in ("of", "among", "amongst") or len(opening) > 3:
        return False
    return whole.people and whole.low is not None and count.number.low < whole.low


def all_of_them(doc: Document, last: int) -> Noun | None:
    """What an apposition says of all that were counted: "16 dead, all of them civilians"."""
    tokens = doc.tokens
    end = doc.sentence_of(last).last
    for i in range(last + 1, min(last + 5, end)):
        if tokens[i].lower != "all" or tokens[i - 1].text not in (",", "-", "–", "("):
            continue
        j = i + 1
        while j < end and tokens[j].lower in ("of", "them", "whom", "were", "are", "believed", "to", "be"):
            j += 1
        for k in range(j, min(j + 4, end + 1)):
            noun = noun_at(doc, k, j)
            if noun and noun.people:
                return noun
        return None
    return None


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
