"""What may hold the content of a cue: one function for each word of the lexicon's ``content`` column.

Each takes the document and the cue's tokens (anchor first) and gives back token ranges, none when the
cue has no such argument here.
"""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.reading.attribution.cues import answers, telling_verbs
from counterclaim.reading.attribution.frames.surroundings import TOLD
from counterclaim.reading.attribution.grammar import is_passive, objects, own_subject, source_of
from counterclaim.syntax import Document, Token

Ranges = list[tuple[int, int]]
_CLAUSES = ("ccomp", "acl", "xcomp", "advcl", "relcl", "pcomp")
_DEBATED = frozenset(
    (
        "critic", "rival", "opponent", "candidate", "record", "policy", "plan", "proposal", "idea", "comment",
        "statement", "decision", "law", "bill", "deal", "system", "press", "media", "establishment", "administration",
    )
)  # fmt: skip
_HARMED = frozenset(("killed", "wounded", "injured", "missing", "kill", "wound", "injure", "slain"))
_WH = frozenset(("what", "who", "whom", "which", "how", "why", "when", "where", "whether", "if", "whose"))


def find(doc: Document, frame: str, tokens: tuple[int, ...]) -> Ranges:
    """The content of the cue ``tokens`` in the frame ``frame`` ("" never matches)."""
    function = _FRAMES.get(frame)
    return function(doc, tokens) if function else _preposition(doc, tokens, frame)


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
            and any(doc.tokens[k].text == ";" for k in range(found[0][1], anchor))
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
    return []


