"""Tolls: a word such as "toll", "losses", "the number of its dead" or "list of the fallen", and the
number it has come to."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.figures.draft import Loss
from counterclaim.reading.figures.losswords import LossWord, adjective_word, noun_word, verb_word
from counterclaim.reading.figures.nouns import Noun, noun_at
from counterclaim.syntax import Document

_BEFORE_NUMBER = frozenset({"at", "to", "as", "past", "above", "beyond", "of", "from", "with", ":", "-", "–"})
# "The Observatory's count": the possessor counts, and is not whose people are lost.
COUNTERS = frozenset({"count", "tally", "estimate", "figure", "total", "number"})
_REACH = 18  # tokens to the left in which the word of the toll must stand


def toll_loss(doc: Document, first: int, noun: Noun | None) -> tuple[Loss, int] | None:
    """The loss of the number that begins at token ``first`` (bound included) when it is what a toll has come
    to, and the token of the toll word; None when it is no toll."""
    tokens = doc.tokens
    floor = max(doc.sentence_of(first).first, first - _REACH)
    if first - 1 < floor:
        return None
    before = tokens[first - 1]
    joined = before.lower in _BEFORE_NUMBER
    if (
        not joined
        and not (
            before.lemma in lexicon.listed("counting", "toll-verbs")
            and (before.pos in ("VERB", "AUX") or before.lemma == "range")
        )
        and before.lower not in ("now", "already", "over", "than", "nearing")
    ):
        return None
    if (noun is not None and not noun.people) or (
        first - 2 >= floor and tokens[first - 2].lower == "compared"
    ):
        return None
    verb_seen = before.lemma in lexicon.listed("counting", "toll-verbs") and (
        before.pos in ("VERB", "AUX") or before.lemma == "range"
    )
    for i in range(first - 1, floor - 1, -1):
        t = tokens[i]
        verb_seen = verb_seen or (
            t.pos in ("VERB", "AUX") and t.lemma in lexicon.listed("counting", "toll-verbs")
        )
        if t.pos not in ("NOUN", "PROPN", "ADJ", "VERB") or not t.text[0].isalpha():
            continue
        word = noun_word(doc, i)
        if (
            word is None
            and t.tag in ("JJ", "VBN", "NN")
            and i > floor
            and tokens[i - 1].tag in ("DT", "PRP$", "JJ", "POS")
        ):
            word = adjective_word(t)
        if t.tag[:2] == "VB" and (i == floor or tokens[i - 1].tag not in ("DT", "PRP$", "JJ", "POS")):
            continue  # "soldiers killed since Friday at 74": the toll word stands further left
        if word is None or (word.argument == "act" and t.lemma != "loss"):
            continue
        if not _counts_up(doc, i, first, verb_seen, word):
            continue
        outcome = _outcome(doc, i, first, word)
        if outcome:
            return Loss(outcome, i, "toll", confidence=0.8), i
    return None


def _counts_up(doc: Document, i: int, first: int, verb_seen: bool, word: LossWord) -> bool:
    """Whether the number is what the toll word at ``i`` has come to: a verb of measure stands before it, or
    the word itself takes it ("a toll of 31", "losses at 2,300")."""
    tokens = doc.tokens
    before = tokens[first - 1].lower
    if i == first - 1:
        return False
    if i == first - 2:
        if before == "of":
            return word.argument in ("toll", "act") or tokens[i].lemma in ("loss", "toll")
        return verb_seen or before in ("at", ":", "-", "–", "to", "as")
    if before == "of":
        return False
    if any(t.text in ";" or (t.pos == "NUM" and t.head == t.i) for t in tokens[i:first]):
        return False
    if not verb_seen:
        floor = doc.sentence_of(i).first
        verb_seen = any(
            t.pos == "VERB" and t.lemma in lexicon.listed("counting", "toll-verbs")
            for t in tokens[max(floor, i - 10) : i]
        )
    return verb_seen


def _outcome(doc: Document, i: int, first: int, word: LossWord) -> str:
    """The outcome that the toll word tells, or the word of loss nearest to it."""
    if word.people and not (word.argument == "toll" and doc.tokens[i].lemma != "toll"):
        if doc.tokens[i].lemma in ("casualty",) or word.people == "casualties":
            return word.people
        return word.people
    if word.people:
        return word.people
    tokens = doc.tokens
    sentence = doc.sentence_of(i)
    for j in (*range(i + 1, first), *range(i - 1, max(sentence.first, i - 25) - 1, -1)):
        t = tokens[j]
        if t.pos not in ("NOUN", "ADJ", "VERB", "PROPN"):
            continue
        found = noun_word(doc, j) if t.tag[:2] in ("NN", "JJ", "VB") else None
        if found is None or found.argument == "toll":
            found = adjective_word(t) or verb_word(doc, j)
        if (
            found
            and found.people
            and t.lemma not in lexicon.listed("counting", "toll-verbs")
            and t.lemma != "hold"
        ):
            return found.people
    return "" if sentence.i == 0 else "?"


def toll_category(doc: Document, i: int, first: int) -> tuple[str, int]:
    """The category that the toll's phrase tells ("the number of Syrian soldiers killed", "its military
    dead"), and the token whose party's loss it is (-1: none)."""
    tokens = doc.tokens
    for j in range(i + 1, first):
        noun = noun_at(doc, j, i + 1)
        if noun and noun.people and noun.category != "unknown":
            return noun.category, j
    start = doc.sentence_of(i).first
    for j in range(i - 1, max(start, i - 4) - 1, -1):
        if tokens[j].pos in ("VERB", "AUX", "ADP", "PUNCT"):
            break
        if tokens[j].lower in ("military", "army", "combat", "battlefield"):
            return "military", i
        noun = noun_at(doc, j, j)
        if noun and noun.people and noun.category != "unknown":
            return noun.category, i
    owner = -1 if tokens[i].lemma in COUNTERS else i
    return ("military" if tokens[i].lemma == "loss" else "unknown"), owner


