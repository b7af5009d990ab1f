"""On which day a claim was made, where the report tells: a day beside the cue, or the entry's stamp."""

from __future__ import annotations

from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.calendar import Calendar
from counterclaim.record import DateMention
from counterclaim.syntax import Document, Token


def said(doc: Document, draft: Draft, calendar: Calendar, others: list[Draft]) -> str | None:
    """The ISO day on which ``draft`` was uttered, or None.

    :param others: all drafts of the report; a day inside what another one says is not the day of this one.
    """
    sentence = doc.sentence_of(draft.anchor)
    block = doc.blocks[sentence.block]
    days = [m for m in calendar.within(sentence.start, sentence.end) if m.first and m.first == m.last]
    for mention in days:
        if _modifies(doc, draft, mention):
            return mention.first
    for mention in days:
        if draft.covers(mention.start, mention.end):
            continue
        if any(_holds(doc, other, mention, draft) for other in others if other is not draft):
            continue
        if _belongs(doc, draft, mention):
            return mention.first
    if block.time and calendar.published and not _other_day(doc, draft, calendar):
        return calendar.published
    return None


def _holds(doc: Document, other: Draft, mention: DateMention, draft: Draft) -> bool:
    """Whether the day is told inside what a later cue says, ``draft`` standing outside of it."""
    anchor = doc.tokens[draft.anchor]
    return (
        other.anchor > draft.anchor
        and other.covers(mention.start, mention.end)
        and not other.covers(anchor.start, anchor.end)
    )


def _governor(doc: Document, mention: DateMention) -> tuple[int, Token | None]:
    """The token by which the day hangs on the sentence, and the verb above it."""
    indices = doc.tokens_in(mention.start, mention.end)
    if not indices:
        return 0, None
    token = doc.tokens[indices[-1]]
    while token.head in indices and token.head != token.i:
        token = doc.tokens[token.head]
    return token.i, next((t for t in doc.ancestors(token.i) if t.pos in ("VERB", "AUX")), None)


def _modifies(doc: Document, draft: Draft, mention: DateMention) -> bool:
    """Whether the day stands right beside the cue or depends on it ("accused Kigali on Monday of")."""
    first = doc.tokens_in(mention.start, mention.end)
    if not first:
        return False
    if 0 < first[0] - draft.anchor <= 2 and doc.tokens[first[0] - 1].i in (draft.anchor, draft.anchor + 1):
        return True
    anchor = doc.tokens[draft.anchor]
    if (
        anchor.dep == "relcl"
        and anchor.head in first
        and any(c.lower == "when" for c in doc.children(anchor.i))
    ):
        return True  # "on Sunday, when the emir proclaimed"
    _, verb = _governor(doc, mention)
    return verb is not None and verb.i in (draft.anchor, *draft.words)


def _belongs(doc: Document, draft: Draft, mention: DateMention) -> bool:
    """Whether a day at the head of the sentence, outside of what is said, holds for the cue."""
    i, verb = _governor(doc, mention)
    if i >= draft.anchor:
        return False
    if verb is None:
        return True
    anchor = doc.tokens[draft.anchor]
    if verb.tag == "VBG" and verb.dep == "advcl" and verb.head == anchor.i:
        return True  # "Addressing the nation on Monday, he announced"
    return anchor.head == verb.i and anchor.dep in ("conj", "advcl", "xcomp", "pobj", "dobj")


def _other_day(doc: Document, draft: Draft, calendar: Calendar) -> bool:
    sentence = doc.sentence_of(draft.anchor)
    return any(
        m.first and m.first == m.last and m.first != calendar.published and not draft.covers(m.start, m.end)
        for m in calendar.within(sentence.start, sentence.end)
    )
