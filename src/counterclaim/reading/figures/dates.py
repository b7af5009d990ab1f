"""When a loss happened: the days that a figure covers, by the annotation guide's "Dates of a figure"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as date_of
from itertools import pairwise

from counterclaim.reading.calendar import Calendar, Timed, of_the_described
from counterclaim.reading.figures.draft import Draft, around
from counterclaim.reading.figures.lists import lead_tokens
from counterclaim.reading.figures.mentions import (
    is_as_of,
    long_ago,
    of_a_document,
    of_a_superlative,
    of_a_total,
    only_measures,
    says,
    violent,
    when_said,
)
from counterclaim.record import Claim, DateMention
from counterclaim.syntax import Document, Sentence

_CLOSE = 2  # sentences
_LIST = 40  # bullets
_MARKER = 5  # code points of "12. "
_HISTORY_YEARS = 1  # a figure that ends more than this many whole years before publication is background
_EARLIER = frozenset({"earlier", "previous", "former", "past"})
_WARS = frozenset({"war", "conflict", "uprising", "genocide", "intifada", "campaign", "insurgency"})


def date(doc: Document, calendar: Calendar, draft: Draft, claim: Claim | None) -> bool:
    """Set ``start``, ``until``, ``cumulative`` and ``history`` of ``draft``.

    :returns: whether its own clause tells the day.
    """
    timed = _timed(doc, calendar, draft, claim) or _of_the_list(doc, calendar, draft)
    mention = _not_ahead(timed.mention, calendar) if timed else None
    said = claim.said if claim and claim.said else None
    words = {t.lower for t in doc.tokens[draft.first : draft.last + 1]}
    if draft.loss.rule == "toll":
        draft.cumulative = True
    elif words & {"more", "another", "further", "additional", "latest"}:
        draft.cumulative = False
    if timed is not None and mention is not None and mention.first:
        missing = draft.outcome == "missing" and timed.first > draft.loss.trigger
        if timed.bound == "since" and not missing and not _in_its_clause(doc, timed, draft):
            later = said if said and said > mention.first else None
            draft.start, draft.until = mention.first, later or calendar.published
            draft.cumulative = draft.cumulative is not False
        elif timed.bound in ("now", "until", "by") or is_as_of(doc, timed):
            draft.until = mention.last
            draft.cumulative = True
        elif timed.bound != "before":  # whoever is missing since then was lost then
            draft.start, draft.until = mention.first, mention.last
            if doc.block_of(draft.first).time and mention.last == calendar.published and _overnight(mention):
                draft.start = mention.last  # the night that ended on the day of a live report
    elif draft.cumulative is False and said and draft.loss.rule != "toll":
        draft.start = draft.until = said  # "reported 44 more deaths on Saturday"
    elif draft.follows is not None and draft.loss.rule != "toll" and draft.follows.loss.rule != "toll":
        draft.start, draft.until = draft.follows.start, draft.follows.until
        draft.cumulative = draft.follows.cumulative if draft.cumulative is None else draft.cumulative
    elif draft.loss.rule == "toll":
        nearby = doc.tokens[max(doc.sentence_of(draft.first).first, draft.first - 5) : draft.last + 1]
        if any(t.lower == "now" for t in nearby):
            draft.until = said or calendar.published
    elif _since_then(doc, draft) and _day_of_the_incident(doc, calendar, draft):
        draft.start, draft.until = _day_of_the_incident(doc, calendar, draft), said or calendar.published
        draft.cumulative = True
    elif draft.low is not None and not draft.cumulative:
        draft.start = draft.until = _day_of_the_incident(doc, calendar, draft)
    draft.history = _is_history(doc, calendar, draft)
    return timed is not None


def _since_then(doc: Document, draft: Draft) -> bool:
    words = [doc.tokens[i].lower for i in around(doc, draft.first)]
    return ("since", "then") in pairwise(words)


def _in_its_clause(doc: Document, timed: Timed, draft: Draft) -> bool:
    """Whether the loss stands in the clause that tells what happened on a day ("since 7 October, when gunmen
    stormed the town, killing 30")."""
    when = next((t for t in doc.tokens[timed.last + 1 : timed.last + 3] if t.lower == "when"), None)
    return when is not None and any(t.i == when.head for t in doc.ancestors(draft.loss.trigger))


def _of_the_list(doc: Document, calendar: Calendar, draft: Draft) -> Timed | None:
    """The time that the line above a list tells for all its bullets ("losses since 23 May:")."""
    lead = _inner_lead(doc, draft.first) or lead_tokens(doc, draft.first)
    if not lead:
        return None
    found = calendar.timed(doc, doc.tokens[lead[0]].start, doc.tokens[lead[-1]].end)
    spans = {(t.mention.first, t.mention.last) for t in found}
    return replace(found[0], bound="" if len(found) > 1 else found[0].bound) if len(spans) == 1 else None


def _inner_lead(doc: Document, i: int) -> range:
    """The tokens of the numbered point ("2. It obtained these results:") under which the bullet of token ``i``
    stands, in a list of lists."""
    number = doc.sentence_of(i).block
    block = doc.blocks[number]
    if block.lead is None or _is_numbered(doc, number):
        return range(0)
    for n in range(number - 1, max(block.lead, number - _LIST), -1):
        if _is_numbered(doc, n):
            ends = doc.text[doc.blocks[n].end - 1] == ":"
            return doc.tokens_in(doc.blocks[n].start, doc.blocks[n].end) if ends else range(0)
    return range(0)


def _is_numbered(doc: Document, number: int) -> bool:
    start = doc.blocks[number].start
    return any(c.isdigit() for c in doc.text[max(start - _MARKER, 0) : start].rpartition("\n")[2])


def own_day(doc: Document, calendar: Calendar, sentence: Sentence, near: int) -> tuple[str, str] | None:
    """The day, or the two days running, that a sentence tells nearest to its token ``near``; not the day on
    which something was said, nor the beginning of a span."""

    def fits(t: Timed) -> bool:
        if not t.mention.first or not t.mention.last or not _within_two_days(t.mention.first, t.mention.last):
            return False
        spoken = t.verb is not None and t.verb != near and says(doc, t.verb)
        bounds = t.bound in ("since", "until", "before")
        return not (spoken or bounds or of_a_document(doc, t))

    found = calendar.told(doc, near, fits)
    if found is None or doc.tokens[near].sent != sentence.i:
        return None
    day = _not_ahead(found.mention, calendar)
    return (day.first, day.last) if day.first and day.last else None


def over_days(doc: Document, calendar: Calendar, sentence: Sentence) -> bool:
    """Whether a sentence tells of some days running, from one day to another that it names."""
    ends = [t.mention for t in calendar.timed(doc, sentence.start, sentence.end) if t.mention.type == "DATE"]
    return any(
        (a.first, a.last) == (b.first, b.last)
        and a.first
        and a.last
        and not _within_two_days(a.first, a.last)
        for a, b in pairwise(ends)
    )


def _not_ahead(m: DateMention, calendar: Calendar) -> DateMention:
    """``m``, or where it lies ahead ("two days after a blast tore through the market, ...") the day as long before
    publication, for no loss is yet to come."""
    if not (calendar.published and m.first and m.first == m.last and m.first > calendar.published):
        return m
    today = date_of.fromisoformat(calendar.published)
    day = (today - (date_of.fromisoformat(m.first) - today)).isoformat()
    return replace(m, first=day, last=day)


def _overnight(mention: DateMention) -> bool:
    return bool(mention.first and mention.last and mention.first != mention.last) and _within_two_days(
        mention.first or "", mention.last or ""
    )


def _within_two_days(first: str, last: str) -> bool:
    return (date_of.fromisoformat(last) - date_of.fromisoformat(first)).days <= 1


def _day_of_the_incident(doc: Document, calendar: Calendar, draft: Draft) -> str | None:
    """The day that the block told last before the figure; in an entry with a clock time the day of
    publication."""
    block = doc.block_of(draft.first)
    here = doc.sentence_of(draft.first)
    for t in reversed(calendar.timed(doc, block.start, doc.tokens[draft.first].start)):
        spoken = (t.verb is not None and says(doc, t.verb)) or of_a_document(doc, t)
        day = t.mention.first
        if day is None or day != t.mention.last or spoken or t.bound == "since":
            continue
        far = here.i - doc.tokens[t.first].sent > _CLOSE and not violent(doc, t.first)
        past = any(
            o.mention.last and o.mention.last < day and not only_measures(doc, o)
            for o in calendar.timed(doc, here.start, here.end)
        )
        return None if far or past else day
    return calendar.stamped(doc, here.block)


def _timed(doc: Document, calendar: Calendar, draft: Draft, claim: Claim | None) -> Timed | None:
    """The time expression of the figure's own clause: not one that tells when something was said."""
    trigger, verb = draft.loss.trigger, draft.loss.verb

    def fits(t: Timed) -> bool:
        described = of_the_described(doc, t, trigger)
        of_the_loss = described or trigger in t.above or any(draft.first <= j <= draft.last for j in t.above)
        above = trigger if of_the_loss and t.verb is not None and says(doc, t.verb) else t.verb
        spoken = (above is not None and says(doc, above) and t.bound != "since") or of_a_document(doc, t)
        if spoken and above not in (verb, trigger) and not long_ago(doc, calendar, t.mention, above):
            return False
        if is_as_of(doc, t):
            return True
        aside = when_said(draft, claim, t.mention, above) or of_a_superlative(doc, t.first)
        return not (aside or of_a_total(doc, t.first, draft))

    return calendar.told(doc, trigger, fits)


def _is_history(doc: Document, calendar: Calendar, draft: Draft) -> bool:
    if calendar.published is None:
        return False
    year = int(calendar.published[:4])
    sentence = doc.sentence_of(draft.first)
    if draft.until:
        more_than_a_year = (
            draft.until[:4] < calendar.published[:4] and draft.until[5:] < calendar.published[5:]
        )
        return more_than_a_year or int(draft.until[:4]) < year - _HISTORY_YEARS
    for t in calendar.timed(doc, sentence.start, sentence.end):
        old = t.mention.last is not None and int(t.mention.last[:4]) < year - _HISTORY_YEARS
        if old and t.mention.value[:1].isdigit() and not only_measures(doc, t):
            return True
    tokens = doc.tokens[sentence.first : sentence.last + 1]
    return any(a.lower in _EARLIER and b.lemma in _WARS for a, b in pairwise(tokens))