def _to(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    verb = infinitive(doc, tokens)
    return [doc.subtree(verb.i)] if verb else []


def _tell(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    verb = infinitive(doc, tokens)
    if verb is None:
        verb = next((c for c in doc.children(tokens[0], "xcomp") if c.tag == "VBG" and c.i > tokens[0]), None)
    return [doc.subtree(verb.i)] if verb and verb.lemma in telling_verbs() else []


def _toll(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A count of losses as object: "gave 43 dead"."""
    for first, last in _obj(doc, tokens):
        words = [doc.tokens[i] for i in range(first, last + 1)]
        if any(w.tag == "CD" for w in words) and (
            len(words) == 1 or any(answers().get(w.lemma) == "loss" or w.lemma in _HARMED for w in words)
        ):
            return [(first, last)]
    return []


def _ing(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    for i in tokens:
        for child in doc.children(i, "xcomp", "ccomp", "dobj", "pcomp", "advcl"):
            having = any(t.tag == "VBG" for t in doc.children(child.i, "aux", "auxpass"))
            if not having and child.tag != "VBG":
                continue
            if child.i > i and (child.dep != "advcl" or child.i == i + 1 + having):
                return [doc.subtree(child.i)]
    return []


def _obj(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    anchor = tokens[0]
    found = []
    for i in objects(doc, anchor):
        if i in tokens:
            continue
        first, last = doc.subtree(i)
        if first <= anchor <= last:  # the object governs the cue: "losses reported by the ministry"
            if i < anchor:
                last = doc.subtree(anchor)[0] - 1
            else:
                first = i
        if first <= last:
            found.append((first, _before_aside(doc, i, last)))
    return found


def _before_aside(doc: Document, noun: int, last: int) -> int:
    """The end of the phrase of ``noun`` without an aside of the reporter's: "the deal, which would ..."."""
    for child in doc.children(noun, "relcl"):
        first = doc.subtree(child.i)[0]
        if noun < first - 1 and doc.tokens[first - 1].text == ",":
            return min(last, first - 2)
    return last


def _small(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """An object and what it is called; naming by a proper name ("which they call Londa") is no statement."""
    anchor = tokens[0]
    named = [c for c in doc.children(anchor, "oprd", "acomp", "attr") if c.i > anchor]
    named += [
        c for c in doc.children(anchor, "ccomp", "xcomp") if c.i > anchor and c.pos in ("NOUN", "ADJ", "ADV")
    ]
    if not named:
        for prep in doc.children(anchor, "prep"):
            if prep.lower == "as":
                named.append(prep)
    if not named:
        for i in objects(doc, anchor):
            named += [p for p in doc.children(i, "prep") if p.lower == "as" and i > anchor]
    objects_here = objects(doc, anchor)
    if not named and len(objects_here) > 1:
        named = [doc.tokens[objects_here[-1]]]
    if not named or named[0].pos == "PROPN" or any(doc.tokens[i].lower == "what" for i in objects_here):
        return []
    ranges = _obj(doc, tokens)
    right = [doc.subtree(c.i) for c in named]
    ranges = [r for r in ranges if not any(a <= r[0] <= b for a, b in right)]
    ranges += [r for r in right if not any(a <= r[0] and r[1] <= b for a, b in ranges)]
    if len(ranges) == 2 and anchor < ranges[0][0] and ranges[0][1] < ranges[1][0]:
        return [(ranges[0][0], ranges[1][1])]
    return ranges


def _at(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A number: "put the toll at 40"."""
    preps = [i for i in tokens[1:] if doc.tokens[i].lower == "at"]
    if not preps:
        for i in (tokens[0], *objects(doc, tokens[0])):
            preps += [p.i for p in doc.children(i, "prep") if p.lower == "at" and p.i > tokens[0]]
    for prep in preps:
        first, last = doc.subtree(prep)
        if any(doc.tokens[i].tag == "CD" for i in range(first, last + 1)):
            ranges = _obj(doc, tokens)
            inside = any(a <= prep <= b for a, b in ranges)
            return ranges if inside else [*(r for r in ranges if r[1] < prep), (first, last)]
    return []


def _preposition(doc: Document, tokens: tuple[int, ...], word: str) -> Ranges:
    word = word.removesuffix("_noun")
    for i in tokens:
        if doc.tokens[i].lower == word and i != tokens[0]:
            first, last = doc.subtree(i)
            return [(i + 1, last)] if last > i else []
    for i in tokens:
        for prep in doc.children(i, "prep", "dative", "agent"):
            if prep.lower == word and prep.i > i:
                first, last = doc.subtree(prep.i)
                return [(first, last)] if last > prep.i else []
        for child in doc.children(i, "npadvmod", "advmod", "dobj", "nsubjpass"):
            if child.dep in ("dobj", "nsubjpass") and word not in ("of", "for", "with", "as"):
                continue
            for prep in doc.children(child.i, "prep"):
                if prep.lower == word:
                    return [doc.subtree(prep.i)]
    return (
        _far(doc, tokens[0], word) if word in ("of", "about") and doc.tokens[tokens[0]].pos == "VERB" else []
    )


def _far(doc: Document, verb: int, word: str) -> Ranges:
    """A prepositional phrase that the parser hung deeper: "assured the envoy, X, of"."""
    for child in doc.children(verb, "dobj", "prep"):
        first, last = doc.subtree(child.i)
        for i in range(max(first, verb + 1), last + 1):
            if doc.tokens[i].lower == word and doc.tokens[i].dep == "prep" and i > child.i:
                return [doc.subtree(i)]
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


def _person(doc: Document, tokens: tuple[int, ...]) -> Ranges:
    """A person, or what he says or plans, as object, where the one who acts is a person too: words, not weapons."""
    source = source_of(doc, tokens[0])
    if source is None or not (
        doc.tokens[source].ent == "PERSON" or doc.tokens[source].lower in ("he", "she")
    ):
        return []
    return [
        doc.subtree(i)
        for i in objects(doc, tokens[0])
        if doc.tokens[i].ent == "PERSON"
        or doc.tokens[i].lemma in _DEBATED
        or any(c.ent == "PERSON" for c in doc.children(i, "poss"))
    ]


def _none(_: Document, tokens: tuple[int, ...]) -> Ranges:
    return [(tokens[0], max(tokens))]


_FRAMES: dict[str, Callable[[Document, tuple[int, ...]], Ranges]] = {
    "that": _that, "how": _how, "to": _to, "tell": _tell, "ing": _ing, "obj": _obj, "small": _small,
    "at": _at, "toll": _toll, "seem": _seem, "person": _person, "none": _none,
}  # fmt: skip
