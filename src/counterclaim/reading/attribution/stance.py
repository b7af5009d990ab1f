"""The stance of a claim: the cue decides, unless what is said performs another act.

The rules are the settled cases of the annotation guide: what is rejected tells denial from refusal; an own
hostile action tells a threat from a warning or a pledge; "said the pictures were staged" denies; "we call on"
inside a quotation demands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from counterclaim import lexicon
from counterclaim.reading.attribution.cues import STANCES, answers, falsehoods, senses
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.grammar import is_negated, is_passive, modal, own_subject
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Token

_SPEAKER = frozenset(("we", "i"))
_OPEN = frozenset(("assert", "estimate"))
_TRUE = frozenset(("true", "correct", "accurate", "truth"))
_POINTING = frozenset(("that", "this", "it", "these", "those", "none", "nothing"))
_MARKS = frozenset(('"', "“", "„", "«", "‘", "'", "``"))
_RHETORICAL = re.compile(
    r"\W*(how (can|could|would|should)|why (would|should|on earth)|who (would|could)|do you (really )?think|"
    r"would (we|i)|are we supposed|what (would|could) we)\b",
    re.IGNORECASE,
)
_CONTRADICTIONS = frozenset(("no", "wrong", "untrue", "nonsense", "rubbish", "lies", "false"))
_TRUSTING = frozenset(("buy", "believe", "trust", "credit", "accept", "recognise", "recognize"))
_DISCLOSING = frozenset(("publish", "disclose", "release", "reveal", "make", "announce"))
_ENDING = frozenset(
    (
        "investigate",
        "probe",
        "examine",
        "halt",
        "stop",
        "end",
        "suspend",
        "avoid",
        "prevent",
        "cease",
        "condemn",
    )
)
_LATER = frozenset(("only", "after", "when", "until", "once", "not"))


@lexicon.compiled
def hostilities() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("hostilities"))


def settle(doc: Document, draft: Draft, cast: Cast) -> None:
    """Give ``draft`` its final act."""
    if not draft.is_claim:
        return
    if draft.turned != draft.act:
        if draft.turned == "refuse":
            if _is_request(doc, draft):
                draft.act = "refuse"
        elif _is_own_hostility(doc, draft, cast):
            draft.act = draft.turned
        return
    branded = draft.act == "accuse" and draft.rule in ("verb-small", "verb-as")
    if (branded and _calls_false(doc, draft)) or (draft.act in _OPEN and _contradicts(doc, draft)):
        draft.act = "deny"
    elif draft.act == "assert":
        draft.act = _turn(doc, draft)
    elif draft.act == "withhold" and _verifying(doc, draft):
        draft.act = "unverified"
    elif draft.act == "unverified" and _nor_denies(doc, draft):
        draft.act = "withhold"
    elif draft.act == "pledge" and doc.tokens[draft.anchor].lemma in ("assure", "reassure"):
        mains = _mains(doc, draft)
        if draft.rule == "verb-that" and not any(
            modal(doc, m.i) in ("will", "would", "shall") for m in mains
        ):
            draft.act = "assert"


def _contradicts(doc: Document, draft: Draft) -> bool:
    return _calls_false(doc, draft) or _does_not_buy(doc, draft) or _opens_with_no(doc, draft)


def _turn(doc: Document, draft: Draft) -> str:
    """What a mere statement does by its content."""
    if _is_rhetorical(doc, draft):
        return "deny"
    if _keeps_losses_back(doc, draft):
        return "withhold"
    return _performed(doc, draft) or _is_ready(doc, draft) or "assert"


def _tokens(doc: Document, draft: Draft) -> Iterator[Token]:
    for piece in draft.content:
        for i in doc.tokens_in(piece.start, piece.end):
            yield doc.tokens[i]


def _is_request(doc: Document, draft: Draft) -> bool:
    """Whether what is rejected is an offer, a demand, talks: by its head noun."""
    for i in draft.heads:
        kind = answers().get(doc.tokens[i].lower) or answers().get(doc.tokens[i].lemma)
        if kind:
            return kind == "request"
        for prep in doc.children(i, "prep"):
            for child in doc.children(prep.i, "pobj"):
                if answers().get(child.lemma) == "request":
                    return True
        return False
    first = next(_tokens(doc, draft), None)
    return first is not None and first.tag == "VBG"


def _mains(doc: Document, draft: Draft) -> list[Token]:
    """The main verbs (or predicate words) of what is said."""
    found = []
    for piece in draft.content:
        indices = doc.tokens_in(piece.start, piece.end)
        for i in indices:
            token = doc.tokens[i]
            if token.pos in ("VERB", "AUX", "NOUN", "ADJ") and (token.head == i or token.head not in indices):
                found.append(token)
    return [doc.tokens[j] for t in found for j in doc.conjuncts(t.i)]


def _is_own_hostility(doc: Document, draft: Draft, cast: Cast) -> bool:
    hostile = hostilities()
    for main in _mains(doc, draft):
        if main.lemma in _ENDING:
            continue  # "promised to investigate the strike"
        if _goes_unanswered(doc, main, hostile) or _goes_on(doc, main, hostile):
            return True
        words = [main, *doc.children(main.i, "dobj", "attr", "xcomp")]
        words += [c for w in words[1:] for c in doc.children(w.i, "dobj")]
        words += [
            c
            for p in doc.children(main.i, "prep")
            if p.lower == "as"
            for c in doc.children(p.i, "pobj", "amod")
        ]
        if not any(w.lemma in hostile for w in words):
            continue
        subject = own_subject(doc, main.i)
        if subject is None or subject.lower in _SPEAKER:
            return True
        if draft.act == "warn" and modal(doc, main.i) in ("will", "would") and is_passive(doc, main.i):
            if not any(doc.children(main.i, "agent")):
                return True  # "any ship that came near would be sunk": by whom goes without saying
            continue
        if main.tag in ("VBD", "VBN") or not modal(doc, main.i):
            continue
        if draft.source is None:
            continue
        ours = {a.id for a in cast.parties(draft.source)} | {a.id for a in cast.named_by(draft.source)}
        theirs = {a.id for a in cast.parties(subject.i)} | {a.id for a in cast.named_by(subject.i)}
        if ours & theirs:
            return True
    return False


def _goes_unanswered(doc: Document, main: Token, hostile: frozenset[str]) -> bool:
    """ "would not remain without a response", "will not go unpunished"."""
    if not is_negated(doc, main.i):
        return False
    after = [
        o for p in doc.children(main.i, "prep") if p.lower == "without" for o in doc.children(p.i, "pobj")
    ]
    return any(w.lemma in hostile for w in (*after, *doc.children(main.i, "acomp", "oprd", "advcl")))


def _goes_on(doc: Document, main: Token, hostile: frozenset[str]) -> bool:
    """ "the bombing would go on": its author goes without saying."""
    subject = own_subject(doc, main.i)
    return (
        main.lemma in ("go", "continue", "resume")
        and subject is not None
        and subject.lemma in hostile
        and modal(doc, main.i) in ("will", "would")
    )


def _calls_false(doc: Document, draft: Draft) -> bool:
    """What is said calls a statement false: "the report was a lie", "a lie" after "called it"."""
    words = falsehoods()
    small = draft.rule in ("verb-small", "verb-as")
    for main in _mains(doc, draft):
        parts = [main]
        if main.lemma in ("be", "become", "remain"):
            parts += doc.children(main.i, "attr", "acomp", "oprd")
        for prep in doc.children(main.i, "prep"):
            if prep.lower == "as" or small:
                parts += doc.children(prep.i, "pobj", "amod")
        if small:
            parts = list(_tokens(doc, draft))
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
    tokens = list(_tokens(doc, draft))
    after = next((n for n, t in enumerate(tokens) if t.lower == "as"), len(tokens))
    return any(falsehoods().get(t.lemma) == "any" for t in tokens[after + 1 : after + 5])


def _does_not_buy(doc: Document, draft: Draft) -> bool:
    """Whether what is said is that a statement or a number "is not bought", "not believed"."""
    for main in _mains(doc, draft):
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
    return (words[0] in _CONTRADICTIONS and words[1:2] == [","]) or words == ["not", "so", ","]


def _first_word(doc: Document, i: int) -> int:
    """The first token of the sentence of ``i`` that is no quotation mark."""
    first = doc.sentence_of(i).first
    return first + 1 if doc.tokens[first].text in _MARKS else first


def _is_rhetorical(doc: Document, draft: Draft) -> bool:
    """Whether a question is asked that rejects a charge, as in "How could we do that?" of an accused."""
    for piece in draft.content:
        words = doc.text[piece.start : piece.end]
        if draft.quoted and _RHETORICAL.match(words) and "?" in words:
            return True
    return False


def _performed(doc: Document, draft: Draft) -> str:
    """The act that a first-person quotation performs: "we deny", "we call on", "we will retaliate"."""
    if not draft.quoted:
        return ""
    for main in _mains(doc, draft):
        subject = own_subject(doc, main.i)
        if subject is None or subject.lower not in _SPEAKER:
            continue
        if modal(doc, main.i) in ("will", "shall", "'ll") and not is_negated(doc, main.i):
            return "threaten" if main.lemma in hostilities() else ""
        if main.tag not in ("VBP", "VB") or is_negated(doc, main.i):
            continue
        for sense in senses().get(("verb", main.lemma), ()):
            if sense.content == ("tell",):
                continue
            if sense.act in STANCES and len(sense.words) == 1:
                return sense.act if sense.act != "assert" else ""
            if sense.act in STANCES and any(c.lower == sense.words[-1] for c in doc.children(main.i, "prep")):
                return sense.act
    return ""


def _is_ready(doc: Document, draft: Draft) -> str:
    """Whoever says that he is ready to do something pledges it."""
    for main in _mains(doc, draft):
        subject = own_subject(doc, main.i)
        if main.lemma != "be" or is_negated(doc, main.i) or subject is None or subject.pos != "PRON":
            continue
        for word in doc.children(main.i, "acomp"):
            if any(s.act == "pledge" for s in senses().get(("adjective", word.lemma), ())):
                return "pledge" if any(doc.children(word.i, "xcomp", "prep")) else ""
    return ""


def _keeps_losses_back(doc: Document, draft: Draft) -> bool:
    """Whether losses are to be told later only: "would publish its losses only after the war"."""
    for main in _mains(doc, draft):
        if main.lemma not in _DISCLOSING:
            continue
        words = {t.lower for t in _tokens(doc, draft)} | {t.lemma for t in _tokens(doc, draft)}
        losses = {noun for noun, kind in answers().items() if kind == "loss"} | {"figure", "number", "toll"}
        if words & losses and (is_negated(doc, main.i) or ("only" in words and words & _LATER)):
            return True
    return False


def _nor_denies(doc: Document, draft: Draft) -> bool:
    """ "could neither confirm nor deny" is silence."""
    return any(c.lemma == "deny" for c in doc.children(draft.anchor, "conj"))


def _verifying(doc: Document, draft: Draft) -> bool:
    first = next((t for t in _tokens(doc, draft) if t.pos == "VERB"), None)
    if first is None:
        return False
    unable = doc.tokens[draft.anchor].lemma in ("able", "unable")
    return first.lemma in ("verify", "authenticate", "check", "corroborate", "substantiate") or (
        unable and first.lemma == "confirm"
    )
