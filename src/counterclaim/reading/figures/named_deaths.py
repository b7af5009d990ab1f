"""Single deaths told by name, office or definite noun: "Mayor X was shot dead", "the pilot was killed"."""

from __future__ import annotations

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.reading.figures.losses import together
from counterclaim.reading.figures.losswords import LossWord, adjective_word, verb_word
from counterclaim.reading.figures.modality import irreal
from counterclaim.reading.figures.nouns import noun_at
from counterclaim.syntax import Document, Token

_OUTCOMES = frozenset({"killed", "wounded"})
# Verbs of loss that say something else of a single person more often than not.
_VAGUE = frozenset({"fall", "lose", "shoot", "stab", "burn"})
_FOUND = frozenset({"be", "find", "leave", "pronounce", "declare", "lie"})
_SAY = frozenset({"say", "tell", "announce", "report", "state", "add", "confirm", "claim", "admit"})
_FAR = 9  # tokens from a person to the verb of saying
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "its", "their"})


def named_deaths(doc: Document, cast: Cast, taken: frozenset[int]) -> list[Draft]:
    """The losses of one named or definite person whose tokens are not yet counted (``taken``)."""
    found = []
    for t in doc.tokens:
        if t.tag[:2] != "VB":
            continue
        told = _fate(doc, t)
        if told is None:
            continue
        word, trigger = told
        if irreal(doc, t.i):
            continue
        roles = doc.children(t.i, "nsubj", "nsubjpass", "dobj")
        if not roles and t.dep == "conj" and t.tag == "VBN":
            roles = doc.children(t.head, "nsubjpass")  # "was seized and shot dead"
        for child in roles:
            passive = child.dep == "nsubjpass"
            fits = passive or (child.dep == "nsubj") == (word.argument == "subject")
            if not fits or any(
                s.dep == child.dep and _extent(doc, s)[0] == child.i + 1 for s in doc.children(t.i)
            ):
                continue  # the parser cut "Minister X" in two
            if child.dep == "dobj" and _speaks(doc, child):
                continue
            outcome = together(doc, trigger, word.people)
            people = [doc.tokens[i] for i in doc.conjuncts(child.i)]
            kinds = [_single_person(doc, cast, one) if one.i not in taken else "" for one in people]
            names = all(p.tag == "NNP" or k for p, k in zip(people, kinds, strict=True))
            alone = len(people) > 1 and any(kinds) and names and not taken.intersection(p.i for p in people)
            if alone:
                kinds = [next(k for k in kinds if k)] * len(people)
            for n, (one, category) in enumerate(zip(people, kinds, strict=True)):
                if not category or (alone and n):
                    continue
                first, last = _extent(doc, one)
                if alone:  # "A, B and C were killed"
                    last = _extent(doc, people[-1])[1]
                loss = Loss(outcome, trigger, "named-death", t.i, child.dep == "dobj", 0.6)
                low = len(people) if alone else 1
                found.append(
                    Draft(first, last, one.i, low, None, "exact", category, True, False, outcome, loss)
                )
    return found


def _speaks(doc: Document, t: Token) -> bool:
    """Whether the person is who says so, whom the parser took for an object ("injured 25, the mayor, X, said")."""
    end = min(t.i + _FAR, doc.sentence_of(t.i).last + 1)
    verb = next((v for v in doc.tokens[t.i + 1 : end] if v.pos == "VERB"), None)
    return verb is not None and verb.lemma in _SAY and not doc.children(verb.i, "nsubj")


def _fate(doc: Document, t: Token) -> tuple[LossWord, int] | None:
    """The word of loss of a verb, or of its complement ("was found dead"), and its token."""
    word = verb_word(doc, t.i)
    if word is not None:
        vague = not word.rest and word.phrase in _VAGUE
        known = word.people in _OUTCOMES or (word.people == "captured" and word.rest == ("prisoner",))
        return (word, t.i) if known and not vague else None
    if t.lemma in _FOUND:
        for child in doc.children(t.i, "oprd", "acomp"):
            adjective = adjective_word(child)
            if adjective is not None and adjective.people == "killed":
                return adjective, child.i
    return None


def _extent(doc: Document, t: Token) -> tuple[int, int]:
    members = [c.i for c in doc.children(t.i, "det", "compound", "amod", "nmod")] + [t.i]
    return min(members), max(members)


def _single_person(doc: Document, cast: Cast, t: Token) -> str:
    """The category of the one person that ``t`` heads the name of; "" when it is no single person."""
    actors = cast.at(t.i)
    if t.tag in ("NNS", "NNPS"):
        return ""
    first, _ = _extent(doc, t)
    if len(actors) == 1 and actors[0].kind == "person":
        if t.pos == "PRON":
            return ""
        return actors[0].category or _office(doc, t) or _kind(cast, actors[0]) or "civilian"
    if t.tag == "NNP":
        return (_office(doc, t) or "unknown") if t.ent == "PERSON" and not actors else ""
    noun = noun_at(doc, t.i, first)
    if (
        t.tag != "NN"
        or noun is None
        or not noun.people
        or t.lower
        in (
            "police",
            "personnel",
            "military",
            "enemy",
            "troop",
            "force",
            "crew",
            "militia",
            "one",
            "other",
            "family",
            "body",
            "life",
            "people",
            "staff",
        )
    ):
        return ""
    named = any(c.ent == "PERSON" and c.tag == "NNP" for c in doc.children(t.i, "appos"))
    if named:  # "a jet whose pilot, Captain X, was killed"
        return noun.category
    if doc.children(t.i, "poss") or not any(c.lower in _DEFINITE for c in doc.children(t.i, "det")):
        return ""
    return noun.category


def _kind(cast: Cast, person: Actor) -> str:
    """What the people of a person's own armed group count as."""
    groups = {a.category for a in cast.actors if a.side == person.side and a.side and a.kind == "group"}
    return "militant" if "militant" in groups else ""


def _office(doc: Document, t: Token) -> str:
    for j in [c.i for c in doc.children(t.i, "compound", "nmod", "appos", "amod")]:
        noun = noun_at(doc, j)
        if noun and noun.people and noun.category != "unknown":
            return noun.category
    return ""
