"""On which day a claim was made, where the report tells: a day beside the cue, or the entry's stamp."""

from __future__ import annotations

from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.calendar import Calendar
from counterclaim.record import DateMention
from counterclaim.syntax import Document


def said(doc: Document, draft: Draft, calendar: Calendar, others: list[Draft]) -> str | None:
    """The ISO day on which ``draft`` was uttered, or None.

    :param others: all drafts of the report; a day inside what another one says is not the day of this one.
    """
    sentence = doc.sentence_of(draft.anchor)
    block = doc.blocks[sentence.block]
    for mention in calendar.within(sentence.start, sentence.end):
        if mention.first is None or mention.first != mention.last or draft.covers(mention.start, mention.end):
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


def _belongs(doc: Document, draft: Draft, mention: DateMention) -> bool:
    indices = doc.tokens_in(mention.start, mention.end)
    if not indices:
        return False
    if doc.tokens[draft.anchor].dep == "relcl" and doc.tokens[draft.anchor].head in indices:
        return True
    token = doc.tokens[indices[-1]]
    while token.head in indices and token.head != token.i:
        token = doc.tokens[token.head]
    verb = next((t for t in doc.ancestors(token.i) if t.pos in ("VERB", "AUX")), None)
    own = {draft.anchor, *draft.words}
    if verb is None:
        return token.i < draft.anchor
    if verb.i in own:
        return True
    anchor = doc.tokens[draft.anchor]
    # "On Monday A said X and B denied it": a day at the head of the sentence holds for what follows,
    # and a day beside a light verb or the verb that governs the cue holds for the cue
    return (
        anchor.head == verb.i
        and anchor.dep in ("conj", "advcl", "xcomp", "pobj", "dobj")
        and token.i < draft.anchor
    )


def _other_day(doc: Document, draft: Draft, calendar: Calendar) -> bool:
    sentence = doc.sentence_of(draft.anchor)
    return any(
        m.first and m.first == m.last and m.first != calendar.published and not draft.covers(m.start, m.end)
        for m in calendar.within(sentence.start, sentence.end)
    )
