"""How a count is lost: the word of loss that governs it, through its verb, its noun or its adjective."""

from __future__ import annotations

from counterclaim.reading.figures.draft import Loss
from counterclaim.reading.figures.losswords import (
    LossWord,
    adjective_word,
    noun_word,
    verb_lemma,
    verb_word,
)
from counterclaim.reading.figures.nouns import Counted
from counterclaim.syntax import Document

_ACCOMPANY = frozenset(
    {"together", "alike", "so", "far", "all", "others", "people", "more", "-", "were", "was", "and"}
)
_RELEASE = frozenset(
    {
        "release",
        "free",
        "exchange",
        "swap",
        "return",
        "repatriate",
        "hand",
        "rescue",
        "host",
        "welcome",
        "save",
        "spare",
    }
)
_COST = frozenset({"cost", "claim", "take", "exact", "lose", "end"})
_STATE = frozenset(
    {
        "be",
        "remain",
        "become",
        "get",
        "lie",
        "go",
        "leave",
        "find",
        "report",
        "presume",
        "fear",
        "believe",
        "feel",
        "list",
        "declare",
        "confirm",
        "say",
        "know",
        "think",
        "estimate",
        "have",
        "see",
        "appear",
        "seem",
        "end",
        "count",
        "consider",
        "record",
        "number",
        "pronounce",
        "stay",
        "claim",
        "suffer",
    }
)
_LISTING = frozenset(
    {"list", "count", "record", "register", "report", "name", "document", "claim", "give", "describe"}
)
_STEPS = 8


def loss_inside(doc: Document, first: int, counted: Counted, people: bool, category: str) -> Loss | None:
    """The loss that the counted noun phrase itself tells: "30 wounded soldiers", "seven deaths", "51 killed"."""
    tokens = doc.tokens
    noun = noun_word(doc, counted.last)
    if noun and noun.argument == "count" and not counted.pronoun:
        if noun.people in ("captured", "detained", "displaced") and _released(doc, counted.head):
            return None
        if noun.people in ("captured", "detained", "displaced") and _other_fate(doc, counted):
            return None
        body = noun.phrase in ("corpse", "body", "dead body")
        return Loss(noun.people, counted.head, "body-count" if body else "count-noun", confidence=0.85)
    for i in range(first, counted.last + 1):
        if tokens[i].pos == "NUM" or i == counted.head:
            continue
        word = _modifier(doc, i)
        if word and word.outcome(people, category):
            return Loss(word.outcome(people, category), i, "loss-adjective", confidence=0.85)
    return None


def _other_fate(doc: Document, counted: Counted) -> bool:
    """Whether a verb says what becomes of captives or refugees: "executed 28 prisoners", "threatened to kill them"."""
    for i in (counted.head, counted.last):
        for t in _up(doc, i):
            word = verb_word(doc, t.i)
            if word and word.people not in ("", "captured", "detained", "displaced"):
                return True
    return False


def _modifier(doc: Document, i: int) -> LossWord | None:
    t = doc.tokens[i]
    if t.tag[:2] not in ("JJ", "VB", "NN"):
        return None
    return adjective_word(t) or (verb_word(doc, i) if t.tag in ("JJ", "VBN", "VBD") else None)


def _released(doc: Document, i: int) -> bool:
    """Whether the people at ``i`` are set free: their capture is not what is told."""
    return any(t.lemma in _RELEASE for t in (*_up(doc, i),))


def _up(doc: Document, i: int) -> list:  # type: ignore[type-arg]
    found = []
    for n, t in enumerate(doc.ancestors(i)):
        if n == 4:
            break
        found.append(t)
    return found


def loss_after(doc: Document, counted: Counted, people: bool, category: str) -> Loss | None:
    """The adjective or participle right behind the count: "14 residents dead", "87 wounded", "51 killed"."""
    tokens = doc.tokens
    end = doc.sentence_of(counted.last).last
    i = counted.last + 1
    while i <= end and tokens[i].lower in ("others", "other", "more", "people", "persons", "so", "far", "were", "was", "seriously",
                                          "badly", "critically", "slightly", "lightly", "reportedly", "believed", "feared", "reported",
                                          "confirmed", "presumed", "also", "been", "have", "has", "had", "are", "is", "either", "left", "now",
                                          "being", "severely", "heavily", "gravely", "mortally", "fatally", "became", "got", "get", "allegedly",
                                          "still", "then", "since", "already"):  # fmt: skip
        i += 1
    if i > end:
        return None
    t = tokens[i]
    word = adjective_word(t)
    if word is None and (t.tag in ("VBN", "VBD", "JJ") or verb_lemma(t)):
        word = verb_word(doc, i)
        if (
            word
            and word.argument == "object"
            and t.tag in ("VBD", "VBN")
            and i == counted.last + 1
            and _has_object(doc, i)
        ):
            return None  # "two men killed a policeman"
        if word and word.argument != "subject" and t.tag not in ("VBN", "VBD", "JJ", "NN", "NNP"):
            return None
    if word is None and (t.tag[:2] in ("NN", "JJ")) and counted.noun is None:
        noun = noun_word(doc, i)
        word = noun if noun and noun.argument == "count" else None
    if word is None:
        return None
    outcome = together(doc, i, word.outcome(people, category))
    return Loss(outcome, i, "count-participle", i, confidence=0.8) if outcome else None


