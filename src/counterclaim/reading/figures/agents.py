"""Who caused a loss: the subject that kills, the agent of the passive, the owner of the shelling."""

from __future__ import annotations

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.draft import Draft
from counterclaim.syntax import Document

_AGENT_PREPS = frozenset({"by", "in", "after", "from", "under", "during", "amid", "when"})
_SENDS = frozenset({"fire", "launch"})
_REPORTS = frozenset({"account", "count", "estimate", "reckoning", "admission", "report", "tally"})
_ATTACKS = frozenset(
    [
        "attack",
        "strike",
        "airstrike",
        "shelling",
        "fire",
        "firing",
        "bombardment",
        "bombing",
        "raid",
        "missile",
        "rocket",
        "shell",
        "shot",
        "ambush",
        "assault",
        "drone",
        "artillery",
        "offensive",
        "operation",
        "clash",
        "gunfire",
        "sniper",
        "bomb",
        "mortar",
        "incursion",
        "invasion",
        "air-strike",
        "blast",
        "siege",
        "warplane",
        "jet",
        "barrage",
        "salvo",
        "torpedo",
        "aggression",
        "crackdown",
    ]
)


def agent_of(doc: Document, cast: Cast, draft: Draft) -> Actor | None:
    """The one party that caused the loss, where the clause tells; None for a battle toll without an agent."""
    loss = draft.loss
    if loss.verb < 0:
        return None
    verb = loss.verb
    found: tuple[Actor, ...] = ()
    if loss.active and doc.tokens[verb].lemma not in ("lose", "suffer", "sustain", "cost"):
        subject = subject_of(doc, verb)
        if subject >= 0:
            found = behind(doc, cast, subject)
    if not found:
        for start in dict.fromkeys((verb, loss.trigger)):
            found = agent_phrase(doc, cast, start)
            if found:
                break
    return found[0] if len(found) == 1 and (draft.side is None or found[0].id != draft.side) else None


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
    for prep in doc.children(noun, "prep"):
        if prep.lower in ("by", "from"):
            for obj in doc.children(prep.i, "pobj"):
                found = cast.parties(obj.i)
                if found:
                    return found
    return ()


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
        if prep.lower not in _AGENT_PREPS:
            continue
        objects = doc.children(prep.i, "pobj", "pcomp")
        if not objects:  # the parser takes "after" for a conjunction
            objects = [t for t in doc.tokens[i + 1 : min(i + 5, end + 1)] if t.lemma in _ATTACKS][:1]
        for obj in objects:
            if obj.lemma in _REPORTS:
                continue
            origin = prep.lower == "from" and (weapon or doc.tokens[verb].lemma in _SENDS)
            weapon = weapon or obj.lemma in _ATTACKS
            if prep.lower == "by" or origin or obj.lemma in _ATTACKS or obj.tag == "VBG":
                found = behind(doc, cast, obj.i)
                if found:
                    return found
    return ()
