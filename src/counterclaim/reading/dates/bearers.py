"""Dates that are part of a name: the March 14 Alliance, the 17 February Brigade, Black September."""

from __future__ import annotations

from counterclaim.reading.dates.grammar import Expression
from counterclaim.reading.dates.vocabulary import vocabulary
from counterclaim.syntax import Document

_REACH = 3  # tokens: "the 19th of April Democratic Alliance", "2010 Old Harbour Road"


def is_name(doc: Document, found: Expression) -> bool:
    """Whether the expression belongs to the name of what bears it: of a group, a street or a paper by the word in
    capitals that ends the name, or of a group or a day by the epithet in front ("Bloody Sunday")."""
    first, last = doc.token_at(found.start), doc.token_at(found.last - 1)
    if first is None or last is None:
        return False
    words = vocabulary()
    for token in doc.tokens[last + 1 : last + 1 + _REACH]:
        if token.sent != doc.tokens[last].sent or not (
            token.text[:1].isupper() or token.lower in words.venue
        ):
            break
        if token.lower in words.bearers or token.lower in words.venue:
            return True
        if token.lower == "war" and token.text[:1].isupper() and found.kind != "year":
            return True  # "the Six-Day War", "the October War"; but "the 2008 Gaza War" was that year's
    if found.kind in ("month", "weekday", "season", "holiday") and first:
        before = doc.tokens[first - 1]
        return before.text[:1].isupper() and before.lower in words.epithets
    return False
