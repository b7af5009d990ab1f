"""Who plays which part around a verb: subject, agent, object, negation, mood.

Labels are those of spaCy's English models (ClearNLP style); see :mod:`counterclaim.syntax`.
"""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.cues import name_before, plural_before
from counterclaim.syntax import Document, Token

NOBODY = frozenset(("nobody", "none", "noone", "nothing", "neither"))
_DEEPEST = 8  # verbs joined in a row that are followed up: garbled text joins thousands
_CLOSING = frozenset((",", '"', "''", "”", "’", "»", "'"))
_RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
_UNREAL = frozenset(("may", "might", "could", "can", "should", "must", "will", "would", "shall", "'ll", "'d"))
_REAL_GOVERNORS = frozenset(
    (
        "go", "continue", "begin", "start", "have", "force", "oblige", "rush", "hasten", "take", "come",
        "appear", "seem", "use", "keep", "proceed", "tend", "manage", "compel", "wish", "beg",
        "quick", "swift", "prompt", "fast",
    )
)  # fmt: skip


def is_passive(doc: Document, verb: int, depth: int = 0) -> bool:
    """Whether the verb's subject undergoes it: "was claimed", "claims denied by Baku"."""
    token = doc.tokens[verb]
    if _is_perfect(doc, verb):
        return False
    if any(c.dep in ("auxpass", "nsubjpass", "csubjpass") for c in doc.children(verb)):
        return True
    if token.tag == "VBN" and token.dep == "acl" and _follows_apposition(doc, token):
        return False
    if token.tag == "VBN" and (token.dep in ("acl", "amod") or any(doc.children(verb, "agent"))):
        return not any(c.lemma == "have" for c in doc.children(verb, "aux"))
    if token.tag == "VBN" and token.dep == "advcl" and not any(doc.children(verb, "aux", "nsubj")):
        return True  # "Asked whether it had fired, the army said"
    if token.tag == "VBN" and token.dep == "conj" and not any(doc.children(verb, "nsubj", "aux")):
        return depth < _DEEPEST and is_passive(doc, token.head, depth + 1)
    return False


def _is_perfect(doc: Document, verb: int) -> bool:
    """Whether a person "'s said that", where the parser takes "has" for "is"."""
    short = [c for c in doc.children(verb, "auxpass") if c.lower in ("'s", "’s")]
    return bool(
        short
        and any(c.lower in ("he", "she") for c in doc.children(verb, "nsubjpass"))
        and any(doc.children(verb, "ccomp", "dobj"))
    )


def _follows_apposition(doc: Document, token: Token) -> bool:
    """Whether a "participle" after a comma is a finite verb: "Ann Lee, the mayor, insisted"."""
    if doc.tokens[token.i - 1].text != "," or doc.tokens[token.head].pos != "PROPN":
        return False
    return not any(doc.children(token.i, "agent", "aux")) and any(doc.children(token.head, "appos"))


def own_subject(doc: Document, verb: int) -> Token | None:
    found = doc.children(verb, "nsubj", "nsubjpass", "csubj", "expl")
    if len(found) > 1 and found[-1].i > verb and doc.tokens[found[-1].i - 1].text != ",":
        return found[-1]  # "Nonsense, says the minister"
    if not found and doc.tokens[verb].tag == "NN":
        return plural_before(doc, doc.tokens[verb])
    if not found and doc.tokens[verb].tag == "NNS":
        return name_before(doc, doc.tokens[verb])
    if not found:
        found = [s for aux in doc.children(verb, "aux") for s in doc.children(aux.i, "nsubj", "nsubjpass")]
    return found[0] if found else None


def antecedent(doc: Document, verb: int) -> int | None:
    """What the relative clause of ``verb`` is about."""
    for token in (doc.tokens[verb], *doc.ancestors(verb)):
        if token.dep == "relcl":
            noun = next((c.i for c in doc.children(token.head, "pobj")), token.head)
            return noun if doc.tokens[token.head].pos in ("ADP", "SCONJ") else token.head
    return None


