"""The loss that stands in or right behind a count: "30 wounded soldiers", "seven deaths", "87 wounded"."""

from __future__ import annotations

from counterclaim.reading.figures.captivity import captor, held
from counterclaim.reading.figures.draft import Loss
from counterclaim.reading.figures.losswords import (
    LossWord,
    adjective_word,
    noun_word,
    verb_lemma,
    verb_word,
)
from counterclaim.reading.figures.nouns import Counted
from counterclaim.syntax import Document

_RELEASE = frozenset(
    {
        "release",
        "free",
        "exchange",
        "swap",
        "return",
        "repatriate",
        "hand",
        "rescue",
        "host",
        "welcome",
        "save",
        "spare",
    }
)


def loss_inside(doc: Document, first: int, counted: Counted, people: bool, category: str) -> Loss | None:
    """The loss that the counted noun phrase itself tells: "30 wounded soldiers", "seven deaths", "51
    killed"."""
    tokens = doc.tokens
    noun = noun_word(doc, counted.last)
    if noun and noun.argument == "count" and not counted.pronoun:
        if noun.people in ("captured", "detained", "displaced") and _released(doc, counted.head):
            return None
        if noun.people in ("captured", "detained", "displaced") and _other_fate(doc, counted):
            return None
        verb = captor(doc, counted.head) if noun.people == "captured" else -1
        if verb >= 0:
            return Loss("captured", counted.head, "count-noun", verb, active=True, confidence=0.85)
        body = noun.phrase in ("corpse", "body", "dead body")
        return Loss(noun.people, counted.head, "body-count" if body else "count-noun", confidence=0.85)
    for i in range(first, counted.last + 1):
        if tokens[i].pos == "NUM" or i == counted.head:
            continue
        word = _modifier(doc, i)
        if word and word.outcome(people, category):
            return Loss(word.outcome(people, category), i, "loss-adjective", confidence=0.85)
    return None


def _other_fate(doc: Document, counted: Counted) -> bool:
    """Whether a verb says what becomes of captives or refugees: "executed 28 prisoners", "threatened
    to kill them"."""
    for i in (counted.head, counted.last):
        for t in _up(doc, i):
            word = verb_word(doc, t.i)
            if word and word.people not in ("", "captured", "detained", "displaced"):
                return True
    return False


def _modifier(doc: Document, i: int) -> LossWord | None:
    t = doc.tokens[i]
    if t.tag[:2] not in ("JJ", "VB", "NN"):
        return None
    return adjective_word(t) or (verb_word(doc, i) if t.tag in ("JJ", "VBN", "VBD") else None)


def _released(doc: Document, i: int) -> bool:
    """Whether the people at ``i`` are set free: their capture is not what is told."""
    return any(t.lemma in _RELEASE for t in (*_up(doc, i),))


def _up(doc: Document, i: int) -> list:  # type: ignore[type-arg]
    found = []
    for n, t in enumerate(doc.ancestors(i)):
        if n == 4:
            break
        found.append(t)
    return found


_CLOSING_QUOTES = frozenset({'"', "”", "’", "'", "''", "»"})
_BETWEEN = frozenset(
    [
        "others",
        "other",
        "more",
        "people",
        "persons",
        "so",
        "far",
        "were",
        "was",
        "seriously",
        "badly",
        "critically",
        "slightly",
        "lightly",
        "reportedly",
        "believed",
        "feared",
        "reported",
        "confirmed",
        "presumed",
        "also",
        "been",
        "have",
        "has",
        "had",
        "are",
        "is",
        "either",
        "left",
        "now",
        "being",
        "severely",
        "heavily",
        "gravely",
        "mortally",
        "fatally",
        "became",
        "got",
        "get",
        "allegedly",
        "still",
        "then",
        "since",
        "already",
    ]
)


