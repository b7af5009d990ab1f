"""The word of loss that governs a count in the parse: its verb, or the noun before its "of"."""

from __future__ import annotations

from counterclaim.reading.figures.captivity import CONFINED, held
from counterclaim.reading.figures.draft import Loss
from counterclaim.reading.figures.losses import together
from counterclaim.reading.figures.losswords import (
    adjective_word,
    noun_word,
    verb_word,
)
from counterclaim.reading.figures.modality import irreal
from counterclaim.syntax import Document

_COST = frozenset({"cost", "claim", "take", "exact", "lose", "end"})
_STATE = frozenset(
    {"be", "remain", "become", "get", "lie", "go", "leave", "find", "report"}
    | {"presume", "fear", "believe", "feel", "list", "declare", "confirm", "say", "know"}
    | {"think", "estimate", "have", "see", "appear", "seem", "end", "count", "consider"}
    | {"record", "number", "pronounce", "stay", "claim", "suffer"}
)  # fmt: skip
_LISTING = frozenset(
    {"list", "count", "record", "register", "report", "name", "document", "claim", "give", "describe"}
)
_STEPS = 8


def loss_above(
    doc: Document, head: int, people: bool, category: str, apposed: bool = True, first: int = -1
) -> Loss | None:
    """The word of loss that governs the count in the parse: subject or object of a verb, "of" a noun.

    :param first: the first token of the count: a preposition in it ("over 40", "between 5 and 7") governs
        nothing.
    """
    tokens = doc.tokens
    i = head
    for child in doc.children(head, "acl", "relcl", "amod"):
        found = _clause_on(doc, child.i, people, category)
        if found:
            return found
    for _ in range(_STEPS):
        t = tokens[i]
        if t.head == i:
            return None
        up = t.head
        if t.dep in ("nsubj", "nsubjpass", "csubj"):
            return _as_subject(doc, up, people, category, t.dep == "nsubjpass")
        counts = t.dep == "npadvmod" and t.pos == "NUM" and not doc.children(up, "dobj")
        if t.dep in ("dobj", "obj", "oprd", "dative") or (counts and tokens[up].pos == "VERB"):
            return _as_object(doc, up, i, people, category)
        if t.dep == "pobj" and 0 <= first <= up < head and tokens[up].dep == "prep":
            verb = tokens[up].head
            if tokens[verb].pos == "VERB":
                return _as_object(doc, verb, i, people, category)
            return None
        if t.dep == "pobj" and tokens[up].lower == "with" and tokens[up - 1].lower in ("together", "along"):
            verb = tokens[up].head  # "was killed together with two guards"
            return _as_subject(doc, verb, people, category, False) if tokens[verb].pos == "VERB" else None
        if t.dep == "pobj":
            found, i = _of_noun(doc, up, people, category)
            if found or i < 0:
                return found
            continue
        if t.dep == "attr":
            return _as_attribute(doc, up, people, category)
        if (
            (t.dep in ("conj", "nummod", "quantmod"))
            or (apposed and t.dep == "appos")
            or (t.dep in ("dep", "npadvmod") and tokens[up].pos in ("NOUN", "NUM", "PROPN"))
        ):
            i = up
            continue
        return None
    return None


def _clause_on(doc: Document, i: int, people: bool, category: str) -> Loss | None:
    """ "51 servicemen killed in action", "three residents who died when..."."""
    t = doc.tokens[i]
    word = verb_word(doc, i) or adjective_word(t)
    if word is None:
        return None
    if t.dep == "relcl":
        passive = any(c.dep in ("nsubjpass", "auxpass") for c in doc.children(i))
        relative = any(c.dep in ("nsubj", "nsubjpass") and c.tag in ("WP", "WDT") for c in doc.children(i))
        if not relative or not (passive or word.argument in ("subject", "both")) or irreal(doc, i):
            return None
    elif t.tag not in ("VBN", "VBD", "JJ"):
        return None
    outcome = together(doc, i, word.outcome(people, category))
    return Loss(outcome, i, "loss-clause", i) if outcome else None