def _has_object(doc: Document, i: int) -> bool:
    return any(c.dep in ("dobj", "oprd") for c in doc.children(i))


def together(doc: Document, i: int, outcome: str) -> str:
    """The joint outcome of coordinated words of loss: "killed and wounded" are casualties, "shot and killed" killed."""
    tokens = doc.tokens
    end = doc.sentence_of(i).last
    found = [outcome]
    j = i + 1
    while j + 1 <= end and (tokens[j].lower in ("and", "or", ",", "/", "and/or")) and len(found) < 4:
        j += 1
        while j <= end and tokens[j].lower in ("or", "and", "been", "then", "were", "was", "seriously"):
            j += 1
        if j > end:
            break
        other = adjective_word(tokens[j]) or verb_word(doc, j)
        if other is None or not other.people or _has_object(doc, j) or tokens[j].tag in ("VBG", "VB"):
            break
        found.append(other.people)
        j += 1
    j = i - 1
    first = doc.sentence_of(i).first
    if j - 1 >= first and tokens[j].lower in ("and", "or") and len(found) == 1:
        before = adjective_word(tokens[j - 1]) or verb_word(doc, j - 1)
        if before and before.people:
            found.append(before.people)
    if len(found) == 1:
        return outcome
    kinds = set(found)
    if {"killed", "wounded"} <= kinds:
        return "casualties"
    if "casualties" in kinds and "killed" in kinds:
        return "killed"  # "shot and killed"
    return "wounded" if kinds == {"casualties", "wounded"} else outcome


def loss_above(doc: Document, head: int, people: bool, category: str, apposed: bool = True) -> Loss | None:
    """The word of loss that governs the count in the parse: subject or object of a verb, "of" a noun."""
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
        if t.dep in ("dobj", "obj", "oprd", "dative"):
            return _as_object(doc, up, i, people, category)
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
    passive = (
        passive
        or any(c.dep == "auxpass" for c in doc.children(verb))
        or (t.tag == "VBN" and not doc.children(verb, "dobj"))
    )
    if word and word.kind == "verb" and word.argument:
        fits = word.argument in ("subject", "both") or passive
        outcome = word.outcome(people, category)
        if fits and outcome and not irreal(doc, verb):
            joint = together(doc, verb, outcome)
            return Loss(joint, verb, "count-passive" if passive else "count-subject", verb, confidence=0.9)
        if fits and outcome:
            return None
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
        if t.lower not in ("among", "amongst", "in", "as"):
            return None
        for obj in doc.children(i, "pobj", "pcomp", "amod"):
            word = (
                noun_word(doc, obj.i)
                or adjective_word(obj)
                or (verb_word(doc, obj.i) if t.lower == "as" else None)
            )
            if word and (t.lower in ("among", "amongst", "as")) and word.outcome(people, category):
                return Loss(word.outcome(people, category), obj.i, "among-the-lost", verb)
            if t.lower == "in" and obj.lemma in ("captivity", "custody"):
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
    if word and word.argument in ("object", "both"):
        outcome = word.outcome(people, category)
        if outcome and not irreal(doc, verb):
            joint = together(doc, verb, outcome)
            return Loss(joint, verb, "verb-object", verb, active=True, confidence=0.9)
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
        if word and word.argument in ("act", "count") and p.lower == "of":
            outcome = word.outcome(people, category)
            return (Loss(outcome, g.i, "loss-noun-of", g.i, active=True), -1) if outcome else (None, -1)
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


_PLANS = frozenset(
    {
        "threaten",
        "plan",
        "want",
        "try",
        "vow",
        "order",
        "intend",
        "attempt",
        "fail",
        "plot",
        "hope",
        "seek",
        "aim",
        "conspire",
        "promise",
        "ask",
        "demand",
        "urge",
        "prepare",
        "decide",
        "refuse",
        "need",
        "agree",
    }
)
_MODALS = frozenset(
    {"could", "would", "might", "may", "can", "should", "must", "will", "shall", "'ll", "ca", "wo", "going"}
)


def irreal(doc: Document, verb: int) -> bool:
    """Whether the verb tells no fact: negated, a modal without "have", a plan, a condition, a purpose."""
    tokens = doc.tokens
    children = doc.children(verb)
    perfect = any(c.dep == "aux" and c.lemma == "have" for c in children)
    for c in children:
        if c.dep == "neg":
            return True
        if c.dep == "aux" and c.lower in _MODALS and not (perfect and c.lower != "would"):
            return True
        if c.dep == "mark" and c.lower in ("if", "unless", "lest"):
            return True
    t = tokens[verb]
    up = tokens[t.head]
    if (
        t.dep == "conj"
        and up.i != verb
        and not any(c.dep in ("nsubj", "nsubjpass") for c in children)
        and t.tag in ("VB", "VBG")
    ):
        return irreal(doc, up.i)
    if any(c.lower == "to" and c.dep == "aux" for c in children) and t.tag == "VB" and not perfect:
        if t.dep in ("xcomp", "ccomp", "acl", "pcomp") and up.lemma in _PLANS:
            return True
        return t.dep in ("advcl", "relcl", "acl") and up.lemma not in (
            "continue",
            "go",
            "manage",
            "first",
            "last",
        )
    if t.dep in ("pcomp", "xcomp") and up.lemma in _PLANS | {"of", "from"} and t.tag == "VBG":
        return up.lemma in _PLANS
    return False
