"""Attribution: who says what, and how they stand to it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution import continuation, stance
from counterclaim.reading.attribution.assemble import rows
from counterclaim.reading.attribution.claimants import is_outlet
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.frames import clausal, colon, nominal, phrases
from counterclaim.reading.attribution.scope import claim_of
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Attribution, Claim
from counterclaim.syntax import Document
from counterclaim.text.quotes import Quote

__all__ = ["claim_of", "find_claims"]


def find_claims(
    doc: Document, quotes: Sequence[Quote], cast: Cast, calendar: Calendar
) -> tuple[tuple[Claim, ...], tuple[Attribution, ...]]:
    """The claims (ids c1, c2 ... in text order) and the other attributions (t1, t2 ...)."""
    drafts = _one_a_cue(doc, _drafts(doc, quotes, cast), cast)
    for draft in drafts:
        draft.quoted = any(q.start < c.end and c.start < q.end for q in quotes for c in draft.content)
    continuation.run_on(doc, drafts, quotes)
    continuation.lend_subjects(doc, drafts)
    for draft in drafts:
        stance.settle(doc, draft, cast)
    return rows(doc, drafts, cast, calendar)


def _drafts(doc: Document, quotes: Sequence[Quote], cast: Cast) -> list[Draft]:
    beside: dict[int, list[Quote]] = {}
    for quote in quotes:
        tokens = doc.tokens_in(quote.start, quote.end)
        if tokens:
            first, last = doc.tokens[tokens[0]].sent, doc.tokens[tokens[-1]].sent
            for sent in sorted({first - 1, first, last, last + 1}):
                beside.setdefault(sent, []).append(quote)
    found: list[Draft] = []
    for token in doc.tokens:
        if token.tag == "VBG":
            draft = phrases.read(doc, token) or clausal.read(doc, token, beside)
        elif token.pos in ("VERB", "AUX", "ADJ"):
            draft = clausal.read(doc, token, beside)
        elif token.pos in ("NOUN", "PROPN"):
            draft = nominal.read(doc, token, cast)
        elif token.pos == "ADV":
            draft = phrases.read_adverb(doc, token)
        else:
            draft = None
        draft = draft or (phrases.read(doc, token) if token.tag != "VBG" or token.pos != "VERB" else None)
        if draft:
            found.append(draft)
    for sentence in doc.sentences:
        spoken = colon.read(doc, sentence, cast)
        if spoken:
            found.append(spoken)
    return sorted(found, key=lambda d: (d.anchor, d.cue))


def _one_a_cue(doc: Document, drafts: list[Draft], cast: Cast) -> list[Draft]:
    """Each word is part of one cue only: the verb's, before the noun's; a cited source goes with the cue
    that it stands beside ("SANA, quoting an officer, admitted")."""
    by_anchor = {d.anchor: d for d in drafts}
    words = {i for d in drafts for i in d.words[1:]}
    kept = []
    relayed = {}  # "Reuters cited an official as saying": the relaying cue's anchor -> what the official said
    for draft in drafts:
        token = doc.tokens[draft.anchor]
        if token.dep == "pcomp" and doc.tokens[token.head].lower == "as":
            relayed[doc.tokens[doc.tokens[token.head].head].i] = draft
            relayed[doc.tokens[doc.tokens[doc.tokens[token.head].head].head].i] = draft
    for draft in drafts:
        if draft.anchor in words:
            continue
        if draft.anchor in relayed and relayed[draft.anchor].source in draft.heads:
            relayed[draft.anchor].via = draft.source
            continue
        if draft.rule == "phrase" and doc.tokens[draft.anchor].tag == "VBG":
            governor = by_anchor.get(doc.tokens[draft.anchor].head)
            if governor is None and doc.tokens[draft.anchor].dep == "acl":
                governor = next((d for d in drafts if d.source == doc.tokens[draft.anchor].head), None)
            if governor is not None and governor.source is not None:
                if is_outlet(doc, governor.source, cast):
                    governor.via, governor.source = governor.source, draft.source
                    governor.source_range = draft.source_range
                continue
        kept.append(draft)
    return kept
