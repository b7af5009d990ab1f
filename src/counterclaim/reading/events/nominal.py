"""Events told by nouns: "heavy shelling by X of Y", "X's attack on Y", "clashes between X and Y"."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.arguments import arguments_of
from counterclaim.reading.events.draft import Draft, classes_of, draft_of, parties
from counterclaim.reading.events.triggers import Trigger, is_a, is_light, noun_rows, of_rebels, triggers
from counterclaim.syntax import Document, Token

_MODIFIERS = ("amod", "compound", "poss", "nmod", "npadvmod")
_TARGETS = ("on", "against", "at", "into", "upon", "of", "over", "in", "near", "to")
_AT = ("on", "at", "against", "upon", "into")
_NAMED = frozenset(("body", "group", "person"))
_ON_ACCOUNT_OF = frozenset({"for", "over", "about", "concerning", "regarding"})
_OCCASION = frozenset(("after", "during", "following", "at", "for"))
_ANAPHORIC = frozenset(("this", "that", "these", "those", "such"))


def noun_event(doc: Document, cast: Cast, noun: Token) -> Draft | None:
    """The event that the noun at ``noun`` tells, or None where it only refers back to one."""
    if noun.lemma not in triggers().nouns and noun.lower not in triggers().nouns:
        return None
    if noun.dep in ("compound", "amod") and noun.pos != "VERB":
        return None  # "attack helicopter", "strike force"
    if is_a(doc.tokens[noun.head].lemma, "pins") and noun.dep in ("dobj", "nsubjpass"):
        return None  # "blamed the attack on the rebels": those are no target
    if noun.text[0].isupper() and any(a.kind in _NAMED for a in cast.at(noun.i)):
        return None  # "Government of National Accord"
    after = _after(doc, noun) or _after(doc, _head_of_pair(doc, noun))
    for row in noun_rows(doc, noun):
        if row.needs - {"light"} and not any(
            row.needs & classes_of(doc, cast, k) for j in after.get("of", ()) for k in doc.conjuncts(j)
        ):
            continue
        return _framed(doc, cast, row, noun, after)
    return None


def _after(doc: Document, noun: Token) -> dict[str, list[int]]:
    """The objects of the noun's prepositions by preposition."""
    found: dict[str, list[int]] = {}
    particles = doc.children(noun.i, "prt")  # "the marching-in of"
    for prep in (
        *doc.children(noun.i, "prep", "agent"),
        *(p for t in particles for p in doc.children(t.i, "prep")),
    ):
        for child in doc.children(prep.i):
            if child.dep == "pobj":
                found.setdefault(prep.lower, []).append(child.i)
    return found


def _head_of_pair(doc: Document, noun: Token) -> Token:
    """The first of two words before the noun where the parser made it the head ("missile and drone strikes"),
    else the noun itself."""
    second = doc.tokens[noun.head]
    first = doc.tokens[second.head]
    if second.i != noun.i - 1 or second.dep != "conj" or second.pos != "NOUN" or first.i != noun.i - 3:
        return noun
    return first if is_a(first.lemma, "weapon") or is_a(first.lemma, "airborne") else noun


def _framed(
    doc: Document, cast: Cast, row: Trigger, noun: Token, after: dict[str, list[int]]
) -> Draft | None:
    draft = draft_of(row, noun.i, f"noun-{row.frame}")
    owned = (noun.i, _head_of_pair(doc, noun).i)
    owners = parties(
        doc, cast, (t.i for i in dict.fromkeys(owned) for t in doc.children(i, *_MODIFIERS) if cast.at(t.i))
    )
    by = parties(doc, cast, (*after.get("by", ()), *after.get("from", ())))
    for j in after.get("by", ()):
        after = {**_after(doc, doc.tokens[j]), **after}  # "shelling by X of Y"
    targets = parties(doc, cast, _first(after, _TARGETS)[:1])
    by = by or _accused(doc, cast, noun) or _attacker(doc, cast, noun, after)
    verb, lent = _lender(doc, cast, noun)
    if verb and not targets:  # "opened fire on"
        targets = parties(doc, cast, _first(_after(doc, verb), _AT)[:1])
    given: tuple[Actor, ...] = by or owners
    if row.frame == "mutual":
        pair = parties(doc, cast, (*after.get("between", ()), *after.get("among", ())))
        others = parties(doc, cast, (*after.get("with", ()), *after.get("against", ())))
        if others and not (pair or given or lent):  # "soldiers died in clashes with Chinese troops"
            lent = parties(doc, cast, _fallen(doc, noun)) if row.type == "ASSAULT" else ()
        draft.actors = _unique((*(pair or given or lent), *others))
        draft.recipients = others
    elif row.frame == "suffer":
        draft.recipients, draft.actors = targets, by or parties(doc, cast, after.get("to", ()))
    elif row.frame == "self":
        draft.actors = given or lent
    elif row.frame == "wreak":
        draft.actors = by or _demonym(doc, cast, noun) or lent
        draft.recipients = tuple(a for a in (*targets, *owners) if a not in draft.actors)
    else:
        draft.actors = given or lent
        draft.recipients = tuple(a for a in targets if a not in draft.actors)
        if not by and not draft.recipients and lent and owners and lent != owners:
            draft.actors, draft.recipients = lent, owners  # "launched an attack on", "began its siege"
    draft.objects = tuple(_first(after, _TARGETS))
    draft.subjects = tuple(after.get("by", ()))
    draft.heads = tuple(
        sorted({noun.i, *(j for heads in after.values() for j in heads), *((verb.i,) if verb else ())})
    )
    if "light" in row.needs and not (verb or by or (owners and row.type in ("ASSAULT", "REQUEST"))):
        return None
    if _refers_back(doc, noun) and not (draft.actors or draft.objects):
        return None
    return (
        draft
        if draft.actors
        or draft.recipients
        or after
        or verb
        or _happens(doc, noun)
        or _dated(doc, noun)
        or of_rebels(doc, noun.i)
        else None
    )


