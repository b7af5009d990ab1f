"""Whether a time expression stands in a clause about what is to come or about what has been."""

from __future__ import annotations

from typing import Literal

from counterclaim.reading.dates.vocabulary import vocabulary
from counterclaim.syntax import Document, Token

Direction = Literal[-1, 0, 1]
"""-1: the clause tells of the past; 1: of the future; 0: it does not say."""

_UP_TO = frozenset({"by", "until", "till"})
_TERM_ENDS = frozenset({"by", "until", "till", "to"})
_HAVE = frozenset({"had", "has", "have", "'ve", "was", "were"})
_MUST = frozenset({"should", "must", "would", "may", "might"})
_TERMS = frozenset({"deadline", "ultimatum"})
_WITH_TO = frozenset({"set", "bound", "going"})
_HEADINGS = frozenset({"headline", "heading", "entry"})


def direction(doc: Document, i: int) -> Direction:
    """Which way the clause around token ``i`` looks: "will be released on Friday", "due to meet on Thursday",
    "the talks resume on Monday", "wants it done by Friday"; "arrived on Friday"."""
    words = vocabulary().future
    before, earlier = (doc.tokens[j].lower if j >= 0 else "" for j in (i - 1, i - 2))
    if before == "since":
        return -1
    if before == "for" or before in words:
        return 1
    if before == "as" and earlier in ("soon", "early"):
        return 1
    nominal = ballot = False
    for token in doc.ancestors(i):
        if token.lower in words and (token.pos == "ADJ" or token.lower in _TERMS):
            return 1
        if token.pos in ("VERB", "AUX"):
            way = _of_verb(doc, token, i, before, nominal)
            return 0 if ballot and way < 0 else way  # "shot on the eve of the vote on 10 March"
        nominal = nominal or token.pos in ("NOUN", "PROPN")
        ballot = ballot or token.lemma in vocabulary().ballots
    return 1 if before in _UP_TO else 0


def _of_verb(doc: Document, verb: Token, day: int, before: str, nominal: bool) -> Direction:
    """Which way the token ``day`` under ``verb`` looks; ``before``: the word in front of it; ``nominal``: it hangs
    on a noun under the verb."""
    v, up_to = vocabulary(), before in _TERM_ENDS
    auxiliaries = doc.children(verb.i, "aux", "auxpass")
    helpers = {w for c in auxiliaries for w in (c.lower, c.lower.removesuffix("s"))}
    if helpers & v.future or _is_future(doc, verb):
        return 1
    if doc.tokens[day].dep == "poss":
        return 0  # "asked them to obey Thursday's ruling"
    governor = doc.tokens[verb.head]
    if "to" in helpers and (verb.tag == "VB" or "be" in helpers):
        return 1 if up_to or governor.lemma == "be" or _looks_ahead(doc, governor) else 0
    if up_to:
        set_by = governor if verb.tag == "VBN" and not helpers else verb
        if set_by.lemma in v.term or helpers & v.term or _looks_ahead(doc, governor):
            return 1
    elif nominal and before == "from" and verb.lemma in v.term:
        return 1  # "agreed on a truce from Friday"
    if verb.tag in ("VBZ", "VBP") or helpers & {"'s", "is", "are"}:
        timetable = _on_the_timetable(doc, verb) and doc.block_of(verb.i).kind not in _HEADINGS
        return 1 if timetable and not helpers & _HAVE else 0
    if helpers & _MUST:
        return 1 if "have" not in helpers else 0
    past = verb.tag == "VBD" or bool(helpers & _HAVE)
    return -1 if past and (before in ("on", "in") or not nominal) else 0


def _on_the_timetable(doc: Document, verb: Token) -> bool:
    """Whether the verb in the present tense announces: "the talks open", "the truce takes effect"."""
    listed = vocabulary().timetable
    if verb.lemma in listed:
        return True
    objects = doc.children(verb.i, "dobj")
    below = (*objects, *(o for p in doc.children(verb.i, "prep") for o in doc.children(p.i, "pobj")))
    return any(f"{verb.lemma} {o.lemma}" in listed for o in below)


def _is_future(doc: Document, verb: Token) -> bool:
    """Whether the word itself looks ahead: "planned", and "set to" but not "a record set on"."""
    if verb.lower not in vocabulary().future:
        return False
    after = doc.tokens[verb.i + 1].lower if verb.i + 1 < len(doc.tokens) else ""
    return verb.lower not in _WITH_TO or after in ("to", "for")


def _looks_ahead(doc: Document, verb: Token) -> bool:
    """Whether what hangs on ``verb`` is yet to come: "planned to", "agreed to", "will be forced to"."""
    v = vocabulary()
    return (
        _is_future(doc, verb)
        or verb.lemma in v.term
        or any(c.lower in v.future for c in doc.children(verb.i, "aux"))
    )
