"""When a loss happened: the days that a figure covers, by the annotation guide's "Dates of a figure"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as date_of
from itertools import pairwise

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.reading.figures.draft import Draft, around
from counterclaim.reading.figures.lists import lead_tokens
from counterclaim.reading.figures.mentions import (
    governor,
    long_ago,
    of_a_document,
    of_a_superlative,
    of_a_total,
    only_measures,
    says,
    violent,
    when_said,
    word_before,
)
from counterclaim.record import Claim, DateMention
from counterclaim.syntax import Document, Sentence

_CLOSE = 2  # sentences
_HISTORY_YEARS = 1  # a figure that ends more than this many whole years before publication is background
_EARLIER = frozenset({"earlier", "previous", "former", "past"})
_WARS = frozenset({"war", "conflict", "uprising", "genocide", "intifada", "campaign", "insurgency"})


def date(doc: Document, calendar: Calendar, draft: Draft, claim: Claim | None) -> bool:
    """Set ``start``, ``until``, ``cumulative`` and ``history`` of ``draft``.

    :returns: whether its own clause tells the day.
    """
    mention = _mention(doc, calendar, draft, claim) or _of_the_list(doc, calendar, draft)
    mention = _not_ahead(_whole_span(doc, calendar, mention), calendar) if mention else None
    said = claim.said if claim and claim.said else None
    words = {t.lower for t in doc.tokens[draft.first : draft.last + 1]}
    if draft.loss.rule == "toll":
        draft.cumulative = True
    elif words & {"more", "another", "further", "additional", "latest"}:
        draft.cumulative = False
    if mention is not None and mention.first:
        before = word_before(doc, mention)
        since = doc.token_at(mention.start)
        if before == "since" and draft.outcome == "missing" and (since or 0) > draft.loss.trigger:
            draft.start, draft.until = (
                mention.first,
                mention.last,
            )  # whoever is missing since then was lost then
        elif before == "since" and _in_its_clause(doc, mention, draft):
            draft.start, draft.until = mention.first, mention.last
        elif before == "since":
            later = said if said and said > mention.first else None
            draft.start, draft.until = mention.first, later or calendar.published
            draft.cumulative = draft.cumulative is not False
        elif before in ("of", "now", "until", "by") and (
            before != "of" or word_before(doc, mention, 2) == "as"
        ):
            draft.until = mention.last
            draft.cumulative = True
        elif before not in ("before",):
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
    return mention is not None


def _since_then(doc: Document, draft: Draft) -> bool:
    words = [doc.tokens[i].lower for i in around(doc, draft.first)]
    return ("since", "then") in pairwise(words)


def _in_its_clause(doc: Document, mention: DateMention, draft: Draft) -> bool:
    """Whether the loss stands in the clause that tells what happened on a day ("since 7 October, when gunmen
    stormed the town, killing 30")."""
    end = doc.tokens_in(mention.start, mention.end)
    when = (
        next((t for t in doc.tokens[end[-1] + 1 : end[-1] + 3] if t.lower == "when"), None) if end else None
    )
    return when is not None and any(t.i == when.head for t in doc.ancestors(draft.loss.trigger))


def _of_the_list(doc: Document, calendar: Calendar, draft: Draft) -> DateMention | None:
    """The time that the line above a list tells for all its bullets ("losses since 23 May:")."""
    lead = lead_tokens(doc, draft.first)
    if not lead:
        return None
    found = calendar.within(doc.tokens[lead[0]].start, doc.tokens[lead[-1]].end)
    if len(found) == 2 and found[0].first and found[0].first == found[1].first:
        return found[0]  # "from 17 October to 5 December"
    return found[0] if len(found) == 1 and found[0].first else None


def _whole_span(doc: Document, calendar: Calendar, mention: DateMention) -> DateMention:
    """``mention`` with the other end of "between January and March", "from 3 to 9 May"."""
    i = doc.token_at(mention.start)
    if i is None:
        return mention
    sentence = doc.sentence_of(i)
    near = calendar.within(sentence.start, sentence.end)
    for one, other in pairwise(near):
        if mention not in (one, other) or not (one.first and other.last and one.first <= other.last):
            continue
        a, b = doc.token_at(one.start), doc.token_at(other.start)
        if a is None or b is None or not sentence.first < a < b:
            continue
        opens, joint = (
            doc.tokens[a - 1].lower,
            [t.lower for t in (doc.tokens[j] for j in doc.tokens_in(one.end, other.start))],
        )
        if (opens, joint) in (("between", ["and"]), ("from", ["to"]), ("from", ["until"])):
            return replace(one, last=other.last)
    return mention


def own_day(
    doc: Document, cast: Cast, calendar: Calendar, sentence: Sentence, near: int
) -> tuple[str, str] | None:
    """The day, or the two days running, that a sentence tells nearest to its token ``near``; not the day on
    which something was said, nor the beginning of a span."""
    best: tuple[int, str, str] | None = None
    for m in calendar.within(sentence.start, sentence.end):
        i = doc.token_at(m.start)
        if i is None or m.first is None or m.last is None or not _within_two_days(m.first, m.last):
            continue
        verb = governor(doc, i)
        spoken = verb is not None and verb != near and says(doc, verb)
        named = any(a.kind in ("group", "body") for a in cast.at(i))  # the March 23 Movement
        m = _not_ahead(m, calendar)
        aside = (
            spoken or named or of_a_document(doc, i) or word_before(doc, m) in ("since", "until", "before")
        )
        if m.first is None or m.last is None or aside:
            continue
        if best is None or abs(i - near) < best[0]:
            best = (abs(i - near), m.first, m.last)
    return best[1:] if best else None


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
    for m in reversed(calendar.within(block.start, doc.tokens[draft.first].start)):
        i = doc.token_at(m.start)
        verb = governor(doc, i) if i is not None else None
        spoken = (verb is not None and says(doc, verb)) or (i is not None and of_a_document(doc, i))
        if m.first and m.first == m.last and not spoken and i is not None and word_before(doc, m) != "since":
            here = doc.sentence_of(draft.first)
            far = here.i - doc.tokens[i].sent > _CLOSE and not violent(doc, i)
            past = any(
                o.last and o.last < m.first and not only_measures(doc, o)
                for o in calendar.within(here.start, here.end)
            )
            return None if far or past else m.first
    return calendar.published if block.time else None


def _mention(doc: Document, calendar: Calendar, draft: Draft, claim: Claim | None) -> DateMention | None:
    """The time expression of the figure's own clause: not one that tells when something was said."""
    sentence = doc.sentence_of(draft.first)
    best: tuple[int, DateMention] | None = None
    for m in calendar.within(sentence.start, sentence.end):
        i = doc.token_at(m.start)
        if i is None or m.first is None:
            continue
        verb = governor(doc, i)
        own = any(t.i == draft.loss.trigger for t in doc.ancestors(i))  # "the death of 13 men on Friday"
        if own and verb is not None and verb != draft.loss.trigger and says(doc, verb):
            verb = draft.loss.trigger
        spoken = verb is not None and says(doc, verb) and word_before(doc, m) != "since"
        spoken = spoken or of_a_document(doc, i)
        if (
            spoken
            and verb not in (draft.loss.verb, draft.loss.trigger)
            and not long_ago(doc, calendar, m, verb)
        ):
            continue
        if when_said(draft, claim, m, verb) or of_a_superlative(doc, i) or of_a_total(doc, i, draft):
            continue
        away = abs(i - draft.loss.trigger)
        if verb in (draft.loss.verb, draft.loss.trigger):
            away -= 100
        if best is None or away < best[0]:
            best = (away, m)
    return best[1] if best else None


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
    for m in calendar.within(sentence.start, sentence.end):
        old = m.last is not None and int(m.last[:4]) < year - _HISTORY_YEARS
        if old and m.value[:1].isdigit() and not only_measures(doc, m):
            return True
    tokens = doc.tokens[sentence.first : sentence.last + 1]
    return any(a.lower in _EARLIER and b.lemma in _WARS for a, b in pairwise(tokens))
