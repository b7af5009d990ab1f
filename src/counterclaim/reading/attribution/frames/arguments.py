"""What may hold the content of a cue: one function for each word of the lexicon's ``content`` column.

Each takes the document and the cue's tokens (anchor first) and gives back token ranges, none when the
cue has no such argument here.
"""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.reading.attribution.cues import telling_verbs
from counterclaim.reading.attribution.frames import counts, debate, kinds
from counterclaim.reading.attribution.frames.complements import Ranges, obj, preposition
from counterclaim.reading.attribution.frames.surroundings import TOLD
from counterclaim.reading.attribution.grammar import is_passive, objects, own_subject
from counterclaim.syntax import Document, Token

_CLAUSES = ("ccomp", "acl", "xcomp", "advcl", "relcl", "pcomp")
_OPEN = frozenset(("how", "whether"))
_WH = frozenset(("what", "who", "whom", "which", "how", "why", "when", "where", "whether", "if", "whose"))


def find(doc: Document, frame: str, tokens: tuple[int, ...]) -> Ranges:
    """The content of the cue ``tokens`` in the frame ``frame`` ("" never matches)."""
    function = _FRAMES.get(frame)
    return function(doc, tokens) if function else preposition(doc, tokens, frame)


def infinitive(doc: Document, tokens: tuple[int, ...]) -> Token | None:
    """The verb of the infinitive that the cue governs."""
    for i in tokens:
        for child in doc.children(i, "xcomp", "ccomp", "acl", "advcl", "relcl"):
            if child.i > tokens[0] and _has_to(doc, child):
                return child
    after = max(tokens) + 1
    if after < len(doc.tokens) and doc.tokens[after].tag == "TO" and doc.tokens[after].dep == "aux":
        return doc.tokens[doc.tokens[after].head]
    return None


def target(doc: Document, tokens: tuple[int, ...], role: str) -> list[int]:
    """The heads of the phrases at which the cue is aimed, by the lexicon's ``against`` column."""
    if role == "obj":
        found = objects(doc, tokens[0])
        if not found:
            verb = infinitive(doc, tokens)
            subject = own_subject(doc, verb.i) if verb else None
            found = [subject.i] if subject else []
        return [i for i in found if i not in tokens]
    for i in tokens:
        if doc.tokens[i].lower == role and i != tokens[0]:
            return [c.i for c in doc.children(i, "pobj")]
    for i in tokens:
        for prep in doc.children(i, "prep", "dative"):
            if prep.lower == role:
                return [c.i for c in doc.children(prep.i, "pobj")]
    return []


def _has_to(doc: Document, token: Token) -> bool:
    return token.tag in ("VB", "VBN") and any(c.tag == "TO" for c in doc.children(token.i, "aux"))


def _finite(doc: Document, token: Token) -> bool:
    if _has_to(doc, token):
        return False
    if token.tag == "VBG":
        return any(c.lemma == "be" for c in doc.children(token.i, "aux"))
    return True


