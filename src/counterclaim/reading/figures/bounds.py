"""Bounds: "at least", "up to", "some" before a number, "or more" after it, "passed" as its verb."""

from __future__ import annotations

from counterclaim.record import Bound
from counterclaim.syntax import Document

_BEFORE: dict[tuple[str, ...], Bound] = {
    ("at", "least"): "at_least", ("more", "than"): "at_least", ("over",): "at_least", ("upwards", "of"): "at_least",
    ("upward", "of"): "at_least", ("well", "over"): "at_least", ("well", "above"): "at_least", ("above",): "at_least",
    ("no", "fewer", "than"): "at_least", ("no", "less", "than"): "at_least", ("not", "less", "than"): "at_least",
    ("not", "fewer", "than"): "at_least", ("in", "excess", "of"): "at_least", ("beyond",): "at_least",
    ("a", "minimum", "of"): "at_least", ("minimum",): "at_least", ("minimally",): "at_least", ("past",): "at_least",
    ("greater", "than"): "at_least", (">",): "at_least", ("at", "the", "very", "least"): "at_least",
    ("up", "to"): "at_most", ("at", "most"): "at_most", ("no", "more", "than"): "at_most", ("not", "more", "than"): "at_most",
    ("at", "the", "most"): "at_most", ("as", "many", "as"): "at_most", ("fewer", "than"): "at_most",
    ("less", "than"): "at_most", ("a", "maximum", "of"): "at_most", ("under",): "at_most", ("below",): "at_most",
    ("about",): "about", ("some",): "about", ("around",): "about", ("nearly",): "about", ("almost",): "about",
    ("roughly",): "about", ("approximately",): "about", ("nearing",): "about", ("approaching",): "about",
    ("an", "estimated"): "about", ("estimated",): "about", ("close", "to"): "about", ("circa",): "about",
    ("perhaps",): "about", ("ca.",): "about", ("c.",): "about", ("approx",): "about", ("approx.",): "about",
    ("in", "the", "region", "of"): "about", ("an", "average", "of"): "about", ("~",): "about", ("near",): "about",
    ("somewhere", "around"): "about", ("just", "over"): "at_least", ("just", "under"): "about",
    ("a", "little", "over"): "at_least", ("maybe",): "about", ("probably",): "about", ("possibly",): "about",
    ("an", "approximate"): "about", ("a", "reported"): "about", ("virtually",): "about",
}  # fmt: skip
_AFTER: dict[tuple[str, ...], Bound] = {
    ("or", "more"): "at_least", ("or", "so"): "about", ("at", "least"): "at_least", ("at", "most"): "at_most",
    ("or", "thereabouts"): "about", ("+",): "at_least", ("plus",): "at_least", ("or", "fewer"): "at_most",
}  # fmt: skip
_VERBS: dict[str, Bound] = {
    "pass": "at_least", "exceed": "at_least", "top": "at_least", "surpass": "at_least", "cross": "at_least",
    "near": "about", "approach": "about", "outnumber": "at_least",
}  # fmt: skip
_LONGEST = 4


def bound_of(doc: Document, first: int, last: int) -> tuple[Bound | None, int, int]:
    """The bound of the number in tokens ``first`` .. ``last`` (None: none is told), and the first and last
    token with the words that tell it."""
    tokens = doc.tokens
    floor = doc.sentence_of(first).first
    start = first
    if (
        start > floor
        and tokens[start - 1].lower in ("the", "a", "another", "further", "additional")
        and start - 1 > floor
    ):
        start -= 1  # "at least another 12"
    for begin in dict.fromkeys((first, start)):
        for n in range(_LONGEST, 0, -1):
            if begin - n < floor:
                continue
            bound = _BEFORE.get(tuple(t.lower for t in tokens[begin - n : begin]))
            if bound:
                return bound, begin - n, last
    ceiling = doc.sentence_of(last).last
    for n in (2, 1):
        if last + n <= ceiling:
            bound = _AFTER.get(tuple(t.lower for t in tokens[last + 1 : last + 1 + n]))
            if bound and not (
                n == 2
                and tokens[last + 2].lower == "least"
                and last + 3 <= ceiling
                and tokens[last + 3].pos == "NUM"
            ):
                return bound, first, last + n
    if (
        first > floor
        and tokens[first - 1].lemma in _VERBS
        and tokens[first - 1].tag[:2] in ("VB", "NN", "IN")
    ):
        return _VERBS[tokens[first - 1].lemma], first, last
    return None, first, last
