"""Does a seat of power act, or does something happen in it? "Baku denied" against "shells hit Baku"."""

from __future__ import annotations

from counterclaim.reading.names.words import listed
from counterclaim.syntax import Document, Token

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
        if after is not None and after.tag == "POS":  # "at Moscow's request"
            return doc.tokens[token.head].i > last and doc.tokens[token.head].lemma in listed("stances")
        return before.lower == "from" and _comes_from(doc, before)
    if doc.blocks[sentence.block].kind == "headline" and after is not None:
        opens = first == sentence.first or (
            before is not None and before.lower == "and" and token.dep == "conj"
        )
        if opens and (after.pos in ("VERB", "AUX", "NOUN") or after.lower == "and"):
            return True
    if first == sentence.first and after is not None and after.tag == "NNS" and after.lemma in listed("cues"):
        return True  # "Beijing appeals for restraint"
    if before is not None and before.tag == "DT" and is_where(doc, first):
        return False
    if after is not None and after.lower in listed("placelike"):
        return False
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
        if head.lemma == "be" and is_city:
            return _has_attitude(doc, head.i)
        suffers = head.lemma == "come" and any(c.lower == "under" for c in doc.children(head.i, "prep"))
        return head.lemma not in listed("happens") and not suffers
    if token.dep == "compound" and is_city:
        return head.i > token.i and head.lemma in listed("seat_people")
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
        if governor.lower in listed("placelike"):
            return False
        stance = governor.lower in listed("stances") or governor.lemma in listed("stances")
        return governor.lemma in listed("dealings") or stance or not is_city
    if token.dep == "ROOT" and after is not None and after.pos in ("VERB", "AUX"):
        return True
    return not is_city and token.dep != "npadvmod"


def _has_attitude(doc: Document, verb: int) -> bool:
    """Whether what is said to be so is so of a government: "ready to talk", "an ally", "among the guarantors"."""
    for child in doc.children(verb):
        if child.dep in ("acomp", "attr", "oprd") and child.lemma in listed("attitudes"):
            return True
        if child.dep == "prep" and child.lower in ("among", "behind"):
            return True
    return False


def _comes_from(doc: Document, prep: Token) -> bool:
    """Whether what comes "from" a seat comes from its government: an answer, orders, weapons."""
    governor = doc.tokens[prep.head]
    if governor.pos in ("VERB", "AUX"):
        return any(c.lemma in listed("stances") for c in doc.children(governor.i, "dobj") if c.i < prep.i)
    return governor.lemma in listed("stances")