def source_of(doc: Document, verb: int) -> int | None:
    """The head of the phrase that names who does ``verb``, through passives, relative clauses,
    coordination and participles; None where the sentence does not tell."""
    if is_passive(doc, verb):
        for agent in doc.children(verb, "agent", "prep"):
            if agent.lower == "by":
                for child in doc.children(agent.i, "pobj"):
                    return child.i
        return None
    return _subject(doc, verb, 0)


def _subject(doc: Document, verb: int, depth: int) -> int | None:
    subject = own_subject(doc, verb)
    token = doc.tokens[verb]
    if subject is not None:
        if subject.dep == "expl" or (subject.lower == "there"):
            return None
        if subject.lower in _RELATIVE and subject.tag in ("WP", "WDT"):
            about = antecedent(doc, verb)
            return subject.i if about is None else about
        return subject.i
    if depth > _DEEPEST or token.head == verb:
        return None
    head = doc.tokens[token.head]
    if token.dep in ("acl", "relcl"):
        return token.head if head.pos in ("NOUN", "PROPN", "PRON") else _subject(doc, token.head, depth + 1)
    if token.dep == "pcomp" and head.lower == "as":
        owner = doc.tokens[head.head]
        for child in doc.children(owner.i, "dobj", "nsubjpass"):
            return child.i
        return head.head if owner.pos in ("NOUN", "PROPN") else None
    if token.dep in (
        "conj",
        "xcomp",
        "advcl",
        "ccomp",
        "pcomp",
        "prep",
        "dep",
        "parataxis",
        "oprd",
        "acomp",
        "punct",
    ):
        if token.dep == "ccomp" and token.tag not in ("VBG", "VB"):
            return None
        if token.dep == "xcomp":
            for child in doc.children(head.i, "dobj"):
                if token.tag == "VB" and child.i < verb:
                    return child.i
        if head.pos in ("NOUN", "PROPN") and token.dep == "conj":
            return None
        return _subject(doc, head.i, depth + 1)
    return None


def noun_before(doc: Document, verb: int) -> int | None:
    """The noun right before a finite verb for which the parser found no subject, an adverb between
    commas aside ("Sankoh, meanwhile, boasted")."""
    token = doc.tokens[verb]
    sentence = doc.sentence_of(verb)
    i = verb - 1
    while i >= sentence.first and doc.tokens[i].pos in ("ADV", "AUX") and doc.tokens[i].head == verb:
        i -= 1
    if i - 2 >= sentence.first and doc.tokens[i].text == "," and doc.tokens[i - 2].text == ",":
        i -= 3
    elif i - 1 > sentence.first and doc.tokens[i].text == "," and doc.tokens[i - 1].pos == "PROPN":
        i -= 1  # "a surgeon, Ann Lee, said"
    if i < sentence.first or token.tag not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    found = doc.tokens[i]
    return i if found.pos in ("PROPN", "PRON") and found.tag not in ("WDT", "PRP$") else None


def noun_after(doc: Document, verb: int) -> int | None:
    """The head of the noun phrase right after a finite verb that follows what was said, where the parser found
    no subject: '"They fled", added Kabila, who ...'."""
    token = doc.tokens[verb]
    sentence = doc.sentence_of(verb)
    i = verb + 1
    if token.tag not in ("VBD", "VBZ") or not sentence.first < verb or i > sentence.last:
        return None
    if doc.tokens[verb - 1].text not in _CLOSING or doc.tokens[i].pos not in ("PROPN", "PRON", "DET", "NOUN"):
        return None
    for _ in range(_DEEPEST):
        head = doc.tokens[i].head
        if head <= i or doc.tokens[head].pos not in ("PROPN", "NOUN") or head > sentence.last:
            break
        i = head
    found = doc.tokens[i]
    if found.dep == "dobj" and doc.tokens[verb - 1].text == ",":
        return None  # "the agency, quoting an officer, admitted the loss"
    return i if found.pos in ("PROPN", "PRON", "NOUN") else None


