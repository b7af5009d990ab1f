"""The cue lexicon: which words of a report attribute something, and in which frame.

Rows come from ``lexicon/cues.csv``, whose head documents every column, and from ``lexicon/attitudes.csv``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from counterclaim import lexicon
from counterclaim.syntax import Document, Token

STANCES = frozenset(
    (
        "assert", "deny", "confirm", "accuse", "refuse", "demand", "pledge", "threaten", "warn",
        "estimate", "withhold", "unverified",
    )
)  # fmt: skip

_POS = {
    "VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "ADV": "adverb",
}  # fmt: skip
_LEMMAS = {"hop": "hope", "notifie": "notify", "verifie": "verify"}  # slips of the parser's lemmatizer
_PREPOSITIONS = frozenset(("prep", "prt", "dative", "agent", "advmod", "mark", "aux"))


@dataclass(frozen=True, slots=True)
class Sense:
    """One row of the lexicon: a cue and what it means (``turned``: the act where the content turns it)."""

    words: tuple[str, ...]
    pos: str
    act: str
    turned: str
    content: tuple[str, ...]
    against: str
    negated: str
    example: str


@dataclass(frozen=True, slots=True)
class Match:
    """A sense found at a token: ``tokens`` are the cue's own words, anchor first."""

    sense: Sense
    tokens: tuple[int, ...]


@lexicon.compiled
def senses() -> dict[tuple[str, str], tuple[Sense, ...]]:
    """The senses by part of speech and anchor lemma, those with most words first.

    :raises ValueError: when a row has an act or part of speech that we do not know.
    """
    kinds = STANCES | {"belief", "intention", "order", "perception", "other"}
    found: dict[tuple[str, str], list[Sense]] = {}
    for row in chain(lexicon.rows("cues"), lexicon.rows("attitudes")):
        acts = lexicon.values(row["act"])
        if not acts or not set(acts) <= kinds or row["pos"] not in {*_POS.values(), "phrase"}:
            raise ValueError(f"cues, attitudes: no such act or part of speech: {row}")
        sense = Sense(
            tuple(row["cue"].split()), row["pos"], acts[0], acts[-1], lexicon.values(row["content"]),
            row["against"], row["negated"], row["example"],
        )  # fmt: skip
        found.setdefault((sense.pos, sense.words[0]), []).append(sense)
    return {key: tuple(sorted(rows, key=lambda s: -len(s.words))) for key, rows in found.items()}


@lexicon.compiled
def answers() -> dict[str, str]:
    """What a noun that can be rejected is: ``statement``, ``request``, ``loss`` or ``access``."""
    return {row["noun"]: row["kind"] for row in lexicon.rows("answers")}


@lexicon.compiled
def falsehoods() -> dict[str, str]:
    """The words that call a statement false, and of what: ``any`` or ``statement``."""
    return {row["word"]: row["use"] for row in lexicon.rows("falsehoods")}


@lexicon.compiled
def outlets() -> frozenset[str]:
    """The names of news agencies, papers, broadcasters and platforms, lower case."""
    names = set()
    for row in lexicon.rows("outlets"):
        names |= {name.lower() for name in (row["name"], *lexicon.values(row["aliases"]))}
    return frozenset(names)


@lexicon.compiled
def telling_verbs() -> frozenset[str]:
    """Verbs whose refusal or absence is silence: "declined to comment", "has not disclosed"."""
    return frozenset(
        words[0]
        for (pos, _), rows in senses().items()
        if pos == "verb"
        for words in (s.words for s in rows if s.negated in ("withhold", "unverified"))
        if len(words) == 1
    ) | {
        "discuss",
        "talk",
        "speak",
        "identify",
        "name",
        "give",
        "provide",
        "release",
        "publish",
        "offer",
        "speculate",
    }


