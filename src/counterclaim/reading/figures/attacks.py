"""Who carries out an attack, whom it hits, and who owns up to it."""

from __future__ import annotations

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import agent_phrase, behind, subject_of
from counterclaim.reading.figures.losswords import verb_word
from counterclaim.reading.figures.modality import irreal
from counterclaim.reading.figures.nouns import noun_at
from counterclaim.syntax import Document, Sentence, Token

_TAKES = frozenset({"claim", "take", "accept", "assume", "admit", "acknowledge"})
_ADMITS = frozenset({"confirm", "acknowledge", "admit", "claim"})
_ARMED = frozenset({"military", "militant", "police"})


def author(doc: Document, cast: Cast, t: Token) -> Actor | None:
    """The one party that carries out the attack at ``t``."""
    found: tuple[Actor, ...] = ()
    if t.pos == "VERB":
        passive = bool(doc.children(t.i, "nsubjpass", "auxpass"))
        subject = -1 if passive else subject_of(doc, t.i)
        found = behind(doc, cast, subject) if subject >= 0 else agent_phrase(doc, cast, t.i)
    elif t.dep == "dobj" and doc.tokens[t.head].lemma in _ADMITS:
        subject = subject_of(doc, t.head)
        found = cast.parties(subject) if subject >= 0 else ()
        if doc.tokens[t.head].lemma == "confirm":  # a monitor may do so too
            rivals = {r.side for r in cast.rivals}
            found = tuple(a for a in found if a.side in rivals)
    else:
        found = behind(doc, cast, t.i)
    return found[0] if len(found) == 1 else None


def owner(doc: Document, cast: Cast, sentence: Sentence) -> Actor | None:
    """The one party that a sentence lets claim responsibility."""
    for i in range(sentence.first, sentence.last + 1):
        t = doc.tokens[i]
        verb = doc.tokens[t.head]
        if t.lemma != "responsibility" or verb.lemma not in _TAKES or irreal(doc, verb.i):
            continue
        subject = subject_of(doc, verb.i)
        found = cast.parties(subject) if subject >= 0 else ()
        return found[0] if len(found) == 1 else None
    return None


def target_of(doc: Document, cast: Cast, verb: Token) -> Actor | None:
    for child in doc.children(verb.i, "dobj", "nsubjpass"):
        found = cast.parties(child.i)
        if len(found) == 1:
            return found[0]
    return None


def targeted_category(doc: Document, t: Token) -> str:
    """The category of the fighters whom the verb or the weapon at ``t`` hits: "bombed a patrol", "a shell
    that fell on our troops"."""
    verb = t if t.pos == "VERB" else doc.tokens[t.head]
    lost = verb_word(doc, verb.i)
    if lost is not None and lost.people and not lost.materiel:
        return ""  # who is killed is told, and not only aimed at
    for child in doc.children(verb.i, "dobj", "nsubjpass", "prep"):
        hit = doc.children(child.i, "pobj") if child.dep == "prep" else [child]
        if child.dep == "prep" and child.lower not in ("on", "at", "against", "onto", "among"):
            continue
        for noun in (noun_at(doc, h.i) for h in hit):
            if noun is not None and noun.people and noun.category in _ARMED:
                return noun.category
    return ""
