"""What an outlet's own people saw: "AFP reporters counted six bodies" is the outlet's claim."""

from __future__ import annotations

from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.grammar import is_negated, is_unreal, phrase
from counterclaim.reading.cast import Cast
from counterclaim.reading.names.media import relays
from counterclaim.syntax import Document, Token

_SENSES = frozenset(("see", "hear", "witness", "count", "find", "observe"))


def read(doc: Document, token: Token, cast: Cast) -> Draft | None:
    """The claim that a verb of seeing makes where its subject is an outlet or its reporters."""
    if token.lemma not in _SENSES or token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    subjects = doc.children(token.i, "nsubj")
    if len(subjects) != 1 or is_negated(doc, token.i) or is_unreal(doc, token.i):
        return None
    subject = subjects[0].i
    if not any(relays(a) for a in cast.at(subject)):
        return None
    seen = [c for c in doc.children(token.i, "dobj", "ccomp") if c.i > token.i]
    content = [s for c in seen if (s := span(doc, *doc.subtree(c.i)))]
    if not content:
        return None
    draft = Draft(
        token.i, "assert", (token.i, token.i), "witness", subject, content=content, turned="assert",
        words=(token.i,), confidence=0.7,
    )  # fmt: skip
    draft.source_range = phrase(doc, subject, frozenset((token.i,)))
    draft.heads = [c.i for c in seen if c.dep == "dobj"]
    return draft
