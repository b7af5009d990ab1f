"""Whether what is said calls a statement false: "the report was a lie", "Not so", "deserves no credence"."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.content import mains_of, tokens_of
from counterclaim.reading.attribution.cues import answers, falsehoods
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.grammar import is_negated, own_subject
from counterclaim.syntax import Document, Token

_TRUE = frozenset(("true", "correct", "accurate", "truth"))
_POINTING = frozenset(("that", "this", "it", "these", "those", "none", "nothing"))
CONTRADICTIONS = frozenset(("no", "wrong", "untrue", "nonsense", "rubbish", "lies", "false"))
_TRUSTING = frozenset(("buy", "believe", "trust", "credit", "accept", "recognise", "recognize"))
_MARKS = frozenset(('"', "“", "„", "«", "‘", "'", "``"))
_WANTING = frozenset(("deserve", "merit", "warrant", "have", "lack", "bear"))
_OPPOSED = frozenset(
    ("claim", "allegation", "accusation", "charge", "assertion", "account", "version", "denial", "rumour", "rumor",
     "insinuation", "contention")
)  # fmt: skip


def contradicts(doc: Document, draft: Draft) -> bool:
    return (
        calls_false(doc, draft)
        or _does_not_buy(doc, draft)
        or _opens_with_no(doc, draft)
        or _is_groundless(doc, draft)
    )


def calls_false(doc: Document, draft: Draft) -> bool:
    """What is said calls a statement false: "the report was a lie", "a lie" after "called it"."""
    words = falsehoods()
    small = draft.rule in ("verb-small", "verb-as")
    for main in mains_of(doc, draft):
        parts = [main]
        if main.lemma in ("be", "become", "remain"):
            parts += doc.children(main.i, "attr", "acomp", "oprd")
        for prep in doc.children(main.i, "prep"):
            if prep.lower == "as" or small:
                parts += doc.children(prep.i, "pobj", "amod")
        if small:
            parts = list(tokens_of(doc, draft))
        if (
            answers().get(main.lemma) == "statement"
        ):  # "The charge that ... is false", taken for one noun phrase
            parts += [
                c for v in doc.children(main.i, "acl", "relcl") if v.lemma == "be"
                for c in doc.children(v.i, "acomp", "attr")
            ]  # fmt: skip
        subject = own_subject(doc, main.i)
        if _is_not_so(doc, main, parts, subject):
            return True
        for part in parts:
            use = words.get(part.lemma) or words.get(part.lower)
            if not use or (part.pos == "PROPN" and not small):
                continue
            if is_negated(doc, main.i):
                return False
            if small or (use == "any" and part.pos != "VERB"):
                return True
            if subject is not None and answers().get(subject.lemma) == "statement":
                return True
    return _dismissed_as_false(doc, draft)


def _is_not_so(doc: Document, main: Token, parts: list[Token], subject: Token | None) -> bool:
    """ "That is absolutely not true", "the report is not accurate"."""
    if subject is None or not is_negated(doc, main.i) or not any(p.lower in _TRUE for p in parts):
        return False
    return subject.lower in _POINTING or answers().get(subject.lemma) == "statement"


def _dismissed_as_false(doc: Document, draft: Draft) -> bool:
    """ "described the reports of a raid as 'disinformation'", read from the surface, since parsers hang "as"
    anywhere."""
    if not any(answers().get(doc.tokens[i].lemma) == "statement" for i in draft.heads):
        return False
    tokens = list(tokens_of(doc, draft))
    after = next((n for n, t in enumerate(tokens) if t.lower == "as"), len(tokens))
    return any(falsehoods().get(t.lemma) == "any" for t in tokens[after + 1 : after + 5])


def _does_not_buy(doc: Document, draft: Draft) -> bool:
    """Whether what is said is that a statement or a number "is not bought", "not believed"."""
    for main in mains_of(doc, draft):
        if main.lemma in _TRUSTING and is_negated(doc, main.i):
            doubted = doc.children(main.i, "dobj", "nsubjpass")
            if main.lemma == "buy" or any(answers().get(d.lemma) in ("statement", "loss") for d in doubted):
                return True
    return False


def _opens_with_no(doc: Document, draft: Draft) -> bool:
    """Whether the sentence of the cue begins with a contradiction: "Not so, replies the colonel"."""
    first = next((i for c in draft.content for i in doc.tokens_in(c.start, c.end)
                  if doc.tokens[i].pos != "PUNCT"), draft.anchor)  # fmt: skip
    if first > draft.anchor or first != _first_word(doc, draft.anchor):
        return False
    words = [t.lower for t in doc.tokens[first : first + 3]]
    return (words[0] in CONTRADICTIONS and words[1:2] == [","]) or words == ["not", "so", ","]


def _first_word(doc: Document, i: int) -> int:
    """The first token of the sentence of ``i`` that is no quotation mark."""
    first = doc.sentence_of(i).first
    return first + 1 if doc.tokens[first].text in _MARKS else first


def _is_groundless(doc: Document, draft: Draft) -> bool:
    """ "Its denial deserves no credence", "the charge has no basis"."""
    for main in mains_of(doc, draft):
        subject = own_subject(doc, main.i)
        if main.lemma == "correspond" and is_negated(doc, main.i):
            return True  # "does not correspond to reality"
        if main.lemma not in _WANTING or subject is None:
            continue
        if answers().get(subject.lemma) != "statement" and subject.lower not in _POINTING:
            continue
        grounds = [c for c in doc.children(main.i, "dobj") if c.lemma in lexicon.listed("speech", "grounds")]
        if grounds and (main.lemma == "lack" or is_negated(doc, main.i)):
            return True
    return False


def slights(doc: Document, draft: Draft) -> bool:
    """Whether somebody's claim, account or charge is called a name that is no praise: "called the charge an
    attempt to shift the blame"."""
    if not any(doc.tokens[i].lemma in _OPPOSED for i in draft.heads):
        return False
    return not any(t.lemma in lexicon.listed("speech", "favourable") for t in tokens_of(doc, draft))
