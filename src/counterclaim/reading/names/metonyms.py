"""Does a seat of power act, or does something happen in it? "Baku denied" against "shells hit Baku"."""

from __future__ import annotations

from counterclaim.reading.names.words import listed
from counterclaim.syntax import Document

_TOWARDS = frozenset(["to", "with", "against", "on", "between", "of", "by", "for", "upon"])


def is_where(doc: Document, first: int) -> bool:
    """Whether token ``first`` begins the name of where something is or happens: "in the Gaza Strip"."""
    i, steps = first - 1, 0
    begin = doc.sentence_of(first).first
    while i >= begin and steps < 3:
        token = doc.tokens[i]
        if token.lower in listed("where"):
            return True
        if token.tag not in ("DT", "JJ", "VBN"):
            return False
        i, steps = i - 1, steps + 1
    return False


def acts(doc: Document, first: int, last: int, is_city: bool) -> bool:
    """Whether the seat of power named by tokens ``first`` .. ``last`` stands for its government.

    :param is_city: false for palaces and streets, which stand for it unless something happens there.
    """
    token = doc.tokens[last]
    sentence = doc.sentence_of(last)
    after = doc.tokens[last + 1] if last < sentence.last else None
    before = doc.tokens[first - 1] if first > sentence.first else None
    if doc.blocks[sentence.block].dateline and sentence.start == doc.blocks[sentence.block].start:
        return False
    if before is not None and before.lower in listed("where"):
        return False
    if doc.blocks[sentence.block].kind == "headline" and after is not None:
        opens = first == sentence.first or (
            before is not None and before.lower == "and" and token.dep == "conj"
        )
        if opens and (after.pos in ("VERB", "AUX", "NOUN") or after.lower == "and"):
            return True
    if after is not None and after.tag == "POS":
        owned = doc.tokens[last + 2 : last + 6]
        head = next((t for t in owned if t.i == token.head), owned[0] if owned else token)
        return head.lower not in listed("placelike")
    if after is not None and after.text == "-" and last + 2 <= sentence.last:
        return doc.tokens[last + 2].lower in (
            "backed",
            "led",
            "supported",
            "controlled",
            "sponsored",
            "installed",
        )
    while token.dep == "conj" and doc.tokens[token.head].pos == "PROPN":
        token = doc.tokens[token.head]
        if token.i and doc.tokens[token.i - 1].lower in listed("where"):
            return False
    head = doc.tokens[token.head]
    if token.dep == "nsubj":
        return head.lemma not in listed("happens") and not (head.lemma == "be" and is_city)
    if token.dep == "dobj" and head.lemma == "call":
        return False
    if token.dep in ("dobj", "nsubj") and after is not None and after.lower in ("responsible", "accountable"):
        return True
    if token.dep in ("nsubjpass", "dobj", "dative"):
        return (
            head.lemma in (listed("addressed") if token.dep == "nsubjpass" else listed("dealings"))
            or not is_city
        )
    if token.dep == "pobj" and (head.lower in _TOWARDS or head.dep == "agent"):
        if head.dep == "agent" or head.lower in ("by", "between", "against"):
            return True
        governor = doc.tokens[head.head]
        return governor.lemma in listed("dealings") or governor.lower in listed("stances") or not is_city
    if token.dep == "ROOT" and after is not None and after.pos in ("VERB", "AUX"):
        return True
    return not is_city and token.dep != "npadvmod"
