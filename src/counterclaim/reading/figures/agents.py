"""Who caused a loss: the subject that kills, the agent of the passive, the owner of the shelling."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.losswords import verb_word
from counterclaim.reading.figures.nouns import noun_at
from counterclaim.syntax import Document

_AGENT_PREPS = frozenset({"by", "in", "after", "from", "under", "during", "amid", "when"})
_ARMED = frozenset({"military", "militant", "police"})
_NO_DEEDS = frozenset({"lose", "loss", "damage", "injure", "hurt", "wound"})
_COSTS = frozenset({"cost", "claim", "take"})
_SENDS = frozenset({"fire", "launch", "drop"})
_REPORTS = frozenset({"account", "count", "estimate", "reckoning", "admission", "report", "tally"})


def agent_of(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The one party that caused the loss, where the clause tells; None for a battle toll without an agent."""
    loss = draft.loss
    if loss.rule == "toll":
        found = _agent_of_toll(doc, cast, loss.trigger, draft.first)
        return found[0] if len(found) == 1 else None
    if loss.verb < 0:
        return None
    verb = loss.verb
    found = ()
    if (loss.active or loss.rule == "cost-lives") and doc.tokens[verb].lemma not in (
        "lose",
        "suffer",
        "sustain",
    ):
        subject = subject_of(doc, verb)
        deed = doc.tokens[subject].lemma in lexicon.listed("counting", "attacks")
        if subject >= 0 and (deed or doc.tokens[verb].lemma not in _COSTS):
            found = behind(doc, cast, subject)
    if not found:
        for start in dict.fromkeys((verb, loss.trigger)):
            found = agent_phrase(doc, cast, start)
            if found:
                break
    return found[0] if len(found) == 1 and (draft.side is None or found[0].id != draft.side) else None


def by_the_speaker(doc: Document, cast: Cast, draft: Draft) -> bool:
    """Whether the subject that did it is a pronoun which nobody is known to stand for, so that it is who
    speaks ("the group says it has killed 30 soldiers")."""
    subject = subject_of(doc, draft.loss.verb) if draft.loss.active and draft.loss.verb >= 0 else -1
    return subject >= 0 and doc.tokens[subject].lower in ("it", "we", "they") and not cast.parties(subject)


def boasted(doc: Document, draft: Draft) -> bool:
    """Whether the loss is a deed that no agent is named for ("30 tanks had been destroyed", "the downing of
    two jets"): said by the loser's enemy, it is that enemy's own. A bare "died" is none."""
    word = doc.tokens[draft.loss.trigger]
    if not (draft.category in _ARMED or not draft.people) or not draft.low or word.lemma in _NO_DEEDS:
        return False
    if draft.loss.rule == "loss-noun-of":
        return draft.loss.active
    lost = verb_word(doc, word.i)
    return lost is not None and lost.argument == "object" and draft.loss.rule != "toll"


def _agent_of_toll(doc: Document, cast: Cast, toll: int, first: int) -> tuple[Actor, ...]:
    """Who did it in "the number of soldiers killed by Turkish strikes stands at 74"."""
    for i in range(toll, first):
        if doc.tokens[i].tag in ("VBN", "VBD") and verb_word(doc, i):
            return agent_phrase(doc, cast, i)
    return ()


def subject_of(doc: Document, verb: int) -> int:
    """The token that heads the subject of ``verb``, found through its governors; -1 when there is none."""
    i = verb
    for _ in range(5):
        for child in doc.children(i, "nsubj", "agent"):
            if child.tag in ("WDT", "WP") and doc.tokens[i].dep == "relcl":
                return doc.tokens[i].head
            if child.dep == "nsubj":
                return child.i
        t = doc.tokens[i]
        if t.head == i or t.dep not in ("conj", "advcl", "xcomp", "acl", "pcomp", "prep", "dep"):
            return -1
        if t.dep == "acl":
            return t.head
        i = t.head
    return -1


