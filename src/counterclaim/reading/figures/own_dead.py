"""What the dead without a noun are: soldiers where an army counts its own or a force has lost them."""

from __future__ import annotations

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import losing_verb, subject_of
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.nouns import noun_at
from counterclaim.syntax import Document

_OWN_DEAD = frozenset({"toll", "added-to-list", "count-noun", "zero"})
_ARMED = frozenset({"military", "militant", "police"})
_LOSES = frozenset({"lose", "suffer", "sustain"})
_MEN = frozenset({"man", "men", "life", "lives"})
_FORCES = frozenset({"army", "military", "navy", "force", "forces", "command", "side", "troops"})


def own_category(doc: Document, cast: Cast, draft: Draft, speakers: tuple[Actor, ...]) -> None:
    """Set the category of people whom no noun tells apart, where their side or the verb does."""
    if draft.people and draft.category in ("military", "unknown", "civilian"):
        draft.category = _affiliated(doc, cast, draft) or draft.category
        if draft.category == "military" and draft.whole and draft.whole.category == "militant":
            draft.category = "militant"  # "55 fighters, including a commander"
    if draft.category != "unknown" or not draft.people:
        return
    if _lost_men(doc, draft):
        loser = subject_of(doc, losing_verb(doc, draft))
        nation = draft.loss.rule == "count-noun" and any(a.kind == "state" for a in cast.at(max(loser, 0)))
        draft.category = ("" if nation else _category_of(doc, cast, loser)) or "unknown"
    elif doc.tokens[draft.last].lower in ("man", "men"):
        owners = [t for t in doc.tokens[draft.first : draft.last] if t.tag == "PRP$"]
        for actor in cast.at(owners[0].i) if owners else ():
            draft.category = _kind(actor) or "military"
        armed = {a.category for i in range(draft.first, draft.last) for a in cast.at(i) if a.kind == "group"}
        if not owners and len(armed) == 1:
            draft.category = armed.pop() or "unknown"  # "1,300 Hezbollah men"
        if draft.category == "unknown" and doc.tokens[draft.loss.trigger].lemma == "mourn":
            draft.category = "military"  # the men that a country mourns in a war
    elif draft.loss.rule in _OWN_DEAD:
        _counted_by_an_army(doc, cast, draft, speakers)


def _affiliated(doc: Document, cast: Cast, draft: Draft) -> str:
    """What staff and leaders are by whose they are: "Hamas commanders", "two staff of Save the Children"."""
    last = doc.tokens[draft.last]
    leads, serves = last.lemma in _LEADERS, last.lemma in _STAFF
    heads = [draft.last]
    if not (leads or serves):
        heads = [i for i in range(draft.first, draft.last) if doc.tokens[i].lemma in _STAFF]
        serves = bool(heads)
        if not serves:
            return ""
    end = min(doc.sentence_of(draft.last).last, draft.last + 6)
    near = [*range(draft.first, draft.last + 1)]
    if end > draft.last and doc.tokens[draft.last + 1].lower in ("of", "from", "for", "with"):
        near += range(draft.last + 2, end + 1)
    kinds = {a.category for i in near for a in cast.at(i)}
    if leads and draft.category == "military":
        return "militant" if "militant" in kinds else ""
    return "aid_worker" if serves and "aid_worker" in kinds else ""


_LEADERS = frozenset({"commander", "leader", "chief", "official", "operative", "member"})
_STAFF = frozenset(
    {"staff", "staffer", "employee", "worker", "member", "volunteer", "driver", "nurse", "doctor"}
)


def _lost_men(doc: Document, draft: Draft) -> bool:
    """Whether somebody "lost 900 men", "lost five more": whoever fights loses fighters."""
    verb = losing_verb(doc, draft)
    if verb < 0 or doc.tokens[verb].lemma not in _LOSES:
        return False
    if draft.loss.rule == "count-noun":
        return True
    return draft.loss.active and (draft.elided or doc.tokens[draft.last].lower in _MEN)


def _category_of(doc: Document, cast: Cast, noun: int) -> str:
    """What the people of the subject at token ``noun`` are: "the rebels", "the Malian army", "Israel"."""
    if noun < 0:
        return ""
    listed = noun_at(doc, noun)
    if listed is not None and listed.people and listed.category in _ARMED:
        return listed.category
    if doc.tokens[noun].lower in _FORCES:
        return "military"
    kinds = {_kind(a) for a in cast.at(noun)}
    return kinds.pop() if len(kinds) == 1 else ""


def _kind(actor: Actor) -> str:
    if actor.category in _ARMED:
        return actor.category
    return "military" if actor.kind == "state" else ""


def _counted_by_an_army(doc: Document, cast: Cast, draft: Draft, speakers: tuple[Actor, ...]) -> None:
    if draft.loss.rule == "zero":
        subject = subject_of(doc, draft.loss.verb) if draft.loss.verb >= 0 else -1
        draft.category = _category_of(doc, cast, subject) or draft.category
    elif any(a.category == "military" for a in speakers):
        trigger = doc.tokens[max(0, draft.loss.trigger - 3) : draft.last + 12]
        if any(t.tag == "PRP$" or t.lemma in ("list", "name") for t in trigger):
            draft.category = "military"
