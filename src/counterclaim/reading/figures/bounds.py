"""Bounds: "at least", "up to", "some" before a number, "or more" after it, "passed" as its verb."""

from __future__ import annotations

from typing import cast

from counterclaim import lexicon
from counterclaim.record import Bound
from counterclaim.syntax import Document, Token

_LONGEST = 4
_SKIPPED = frozenset({"the", "a", "another", "further", "additional"})


@lexicon.compiled
def _table() -> dict[tuple[str, tuple[str, ...]], Bound]:
    """(place, words) to the bound."""
    return {(r["place"], tuple(r["phrase"].split())): cast(Bound, r["bound"]) for r in lexicon.rows("bounds")}


def bound_of(doc: Document, first: int, last: int) -> tuple[Bound | None, int, int]:
    """The bound of the number in tokens ``first`` .. ``last`` (None: none is told), and the first and last
    token with the words that tell it."""
    tokens, table = doc.tokens, _table()
    floor, ceiling = doc.sentence_of(first).first, doc.sentence_of(last).last
    begins = [first]
    if first - 1 > floor and tokens[first - 1].lower in _SKIPPED:
        begins.append(first - 1)  # "at least another 12"
    for begin in begins:
        for n in range(min(_LONGEST, begin - floor), 0, -1):
            bound = table.get(("before", _words(tokens[begin - n : begin])))
            if bound:
                return bound, begin - n, last
    for n in (2, 1):
        bound = table.get(("after", _words(tokens[last + 1 : last + 1 + n]))) if last + n <= ceiling else None
        next_one = tokens[last + n + 1] if last + n + 1 <= ceiling else None
        if bound and not (n == 2 and next_one and next_one.pos == "NUM"):  # "12 at least 5"
            return bound, first, last + n
    verb = tokens[first - 1] if first > floor else None
    if verb is not None and verb.tag[:2] in ("VB", "NN", "IN"):
        return table.get(("verb", (verb.lemma,))), first, last
    return None, first, last


def _words(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(t.lower for t in tokens)