def _that(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    anchor = tokens[0]
    found: Ranges = []
    for i in tokens:
        for child in (*doc.children(i, "ccomp"), *_after_copula(doc, i)):
            small = any(s.i > anchor for s in doc.children(i, "dobj")) and child.pos in (
                "NOUN",
                "ADJ",
                "PROPN",
            )
            if _finite(doc, child) and not small:
                found.append(doc.subtree(child.i))
        if (
            len(found) > 1
            and found[0][1] < anchor
            and any(doc.tokens[k].text in (";", ":") for k in range(found[0][1], anchor))
        ):
            found = found[1:]
        for child in doc.children(i, "xcomp"):  # "said never seen the like"
            if child.tag in ("VBN", "VBD") and child.i > anchor and doc.tokens[anchor].lemma == "say":
                found.append(doc.subtree(child.i))
        if i != anchor or doc.tokens[i].pos in ("NOUN", "PROPN", "ADJ"):
            for child in doc.children(i, "acl", "relcl", "advcl"):
                mark = doc.tokens[doc.subtree(child.i)[0]]
                # not "a statement that asked for", where "that" is the statement
                about = mark.dep in ("nsubj", "nsubjpass") and doc.tokens[mark.i - 1].text != ","
                if child.i > i and mark.lower == "that" and not about:
                    found.append(doc.subtree(child.i))
    if found:
        return found
    for i in tokens[1:] if doc.tokens[anchor].pos == "VERB" else ():
        for child in doc.children(i, "acl"):  # "a statement saying ..." is read at "saying"
            if child.tag == "VBG" and child.lemma in ("say", "state", "claim", "warn"):
                return [doc.subtree(child.i)]
    if doc.tokens[anchor].pos == "VERB":  # a clause that the parser hung on something between
        first, last = anchor + 1, min(doc.subtree(anchor)[1], anchor + 25)
        for i in range(first, last + 1):
            mark = doc.tokens[i]
            if (
                mark.dep == "mark"
                and mark.lower == "that"
                and mark.head > i
                and _below(doc, mark.head, anchor)
                and (doc.tokens[anchor].lemma in TOLD or not _in_object(doc, mark.head, anchor))
            ):
                return [doc.subtree(mark.head)]
    if is_passive(doc, anchor):  # "is believed to have died": the subject belongs to what is believed
        verb = infinitive(doc, tokens)
        subject = own_subject(doc, anchor)
        if verb and subject and subject.lower not in ("it", "there"):
            return [doc.subtree(subject.i), doc.subtree(verb.i)]
    return []


def _after_copula(doc: Document, i: int) -> list[Token]:
    """Clauses that the parser hung on the verb before the adjective ``i``: "it is unclear whether"."""
    token = doc.tokens[i]
    if token.pos != "ADJ" or token.dep not in ("acomp", "oprd"):
        return []
    return [c for c in doc.children(token.head, "ccomp") if c.i > i]


def _below(doc: Document, i: int, anchor: int) -> bool:
    """Whether ``i`` hangs on ``anchor`` and not on a verb beside it."""
    token = doc.tokens[i]
    for above in doc.ancestors(i):
        if token.dep in ("conj", "parataxis"):
            return False
        if above.i == anchor:
            return True
        if token.dep == "ccomp":
            return False
        token = above
    return False


def _in_object(doc: Document, i: int, anchor: int) -> bool:
    """Whether ``i`` hangs on the object of ``anchor``: "refuted a story that", which holds its own content."""
    token = doc.tokens[i]
    for above in doc.ancestors(i):
        if above.i == anchor:
            return token.dep == "dobj"
        token = above
    return False


def _how(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    for i in tokens:
        for child in (*doc.children(i, "ccomp", "advcl", "dobj", "pcomp", "xcomp"), *_after_copula(doc, i)):
            first, last = doc.subtree(child.i)
            if child.i > i and doc.tokens[first].lower in _WH:
                return [(first, last)]
            fronted = last < i and doc.tokens[first].lower in _OPEN and doc.tokens[last + 1].text == ","
            if fronted and first == doc.sentence_of(i).first:
                return [(first, last)]  # "How many, he does not say"
    return []


def _to(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    verb = infinitive(doc, tokens)
    return [doc.subtree(verb.i)] if verb else []


def _tell(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    verb = infinitive(doc, tokens)
    if verb is None:
        verb = next((c for c in doc.children(tokens[0], "xcomp") if c.tag == "VBG" and c.i > tokens[0]), None)
    return [doc.subtree(verb.i)] if verb and verb.lemma in telling_verbs() else []


def _ing(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    for i in tokens:
        for child in doc.children(i, "xcomp", "ccomp", "dobj", "pcomp", "advcl"):
            having = any(t.tag == "VBG" for t in doc.children(child.i, "aux", "auxpass"))
            if not having and child.tag != "VBG":
                continue
            if child.i > i and (child.dep != "advcl" or child.i == i + 1 + having):
                return [doc.subtree(child.i)]
    return []


def _seem(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """Who or what seems so, and how: "the garrison seemed to sleep", "it appears that"."""
    anchor = tokens[0]
    seen = doc.tokens[anchor]
    verb = seen.head if seen.pos == "ADJ" and seen.dep == "acomp" else anchor
    shown = [c for c in doc.children(anchor, "xcomp", "oprd", "acomp", "ccomp", "advcl") if c.i > anchor]
    shown += [c for c in doc.children(anchor, "prep") if c.lower == "like"]
    subject = own_subject(doc, verb)
    if not shown:
        return []
    found = [doc.subtree(c.i) for c in shown[:1]]
    if subject is not None and subject.i < anchor and subject.lower not in ("it", "there"):
        found.insert(0, doc.subtree(subject.i))
    return found


def _none(_: Document, tokens: tuple[int, ...]) -> Ranges:
    return [(tokens[0], max(tokens))]


_FRAMES: dict[str, Callable[[Document, tuple[int, ...]], Ranges]] = {
    "that": _that, "how": _how, "to": _to, "tell": _tell, "ing": _ing, "obj": obj, "small": kinds.small,
    "at": counts.at, "toll": counts.toll, "number": counts.number, "said": kinds.said, "false": kinds.falsely,
    "seem": _seem, "person": debate.person, "none": _none,
}  # fmt: skip