def maker(doc: Document, work: int) -> int | None:
    """Who issues the statement, speech, film ... ``work`` in its sentence: "the junta released a statement"."""
    token = doc.tokens[work]
    head = doc.tokens[token.head]
    if (
        token.dep != "dobj"
        or head.lemma not in lexicon.listed("speech", "issuing")
        or is_passive(doc, head.i)
    ):
        return None
    return source_of(doc, head.i)


def objects(doc: Document, verb: int, depth: int = 0) -> list[int]:
    """The heads of what is said, denied, reported ...: direct objects, or what a passive is about."""
    if is_passive(doc, verb):
        token = doc.tokens[verb]
        subject = own_subject(doc, verb)
        if subject is not None:
            if subject.tag in ("WDT", "WP"):
                found = antecedent(doc, verb)
                return [found] if found is not None else []
            return (
                [] if subject.lower in ("it", "there") and any(doc.children(verb, "ccomp")) else [subject.i]
            )
        if token.dep in ("acl", "amod"):
            return [token.head]
        if token.dep == "conj" and depth < _DEEPEST:
            return objects(doc, token.head, depth + 1)
        return []
    # "admits 43 dead": a count with an adjective for its noun
    found_objects = [c.i for c in doc.children(verb, "acomp", "attr") if any(doc.children(c.i, "nummod"))]
    for child in doc.children(verb, "dobj"):
        if child.lower in _RELATIVE and child.i < verb and doc.tokens[verb].dep == "relcl":
            about = antecedent(doc, verb)
            found_objects.append(child.i if about is None else about)
        else:
            found_objects.append(child.i)
    if not found_objects:  # "disputed before CNN any raid": an object that the parser took for a circumstance
        found_objects = [
            c.i for c in doc.children(verb, "npadvmod")
            if c.i > verb and c.ent not in ("DATE", "TIME") and any(doc.children(c.i, "det", "poss"))
        ]  # fmt: skip
    if not found_objects:  # "holds the soldiers responsible"
        found_objects = [
            s.i for c in doc.children(verb, "ccomp") if c.pos == "ADJ" and c.i > verb
            for s in doc.children(c.i, "nsubj") if s.i > verb
        ]  # fmt: skip
    if not found_objects and doc.tokens[verb].tag == "NNS":
        found_objects = [c.i for c in doc.children(verb, "appos") if c.i > verb]
    if not found_objects:  # "neither confirmed nor denied the loss"
        joined = [c for c in doc.children(verb, "conj") if c.pos == "VERB" and not own_subject(doc, c.i)]
        if joined and joined[0].i - verb <= 4:
            found_objects = [c.i for c in doc.children(joined[0].i, "dobj")]
    subject = own_subject(doc, verb)
    if not found_objects and doc.tokens[verb].dep == "relcl" and subject and subject.tag not in ("WP", "WDT"):
        found_objects.append(doc.tokens[verb].head)  # "the losses Kiev reports"
    return found_objects


