"""How an answer points at what it answers: "it", "the latter", "both figures", "the allegation"."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.reading.answers.words import words
from counterclaim.record import Claim, Span
from counterclaim.syntax import Document, Token

_PRONOUNS = frozenset(("it", "this", "that", "latter", "so", "them", "these", "those", "which"))
_OBJECTS = frozenset(("dobj", "pobj", "nsubj", "nsubjpass", "oprd"))
_OWNING = ("poss", "compound", "amod", "nmod")
_OWN = frozenset(("its", "their", "his", "her", "earlier"))
_ANY = frozenset(("a", "an"))  # "dismissed this as a rumour" points with "this"
_HAPPENS = frozenset(("be", "happen", "occur", "take"))
_IDLE = frozenset(("have", "be", "do", "call"))
_PERSONS = frozenset(("him", "her"))
_BREAKS = frozenset((":", ";", "\u2014", "\u2013"))
_CLAUSES = ("acl", "ccomp", "relcl")
_SPOKEN = frozenset(("NOUN", "PROPN", "ADJ", "VERB"))
_AFTER = 5  # tokens after the cue that its object may stand among
_MANY = {"both": 2, "two": 2, "all": 3}
_THESE = frozenset(("these", "those"))
_FEW = 4  # content words up to which a content is a mere pointer


@dataclass(frozen=True, slots=True)
class Pointer:
    """How an answer points.

    ``kind`` is the kind of statement pointed at (``rejoinders.csv``, "share" for one that tells a deed of the
    answerer's, or "anything"); ``near`` whether the
    nearest is meant; ``content`` how many words the answer has of its own; ``several`` at how many statements
    it points ("both": 2); ``owners`` the tokens that say whose statement it is ("the UN's
    report"); ``person`` whether somebody is contradicted rather than something ("contradicted him"); ``told``
    whether the noun that is denied tells its own content ("the charge that it fired is denied").
    """

    kind: str
    near: bool
    content: int
    several: int
    owners: tuple[int, ...] = ()
    person: bool = False
    told: bool = False

    @property
    def bare(self) -> bool:
        """Whether the answer says nothing of its own to match."""
        return self.content <= (_FEW if self.near else 0)


def pointer_of(doc: Document, claim: Claim) -> Pointer:
    """How the answering ``claim`` points at its target."""
    nouns = words().points
    idle = _IDLE | words().sets["false"] | words().sets["share"] | words().sets["believing"]
    kind = "anything"
    near = False
    person = told = False
    several = 1
    content = 0
    owners: tuple[int, ...] = ()
    for i in _tokens(doc, claim):
        token = doc.tokens[i]
        inside_cue = claim.cue is not None and claim.cue.start <= token.start < claim.cue.end
        if token.lemma in nouns and token.pos in ("NOUN", "PROPN", "VERB") and token.dep != "ROOT":
            determiners = {t.lower for t in doc.children(i, "det", "poss", "predet")} - _ANY
            own_content = _tells(doc, i)
            told = told or (own_content and bool(determiners) and not content)
            pointing = bool(determiners) and not determiners & _OWN and not own_content
            if pointing and kind == "anything" and (not content or _believed(doc, i)):
                kind = nouns[token.lemma]
                owners = tuple(c.i for c in doc.children(i, *_OWNING))
                near = True
                several = max(_MANY.get(t.lower, 1) for t in (token, *_before(doc, i)))
                if (
                    token.tag == "NNS"
                    and determiners & _THESE
                    and kind == "statement"
                    and token.lemma != "word"
                ):
                    several = max(several, 2)
        elif token.lower in _PERSONS and token.dep == "dobj" and _of_cue(doc, claim, i):
            near = person = True
        elif token.lower in _PRONOUNS and (
            (_of_cue(doc, claim, i) or _called_false(doc, i)) if content else _object(doc, token)
        ):
            near = True
        elif token.dep in _OWNING and doc.tokens[token.head].lemma in nouns:
            continue  # whose statement it is, not what it says
        elif not inside_cue and token.pos in ("NOUN", "PROPN", "VERB", "NUM") and token.lemma not in idle:
            if token.ent in ("DATE", "TIME"):
                continue
            content += not _share(token)
        if content <= 1 and kind == "anything" and _share(token):
            near, kind = True, "share"
    if _is_verdict(doc, claim):
        near, content = True, 0
    return Pointer(kind, near or content == 0, content, several, owners, person, told)


def _tells(doc: Document, noun: int) -> bool:
    """Whether the noun tells itself what the statement says ("the charge that it fired")."""
    last = noun + 1 >= len(doc.tokens)
    if not last and doc.tokens[noun + 1].lower == "that" and doc.tokens[noun + 1].pos == "SCONJ":
        return True
    return any(
        t.i > noun and any(m.lower == "that" and m.dep == "mark" for m in doc.children(t.i))
        for t in doc.children(noun, *_CLAUSES)
    )


def _believed(doc: Document, noun: int) -> bool:
    """Whether the noun is what somebody does not believe ("said that he did not believe those numbers")."""
    token = doc.tokens[noun]
    return token.dep == "dobj" and doc.tokens[token.head].lemma in words().sets["believing"]


def _share(token: Token) -> bool:
    """Whether the word names a share in a deed or its fault: "any involvement", "that mistakes were made"."""
    return words().topics.get(token.lemma) == "behind" or (
        token.lemma in words().sets["share"] and token.pos == "NOUN"
    )


def _is_verdict(doc: Document, claim: Claim) -> bool:
    """Whether the denial opens with a mere verdict ("Nonsense, says X; it counts 3,000 dead")."""
    if claim.cue is not None and _not_so(doc, claim.cue):
        return True
    if not claim.content:
        return False
    span = claim.content[0]
    said = []
    for t in doc.tokens_in(span.start, span.end):
        if doc.tokens[t].lower in _BREAKS:
            break
        if doc.tokens[t].pos in _SPOKEN:
            said.append(t)
    false = [t for t in said if doc.tokens[t].lemma in words().sets["false"]]
    return bool(false) and all(t in false or doc.tokens[t].dep == "amod" for t in said)


def _not_so(doc: Document, cue: Span) -> bool:
    """Whether the cue's sentence opens with "Not so"."""
    at = doc.token_at(cue.start)
    first = doc.sentence_of(at).first if at is not None else 0
    return at is not None and [t.lower for t in doc.tokens[first : first + 2]] == ["not", "so"]


def _before(doc: Document, i: int) -> list[Token]:
    """The words before the noun that belong to it: of "all of these accounts" also "all"."""
    above = [doc.tokens[doc.tokens[doc.tokens[i].head].head]] if doc.tokens[i].dep == "pobj" else []
    return [*doc.children(i, "det", "predet", "nummod"), *above]


def _object(doc: Document, token: Token) -> bool:
    """Whether the pronoun stands for what was said: the "it" of "denied that it had fired" is the speaker."""
    if token.lower in ("it", "them") and token.dep in ("nsubj", "nsubjpass"):
        return doc.tokens[token.head].lemma in _HAPPENS
    return token.dep in _OBJECTS or token.lower == "latter"


def _of_cue(doc: Document, claim: Claim, i: int) -> bool:
    """Whether the pronoun at ``i`` is the object of the cue itself ("..., but they denied that")."""
    head = doc.tokens[doc.tokens[i].head]
    return (
        doc.tokens[i].dep == "dobj"
        and claim.cue is not None
        and claim.cue.start <= head.start < claim.cue.end
    )


def _called_false(doc: Document, i: int) -> bool:
    """Whether the pronoun at ``i`` is what is called false ("said that this was a distortion")."""
    token = doc.tokens[i]
    return token.dep == "nsubj" and any(
        t.lemma in words().sets["false"] for t in doc.children(token.head, "attr", "acomp")
    )


def _tokens(doc: Document, claim: Claim) -> list[int]:
    """The tokens of what is denied: the content, the cue and what follows it, and the noun that a relative
    clause of denial hangs on ("a number that he dismissed")."""
    found = {i for s in claim.content for i in doc.tokens_in(s.start, s.end)}
    if claim.cue:
        for i in doc.tokens_in(claim.cue.start, claim.cue.end):
            token = doc.tokens[i]
            found.update(range(i, min(i + _AFTER, doc.sentence_of(i).last) + 1))
            if token.pos in ("VERB", "AUX") and token.dep == "relcl":
                found.add(token.head)
    return sorted(found)
