"""Signed words: a quotation with its speaker's name below or behind it, after a dash ("― Aminata, a teacher")."""

from __future__ import annotations

from counterclaim.reading.attribution.draft import Draft
from counterclaim.record import Span
from counterclaim.syntax import Document
from counterclaim.text.quotes import Quote

_DASHES = frozenset(("-", "--", "–", "—", "―"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_LONGEST = 14
_NAME = 5


def read(doc: Document, quote: Quote) -> Draft | None:
    """The attribution that a signature right after ``quote`` makes, if there is one."""
    inside = doc.tokens_in(quote.start, quote.end)
    if len(inside) < _NAME or inside[-1] + 2 >= len(doc.tokens):
        return None
    dash = inside[-1] + 1
    if doc.tokens[dash].text not in _DASHES:
        return None
    block = doc.block_of(dash)
    here = doc.block_of(inside[0])
    opens = quote.start == here.start if here is block else doc.tokens[dash].start == block.start
    name = doc.tokens[dash + 1]
    if not opens or name.pos != "PROPN" or name.start >= block.end:
        return None
    last = dash + 1
    while last + 1 < len(doc.tokens) and doc.tokens[last + 1].start < block.end and last - dash <= _LONGEST:
        last += 1
        if doc.tokens[last].tag in _FINITE:
            return None
    if last - dash > _LONGEST:
        return None
    while last > dash + 1 and doc.tokens[last].pos == "PUNCT":
        last -= 1
    head = dash + 1
    while head < last and doc.tokens[head + 1].pos == "PROPN":
        head += 1
    return Draft(
        dash, "assert", (dash, dash), "signature", head, (dash + 1, last), [Span(quote.start, quote.end)],
        turned="assert", words=(dash,), confidence=0.7, quoted=True,
    )  # fmt: skip
