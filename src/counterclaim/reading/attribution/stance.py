"""The stance of a claim: the cue decides, unless what is said performs another act.

The rules are the settled cases of the annotation guide: what is rejected tells denial from refusal; an own
hostile action tells a threat from a warning or a pledge; "said the pictures were staged" denies; "we call on"
inside a quotation demands.
"""

from __future__ import annotations

import re

from counterclaim.reading.attribution.claimants import speakers
from counterclaim.reading.attribution.content import mains_of, tokens_of
from counterclaim.reading.attribution.cues import STANCES, answers, senses
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.grammar import is_negated, modal, own_subject
from counterclaim.reading.attribution.threats import hostilities, is_own_hostility
from counterclaim.reading.attribution.verdicts import calls_false, contradicts, slights
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document

_SPEAKER = frozenset(("we", "i"))
_OPEN = frozenset(("assert", "estimate"))
_RHETORICAL = re.compile(
    r"\W*(how (can|could|would|should)|why (would|should|on earth)|who (would|could)|do you (really )?think|"
    r"would (we|i)|are we supposed|what (would|could) we)\b",
    re.IGNORECASE,
)
_DISCLOSING = frozenset(("publish", "disclose", "release", "reveal", "make", "announce"))
_ASKED = frozenset(("question", "query"))
_CAUSAL = frozenset(("attribute",))
_PRONOUNS = frozenset(("it", "this", "that", "none"))
_LATER = frozenset(("only", "after", "when", "until", "once", "not"))


def settle(doc: Document, draft: Draft, cast: Cast, last: Draft | None = None) -> None:
    """Give ``draft`` its final act; ``last`` is the claim told before it, which "it" may stand for."""
    if not draft.is_claim:
        return
    if draft.act == "deny" and any(doc.tokens[i].lemma in _ASKED for i in draft.heads):
        draft.act = "withhold"  # "shrugged off the question"
        return
    if draft.turned != draft.act:
        if draft.turned == "refuse":
            if _is_request(doc, draft, last):
                draft.act = "refuse"
        elif is_own_hostility(doc, draft, cast):
            draft.act = draft.turned
        return
    called = draft.rule in ("verb-small", "verb-as") and draft.act in ("accuse", "assert")
    if (called and (calls_false(doc, draft) or slights(doc, draft))) or (
        draft.act in _OPEN and contradicts(doc, draft)
    ):
        draft.act = "deny"
    elif draft.act == "assert":
        draft.act = _turn(doc, draft, cast)
    elif draft.act == "accuse" and not _puts_on_somebody(doc, draft, cast):
        draft.act = "assert"
    elif draft.act == "withhold" and _verifying(doc, draft):
        draft.act = "unverified"
    elif draft.act == "unverified" and _nor_denies(doc, draft):
        draft.act = "withhold"
    elif draft.act == "pledge" and doc.tokens[draft.anchor].lemma in ("assure", "reassure"):
        mains = mains_of(doc, draft)
        if draft.rule == "verb-that" and not any(
            modal(doc, m.i) in ("will", "would", "shall") for m in mains
        ):
            draft.act = "assert"


def _puts_on_somebody(doc: Document, draft: Draft, cast: Cast) -> bool:
    """Whether an accusation is aimed at somebody: who attributes the damage to a storm accuses nobody."""
    if doc.tokens[draft.anchor].lemma not in _CAUSAL or not draft.against:
        return True
    return any(
        doc.tokens[i].lemma in speakers() or doc.tokens[i].pos == "PROPN" or cast.at(i) or cast.named_by(i)
        for i in draft.against
    )


def _turn(doc: Document, draft: Draft, cast: Cast) -> str:
    """What a mere statement does by its content."""
    if doc.tokens[draft.anchor].lemma == "ask" and draft.rule == "verb-quote" and _is_thing(doc, draft):
        return "demand"  # 'has asked a "firm response"'
    if _is_rhetorical(doc, draft):
        return "deny"
    if _keeps_losses_back(doc, draft):
        return "withhold"
    sworn = doc.tokens[draft.anchor].lemma == "swear"
    if (sworn or (draft.quoted and _is_conditional(doc, draft))) and is_own_hostility(doc, draft, cast):
        return "threaten"
    return _performed(doc, draft) or _is_ready(doc, draft) or "assert"


def _is_thing(doc: Document, draft: Draft) -> bool:
    """Whether what is said is no sentence."""
    words = list(tokens_of(doc, draft))
    return not any(w.pos in ("VERB", "AUX") or w.text == "?" or w.tag in ("WP", "WRB") for w in words)


def _is_conditional(doc: Document, draft: Draft) -> bool:
    """ "Should they come, ...", "if they come": an inverted verb or an "if" opens a clause of it."""
    for main in mains_of(doc, draft):
        for clause in doc.children(main.i, "advcl"):
            first = doc.tokens[doc.subtree(clause.i)[0]]
            if first.lower in ("if", "unless", "should", "whoever", "were"):
                return True
    return False


def _is_request(doc: Document, draft: Draft, last: Draft | None) -> bool:
    """Whether what is rejected is an offer, a demand, talks: by its head noun, or by what "it" stands for."""
    pointing = draft.heads and all(doc.tokens[i].lower in _PRONOUNS for i in draft.heads)
    if last is not None and pointing and draft.source != last.source:
        near = doc.tokens[draft.anchor].sent - doc.tokens[last.anchor].sent <= 1
        return near and last.act in ("demand", "pledge")
    for i in draft.heads:
        kind = answers().get(doc.tokens[i].lower) or answers().get(doc.tokens[i].lemma)
        if kind:
            return kind == "request"
        for prep in doc.children(i, "prep"):
            for child in doc.children(prep.i, "pobj"):
                if answers().get(child.lemma) == "request":
                    return True
        return False
    first = next(tokens_of(doc, draft), None)
    return first is not None and first.tag == "VBG"


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
    for main in mains_of(doc, draft):
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
    for main in mains_of(doc, draft):
        subject = own_subject(doc, main.i)
        if main.lemma != "be" or is_negated(doc, main.i) or subject is None or subject.pos != "PRON":
            continue
        for word in doc.children(main.i, "acomp"):
            if any(s.act == "pledge" for s in senses().get(("adjective", word.lemma), ())):
                return "pledge" if any(doc.children(word.i, "xcomp", "prep")) else ""
    return ""


def _keeps_losses_back(doc: Document, draft: Draft) -> bool:
    """Whether losses are to be told later only: "would publish its losses only after the war"."""
    for main in mains_of(doc, draft):
        if main.lemma not in _DISCLOSING:
            continue
        words = {t.lower for t in tokens_of(doc, draft)} | {t.lemma for t in tokens_of(doc, draft)}
        losses = {noun for noun, kind in answers().items() if kind == "loss"} | {"figure", "number", "toll"}
        if words & losses and (is_negated(doc, main.i) or ("only" in words and words & _LATER)):
            return True
    return False


def _nor_denies(doc: Document, draft: Draft) -> bool:
    """ "could neither confirm nor deny" is silence."""
    return any(c.lemma == "deny" for c in doc.children(draft.anchor, "conj"))


def _verifying(doc: Document, draft: Draft) -> bool:
    first = next((t for t in tokens_of(doc, draft) if t.pos == "VERB"), None)
    if first is None:
        return False
    unable = doc.tokens[draft.anchor].lemma in ("able", "unable")
    return first.lemma in ("verify", "authenticate", "check", "corroborate", "substantiate") or (
        unable and first.lemma == "confirm"
    )
