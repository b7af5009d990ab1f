"""The arguments of a verb, whatever the clause looks like: passive, participle, relative, infinitive."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim import lexicon
from counterclaim.syntax import Document, Token

RELATIVES = frozenset(("who", "which", "that", "whom"))
_MAX_STEPS = 6
_NEARBY = 18  # tokens


@dataclass(slots=True)
class Arguments:
    """Token indices of the heads of a verb's noun phrases: ``subjects`` do it, ``objects`` undergo it,
    ``oblique`` are the objects of its prepositions by preposition. ``passive`` clauses are turned round:
    their grammatical subject stands among the objects, a "by" phrase among the subjects."""

    subjects: list[int] = field(default_factory=list)
    objects: list[int] = field(default_factory=list)
    oblique: dict[str, list[int]] = field(default_factory=dict)
    passive: bool = False


def arguments_of(doc: Document, i: int) -> Arguments:
    """The arguments of the verb at token ``i``."""
    verb = doc.tokens[i]
    found = Arguments()
    found.passive = is_passive(doc, verb)
    for child in doc.children(i):
        if child.dep in ("dobj", "dative", "oprd") and child.pos != "ADJ":
            found.objects.append(child.i)
        elif child.dep in ("prep", "agent", "prt", "advmod"):
            _oblique(doc, child, found)
    by = found.oblique.get("by", []) if found.passive else []
    grammatical = _grammatical_subjects(doc, verb)
    if found.passive:
        found.objects = [*grammatical, *found.objects]
        found.subjects = by
    else:
        found.subjects = (
            grammatical or _behind_date(doc, verb) or _just_before(doc, verb) or _named_before(doc, verb)
        )
    if found.passive and not found.subjects:
        found.subjects = _stray_agent(doc, verb)
    if verb.dep == "relcl" and not found.passive and not _of_time_or_place(doc, verb):
        _fill_gap(doc, verb, found)
    return found


def mistaken_for_noun(doc: Document, token: Token) -> bool:
    """Whether the "noun" is a verb in the present: "and demand the release of", "Ankara appeals for calm"."""
    if token.dep == "conj" and token.tag == "NN":
        plain = not any(t.i < token.i for t in doc.children(token.i))
        return plain and doc.tokens[token.head].pos in ("VERB", "AUX")
    before = _named_before(doc, token)
    return bool(before) and any(t.i == token.i + 1 for t in doc.children(token.i, "prep"))


def _named_before(doc: Document, token: Token) -> list[int]:
    """The name right before a plural that is the root of its sentence: its subject."""
    if token.dep != "ROOT" or token.tag != "NNS":
        return []
    return [t.i for t in doc.children(token.i, "compound") if t.i == token.i - 1 and t.tag == "NNP"]


def _behind_date(doc: Document, verb: Token) -> list[int]:
    """The subject that the parser took for a part of the date before it ("On 16 April units attacked")."""
    for prep in doc.children(verb.i, "prep"):
        for noun in doc.children(prep.i, "pobj") if prep.i < verb.i and prep.lower in ("on", "in") else ():
            dated = [t for t in doc.children(noun.i, "compound", "nummod") if t.ent == "DATE"]
            if noun.tag in ("NN", "NNS") and any(t.pos == "PROPN" for t in dated):
                return [noun.i]
    return []


def _just_before(doc: Document, verb: Token) -> list[int]:
    """The name right before a main verb without a subject, that the parser hung on what stands before it ("In
    the exercise of self-defence the Air Force brought down")."""
    if verb.dep != "ROOT" or verb.tag not in ("VBD", "VBZ", "VBP") or not verb.i:
        return []
    before = doc.tokens[verb.i - 1]
    named = before.tag in ("NNP", "NNPS") and before.sent == verb.sent and before.ent not in ("DATE", "TIME")
    return [before.i] if named else []


def _stray_agent(doc: Document, verb: Token) -> list[int]:
    """The "by" phrase that the parser hung on a word between it and its verb ("killed in 2023 by")."""
    end = min(verb.i + _NEARBY, doc.sentence_of(verb.i).last)
    for i in range(verb.i + 1, end + 1):
        token = doc.tokens[i]
        if token.lower == "by" and doc.tokens[token.head].pos in ("NOUN", "PROPN", "NUM"):
            if any(above.i == verb.i for above in doc.ancestors(i)):
                return [t.i for t in doc.children(i, "pobj") if t.ent not in ("DATE", "TIME")]
        elif token.pos == "VERB" and token.head != verb.i:
            return []
    return []


def _oblique(doc: Document, prep: Token, found: Arguments) -> None:
    """Add the objects of ``prep``; of a chain such as "out of" the last preposition counts as well."""
    for child in doc.children(prep.i):
        if child.dep in ("pobj", "pcomp"):  # "wounded by shelling"
            found.oblique.setdefault(prep.lower, []).append(child.i)
        elif child.dep == "prep":
            for inner in doc.children(child.i, "pobj"):
                found.oblique.setdefault(child.lower, []).append(inner.i)


def is_passive(doc: Document, verb: Token, steps: int = _MAX_STEPS) -> bool:
    """Whether the verb's grammatical subject undergoes the act ("was hit", "hit by", "got hit")."""
    if any(t.dep in ("nsubjpass", "auxpass", "csubjpass") for t in doc.children(verb.i)):
        return True
    if verb.tag != "VBN":
        return False
    children = doc.children(verb.i)
    if any(t.dep == "aux" and t.lemma == "have" for t in children):
        return False
    if any(t.dep == "agent" for t in children) or verb.dep in ("acl", "oprd", "ccomp", "amod"):
        return not any(t.dep == "nsubj" for t in children) or any(t.dep == "agent" for t in children)
    if verb.dep == "conj":  # "was attacked and burned"
        head = doc.tokens[verb.head]
        return (
            steps > 0
            and head.pos in ("VERB", "AUX")
            and not any(t.dep == "nsubj" for t in children)
            and is_passive(doc, head, steps - 1)
        )
    return verb.dep == "ROOT" and not any(t.dep in ("nsubj", "dobj") for t in children)


def _grammatical_subjects(doc: Document, verb: Token) -> list[int]:
    """The heads of the verb's subject, looked for up the clause where the verb has none of its own."""
    for _ in range(_MAX_STEPS):
        own = doc.children(verb.i, "nsubj", "nsubjpass", "expl")
        if own:
            return [_antecedent(verb, t) for t in own]
        head = doc.tokens[verb.head]
        if verb.dep in ("acl", "relcl", "amod") and head.pos in ("NOUN", "PROPN", "PRON", "NUM"):
            return [head.i]
        if verb.dep == "conj" and (main := _around(doc, head)) is not None:
            head = main
        if verb.dep == "xcomp" and head.lemma in lexicon.listed("speech", "addressed"):
            addressed = doc.children(head.i, "dobj", "nsubjpass") or _prepositional(doc, head)
            if addressed:
                return [t.i for t in addressed]
        if verb.dep == "pcomp":
            governor = doc.tokens[head.head]
            if head.dep == "agent" or (head.lower == "by" and is_passive(doc, governor)):
                return []
            if (
                head.lower == "of"
                and governor.dep == "dobj"
                and doc.tokens[governor.head].lemma in lexicon.listed("speech", "addressed")
            ):
                return [governor.i]
            if head.lower in ("of", "for", "with", "from", "over") and governor.lemma in lexicon.listed(
                "speech", "addressed"
            ):
                addressed = doc.children(governor.i, "dobj", "nsubjpass")
                if addressed:
                    return [t.i for t in addressed]
            head = governor
            if head.pos == "NOUN" and head.dep in ("dobj", "nsubjpass", "pobj"):  # "made the claim of"
                head = doc.tokens[head.head]
        if verb.dep == "xcomp" and head.pos == "ADJ" and head.dep in ("acomp", "attr", "oprd"):
            head = doc.tokens[head.head]  # "was ready to withdraw"
        if verb.dep == "ROOT" or head.i == verb.i or head.pos not in ("VERB", "AUX"):
            return []
        verb = head
    return []


def _around(doc: Document, clause: Token) -> Token | None:
    """The verb that goes on after the relative clause at ``clause`` whose end a comma marks: "they shot the man,
    who was unarmed, and fled"."""
    if clause.dep != "relcl" or not any(
        doc.tokens[t.i - 1].lower == "," for t in doc.children(clause.i, "cc")
    ):
        return None
    noun = doc.tokens[clause.head]
    while noun.dep in ("conj", "appos") and noun.head != noun.i:
        noun = doc.tokens[noun.head]
    governor = doc.tokens[noun.head]
    return governor if noun.dep == "dobj" and governor.pos == "VERB" else None


def _prepositional(doc: Document, verb: Token) -> list[Token]:
    """Those addressed in "appeal to X to", "call on X to"."""
    return [
        t
        for p in doc.children(verb.i, "prep")
        if p.lower in ("on", "upon", "to")
        for t in doc.children(p.i, "pobj")
    ]


def _antecedent(verb: Token, subject: Token) -> int:
    """The noun that a relative pronoun stands for, else the subject itself."""
    if verb.dep == "relcl" and subject.lower in RELATIVES:
        return verb.head
    return subject.i


def _of_time_or_place(doc: Document, verb: Token) -> bool:
    """Whether the clause only dates or places ("on Friday, when shells fell"): its noun undergoes nothing."""
    return any(t.lower in ("when", "where", "why") for t in doc.children(verb.i, "advmod"))


def _fill_gap(doc: Document, verb: Token, found: Arguments) -> None:
    """In "the town which they shelled" the noun before the clause is what is shelled."""
    owner = any(t.lower == "whose" for j in found.subjects for t in doc.children(j, "poss"))
    if found.subjects == [verb.head] or owner:
        return
    found.objects = [verb.head if doc.tokens[j].lower in RELATIVES else j for j in found.objects] or [
        verb.head
    ]
