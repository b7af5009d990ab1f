"""Fixed phrases as cues: "according to X", "in the words of X", "by his account", and "reportedly"."""

from __future__ import annotations

from counterclaim.reading.attribution.cues import Sense, senses
from counterclaim.reading.attribution.draft import Draft, span, spans
from counterclaim.reading.attribution.grammar import phrase
from counterclaim.record import Span
from counterclaim.syntax import Document, Token

_SKIPPED = frozenset(("DET", "ADJ", "PRON", "PART", "PROPN", "NOUN"))
_LONGEST = 8


def read(doc: Document, token: Token) -> Draft | None:
    """The attribution that a phrase which begins at ``token`` makes, if it is one of the lexicon's."""
    for sense in senses().get(("phrase", token.lower), ()):
        words = _words(doc, token, sense)
        if words is None:
            continue
        source = _source(doc, words)
        if source is None or (sense.words == ("per",) and _is_unit(doc, source)):
            continue
        first, last = doc.subtree(token.i)
        last = max(last, phrase(doc, source)[1], *words)
        host = _host(doc, token.i)
        draft = Draft(
            token.i, sense.act, (words[0], words[-1]), "phrase", source, turned=sense.act,
            words=words, confidence=0.85,
        )  # fmt: skip
        draft.source_range = phrase(doc, source, frozenset((token.i,)))
        draft.content = _content(doc, host, min(first, token.i), last)
        if draft.content:
            return draft
    return None


def read_adverb(doc: Document, token: Token) -> Draft | None:
    """What "reportedly" and its like make of the main clause: a claim of nobody in particular."""
    for sense in senses().get(("adverb", token.lower), ()):
        head = doc.tokens[token.head]
        while head.dep in ("conj", "xcomp", "amod") and head.head != head.i:
            head = doc.tokens[head.head]
        if head.dep not in ("ROOT", "ccomp", "advcl", "parataxis") or head.pos not in ("VERB", "AUX"):
            continue
        first, last = doc.subtree(doc.tokens[token.head].i)
        content = spans(doc, [i for i in range(first, last + 1) if i != token.i])
        if content:
            return Draft(
                token.i, sense.act, (token.i, token.i), "adverb", content=content, words=(token.i,),
                turned=sense.act, confidence=0.6 if head.dep == "ROOT" else 0.45, nobody=True,
            )  # fmt: skip
    return None


def _words(doc: Document, token: Token, sense: Sense) -> tuple[int, ...] | None:
    found = [token.i]
    end = min(token.i + _LONGEST, doc.sentence_of(token.i).last + 1)
    i = token.i
    for word in sense.words[1:]:
        i += 1
        while i < end and word not in (doc.tokens[i].lower, doc.tokens[i].lemma):
            if doc.tokens[i].pos not in _SKIPPED:
                return None
            i += 1
        if i >= end:
            return None
        if doc.tokens[i].pos == "VERB" or (word == "the" and not _after_comma(doc, token, i)):
            return None
        found.append(i)
    return tuple(found)


def _after_comma(doc: Document, token: Token, following: int) -> bool:
    """Whether "second" stands alone for "according to", as translations from Italian have it: "the airport, second
    the governor, has been destroyed"."""
    opens = token.i == doc.sentence_of(token.i).first or doc.tokens[token.i - 1].text == ","
    return opens and following == token.i + 1


def _source(doc: Document, words: tuple[int, ...]) -> int | None:
    last = doc.tokens[words[-1]]
    if last.pos in ("NOUN", "PROPN"):
        for child in doc.children(last.i, "poss"):
            return child.i
        for child in doc.children(last.i, "amod", "compound"):  # "by Argentine account"
            if child.ent in ("NORP", "GPE", "ORG", "PERSON"):
                return child.i
        return None
    for child in doc.children(last.i, "pobj", "dobj"):
        return child.i
    after = last.i + 1
    if after < len(doc.tokens) and doc.tokens[after].sent == last.sent and doc.tokens[after].pos in (
        "NOUN", "PROPN", "PRON", "DET", "ADJ",
    ):  # fmt: skip
        i = after
        while doc.tokens[i].head > i and doc.tokens[i].pos not in ("NOUN", "PROPN", "PRON"):
            i = doc.tokens[i].head
        while doc.tokens[i].dep in ("compound", "poss", "amod", "det") and doc.tokens[i].head > i:
            i = doc.tokens[i].head
        return i if doc.tokens[i].pos in ("NOUN", "PROPN", "PRON") else None
    return None


def _is_unit(doc: Document, i: int) -> bool:
    """A bare noun after "per" measures: "per hour", "per ton of grain"."""
    return doc.tokens[i].pos != "PROPN" and not any(doc.children(i, "det", "poss"))


def _host(doc: Document, i: int) -> int:
    """The clause that the phrase modifies."""
    for token in doc.ancestors(i):
        if token.pos in ("VERB", "AUX") and token.dep in (
            "ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis", "pcomp", "acl", "nsubj", "attr",
        ):  # fmt: skip
            return token.i
    sentence = doc.sentence_of(i)
    for j in range(sentence.first, sentence.last + 1):
        if doc.tokens[j].head == j:
            return j
    return i


def _content(doc: Document, host: int, first: int, last: int) -> list[Span]:
    sentence = doc.sentence_of(first)
    if first == sentence.first or last >= sentence.last - 1:
        low, high = sentence.first, sentence.last
        if first > low:  # at the end: what comes after the last semicolon
            low = max((i + 1 for i in range(low, first) if doc.tokens[i].text == ";"), default=low)
    else:
        low, high = doc.subtree(host)
        low, high = min(low, first), max(high, last)
    found = spans(doc, [i for i in range(low, high + 1) if not first <= i <= last])
    if not found and first > sentence.first:
        whole = span(doc, sentence.first, first - 1)
        found = [whole] if whole else []
    return found
