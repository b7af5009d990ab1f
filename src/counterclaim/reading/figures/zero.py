"""Zero: "no casualties", "nobody is killed", "not a single plane was lost", "did not lose any tanks"."""

from __future__ import annotations

from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.reading.figures.losswords import adjective_word, noun_word, verb_word
from counterclaim.reading.figures.modality import irreal
from counterclaim.reading.figures.nouns import Noun, counted_by
from counterclaim.syntax import Document

_NOBODY = frozenset({"nobody", "none", "no-one"})
_ANYONE = frozenset({"anyone", "anybody"})
_CAUSES = frozenset(
    {"cause", "inflict", "bring", "claim", "result", "lead", "suffer", "sustain", "take", "incur"}
)
_REPORTED = frozenset(
    {
        "report",
        "word",
        "information",
        "indication",
        "detail",
        "figure",
        "sign",
        "evidence",
        "news",
        "claim",
        "comment",
        "longer",
        "more",
    }
)
_GRAVELY = frozenset({"seriously", "badly", "critically", "fatally", "severely", "gravely"})
_DENIALS = frozenset({"deny", "reject", "dismiss", "dispute"})
_ANY_LOSS = Noun("unknown", True)


def zeros(doc: Document) -> list[Draft]:
    """The figures that say that nobody or nothing was lost, in text order."""
    found: list[Draft] = []
    for t in doc.tokens:
        draft = None
        if t.lower == "no" and t.i + 1 < len(doc.tokens) and doc.tokens[t.i + 1].lower in ("one", "-one"):
            draft = _nobody(doc, t.i, t.i + 1)
        elif t.lower in _ANYONE or (t.lower in _NOBODY and t.dep == "dobj"):
            draft = _hurt_nobody(doc, t.i)
        elif t.lower in _NOBODY or (t.lower == "zero" and t.pos == "NUM"):
            draft = _nobody(doc, t.i, t.i) if t.lower in _NOBODY else _no_noun(doc, t.i, t.i)
        elif t.lower in ("no", "without"):
            draft = _no_noun(
                doc, t.i, t.i + 1 if doc.tokens[min(t.i + 1, len(doc.tokens) - 1)].lower == "any" else t.i
            )
        elif t.lower == "one" and t.i and doc.tokens[t.i - 1].lower == "not":
            draft = _not_one(doc, t.i - 1, t.i)
        elif t.lower == "single" and t.i > 1 and doc.tokens[t.i - 1].lower == "a":
            draft = _not_any(doc, t.i - 1, t.i)
        elif t.lower == "any":
            draft = _not_any(doc, t.i, t.i)
        if draft and not (found and found[-1].last >= draft.first):
            found.append(draft)
    return found


def _draft(
    first: int, last: int, head: int, noun: Noun, outcome: str, trigger: int, verb: int, active: bool
) -> Draft:
    loss = Loss(outcome, trigger, "zero", verb, active, 0.75)
    return Draft(first, last, head, 0, None, "exact", noun.category, noun.people, False, outcome, loss)


def _nobody(doc: Document, first: int, last: int) -> Draft | None:
    t = doc.tokens[last]
    end = doc.sentence_of(last).last
    noun = _ANY_LOSS
    after = last
    if last < end and doc.tokens[last + 1].lower == "of":
        counted = counted_by(doc, last)
        if counted.noun and counted.head > last:
            noun, after = counted.noun, counted.last
    for i in range(after + 1, min(after + 8, end + 1)):
        word = verb_word(doc, i) or adjective_word(doc.tokens[i])
        if word and word.outcome(noun.people, noun.category):
            if doc.tokens[i - 1].lower in ("own", "its", "their") or doc.tokens[i - 1].lower in _GRAVELY:
                return None  # "none shows its own dead", "none was seriously hurt"
            if irreal(doc, i) or doc.tokens[i].tag in ("VB", "VBG"):
                return None
            passive = (
                word.kind == "adjective"
                or word.argument in ("subject", "both")
                or any(c.dep in ("auxpass", "nsubjpass") or c.lemma == "be" for c in doc.children(i))
            )
            return (
                _draft(first, after, t.i, noun, word.outcome(noun.people, noun.category), i, i, False)
                if passive
                else None
            )
        if doc.tokens[i].pos in ("NOUN", "PUNCT", "PROPN") and i > after + 3:
            break
        if doc.tokens[i].lower in ("claimed", "would", "will", "could"):
            return None
    return None


def _hurt_nobody(doc: Document, i: int) -> Draft | None:
    """ "without hurting anyone", "did not injure anybody", "the bombs hurt nobody"."""
    t = doc.tokens[i]
    verb = doc.tokens[t.head]
    word = verb_word(doc, verb.i) if t.dep == "dobj" and verb.pos == "VERB" else None
    if word is None or word.argument not in ("object", "both") or word.people in ("captured", "detained", ""):
        return None
    if t.lower in _ANYONE:
        without = doc.tokens[verb.head].lower == "without"
        if not without and not any(c.dep == "neg" for c in doc.children(verb.i)):
            return None
    elif irreal(doc, verb.i):
        return None
    return _draft(min(verb.i, i), i, i, _ANY_LOSS, word.people, verb.i, verb.i, True)