def _accused(doc: Document, cast: Cast, noun: Token) -> tuple[Actor, ...]:
    """Who is accused of the deed ("accusing the militia of an attack on a convoy")."""
    prep = doc.tokens[noun.head]
    if noun.dep != "pobj" or prep.lower != "of" or _refers_back(doc, noun):
        return ()
    above = doc.tokens[prep.head]
    if above.dep in ("dobj", "nsubjpass"):
        return parties(doc, cast, (above.i,)) if is_a(doc.tokens[above.head].lemma, "accuses") else ()
    if above.pos != "VERB" or not is_a(above.lemma, "accuses"):
        return ()
    return parties(doc, cast, (t.i for t in doc.children(above.i, "dobj", "nsubjpass")))


def _attacker(doc: Document, cast: Cast, noun: Token, after: dict[str, list[int]]) -> tuple[Actor, ...]:
    """Whose drive on a place it is: "the advance of the rebels into the town"."""
    aims = [j for p in ("on", "into", "against", "upon") for j in after.get(p, ())]
    if not is_a(noun.lemma, "drive") or all(doc.tokens[j].ent in ("DATE", "TIME") for j in aims):
        return ()
    return parties(doc, cast, after.get("of", ()))


def _demonym(doc: Document, cast: Cast, noun: Token) -> tuple[Actor, ...]:
    """The party of an adjective before the noun: in "the Serbian siege" it besieges."""
    return parties(doc, cast, (t.i for t in doc.children(noun.i, "amod") if t.pos == "ADJ" and cast.at(t.i)))


def _first(after: dict[str, list[int]], prepositions: Iterable[str]) -> list[int]:
    for preposition in prepositions:
        if preposition in after:
            return after[preposition]
    return []


def _lender(doc: Document, cast: Cast, noun: Token) -> tuple[Token | None, tuple[Actor, ...]]:
    """The light verb that the noun is the object of, and the parties of its subject."""
    i = noun.i
    while doc.tokens[i].dep == "conj" and doc.tokens[i].head != i:
        i = doc.tokens[i].head
    token = doc.tokens[i]
    verb = doc.tokens[token.head]
    if token.dep == "pobj" and verb.dep == "prep":
        if verb.lower in _ON_ACCOUNT_OF and not is_a(noun.lemma, "talks"):
            return None, ()  # "holds the army responsible for the killings"
        verb = doc.tokens[verb.head]
    if token.dep not in ("dobj", "nsubjpass", "pobj", "attr", "xcomp") or verb.pos not in ("VERB", "AUX"):
        return None, ()
    if is_a(noun.lemma, "talks") and token.dep == "pobj" and doc.tokens[token.head].lower in _OCCASION:
        return verb, parties(doc, cast, arguments_of(doc, verb.i).subjects)  # "said after a visit to Tripoli"
    if not is_light(doc, verb):
        return None, ()
    return verb, parties(doc, cast, arguments_of(doc, verb.i).subjects)


def _fallen(doc: Document, noun: Token) -> list[int]:
    """The subject of the verb that the noun tells the occasion of."""
    prep = doc.tokens[noun.head]
    verb = doc.tokens[prep.head]
    if noun.dep != "pobj" or prep.lower not in ("in", "during") or verb.pos not in ("VERB", "AUX"):
        return []
    given = arguments_of(doc, verb.i)
    return given.objects if given.passive else given.subjects


def _refers_back(doc: Document, noun: Token) -> bool:
    """Whether the noun only points at an event told before ("this attack")."""
    return any(t.lower in _ANAPHORIC for t in doc.children(noun.i, "det"))


def _happens(doc: Document, noun: Token) -> bool:
    """Whether the noun is the subject of a verb of happening or harming ("fighting raged")."""
    head = doc.tokens[noun.head]
    if noun.dep in ("nsubj", "nsubjpass") and head.pos in ("VERB", "AUX"):
        return is_a(head.lemma, "goes-on") or not any(t.lower == "the" for t in doc.children(noun.i, "det"))
    return (
        noun.dep in ("pobj", "agent")
        and doc.tokens[head.head].pos == "VERB"
        and not any(t.lower == "the" for t in doc.children(noun.i, "det"))
    )


def _dated(doc: Document, noun: Token) -> bool:
    return any(t.ent == "DATE" for t in doc.children(noun.i, "compound", "amod", "poss", "nmod"))


def _unique(found: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple({a.id: a for a in found}.values())
