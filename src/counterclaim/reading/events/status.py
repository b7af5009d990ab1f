"""How an event stands: told as a fact, claimed, planned, failed or past; and what is no event at all."""

from __future__ import annotations

import itertools
from datetime import date

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import SPOKEN
from counterclaim.reading.events.triggers import is_a
from counterclaim.record import EventStatus
from counterclaim.syntax import Document, Token

SILENT = frozenset(("deny", "refuse", "demand", "threaten", "pledge", "warn", "withhold", "unverified"))
"""Stances whose content tells no event: what is denied, demanded or threatened has not been told as done."""

_UNREAL = frozenset(("would", "could", "may", "might", "should", "must", "can", "shall"))
_CONDITIONS = frozenset(("if", "unless", "whether", "lest"))
_PURPOSE = frozenset(("acl", "advcl", "relcl"))  # "sent troops to take the town", "a deadline to surrender"
_BOUNDS = frozenset(("since", "until", "till"))  # "since fighting began" only tells a time
_NOBODY = frozenset(("nobody", "none", "nothing"))
_KNOWN = frozenset(("the", "this", "that", "these", "those"))
_NONE = frozenset(("no", "without", "neither", "nor", "any", "never"))
_DONE = frozenset(("reported", "claimed", "denied"))
_LONG_AGO = 300  # days: background from an earlier war or year
_UP = frozenset(
    ("dobj", "pobj", "prep", "nsubj", "nsubjpass", "xcomp", "conj", "attr", "pcomp", "advcl", "amod", "acomp")
)


def unreal(doc: Document, i: int) -> bool:
    """Whether the trigger at ``i`` is negated, conditional or merely possible."""
    token = doc.tokens[i]
    if any(t.lower in _NONE for t in doc.children(i, "det", "neg", "preconj", "advmod")):
        return True
    if any(t.lower == "neither" for j in doc.children(i, "nsubj", "nsubjpass") for t in doc.children(j.i)):
        return True
    if token.dep in ("pobj", "pcomp") and doc.tokens[token.head].lower in ("without", *_BOUNDS):
        return True
    if token.tag[:2] != "VB" or token.tag == "VBG":
        for above in (token, *itertools.islice(doc.ancestors(i), 2)):
            if any(t.dep == "mark" and t.lower in _BOUNDS for t in doc.children(above.i)):
                return True
    verb = _governing(doc, token)
    if verb is None:
        return False
    ordered = doc.tokens[doc.tokens[verb.head].head].lemma == "order"  # "ordered aircraft to evacuate"
    if verb.dep in _PURPOSE and not ordered and any(t.lower == "to" for t in doc.children(verb.i, "aux")):
        return True
    for t in doc.children(verb.i):
        if t.dep == "neg" or (t.dep == "aux" and t.lower in _UNREAL):
            return True
        if t.dep == "mark" and t.lower in _CONDITIONS:
            return True
        if t.dep in ("nsubj", "nsubjpass") and (
            t.lower in _NOBODY or any(d.lower in ("no", "neither") for d in doc.children(t.i, "det"))
        ):
            return True
    head = doc.tokens[verb.head]
    return (
        verb.dep == "xcomp"
        and any(t.dep == "neg" for t in doc.children(head.i))
        and not is_a(head.lemma, "fail")
    )


def taken_for_granted(doc: Document, i: int) -> bool:
    """Whether the deed at ``i`` is a fact to whoever promises or demands to look into it: "promised to
    investigate its air strike on the village", "urged the Council to condemn the attack on", or to whoever says
    that it had no hand in it."""
    noun = doc.tokens[i]
    known = any(t.lower in _KNOWN or t.dep == "poss" for t in doc.children(i, "det", "poss"))
    if noun.pos != "NOUN" or not known or not doc.children(i, "prep"):
        return False
    above = doc.tokens[noun.head]
    prep = above.lower if noun.dep == "pobj" else ""
    if prep in ("into", "over", "of", "for", "in", "behind"):
        above = doc.tokens[above.head]
    part = prep in ("in", "for", "behind") and any(  # "had a hand in"
        is_a(t.lemma, "complicity") for t in (above, *doc.children(above.i, "dobj"))
    )
    return part or is_a(above.lemma, "looks-at")