def _as_subject(doc: Document, verb: int, people: bool, category: str, passive: bool) -> Loss | None:
    t = doc.tokens[verb]
    word = verb_word(doc, verb)
    adjective = adjective_word(t) if word is None and t.tag == "VBG" else None
    if adjective and adjective.outcome(people, category) and not irreal(doc, verb):
        return Loss(adjective.outcome(people, category), verb, "count-subject", verb)  # "two are missing"
    passive = (
        passive
        or any(c.dep == "auxpass" for c in doc.children(verb))
        or (t.tag == "VBN" and not doc.children(verb, "dobj"))
    )
    if word and word.kind == "verb" and word.argument:
        fits = word.argument in ("subject", "both") or passive
        outcome = word.outcome(people, category)
        if word.phrase == "hold":
            outcome = held(doc, verb, category) if people else ""
        if fits and outcome and not irreal(doc, verb):
            joint = together(doc, verb, outcome)
            return Loss(joint, verb, "count-passive" if passive else "count-subject", verb, confidence=0.9)
        if fits and outcome:
            return None
    for child in doc.children(verb, "conj") if passive else ():
        other = verb_word(doc, child.i)  # "were ambushed and killed"
        shared = other is not None and other.argument == "object" and child.tag in ("VBN", "VBD")
        if other and shared and not doc.children(child.i, "nsubj", "nsubjpass", "dobj"):
            outcome = other.outcome(people, category)
            return Loss(outcome, child.i, "count-passive", child.i, confidence=0.8) if outcome else None
    for child in doc.children(
        verb, "acomp", "oprd", "xcomp", "attr", "advcl", "ccomp", "prep", "conj", "advmod", "dobj"
    ):
        found = _complement(doc, verb, child.i, people, category)
        if found:
            return None if irreal(doc, verb) else found
    return None


def _complement(doc: Document, verb: int, i: int, people: bool, category: str) -> Loss | None:
    """The loss told by a complement: "were found dead", "is missing", "are believed to have been killed",
    "are among the dead"."""
    t = doc.tokens[i]
    if t.dep == "prep":
        if t.lower not in ("among", "amongst", "in", "as", "behind"):
            return None
        for obj in doc.children(i, "pobj", "pcomp", "amod"):
            word = (
                noun_word(doc, obj.i)
                or adjective_word(obj)
                or (verb_word(doc, obj.i) if t.lower == "as" else None)
            )
            if word and (t.lower in ("among", "amongst", "as")) and word.outcome(people, category):
                return Loss(word.outcome(people, category), obj.i, "among-the-lost", verb)
            if t.lower in ("in", "behind") and obj.lemma in CONFINED:
                return Loss(
                    "captured" if obj.lemma == "captivity" else "detained", obj.i, "in-captivity", verb
                )
        return None
    if doc.tokens[verb].lemma not in _STATE:
        return None
    word = adjective_word(t) or verb_word(doc, i)
    if word is None:
        return None
    if t.dep == "conj" and not doc.children(verb, "auxpass", "aux") and not adjective_word(t):
        return None
    if t.dep in ("conj", "advcl", "ccomp") and any(c.dep in ("nsubj", "nsubjpass") for c in doc.children(i)):
        return None
    if (
        word.kind == "verb"
        and word.argument == "object"
        and t.tag in ("VBD", "VBP", "VBZ", "VB", "VBG")
        and not any(c.dep == "auxpass" for c in doc.children(i))
        and t.tag != "VBD"
    ):
        return None
    outcome = together(doc, i, word.outcome(people, category))
    return Loss(outcome, i, "loss-complement", i) if outcome else None