_DOCUMENTS = frozenset({"identify", "document", "name", "list", "count", "record", "verify", "bury"})


def documented_loss(doc: Document, head: int) -> Loss | None:
    """The loss of victims who are known one by one: "identified 1,942 victims", "names of 240 victims"."""
    t = doc.tokens[head]
    if t.lemma != "victim":
        return None
    up = doc.tokens[t.head]
    spoken = t.dep == "pobj" and up.lower == "of" and doc.tokens[up.head].lemma in ("speak", "talk", "report")
    if spoken:  # "had spoken of 50 victims"
        return Loss("killed", head, "documented", confidence=0.6)
    told = t.dep in ("dobj", "nsubjpass") and up.lemma in _DOCUMENTS
    named = t.dep == "pobj" and doc.tokens[up.head].lemma in ("name", "list")
    return Loss("killed", head, "documented", confidence=0.6) if told or named else None


def added_loss(doc: Document, last: int, head: int) -> Loss | None:
    """The loss of names that are put on a list of the dead: "added 44 names to the list of its fallen"."""
    tokens = doc.tokens
    if tokens[head].lower not in ("name", "names") and not any(
        t.lemma in ("add", "put") for t in doc.ancestors(head)
    ):
        return None
    for i in range(last + 1, min(last + 10, doc.sentence_of(last).last + 1)):
        t = tokens[i]
        if t.pos in ("VERB", "PUNCT", "NUM") and t.tag != "VBN":
            break
        word = noun_word(doc, i) or (adjective_word(t) if t.pos in ("ADJ", "VERB", "NOUN") else None)
        if (
            word
            and word.people
            and (word.argument == "count" or word.kind == "adjective" or t.lemma in ("toll", "loss"))
        ):
            return Loss(word.people, i, "added-to-list", confidence=0.7)
    return None
