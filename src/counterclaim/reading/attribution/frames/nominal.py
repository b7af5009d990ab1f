"""Nouns as cues: "his statement that", "the Ukrainian accusation that", "estimates range from"."""

from __future__ import annotations

from counterclaim.reading.attribution.cues import STANCES, matches
from counterclaim.reading.attribution.draft import Draft, span
from counterclaim.reading.attribution.frames import arguments, debate, misread
from counterclaim.reading.attribution.grammar import is_passive, phrase, source_of
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Token

_RANGING = frozenset(("range", "vary", "run", "differ", "put"))
_GETTING = frozenset(("face", "draw", "receive", "get", "win", "earn", "attract", "garner", "endure", "meet"))
_SPEAKING = frozenset(("person", "body", "group", "state"))
_SELVES = frozenset(("my", "your", "his", "her", "its", "our", "their"))


def read(doc: Document, token: Token, cast: Cast) -> Draft | None:
    """The attribution whose cue is the noun ``token``, if it has a content of its own."""
    for match in matches(doc, token):
        sense = match.sense
        source = _owner(doc, token, cast)
        attitude = sense.act not in STANCES
        if attitude and (source is None or doc.tokens[source].lower in _SELVES):
            source = _holder(doc, token) or source
        negated = any(c.lower in ("no", "without") for c in doc.children(token.i, "det"))
        if sense.act == "other" and sense.negated:
            if not negated:
                continue
            return _silence(doc, token, sense.negated)
        if (negated and not attitude) or (token.lemma == "order" and doc.tokens[token.head].lower == "in"):
            continue
        for frame in sense.content:
            if frame in _RANGING:
                if doc.tokens[token.head].lemma in _RANGING and token.dep == "nsubj":
                    found = [doc.subtree(token.head)]
                else:
                    continue
            else:
                found = arguments.find(doc, frame, match.tokens)
            if frame == "of" and source is not None and any(a <= source <= b for a, b in found):
                continue  # "the estimate of the Red Cross": its owner is no content
            if not found or not (source is not None or attitude or _stands_open(doc, token, frame)):
                continue
            content = [s for r in found if (s := span(doc, *r))]
            if not content:
                continue
            if sense.act == "other" and token.lemma == "attack" and not _is_verbal(doc, token, source):
                continue  # one with weapons
            draft = Draft(
                token.i, sense.act, (token.i, token.i), f"noun-{frame}", source, turned=sense.turned,
                content=content, words=match.tokens, confidence=0.7 if source is not None else 0.5,
            )  # fmt: skip
            if source is not None:
                draft.source_range = phrase(doc, source, frozenset((token.i,)))
            return draft
    return misread.headline(doc, token)


def _owner(doc: Document, token: Token, cast: Cast) -> int | None:
    """Whose statement it is: "Macron's", "the Ukrainian", "by the army"."""
    for child in doc.children(token.i, "poss"):
        return child.i
    for child in doc.children(token.i, "prep", "agent"):
        if child.lower == "of":  # "the charge of the envoy that ..."
            for inner in doc.children(child.i, "pobj"):
                if inner.ent not in ("DATE", "TIME") and any(
                    a.kind in _SPEAKING for a in (*cast.at(inner.i), *cast.parties(inner.i))
                ):
                    return inner.i
        if child.lower in ("by", "from", "among"):
            for inner in doc.children(child.i, "pobj"):
                return inner.i
    for child in doc.children(token.i, "amod", "compound", "nmod"):
        if cast.at(child.i):
            return child.i
    return None


def _holder(doc: Document, token: Token) -> int | None:
    """Who holds an attitude that the verb around it tells: "the staff has doubts about", "wooed the clans with
    praise for". Whoever gets criticism is not its author."""
    head = doc.tokens[token.head]
    if token.dep == "pobj" and head.lower in ("with", "in"):
        head = doc.tokens[head.head]
    elif token.dep != "dobj":
        return None
    if head.pos != "VERB" or head.lemma in _GETTING or is_passive(doc, head.i):
        return None
    return source_of(doc, head.i)


def _is_verbal(doc: Document, attack: Token, source: int | None) -> bool:
    """Whether an attack is one with words: aimed at somebody in a debate, nothing telling of weapons."""
    if debate.is_armed(doc, attack.i):
        return False
    aims = [c for prep in doc.children(attack.i, "prep") for c in doc.children(prep.i, "pobj")]
    if any(debate.is_debated(doc, c.i) or c.pos == "PRON" for c in aims):
        return source is not None or attack.tag == "NNS"
    if source is None:
        return False
    owner = doc.tokens[source]
    in_places = any(c.ent in ("GPE", "LOC", "FAC") for c in aims)
    personal = owner.ent == "PERSON" or owner.lower in ("his", "her", "he", "she")
    return not in_places and (personal or (owner.dep == "poss" and owner.ent == "ORG"))


def _stands_open(doc: Document, token: Token, frame: str) -> bool:
    """Whether a statement without an owner is one of the report: "there were reports that"."""
    head = doc.tokens[token.head]
    if frame in _RANGING:
        return True
    if frame != "that":
        return False
    if head.lemma == "be" and token.dep in ("attr", "nsubj", "nsubjpass"):
        return any(c.dep == "expl" or c.lower == "there" for c in doc.children(head.i))
    return token.dep == "pobj" and head.lower in ("amid", "following", "despite")


def _silence(doc: Document, token: Token, act: str) -> Draft | None:
    """The silence of "There was no comment from the army"."""
    head = doc.tokens[token.head]
    if head.lemma not in ("be", "come", "emerge"):
        return None
    draft = Draft(
        token.i, act, (max(token.i - 1, 0), token.i), "noun-silence", words=(token.i,),
        confidence=0.7, turned=act,
        content=[s for s in [span(doc, *doc.subtree(token.i))] if s],
    )  # fmt: skip
    for i in (token.i, head.i):
        for prep in doc.children(i, "prep"):
            for child in doc.children(prep.i, "pobj"):
                if prep.lower in ("from", "by"):
                    draft.source, draft.source_range = child.i, phrase(doc, child.i)
    return draft
