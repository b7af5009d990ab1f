"""Speakers after a verb that ends what they say: "The bridge is down, has communicated on Sunday the governor"."""

from __future__ import annotations

from counterclaim.reading.attribution.claimants import speakers
from counterclaim.reading.attribution.cues import matches
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.frames.surroundings import TOLD
from counterclaim.reading.attribution.grammar import is_passive, own_subject, phrase
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Token

_SPEAKERS = frozenset(("person", "state", "body", "group"))
_SKIPPED = frozenset(("ADV", "DET", "ADJ", "ADP", "NOUN", "PROPN", "NUM"))
_NEAR = 8  # tokens after the verb in which the speaker begins


def read(doc: Document, token: Token, cast: Cast) -> Draft | None:
    """The attribution that a saying verb without subject makes between what is said and who says it."""
    sentence = doc.sentence_of(token.i)
    start = token.i - 1
    while start > sentence.first and doc.tokens[start].pos in ("AUX", "ADV"):
        start -= 1
    if start <= sentence.first or doc.tokens[start].text != "," or token.dep in ("acl", "advcl", "relcl"):
        return None
    if token.dep == "conj" and any(doc.children(token.head, "cc")):
        return None
    if token.tag not in ("VBD", "VBZ", "VBN") or is_passive(doc, token.i):
        return None
    subject = own_subject(doc, token.i)
    if (
        subject is not None and not subject.i < start
    ):  # "the rebels, said a farmer, fled": theirs is another verb
        return None
    match = next((m for m in matches(doc, token) if m.sense.act == "assert"), None)
    if match is None or "that" not in match.sense.content or token.lemma in TOLD:
        return None
    head = _speaker(doc, max(match.tokens), sentence.last, cast)
    content = span(doc, sentence.first, start - 1)
    if head is None or content is None:
        return None
    last = min(phrase(doc, head)[1], sentence.last)
    goes_on = last < sentence.last and doc.tokens[last + 1].text == ","
    if "obj" in match.sense.content and not (goes_on and cast.at(head)):
        return None  # else what follows may be its object: "advanced, announced the army's victory"
    rest = span(doc, last + 2, sentence.last) if goes_on else None
    draft = Draft(
        token.i, "assert", (min(start + 1, token.i), max(match.tokens)), "inverted", head,
        content=[content, rest] if rest else [content],
        turned="assert", words=match.tokens, confidence=0.6,
    )  # fmt: skip
    draft.source_range = phrase(doc, head, frozenset((token.i,)))
    return draft


def _speaker(doc: Document, verb: int, last: int, cast: Cast) -> int | None:
    for i in range(verb + 1, min(verb + _NEAR, last) + 1):
        token = doc.tokens[i]
        if token.pos not in _SKIPPED:
            return None
        if any(a.kind in _SPEAKERS for a in cast.at(i)) or (
            token.pos == "NOUN" and token.lemma in speakers()
        ):
            while doc.tokens[i].dep in ("compound", "amod", "poss") and i < doc.tokens[i].head <= last:
                i = doc.tokens[i].head
            return i
    return None
