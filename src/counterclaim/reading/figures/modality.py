"""Whether a verb tells a fact: negation, modals, plans, conditions and purposes tell none."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.syntax import Document

_MODALS = frozenset(
    {"could", "would", "might", "may", "can", "should", "must", "will", "shall", "'ll", "ca", "wo", "going"}
)


def irreal(doc: Document, verb: int) -> bool:
    """Whether the verb tells no fact: negated, a modal without "have", a plan, a condition, a purpose."""
    tokens = doc.tokens
    children = doc.children(verb)
    perfect = any(c.dep == "aux" and c.lemma == "have" for c in children)
    for c in children:
        if c.dep == "neg":
            return True
        if c.dep == "aux" and c.lower in _MODALS and not (perfect and c.lower != "would"):
            return True
        if c.dep == "mark" and c.lower in ("if", "unless", "lest"):
            return True
    t = tokens[verb]
    up = tokens[t.head]
    if (
        t.dep == "conj"
        and up.i != verb
        and not any(c.dep in ("nsubj", "nsubjpass") for c in children)
        and t.tag in ("VB", "VBG")
    ):
        return irreal(doc, up.i)
    if any(c.lower == "to" and c.dep == "aux" for c in children) and t.tag == "VB" and not perfect:
        if t.dep in ("xcomp", "ccomp", "acl", "pcomp") and up.lemma in lexicon.listed("counting", "plans"):
            return True
        return t.dep in ("advcl", "relcl", "acl") and up.lemma not in (
            "continue",
            "go",
            "manage",
            "first",
            "last",
        )
    if (
        t.dep in ("pcomp", "xcomp")
        and up.lemma in lexicon.listed("counting", "plans") | {"of", "from"}
        and t.tag == "VBG"
    ):
        return up.lemma in lexicon.listed("counting", "plans")
    return False