def loss_after(doc: Document, counted: Counted, people: bool, category: str) -> Loss | None:
    """The adjective or participle right behind the count: "14 residents dead", "87 wounded", "51 killed"."""
    tokens = doc.tokens
    end = doc.sentence_of(counted.last).last
    i = counted.last + 1
    while i <= end and (tokens[i].pos in ("ADV", "AUX") or tokens[i].lower in _BETWEEN):
        i += 1
    if i < end and i == counted.last + 1 and tokens[i].text in _CLOSING_QUOTES:
        i += 1  # '"100 terrorists" eliminated'
    if i + 2 <= end and tokens[i].lower == "on" and tokens[i + 1].lower == "board":
        i += 2  # "all 27 on board killed"
    if i > end:
        return None
    t = tokens[i]
    word = adjective_word(t)
    if word is None and (t.tag in ("VBN", "VBD", "JJ") or verb_lemma(t)):
        word = verb_word(doc, i)
        active = not any(t.lemma in ("be", "get") for t in tokens[counted.last + 1 : i])
        if word and word.argument == "object" and t.tag in ("VBD", "VBN") and active and _has_object(doc, i):
            return None  # "two men killed a policeman"
        if word and active and t.tag == "VBD" and _of_another(doc, i, counted):
            return None  # "a bomb from one of its planes fell"
        if word and word.phrase == "hold":
            if active and t.tag != "VBN":
                return None
            outcome = held(doc, i, category) if people else ""
            return Loss(outcome, i, "count-participle", i, confidence=0.7) if outcome else None
        if word and word.argument != "subject" and t.tag not in ("VBN", "VBD", "JJ", "NN", "NNP"):
            return None
    if word is None and (t.tag[:2] in ("NN", "JJ")) and counted.noun is None and i > counted.last:
        noun = noun_word(doc, i)
        word = noun if noun and noun.argument == "count" else None
    if word is None:
        return None
    outcome = together(doc, i, word.outcome(people, category))
    return Loss(outcome, i, "count-participle", i, confidence=0.8) if outcome else None


def _of_another(doc: Document, verb: int, counted: Counted) -> bool:
    """Whether the verb behind the count has another subject, of which the count is a mere attribute."""
    subjects = doc.children(verb, "nsubj", "nsubjpass")
    return bool(subjects) and all(s.i < counted.head and _inside(doc, counted.head, s.i) for s in subjects)


def _inside(doc: Document, i: int, noun: int) -> bool:
    """Whether token ``i`` hangs on ``noun`` by a preposition other than "of"."""
    for _ in range(6):
        t = doc.tokens[i]
        if t.head == i:
            return False
        if t.dep == "prep" and t.lower != "of" and t.head == noun:
            return True
        i = t.head
    return False


def _has_object(doc: Document, i: int) -> bool:
    return any(c.dep in ("dobj", "oprd") for c in doc.children(i))


def together(doc: Document, i: int, outcome: str) -> str:
    """The joint outcome of coordinated words of loss: "killed and wounded" are casualties, "shot and
    killed" killed."""
    tokens = doc.tokens
    end = doc.sentence_of(i).last
    found = [outcome]
    j = i + 1
    while j + 1 <= end and (tokens[j].lower in ("and", "or", ",", "/", "and/or")) and len(found) < 4:
        j += 1
        while j <= end and tokens[j].lower in ("or", "and", "been", "then", "were", "was", "seriously"):
            j += 1
        if j > end:
            break
        other = adjective_word(tokens[j]) or verb_word(doc, j)
        if other is None or not other.people or _has_object(doc, j) or tokens[j].tag in ("VBG", "VB"):
            break
        found.append(other.people)
        j += 1
    j = i - 1
    first = doc.sentence_of(i).first
    while j - 1 >= first and tokens[j].lower in ("and", "or", ",") and len(found) < 4:
        before = adjective_word(tokens[j - 1]) or verb_word(doc, j - 1)
        if before is None or not before.people or (_has_object(doc, i) and tokens[j - 1].tag[:2] != "VB"):
            break  # "left four dead, wounded three others"
        found.append(before.people)
        j -= 2
    if len(found) == 1:
        return outcome
    kinds = set(found)
    if {"killed", "wounded"} <= kinds:
        return "casualties"
    if "killed" in kinds and kinds & {"captured", "detained", "missing"}:
        return "killed"  # "captured and executed"
    if "casualties" in kinds and "killed" in kinds:
        return "killed"  # "shot and killed"
    return "wounded" if kinds == {"casualties", "wounded"} else outcome