def is_verb(doc: Document, token: Token) -> bool:
    """Whether ``token`` is a verb, also one in the present tense that the parser took for a plural noun."""
    if token.pos in ("VERB", "AUX"):
        return True
    if token.tag == "NN" and token.dep == "ROOT" and plural_before(doc, token) is not None:
        return True  # "forty died, medics report"
    if token.tag != "NNS" or any(doc.children(token.i, "det", "poss", "amod", "nummod", "case")):
        return False
    following = doc.tokens[token.i + 1].lower if token.i + 1 < len(doc.tokens) else ""
    joined = token.dep == "conj" and (following in ("to", "that") or doc.tokens[token.head].pos == "VERB")
    return any(doc.children(token.i, "nsubj")) or joined or name_before(doc, token) is not None


def plural_before(doc: Document, token: Token) -> Token | None:
    """The plural right before a verb that the parser took for a noun: its subject."""
    for child in doc.children(token.i, "compound"):
        if child.i == token.i - 1 and child.tag in ("NNS", "NNPS") and ("verb", token.lemma) in senses():
            return child
    return None


def name_before(doc: Document, token: Token) -> Token | None:
    """The name right before a main verb that the parser took for a plural: "Pakistan rejects, once again"."""
    if token.tag != "NNS" or token.dep != "ROOT" or ("verb", token.lemma) not in senses():
        return None
    for child in doc.children(token.i, "compound"):
        if child.i == token.i - 1 and child.pos == "PROPN" and child.ent in ("GPE", "ORG", "PERSON"):
            return child
    return None


def matches(doc: Document, token: Token) -> Iterator[Match]:
    """The senses whose words are all found at ``token``, those with most words first."""
    pos = _POS.get(token.pos)
    if pos is None:
        return
    if pos == "noun" and is_verb(doc, token):
        pos = "verb"
    found = senses().get((pos, _LEMMAS.get(token.lemma, token.lemma)), ())
    if token.tag == "VBN" and pos == "verb":  # "was alarmed at": the parser's participle, our adjective
        found += senses().get(("adjective", token.lower), ())
    for sense in found:
        tokens = _find(doc, token, sense.words)
        if tokens:
            yield Match(sense, tokens)


def _find(doc: Document, anchor: Token, words: tuple[str, ...]) -> tuple[int, ...] | None:
    found = [anchor.i]
    for word in words[1:]:
        i = _word(doc, found, word)
        if i is None:
            return None
        found.append(i)
    return tuple(found)


def _word(doc: Document, found: list[int], word: str) -> int | None:
    """A token ``word`` that hangs on the words found so far."""
    for i in found:
        for child in doc.children(i):
            if word not in (child.lemma, child.lower) or child.dep in ("nsubj", "conj", "advcl"):
                continue
            if child.i > found[0] or child.dep not in _PREPOSITIONS:
                return child.i
        for child in doc.children(i, "dobj"):  # "held the army responsible"
            for inner in doc.children(child.i, "amod", "acl", "oprd"):
                if word == inner.lower and inner.i > child.i:
                    return inner.i
    anchor = doc.tokens[found[0]]
    if anchor.dep in ("acl", "relcl") and doc.tokens[anchor.head].lemma == word:
        return anchor.head
    after = anchor.i + 1
    if after < len(doc.tokens) and doc.tokens[after].sent == anchor.sent:
        following = doc.tokens[after]
        if word in (following.lemma, following.lower) and following.i not in found:
            return after
    if word == "at" and anchor.lemma == "put":
        return _at_number(doc, anchor)
    if word in ("at", "on", "to", "with"):  # a preposition that the parser hung on the object
        for child in doc.children(found[0], "dobj", "nsubjpass"):
            if child.i < found[0]:
                continue
            first, last = doc.subtree(child.i)
            for i in range(last, first, -1):
                if doc.tokens[i].lower == word and doc.tokens[i].dep in _PREPOSITIONS:
                    return i
    return None


def _at_number(doc: Document, anchor: Token) -> int | None:
    """The "at" before a number further on in the clause, wherever the parser hung it."""
    for i in range(anchor.i + 1, min(anchor.i + 16, doc.sentence_of(anchor.i).last)):
        token = doc.tokens[i]
        if token.text in (",", ";", ":") or token.tag in ("VBD", "VBZ", "VBP"):
            return None
        if token.lower == "at" and any(t.tag == "CD" for t in doc.tokens[i + 1 : i + 5]):
            return i
    return None
