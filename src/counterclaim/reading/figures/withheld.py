"""Withheld figures: a party that does not say how many it lost ("has not disclosed its military losses")."""

from __future__ import annotations

from dataclasses import replace

from counterclaim import lexicon
from counterclaim.reading.figures.agents import subject_of
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.reading.figures.losswords import adjective_word, noun_word, verb_word
from counterclaim.reading.figures.nouns import noun_at
from counterclaim.syntax import Document, Token

_ARMED = frozenset({"military", "militant", "police"})
_HIDE = frozenset({"conceal", "hide", "withhold", "suppress", "classify", "refuse", "decline"})
_STOP = frozenset({"refuse", "decline", "fail", "stop", "cease", "suspend", "avoid"})
_SECRET = frozenset({"secret", "classified", "undisclosed", "quiet", "silent", "mum"})
_ASK = frozenset({"figure", "number", "toll", "detail", "estimate", "count", "tally", "list"})
_NOT = frozenset({"not", "n't", "never", "no", "neither", "nor", "nobody", "none", "without"})


def withheld(doc: Document) -> list[Draft]:
    """The counts that somebody keeps to themselves, at most one a sentence, in text order."""
    found = []
    for sentence in doc.sentences:
        tokens = doc.tokens[sentence.first : sentence.last + 1]
        for t in tokens:
            if t.pos not in ("VERB", "AUX", "ADJ"):
                continue
            draft = _hidden_by(doc, t)
            if draft:
                found.append(draft)
                other = _of_the_other(doc, draft)
                found += [other] if other else []
                break
    return found


def _of_the_other(doc: Document, draft: Draft) -> Draft | None:
    """The second of two parties that keep a count to themselves: "Neither A nor B publishes its losses"."""
    if draft.owner < 0:
        return None
    first, other = draft.owner, doc.children(draft.owner, "conj")
    if len(other) != 1 or not any(c.lower in ("neither", "nor") for c in doc.children(first)):
        return None
    loss = Loss(draft.outcome, draft.loss.trigger, "withheld", draft.loss.verb, confidence=0.7)
    twin = replace(draft, loss=loss, owner=other[0].i)
    draft.owner_alone = twin.owner_alone = True
    return twin


def _hidden_by(doc: Document, t: Token) -> Draft | None:
    if t.lemma in lexicon.listed("counting", "disclosing"):
        if t.lemma == "tell" and doc.children(t.i, "nsubjpass"):
            return None  # "the father had not been told of his son's death"
        if not _negated(doc, t) and not _postponed(doc, t):
            return None
    elif t.lemma in ("make", "keep"):
        words = {c.lower for c in doc.tokens[t.i : min(t.i + 9, doc.sentence_of(t.i).last + 1)]}
        if t.lemma == "make" and not ("public" in words and (_negated(doc, t) or _postponed(doc, t))):
            return None
        if t.lemma == "keep" and not words & _SECRET:
            return None
    elif t.lemma not in _HIDE:
        return None
    end = doc.sentence_of(t.i).last
    lost = _lost_thing(doc, t, end) or _asked_before(doc, t) or _fronted(doc, t)
    if lost is None:
        return None
    outcome, trigger, category = lost
    subject = subject_of(doc, t.i)
    first = min([t.i, *(c.i for c in doc.children(t.i, "neg", "aux"))])
    loss = Loss(outcome, trigger, "withheld", t.i, confidence=0.75)
    draft = Draft(
        first,
        max(trigger, t.i),
        trigger,
        None,
        None,
        "undisclosed",
        category,
        True,
        False,
        outcome,
        loss,
    )
    draft.owner = subject if category in _ARMED else -1
    return draft


def _negated(doc: Document, t: Token) -> bool:
    if any(c.lower in _NOT or c.dep == "neg" for c in doc.children(t.i)):
        return True
    for c in doc.children(t.i, "nsubj", "nsubjpass", "dobj"):
        if c.lower in ("nobody", "none") or any(
            g.lower in ("no", "neither", "nor") for g in doc.children(c.i)
        ):
            return True
    up = doc.tokens[t.head]
    return up.i != t.i and up.lemma in _STOP and t.dep == "xcomp"


def _postponed(doc: Document, t: Token) -> bool:
    """ "will make its losses public only when the war is over"."""
    window = doc.tokens[t.i : min(t.i + 10, doc.sentence_of(t.i).last + 1)]
    will = any(c.lower in ("will", "would") for c in doc.children(t.i, "aux"))
    return will and any(a.lower in ("only", "until", "after", "later") for a in window)