def is_negated(doc: Document, verb: int, words: tuple[int, ...] = (), depth: int = 0) -> bool:
    """Whether the cue ``verb`` with its further ``words`` is denied: not, never, no, neither ... nor."""
    token = doc.tokens[verb]
    for i in (verb, *words):
        for child in doc.children(i):
            if child.dep == "neg" or (child.lower in ("no", "never", "neither", "nor") and child.i <= i):
                following = doc.tokens[child.i + 1].lower if child.i + 1 < len(doc.tokens) else ""
                if following != "only":
                    return True
    subject = own_subject(doc, verb)
    if subject is not None:
        owners = [subject, *doc.children(subject.i, "poss")]  # "neither side's figures"
        if subject.lower in NOBODY or any(
            c.lower in ("no", "neither") for o in owners for c in doc.children(o.i, "det", "preconj", "cc")
        ):
            return True
    if any(d.lower == "no" for o in objects(doc, verb) for d in doc.children(o, "det")):
        return True
    if _is_yet_to(doc, token):
        return True
    if depth >= _DEEPEST:
        return False
    if token.dep == "conj" and own_subject(doc, verb) is None:
        joined = any(c.lower in ("or", "nor") for c in doc.children(token.head, "cc"))
        return joined and is_negated(doc, token.head, depth=depth + 1)
    return token.dep == "xcomp" and token.tag == "VB" and is_negated(doc, token.head, depth=depth + 1)


def _is_yet_to(doc: Document, token: Token) -> bool:
    """Whether something is not done: "has yet to publish a count"."""
    if (
        token.tag != "VB"
        or token.dep != "xcomp"
        or doc.tokens[token.head].lemma not in ("have", "be", "remain")
    ):
        return False
    return any(c.lower == "yet" for i in (token.i, token.head) for c in doc.children(i, "advmod"))


def modal(doc: Document, verb: int, depth: int = 0) -> str:
    """The modal verb of ``verb`` (that of the verb it is coordinated with counts), or ""."""
    for child in doc.children(verb, "aux"):
        if child.lower in _UNREAL and child.tag == "MD":
            return child.lower
    token = doc.tokens[verb]
    if token.dep == "conj" and token.tag == "VB" and depth < _DEEPEST:
        return modal(doc, token.head, depth + 1)
    return ""


def is_unreal(doc: Document, verb: int, depth: int = 0) -> bool:
    """Whether the cue is not said to have been uttered: "may claim", "if he says", "wants to announce"."""
    if modal(doc, verb):
        return True
    token = doc.tokens[verb]
    if any(c.lower in ("if", "unless", "whether") for c in doc.children(verb, "mark")):
        return True
    if token.tag == "VB" and any(c.tag == "TO" for c in doc.children(verb, "aux")):
        head = doc.tokens[token.head]
        if token.dep == "xcomp" and head.lemma in _REAL_GOVERNORS and depth < _DEEPEST:
            return is_unreal(doc, token.head, depth + 1)
        return not (token.dep in ("relcl", "acl") and head.lower in ("first", "last", "second", "latest"))
    if token.dep == "conj" and token.tag == "VB" and own_subject(doc, verb) is None and depth < _DEEPEST:
        return is_unreal(doc, token.head, depth + 1)
    if token.tag == "VB" and token.dep == "ccomp" and not any(doc.children(verb, "aux")):
        return True  # "demands that the army publish": a subjunctive
    return token.tag == "VB" and token.dep == "ROOT" and not any(doc.children(verb, "nsubj"))


def phrase(doc: Document, head: int, apart: frozenset[int] = frozenset()) -> tuple[int, int]:
    """First and last token of the noun phrase headed by ``head``, with appositions, up to where a
    clause begins that holds one of the tokens ``apart``."""
    first, last = doc.subtree(head)
    for i in apart:
        if first <= i <= last:
            if i < head:
                first = max(first, i + 1)
            else:
                child = _branch(doc, head, i)
                last = min(last, doc.subtree(child)[0] - 1) if child > head else last
    tokens = doc.tokens
    while last > head and tokens[last].text in {",", "-", "–", "—", ":", ";", ".", '"', "'"}:
        last -= 1
    while first < head and tokens[first].text in {",", "-", "–", "—", ":", ";", ".", '"'}:
        first += 1
    return first, max(last, head)


def _branch(doc: Document, head: int, i: int) -> int:
    """The child of ``head`` in whose subtree ``i`` lies."""
    while doc.tokens[i].head != head and doc.tokens[i].head != i:
        i = doc.tokens[i].head
    return i
