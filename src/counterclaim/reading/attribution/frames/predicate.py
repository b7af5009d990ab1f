"""A predicate as denial: in a party's own statement "The contention that ... is baseless" is its answer."""

from __future__ import annotations

from counterclaim.reading.attribution.cues import answers, falsehoods
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.grammar import is_negated, own_subject
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Token


def read(doc: Document, token: Token, cast: Cast) -> Draft | None:
    """The denial that the adjective or noun ``token`` makes of a statement, where the report has an issuer."""
    if cast.issuer is None or token.dep not in ("acomp", "attr") or not falsehoods().get(token.lemma):
        return None
    verb = doc.tokens[token.head]
    subject = own_subject(doc, verb.i)
    if verb.lemma != "be" or verb.tag not in ("VBZ", "VBP") or verb.dep not in ("ROOT", "conj", "ccomp"):
        return None
    if subject is None or answers().get(subject.lemma) != "statement" or is_negated(doc, verb.i):
        return None
    content = span(doc, *doc.subtree(subject.i))
    return Draft(
        token.i, "deny", (verb.i, token.i), "called-false", content=[content] if content else [], turned="deny",
        words=(token.i,), heads=[subject.i], confidence=0.6,
    )  # fmt: skip