def _lost_thing(doc: Document, t: Token, end: int) -> tuple[str, int, str] | None:
    """What is kept back: a noun of loss after the verb, or a question how many were lost."""
    tokens = doc.tokens
    asked = False
    span = list(range(t.i + 1, min(t.i + 16, end + 1)))
    for n, i in enumerate(span):
        w = tokens[i]
        if w.lower == "how" and n + 1 < len(span) and tokens[i + 1].lower == "many":
            asked = True
            continue
        if w.lemma in _ASK:
            asked = True
            if i < end and tokens[i].lower == "number" and tokens[i + 1].pos == "PUNCT":
                break
            continue
        if w.text in ";:" or (w.text == "," and not asked):
            break
        if w.pos == "NUM":
            return None
        word = (
            noun_word(doc, i)
            or (adjective_word(w) if w.tag[:2] in ("JJ", "VB", "NN") else None)
            or (verb_word(doc, i) if asked else None)
        )
        if word and word.people and word.argument != "toll":
            plain = w.lemma in ("loss", "casualty") or word.people == "casualties"
            if not asked and not plain and word.kind == "verb":
                continue
            if (
                not asked
                and word.argument == "count"
                and not plain
                and not any(c.tag == "PRP$" for c in doc.children(i))
            ):
                return None
            outcome = "casualties" if plain and w.lemma != "death" else word.people
            category = _category(doc, t.i, i)
            return outcome, i, category
    if asked:
        before = range(t.i - 1, max(doc.sentence_of(t.i).first, t.i - 18) - 1, -1)
        for i in before:
            word = noun_word(doc, i)
            if word and word.argument in ("count", "act") and word.people:
                return (
                    ("casualties" if tokens[i].lemma in ("loss", "casualty") else word.people),
                    i,
                    _category(doc, i - 3, end),
                )
    return None


def _asked_before(doc: Document, t: Token) -> tuple[str, int, str] | None:
    """The question that stands first: "How many of its men have fallen the ministry does not say"."""
    floor = doc.sentence_of(t.i).first
    for i in range(floor, t.i - 1):
        if doc.tokens[i].lower != "how" or doc.tokens[i + 1].lower != "many":
            continue
        for j in range(i + 2, t.i):
            w = doc.tokens[j]
            word = adjective_word(w) or (verb_word(doc, j) if w.tag[:2] == "VB" else None)
            if word and word.people and (word.kind == "adjective" or w.tag in ("VBN", "VBD")):
                return word.people, j, _category(doc, i, j)
    return None


def _fronted(doc: Document, t: Token) -> tuple[str, int, str] | None:
    """What is kept back where it stands first: "Of its own losses it has not spoken", "The losses of the navy will
    be made public later", "Own dead it does not disclose"."""
    first = doc.sentence_of(t.i).first
    for i in range(first, min(first + _OPENING, t.i)):
        w = doc.tokens[i]
        word = noun_word(doc, i)
        if word is None or not word.people or word.argument == "toll" or w.tag not in ("NNS", "NN", "JJ"):
            continue
        owned = any(c.tag == "PRP$" or c.lower == "own" for c in (*doc.children(i), *doc.tokens[first:i]))
        denied = any(c.lower in _NOT for c in doc.children(i))  # "no casualties were reported"
        if denied or (not owned and w.dep != "nsubjpass"):
            return None
        plain = w.lemma in ("loss", "casualty")
        return ("casualties" if plain else word.people), i, _category(doc, i, min(i + 4, t.i))
    return None


_OPENING = 7  # tokens


def _category(doc: Document, first: int, last: int) -> str:
    for i in range(max(first, 0), min(last + 1, len(doc.tokens))):
        if doc.tokens[i].lower in ("people", "persons") and doc.tokens[i - 1].lower == "many":
            return "unknown"  # whoever they were, and whosever
        if doc.tokens[i].lower in ("civilian", "civilians"):
            return "civilian"
        noun = noun_at(doc, i)
        if noun and noun.people and noun.category != "unknown":
            return noun.category
    t = doc.tokens[last] if last < len(doc.tokens) else doc.tokens[-1]
    if (
        t.tag in ("JJ", "VBN", "NNS", "NN")
        and t.lower in _VICTIMS
        and any(c.lower == "the" for c in doc.children(t.i, "det"))
    ):
        return "unknown"  # "gave no figure for the injured"
    return "military"


_VICTIMS = frozenset({"injured", "wounded", "dead", "victims", "killed", "missing"})
