"""Objects and prepositional phrases of a cue, as token ranges."""

from __future__ import annotations

from counterclaim.reading.attribution.grammar import objects
from counterclaim.syntax import Document

Ranges = list[tuple[int, int]]


def obj(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    anchor = tokens[0]
    found = []
    for i in objects(doc, anchor):
        if i in tokens:
            continue
        first, last = doc.subtree(i)
        if first <= anchor <= last:  # the object governs the cue: "losses reported by the ministry"
            if i < anchor:
                last = doc.subtree(anchor)[0] - 1
            else:
                first = i
        if first <= last:
            found.append((first, _before_aside(doc, i, last)))
    return found


def _before_aside(doc: Document, noun: int, last: int) -> int:
    """The end of the phrase of ``noun`` without an aside of the reporter's: "the deal, which would ..."."""
    for child in doc.children(noun, "relcl"):
        first = doc.subtree(child.i)[0]
        if noun < first - 1 and doc.tokens[first - 1].text == ",":
            return min(last, first - 2)
    return last


def preposition(doc: Document, tokens: tuple[int, ...], word: str) -> Ranges:
    word = word.removesuffix("_noun")
    for i in tokens:
        if doc.tokens[i].lower == word and i != tokens[0]:
            first, last = doc.subtree(i)
            return [(i + 1, last)] if last > i else []
    for i in tokens:
        for prep in doc.children(i, "prep", "dative", "agent"):
            if prep.lower == word and prep.i > i:
                first, last = doc.subtree(prep.i)
                return [(first, last)] if last > prep.i else []
        for child in doc.children(
            i, "dobj"
        ):  # "owned up to five", where "to" was taken for a part of the number
            if any(c.lower == word for c in doc.children(child.i, "quantmod")):
                return [doc.subtree(child.i)]
        for child in doc.children(i, "npadvmod", "advmod", "dobj", "nsubjpass"):
            if child.dep in ("dobj", "nsubjpass") and word not in ("of", "for", "with", "as"):
                continue
            for prep in doc.children(child.i, "prep"):
                if prep.lower == word:
                    return [doc.subtree(prep.i)]
    return (
        _far(doc, tokens[0], word) if word in ("of", "about") and doc.tokens[tokens[0]].pos == "VERB" else []
    )


def _far(doc: Document, verb: int, word: str) -> Ranges:
    """A prepositional phrase that the parser hung deeper: "assured the envoy, X, of"."""
    for child in doc.children(verb, "dobj", "prep"):
        first, last = doc.subtree(child.i)
        for i in range(max(first, verb + 1), last + 1):
            if doc.tokens[i].lower == word and doc.tokens[i].dep == "prep" and i > child.i:
                return [doc.subtree(i)]
    return []
