"""Whether a time expression stands in a clause about what is to come or about what has been."""

from __future__ import annotations

from typing import Literal

from counterclaim.reading.dates.vocabulary import vocabulary
from counterclaim.syntax import Document, Token

Direction = Literal[-1, 0, 1]
"""-1: the clause tells of the past; 1: of the future; 0: it does not say."""

_UP_TO = frozenset({"by", "until", "till"})
_HAVE = frozenset({"had", "has", "have", "'ve", "was", "were", "been"})
_MUST = frozenset({"should", "must", "would", "may", "might"})
_HEADINGS = frozenset({"headline", "heading", "entry"})


def direction(doc: Document, i: int) -> Direction:
    """Which way the clause around token ``i`` looks: "will be released on Friday", "due to meet on Thursday",
    "the talks resume on Monday", "wants it done by Friday"; "arrived on Friday"."""
    words = vocabulary().future
    before = doc.tokens[i - 1].lower if i else ""
    if before in words or before == "for" or (before == "soon" and i > 1 and doc.tokens[i - 2].lower == "as"):
        return 1
    nominal = False
    for token in doc.ancestors(i):
        if token.pos in ("NOUN", "ADJ") and token.lower in words:
            return 1
        if token.pos in ("VERB", "AUX"):
            return _of_verb(doc, token, before, nominal)
        nominal = nominal or token.pos in ("NOUN", "PROPN")
    return 1 if before in _UP_TO else 0


def _of_verb(doc: Document, verb: Token, before: str, nominal: bool) -> Direction:
    """Which way a day under ``verb`` looks; ``before``: the word in front of the day; ``nominal``: the day hangs
    on a noun under the verb."""
    v, up_to = vocabulary(), before in _UP_TO
    helpers = {c.lower for c in doc.children(verb.i, "aux", "auxpass")}
    if helpers & v.future or verb.lower in v.future:
        return 1
    governor = doc.tokens[verb.head]
    if "to" in helpers and (verb.tag == "VB" or "be" in helpers):
        return 1 if up_to or governor.lemma == "be" or _looks_ahead(doc, governor) else 0
    if up_to:
        set_by = verb if verb.tag != "VBN" or helpers else governor
        if set_by.lemma in v.term or _looks_ahead(doc, governor):
            return 1
    elif nominal and before == "from" and verb.lemma in v.term:
        return 1  # "agreed on a truce from Friday"
    if verb.tag in ("VBZ", "VBP") or helpers & {"'s", "is", "are"}:
        timetable = verb.lemma in v.timetable and doc.block_of(verb.i).kind not in _HEADINGS
        return 1 if timetable and not helpers & _HAVE else 0
    if helpers & _MUST:
        return 1 if "have" not in helpers else 0
    return -1 if (verb.tag == "VBD" or helpers & _HAVE) and not nominal else 0


def _looks_ahead(doc: Document, verb: Token) -> bool:
    """Whether what hangs on ``verb`` is yet to come: "planned to", "agreed to", "will be forced to"."""
    v = vocabulary()
    return (
        verb.lower in v.future
        or verb.lemma in v.term
        or any(c.lower in v.future for c in doc.children(verb.i, "aux"))
    )