def _as_object(doc: Document, verb: int, arg: int, people: bool, category: str) -> Loss | None:
    tokens = doc.tokens
    word = verb_word(doc, verb)
    if word and word.argument == "subject" and not doc.children(verb, "nsubj", "nsubjpass"):
        return _as_subject(doc, verb, people, category, False)  # "have perished two villagers"
    if word and word.argument in ("object", "both"):
        outcome = word.outcome(people, category)
        if word.phrase == "hold":
            outcome = held(doc, verb, category) if people else ""
        if outcome and not irreal(doc, verb):
            joint = together(doc, verb, outcome)
            heals = word.phrase == "treat" or word.rest[-1:] == ("hospital",)
            return Loss(joint, verb, "verb-object", verb, active=not heals, confidence=0.9)
        return None
    if tokens[verb].lemma in _COST and tokens[arg].lower in ("lives", "life") and not irreal(doc, verb):
        return Loss("killed", verb, "cost-lives", verb, confidence=0.9)
    # "leaving 12 dead", "lists 264 drones as destroyed", "reported 5 soldiers killed", "left 30,000 homeless"
    for child in doc.children(verb, "oprd", "xcomp", "acomp", "prep", "ccomp", "advcl"):
        if child.i > arg:
            found = _complement_of_object(doc, child.i, people, category)
            if found:
                found.verb, found.active = verb, tokens[verb].lemma in ("leave", "make", "render")
                return found
    end = doc.sentence_of(arg).last
    for i in range(arg + 1, min(arg + 30, end)):  # "lists 264 drones, 25 planes ... as destroyed"
        if tokens[i].lower == "as" and tokens[verb].lemma in _LISTING:
            word = adjective_word(tokens[i + 1]) or verb_word(doc, i + 1)
            if word and word.outcome(people, category):
                return Loss(word.outcome(people, category), i + 1, "listed-as")
    return None


def _complement_of_object(doc: Document, i: int, people: bool, category: str) -> Loss | None:
    t = doc.tokens[i]
    if t.dep == "prep":
        if t.lower != "as":
            return None
        candidates = doc.children(i, "amod", "pcomp", "pobj", "advcl")
    else:
        candidates = [t]
    for c in candidates:
        word = adjective_word(c) or verb_word(doc, c.i)
        if (
            word
            and (word.kind == "adjective" or c.tag in ("VBN", "VBD", "JJ"))
            and word.outcome(people, category)
        ):
            return Loss(together(doc, c.i, word.outcome(people, category)), c.i, "object-complement")
    return None


def _of_noun(doc: Document, prep: int, people: bool, category: str) -> tuple[Loss | None, int]:
    """The loss of "the deaths of N", "the downing of N"; else the noun to go on from, -1 to stop."""
    tokens = doc.tokens
    p = tokens[prep]
    if p.head == prep:
        return None, -1
    g = tokens[p.head]
    if p.lower in ("of", "in") and (g.pos in ("NOUN", "PROPN") or g.tag in ("VBG", "NN", "NNS", "VBN")):
        word = noun_word(doc, g.i)
        taken = tokens[g.head]
        if g.lemma == "life" and p.lower == "of" and g.dep == "dobj" and taken.lemma in _COST:
            if not people or irreal(doc, taken.i):
                return None, -1
            return Loss("killed", taken.i, "cost-lives", taken.i, confidence=0.9), -1
        if word and word.argument in ("act", "count") and p.lower == "of":
            outcome = word.outcome(people, category)
            done = word.argument == "act" and g.lemma != "loss"  # a death is nobody's deed
            return (Loss(outcome, g.i, "loss-noun-of", g.i, active=done), -1) if outcome else (None, -1)
        verb = verb_word(doc, g.i) if g.tag == "VBG" else None
        if verb and verb.outcome(people, category) and p.lower == "of":
            return Loss(verb.outcome(people, category), g.i, "loss-noun-of", g.i, active=True), -1
        if p.lower == "of" and g.lemma in (
            "list",
            "group",
            "total",
            "crew",
            "family",
            "names",
            "name",
            "body",
            "half",
            "most",
            "some",
        ):
            return None, g.i
    return None, -1


def _as_attribute(doc: Document, be: int, people: bool, category: str) -> Loss | None:
    """ "Among the dead were five members", "The dead are 12 soldiers"."""
    for child in doc.tokens[be].children:
        t = doc.tokens[child]
        if t.dep == "prep" and t.lower in ("among", "amongst"):
            for obj in doc.children(child, "pobj", "pcomp"):
                word = noun_word(doc, obj.i) or adjective_word(obj)
                if word and word.outcome(people, category):
                    return Loss(word.outcome(people, category), obj.i, "among-the-lost", be)
        if t.dep == "nsubj" and people and t.i < be:
            noun = noun_word(doc, t.i) or adjective_word(t)
            if noun and noun.argument in ("count", "subject") and noun.people:
                return Loss(noun.people, t.i, "the-lost-are", be)
    return None
