"""How an answer points at what it answers: "it", "the latter", "both figures", "the allegation"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterclaim.record import Claim, Span
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
        if claim.cue and claim.cue.start <= token.start < claim.cue.end and token.lemma not in _NOUNS:
            continue
        determined = any(
            t.lower in ("this", "that", "these", "those", "the", "such", "both", "any", "all") or t.dep == "poss"
            for t in doc.children(i)
        )
        if token.lemma in _NOUNS and token.pos in ("NOUN", "PROPN") and determined and kind == "anything":
            kind = _NOUNS[token.lemma]
            near = True
            both = both or any(t.lower in _BOTH for t in doc.children(i))
        elif token.lower in _PRONOUNS and token.dep in ("dobj", "nsubj", "nsubjpass", "pobj", "nsubj") and words == 0:
            near = True
        elif token.pos in ("NOUN", "PROPN", "VERB", "NUM") and token.lemma not in ("have", "be", "do"):
            words += 1
    return Pointer(kind, near, near and words <= _FEW or words == 0, both)


def _tokens(doc: Document, claim: Claim) -> list[int]:
    """The tokens of what is denied: the content, or where it has none the cue's own clause."""
    spans: tuple[Span, ...] = claim.content
    found = {i for s in spans for i in doc.tokens_in(s.start, s.end)}
    if claim.cue:
        verb = next(iter(doc.tokens_in(claim.cue.start, claim.cue.end)), None)
        if verb is not None:
            found.update(doc.tokens_in(claim.cue.start, claim.cue.end))
            for child in doc.children(verb, "dobj", "nsubjpass", "ccomp", "oprd"):
                found.add(child.i)
                found.update(t.i for t in doc.children(child.i))
    return sorted(found)