def losing_verb(doc: Document, draft: Draft) -> int:
    """The verb whose subject may have lost the counted: that of the loss, or the one that governs a noun of
    loss ("suffered 14 casualties"); -1 where there is none."""
    if draft.loss.verb >= 0:
        return draft.loss.verb
    up = doc.tokens[doc.tokens[draft.head].head]
    object_of = doc.tokens[draft.head].dep == "dobj" and up.pos == "VERB"
    return up.i if draft.loss.rule == "count-noun" and object_of else -1


def behind(doc: Document, cast: Cast, noun: int) -> tuple[Actor, ...]:
    """The parties behind a doer: its own, or those of who fired it ("a missile fired by Armenia")."""
    found = cast.parties(noun)
    if found:
        return found
    for clause in doc.children(noun, "acl", "relcl"):
        for by in doc.children(clause.i, "agent", "prep"):
            if by.lower in ("by", "from"):
                for obj in doc.children(by.i, "pobj"):
                    found = cast.parties(obj.i)
                    if found:
                        return found
    sender = doc.tokens[doc.tokens[noun].head]  # "shells fired from Rwanda killed two"
    sent = doc.children(sender.i, "prep", "agent") if sender.lemma in _SENDS else []
    for prep in (*doc.children(noun, "prep"), *sent):
        if prep.lower in ("by", "from"):
            for obj in doc.children(prep.i, "pobj"):
                found = cast.parties(obj.i)
                if found:
                    return found
    return _the_fighters(doc, cast, noun)


def _of_another_deed(doc: Document, i: int, verb: int) -> bool:
    """Whether the verb at ``i`` that has an agent is no word of loss ("the dead counted by the ministry")."""
    return doc.tokens[i].pos == "VERB" and i != verb and verb_word(doc, i) is None


def _the_fighters(doc: Document, cast: Cast, noun: int) -> tuple[Actor, ...]:
    """The one armed group of the war for "the terrorists", "the rebels" whom nobody resolves."""
    listed = noun_at(doc, noun)
    definite = any(c.lower == "the" for c in doc.children(noun, "det"))
    if listed is None or listed.category != "militant" or not definite or doc.tokens[noun].tag != "NNS":
        return ()
    groups = [r for r in cast.rivals if r.side and not r.side.code]
    return (groups[0],) if len(groups) == 1 else ()


def agent_phrase(doc: Document, cast: Cast, verb: int) -> tuple[Actor, ...]:
    """The party in "by X", "after shelling by X", "in X's attack" behind the word of loss."""
    end = doc.sentence_of(verb).last
    weapon = False  # "hit by a missile from an Iraqi aircraft"
    for i in range(verb + 1, min(verb + 13, end + 1)):
        prep = doc.tokens[i]
        if prep.text in ";:" or (
            prep.tag in ("VBD", "VBZ", "MD") and prep.i > verb + 2 and prep.pos == "VERB"
        ):
            break
        lost_to = prep.lower == "to" and doc.tokens[verb].lemma == "lose"
        if prep.lower not in _AGENT_PREPS and not lost_to:
            continue
        if prep.lower == "by" and _of_another_deed(doc, prep.head, verb):
            continue
        objects = doc.children(prep.i, "pobj", "pcomp")
        if not objects:  # the parser takes "after" for a conjunction
            objects = [
                t
                for t in doc.tokens[i + 1 : min(i + 5, end + 1)]
                if t.lemma in lexicon.listed("counting", "attacks")
            ][:1]
        for obj in objects:
            if obj.lemma in _REPORTS:
                continue
            origin = prep.lower == "from" and (weapon or doc.tokens[verb].lemma in _SENDS)
            weapon = weapon or obj.lemma in lexicon.listed("counting", "attacks")
            if (
                prep.lower == "by"
                or origin
                or lost_to
                or obj.lemma in lexicon.listed("counting", "attacks")
                or obj.tag == "VBG"
            ):
                found = behind(doc, cast, obj.i)
                if found:
                    return found
    return ()