def kept_back(doc: Document, i: int) -> bool:
    """Whether the deed at ``i`` is a fact to whoever will not speak of it: "declined to say what the storming of
    the town had cost"."""
    noun = doc.tokens[i]
    return noun.pos == "NOUN" and bool(doc.children(i, "prep")) and any(
        t.lower in _KNOWN or t.dep == "poss" for t in doc.children(i, "det", "poss")
    )  # fmt: skip


def _governing(doc: Document, token: Token) -> Token | None:
    """The verb that decides whether the trigger is real: itself, or the one a noun is the argument of."""
    if token.pos in ("VERB", "AUX"):
        return token
    head = doc.tokens[token.head]
    if token.dep in ("dobj", "nsubj", "nsubjpass", "attr") and head.pos in ("VERB", "AUX"):
        return head
    return None


def settle(doc: Document, calendar: Calendar, draft: Draft) -> None:
    """Date the draft and give it the status that its own clause and its claim tell."""
    timed = calendar.told(doc, draft.i)
    if timed and not draft.start:
        draft.start, draft.until = timed.mention.first, timed.mention.last
    draft.status = _status(doc, calendar, draft)
    if not draft.start and draft.status in _DONE and not _before_then(doc, draft.i):
        draft.start = draft.until = calendar.stamped(doc, doc.sentence_of(draft.i).block)


def _before_then(doc: Document, i: int) -> bool:
    """Whether the deed lies before what the report tells: "had shelled the town"."""
    verb = next((t for t in (doc.tokens[i], *doc.ancestors(i)) if t.pos in ("VERB", "AUX")), None)
    return verb is not None and any(c.lower in ("had", "'d") for c in doc.children(verb.i, "aux"))


def _status(doc: Document, calendar: Calendar, draft: Draft) -> EventStatus:
    news = draft.claim is not None and draft.claim.stance == "confirm"  # what is owned up to only now
    if _past(calendar, draft) and not draft.rule.startswith("claim") and not news:
        return "history"
    token = doc.tokens[draft.i]
    if any(is_a(t.lower, "failed") for t in doc.children(draft.i, "amod")):
        return "failed"
    spoken = draft.type in SPOKEN and (draft.rule.startswith("claim") or draft.rule == "verb-decline")
    for step in () if spoken else (token, *doc.ancestors(draft.i)):
        words = {t.lower for t in doc.children(step.i, "aux", "auxpass")}
        if words & {"will", "'ll", "shall", "would"}:
            return "planned"
        if step.dep == "xcomp" and "to" in words:
            head = doc.tokens[step.head]
            if is_a(head.lemma, "fail"):
                return "failed"
            if is_a(head.lemma, "plan"):
                return "planned"
        if step.dep not in _UP:
            break
    if draft.rule.startswith("verb-foil") and draft.claim is None:
        return "failed"
    if draft.claim is None:
        return "reported"
    if draft.claim.stance == "confirm":
        of_enemy = draft.actors and draft.tellers and not set(draft.actors) & set(draft.tellers)
        return "claimed" if of_enemy else "reported"  # an admission is against one's own interest
    if draft.type in SPOKEN and draft.actors and set(draft.actors) <= set(draft.tellers):
        return "reported"  # "said it was alarmed and called for a trial": who demands says so themselves
    return "planned" if draft.claim.stance == "pledge" else "claimed"


def _past(calendar: Calendar, draft: Draft) -> bool:
    if not (draft.until and calendar.published):
        return False
    return (date.fromisoformat(calendar.published) - date.fromisoformat(draft.until)).days > _LONG_AGO
