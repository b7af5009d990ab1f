"""Attacks with words: who "attacks" or "blasts" whom on a stage, and not with weapons."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.frames.complements import Ranges
from counterclaim.reading.attribution.grammar import objects, source_of
from counterclaim.syntax import Document, Token

_NAMED = frozenset(("PERSON", "ORG", "NORP"))
_VERBAL = frozenset(("attack", "blast", "launch", "target", "strike", "hit", "drop", "execute"))
_WHERE = frozenset(("near", "outside", "inside", "in", "at", "with"))
_SITES = frozenset(("GPE", "LOC", "FAC"))
_SPOKEN = frozenset(("call", "accuse", "say", "describe", "label", "question"))


@lexicon.compiled
def _arms() -> frozenset[str]:
    """Lemmas beside which an attack is one with weapons."""
    return (frozenset(row["word"] for row in lexicon.rows("assaults")) - _VERBAL) | lexicon.listed(
        "speech", "armed"
    )


def person(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A person, or what he says or plans, as object, where the one who acts is a person or speaks for one."""
    anchor = tokens[0]
    source = source_of(doc, anchor)
    if source is None and doc.tokens[anchor].tag != "VBG":
        return []
    if source is not None and not _debates(doc, anchor, doc.tokens[source]):
        return []
    if is_armed(doc, anchor):
        return []
    return [doc.subtree(i) for i in objects(doc, anchor) if is_debated(doc, i)]


def is_debated(doc: Document, i: int) -> bool:
    """Whether the noun at ``i`` is somebody in a debate, or something of his that words can hit."""
    token = doc.tokens[i]
    if token.ent == "PERSON" or token.lemma.lower() in lexicon.listed("speech", "debated"):
        return True
    return any(c.ent == "PERSON" for c in doc.children(i, "poss", "compound", "appos"))


def is_armed(doc: Document, anchor: int) -> bool:
    """Whether the sentence of an attack tells of weapons or losses, or the attack itself of a place."""
    sentence = doc.sentence_of(anchor)
    if any(
        doc.tokens[i].lemma.lower() in _arms()
        for i in range(sentence.first, sentence.last + 1)
        if i != anchor
    ):
        return True
    return any(
        inner.ent in _SITES or prep.lower == "with"
        for prep in doc.children(anchor, "prep")
        if prep.lower in _WHERE
        for inner in doc.children(prep.i, "pobj")
    )


def _debates(doc: Document, verb: int, source: Token) -> bool:
    if (
        source.ent == "PERSON"
        or source.lower in ("he", "she")
        or source.lemma.lower() in lexicon.listed("speech", "debaters")
    ):
        return True
    told = any(c.lemma in _SPOKEN and c.tag == "VBG" for c in doc.children(verb, "advcl", "xcomp"))
    aims = [i for i in objects(doc, verb) if doc.tokens[i].ent == "PERSON"]
    in_full = any(c.ent == "PERSON" for i in aims for c in doc.children(i, "compound"))
    return source.ent in _NAMED and bool(aims) and (told or in_full)