def _no_noun(doc: Document, no: int, last: int) -> Draft | None:
    """ "no casualties", "without loss of life", "no civilians were killed"."""
    end = doc.sentence_of(no).last
    tokens = doc.tokens
    i = last + 1
    if tokens[no].lower == "without" and i < end and tokens[i].tag == "VBG" and tokens[i].lemma in _CAUSES:
        i += 1  # "without causing any casualties"
        last = i = i + 1 if tokens[i].lower == "any" else i
        last -= 1
    while (
        i <= end
        and i - last < 5
        and tokens[i].pos in ("ADJ", "NOUN", "PROPN", "ADV")
        and tokens[i].lemma not in _REPORTED
    ):
        word = noun_word(doc, i)
        if (
            word
            and word.people
            and word.argument in ("count", "act")
            and (
                i == end
                or tokens[i + 1].lower
                not in ("figure", "figures", "toll", "list", "number", "numbers", "count")
            )
        ):
            if i > last + 1 and adjective_word(tokens[i]) and tokens[i + 1 if i < end else i].pos == "NOUN":
                i += 1
                continue
            outcome = word.people
            if tokens[i].lemma == "loss":
                if (
                    i + 2 <= end
                    and tokens[i + 1].lower == "of"
                    and tokens[i + 2].lower not in ("life", "lives")
                ):
                    return None
                outcome = "killed" if i + 1 <= end and tokens[i + 1].lower == "of" else "casualties"
            if word.people in ("captured", "detained", "displaced") or tokens[i].lemma == "body":
                return None
            category = (
                "civilian"
                if any(tokens[j].lower == "civilian" for j in range(last, i))
                else "military"
                if any(tokens[j].lower == "military" for j in range(last, i))
                else "unknown"
            )
            head = tokens[tokens[i].head]
            return _draft(
                no,
                i,
                i,
                Noun(category, True),
                outcome,
                i,
                head.i if head.pos in ("VERB", "AUX") else -1,
                tokens[i].dep in ("dobj", "attr"),
            )
        i += 1
    if (i <= end and tokens[i].lemma in _REPORTED) or i == last + 1:
        return None
    counted = counted_by(doc, last)
    noun = counted.noun
    if noun is None and counted.foreign and tokens[counted.head].tag in ("NNP", "NNPS"):
        noun = _ANY_LOSS if tokens[counted.head].text[0].isupper() else None  # "no American was killed"
    if noun is None or counted.head <= last or tokens[no].lower == "without":
        return None
    return _lost(doc, no, counted.last, counted.head, noun)


def _not_one(doc: Document, first: int, last: int) -> Draft | None:
    """ "Not one fighter lost his life", "not one of its planes had been hit"."""
    counted = counted_by(doc, last)
    if counted.noun is None:
        return None
    head = last if doc.tokens[last + 1].lower == "of" else counted.head
    draft = _lost(doc, first, counted.last, head, counted.noun)
    return None if draft is None or draft.outcome == "displaced" else draft


def _not_any(doc: Document, first: int, last: int) -> Draft | None:
    """ "not a single S-300 had been hit", "it had not lost a single plane", "denied that it had lost
    any tanks"."""
    counted = counted_by(doc, last)
    noun = counted.noun
    tokens = doc.tokens
    if counted.head <= last:
        return None
    word = noun_word(doc, counted.head)
    head = tokens[counted.head]
    floor = doc.sentence_of(first).first
    negated = any(
        t.lower in ("not", "n't", "never", "without", "no", "nor")
        for t in tokens[max(floor, first - 6) : first]
    )
    denied = any(t.lemma in _DENIALS for t in tokens[max(floor, first - 9) : first])
    if not (negated or denied):
        return None
    if noun is None:
        up = tokens[head.head]
        if (
            word
            and word.people
            and word.argument == "count"
            and up.lemma in ("suffer", "sustain", "cause", "take", "have")
        ):
            return _draft(first, counted.last, counted.head, _ANY_LOSS, word.people, counted.head, up.i, True)
        return None
    return _lost(doc, first, counted.last, counted.head, noun)


def _lost(doc: Document, first: int, last: int, head: int, noun: Noun) -> Draft | None:
    """The zero for a noun that is the subject or object of a loss verb."""
    t = doc.tokens[head]
    for up in (t.head, *(c.i for c in doc.children(t.head, "xcomp", "oprd", "acomp"))):
        word = verb_word(doc, up) or adjective_word(doc.tokens[up])
        if word is None:
            continue
        passive = (
            t.dep == "nsubjpass"
            or word.kind == "adjective"
            or any(c.dep == "auxpass" for c in doc.children(up))
        )
        fits = passive or word.argument == "both" or (word.argument == "subject") == (t.dep == "nsubj")
        outcome = word.outcome(noun.people, noun.category)
        if outcome == "damaged" and noun.category != "building":
            outcome = "destroyed"
        if fits and outcome:
            return _draft(first, last, head, noun, outcome, up, up, t.dep == "dobj")
    return None
