"""What a time expression tells besides the day of a loss: when something was said, since when, of which text."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.calendar import Calendar, Timed
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.places import violence
from counterclaim.record import Claim, DateMention
from counterclaim.syntax import Document, Token

_RESTATED = frozenset({"toll", "bare-count"})
_FAR_SINCE = 8  # tokens


def says(doc: Document, verb: int) -> bool:
    """Whether a verb is one of saying, and not of taking lives ("the shelling claimed 71 lives")."""
    t = doc.tokens[verb]
    return t.lemma in lexicon.listed("counting", "telling") | _REVISES and not any(
        c.lemma in ("life", "victim") for c in doc.children(verb, "dobj")
    )


_REVISES = frozenset(
    {"revise", "raise", "lower", "lift", "correct", "update", "amend", "communicate", "inform"}
)
_DOCUMENTS = frozenset({"communique", "communiqué", "statement", "list", "report", "bulletin", "dispatch"})


def of_a_document(doc: Document, timed: Timed) -> bool:
    """Whether a day is that of a text which gives a count ("a communique of 6 May"; not "lists as of 6 May")."""
    above = (doc.tokens[j] for j in timed.above[:3])
    named = any(t.lemma.lower() in _DOCUMENTS for t in above if t.pos in ("NOUN", "PROPN"))
    return named and not is_as_of(doc, timed)


def is_as_of(doc: Document, timed: Timed) -> bool:
    """Whether the time is that up to which something was counted: "as of 6 May"."""
    before = [t.lower for t in doc.tokens[max(timed.first - 2, 0) : timed.first]]
    return before == ["as", "of"]


def violent(doc: Document, i: int) -> bool:
    """Whether the sentence of token ``i`` tells of loss or attack."""
    sentence, words = doc.sentence_of(i), violence()
    return any(t.lemma.lower() in words for t in doc.tokens[sentence.first : sentence.last + 1])


def long_ago(doc: Document, calendar: Calendar, m: DateMention, verb: int | None) -> bool:
    """Whether a verb of saying stands in the present and a day before today: that day is not when it was said
    ("speaks of 600 dead on 9 November")."""
    present = verb is not None and doc.tokens[verb].tag in ("VBZ", "VBP")
    return present and calendar.published is not None and bool(m.last) and (m.last or "") < calendar.published


def when_said(draft: Draft, claim: Claim | None, m: DateMention, verb: int | None) -> bool:
    """Whether a day is the one on which the claim of the figure was made: the verb that it stands with puts
    forward a count and tells no loss itself ("on Monday the mayor raised the toll")."""
    if claim is None or claim.said is None or not m.first == m.last == claim.said:
        return False
    if draft.loss.rule in _RESTATED:
        return True
    return verb is not None and verb != draft.loss.verb and verb != draft.loss.trigger


def only_measures(doc: Document, timed: Timed) -> bool:
    return timed.bound == "since" or of_a_superlative(doc, timed.first)


def of_a_superlative(doc: Document, i: int) -> bool:
    """Whether the time at token ``i`` only measures a superlative ("the worst raid since May")."""
    first = doc.sentence_of(i).first
    for j in range(i - 1, max(first, i - _FAR_SINCE) - 1, -1):
        if doc.tokens[j].lower == "since":
            return any(
                (_superlative(t) and t.lower not in ("least", "most")) or t.lower == "first"
                for t in doc.tokens[max(first, j - 4) : j]
            )
    return False


def _superlative(t: Token) -> bool:
    return t.tag == "JJS" or (
        t.pos == "ADJ" and t.lower.endswith("iest")
    )  # "bloodiest", as the tagger may miss


def of_a_total(doc: Document, i: int, draft: Draft) -> bool:
    """Whether the time at token ``i`` spans a total beside the figure ("the total since 7 October")."""
    if draft.loss.rule == "toll":
        return False
    return any(
        t.lemma in ("total", "toll", "tally") for t in doc.tokens[max(i - 4, doc.sentence_of(i).first) : i]
    )
