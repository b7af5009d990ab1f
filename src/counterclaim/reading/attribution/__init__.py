"""Attribution: who says what, and how they stand to it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution import (
    continuation,
    filters,
    quotations,
    relays,
    stance,
    unheard,
    witness,
)
from counterclaim.reading.attribution.assemble import rows
from counterclaim.reading.attribution.cues import is_verb
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.frames import (
    clausal,
    colon,
    inverted,
    listed,
    nominal,
    phrases,
    predicate,
    retort,
    signature,
)
from counterclaim.reading.attribution.scope import claim_of
from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Attribution, Claim
from counterclaim.syntax import Document
from counterclaim.text.quotes import Quote

_SCARE = 3  # words in quotation marks that are no utterance

__all__ = ["claim_of", "find_claims"]


def find_claims(
    doc: Document, quotes: Sequence[Quote], cast: Cast, calendar: Calendar
) -> tuple[tuple[Claim, ...], tuple[Attribution, ...]]:
    """The claims (ids c1, c2 ... in text order) and the other attributions (t1, t2 ...)."""
    quoted = continuation.quotes_by_sentence(doc, quotes)
    drafts = filters.merge(doc, relays.one_a_cue(doc, _drafts(doc, quotes, cast), cast))
    drafts = filters.take_over(doc, filters.say_it_once(doc, drafts))
    filters.find_lost(doc, drafts, cast)
    continuation.lend_speakers(doc, drafts, cast)
    heard = filters.speaking(doc, drafts, quoted, cast)
    drafts = unheard.as_stands(doc, drafts, heard)
    if len(drafts) > len(heard):  # a stand inside somebody's claim is none
        drafts = filters.speaking(doc, drafts, quoted, cast)
    quotations.settle_speakers(doc, drafts)
    continuation.before_semicolon(doc, drafts)
    continuation.close_quotes(doc, drafts, quoted)
    continuation.run_on(doc, drafts, quoted)
    continuation.lend_subjects(doc, drafts)
    last: Draft | None = None
    for draft in drafts:
        stance.settle(doc, draft, cast, last)
        last = draft if draft.is_claim else last
    return rows(doc, drafts, cast, calendar)


def _is_outer(doc: Document, tokens: Sequence[int]) -> bool:
    """Whether a verb of the reporter's clause stands in quotation marks: 'Forty nations "strongly condemn" it'."""
    return any(
        doc.tokens[i].tag in ("VBZ", "VBP", "VBD") and any(c.i < tokens[0] for c in doc.children(i, "nsubj"))
        for i in tokens
    )


def _drafts(doc: Document, quotes: Sequence[Quote], cast: Cast) -> list[Draft]:
    beside: dict[int, list[Quote]] = {}
    quoted: set[int] = set()
    for quote in quotes:
        tokens = doc.tokens_in(quote.start, quote.end)
        if tokens:
            quoted.update(tokens if len(tokens) > _SCARE + 2 or not _is_outer(doc, tokens) else ())
            first, last = doc.tokens[tokens[0]].sent, doc.tokens[tokens[-1]].sent
            for sent in sorted({first - 1, first, last, last + 1}):
                beside.setdefault(sent, []).append(quote)
    found = [signed for q in quotes if (signed := signature.read(doc, q))]
    found += [
        spoken for s in doc.sentences if (spoken := retort.read(doc, s, cast) or colon.read(doc, s, cast))
    ]
    taken = {d.anchor for d in found}
    for turn in found:
        if turn.rule == colon.TRANSCRIPT:
            quoted.update(i for c in turn.content for i in doc.tokens_in(c.start, c.end))
    for token in doc.tokens:
        if (
            token.i in quoted or token.i in taken
        ):  # somebody's own words, which no cue of the reporter's is part of
            continue
        if token.tag == "VBG":
            draft = phrases.read(doc, token) or clausal.read(doc, token, beside)
        elif token.pos == "ADJ" or is_verb(doc, token):
            draft = witness.read(doc, token, cast) or clausal.read(doc, token, beside)
        elif token.pos in ("NOUN", "PROPN"):
            draft = nominal.read(doc, token, cast)
        elif token.pos == "ADV":
            draft = phrases.read_adverb(doc, token)
        else:
            draft = None
        draft = draft or predicate.read(doc, token, cast)
        draft = draft or (phrases.read(doc, token) if token.tag != "VBG" or token.pos != "VERB" else None)
        if draft is None or (draft.source is None and draft.is_claim):
            draft = inverted.read(doc, token, cast) or draft
        if draft:
            found.append(draft)
    return sorted([*found, *listed.read_all(doc, found, cast)], key=lambda d: (d.anchor, d.cue))
