"""How an answer points at what it answers: "it", "the latter", "both figures", "the allegation"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterclaim.record import Claim
from counterclaim.syntax import Document

Kind = Literal["accusation", "denial", "number", "statement", "anything"]

_NOUNS: dict[str, Kind] = {
    **dict.fromkeys(("accusation", "charge", "allegation", "blame", "accusations", "charges"), "accusation"),
    **dict.fromkeys(("denial", "rebuttal", "denials"), "denial"),
    **dict.fromkeys(("number", "figure", "toll", "count", "estimate", "tally", "total", "statistic", "data"), "number"),
    **dict.fromkeys(
        ("claim", "report", "statement", "announcement", "assertion", "story", "version", "account", "news", "reports",
         "rumour", "rumor", "declaration", "boast", "tale", "information", "suggestion", "footage", "picture"),
        "statement",
    ),
}  # fmt: skip
_PRONOUNS = frozenset(("it", "this", "that", "latter", "so", "them", "these", "those", "which"))
_OBJECTS = frozenset(("dobj", "pobj", "nsubj", "nsubjpass", "oprd"))
_OWN = frozenset(("its", "their", "his", "her", "earlier"))
_LIGHT = frozenset(("have", "be", "do", "call"))
_AFTER = 5  # tokens after the cue that its object may stand among
_BOTH = frozenset(("both", "two", "all"))
_FEW = 4  # content words up to which a content is a mere pointer


@dataclass(frozen=True, slots=True)
class Pointer:
    """``kind`` is the kind of statement pointed at; ``near`` whether it is the nearest that is meant,
    ``bare`` whether the answer says nothing of its own to match; ``both`` whether it points at several."""

    kind: Kind
    near: bool
    bare: bool
    both: bool


def pointer_of(doc: Document, claim: Claim) -> Pointer:
    """How the answering ``claim`` points at its target."""
    kind: Kind = "anything"
    near = both = False
    words = 0
    for i in _tokens(doc, claim):
        token = doc.tokens[i]
        inside_cue = claim.cue is not None and claim.cue.start <= token.start < claim.cue.end
        if token.lemma in _NOUNS and token.pos in ("NOUN", "PROPN"):
            determiners = {t.lower for t in doc.children(i, "det", "poss", "predet")}
            if determiners and not determiners & _OWN and kind == "anything" and not words:
                kind = _NOUNS[token.lemma]
                near = True
                both = bool(determiners & _BOTH) or any(t.lower in _BOTH for t in doc.children(i))
        elif token.lower in _PRONOUNS and not words and (token.dep in _OBJECTS or token.lower == "latter"):
            near = True
        elif not inside_cue and token.pos in ("NOUN", "PROPN", "VERB", "NUM") and token.lemma not in _LIGHT:
            words += 1
    return Pointer(kind, near, (near and words <= _FEW) or words == 0, both)


def _tokens(doc: Document, claim: Claim) -> list[int]:
    """The tokens of what is denied: the content, the cue and what follows it, and the noun that a relative
    clause of denial hangs on ("a number that he dismissed")."""
    found = {i for s in claim.content for i in doc.tokens_in(s.start, s.end)}
    if claim.cue:
        for i in doc.tokens_in(claim.cue.start, claim.cue.end):
            token = doc.tokens[i]
            found.update(range(i, min(i + _AFTER, doc.sentence_of(i).last) + 1))
            if token.pos in ("VERB", "AUX") and token.dep == "relcl":
                found.add(token.head)
    return sorted(found)
