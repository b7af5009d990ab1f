"""Whether a warning, a vow or a plain statement threatens: it tells of a hostile action of the speaker's own."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.reading.attribution.content import mains_of
from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.attribution.grammar import is_negated, is_passive, modal, own_subject
from counterclaim.reading.cast import Cast
from counterclaim.syntax import Document, Token

_SPEAKER = frozenset(("we", "i"))
_OF_THE_SPEAKER = frozenset(("they", "it", "he", "she"))
_FUTURE = frozenset(("will", "would", "shall", "'ll", "'d"))
_MET = frozenset(
    ("meet", "encounter", "trigger", "provoke", "invite", "elicit", "draw", "bring", "receive", "face")
)
_REACTIONS = frozenset(("deal", "act", "react", "answer"))  # threats only where something else sets them off
_FORCE = frozenset(("force", "fire", "consequence", "answer", "bullet"))
_RUED = frozenset(("pay", "regret", "rue"))
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


@lexicon.compiled
def hostilities() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("hostilities"))


def is_own_hostility(doc: Document, draft: Draft, cast: Cast) -> bool:
    hostile = hostilities() | _REACTIONS if draft.act == "assert" else hostilities()
    for main in mains_of(doc, draft):
        if main.lemma in _ENDING:
            continue  # "promised to investigate the strike"
        if (
            _goes_unanswered(doc, main, hostile)
            or _goes_on(doc, main, hostile)
            or _is_met(doc, main, hostile)
        ):
            return True
        if _will_rue(doc, main):
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
        if draft.act == "pledge" and subject.lower in _OF_THE_SPEAKER:
            return True  # "vowed that they would strike"
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


def _is_met(doc: Document, main: Token, hostile: frozenset[str]) -> bool:
    """ "any aggression will meet with a response", "will be met with force"."""
    if main.lemma not in _MET or modal(doc, main.i) not in _FUTURE or is_negated(doc, main.i):
        return False
    met = list(doc.children(main.i, "dobj"))
    met += [o for p in doc.children(main.i, "prep") if p.lower == "with" for o in doc.children(p.i, "pobj")]
    return any(w.lemma in hostile or w.lemma in _FORCE for w in met)


def _will_rue(doc: Document, main: Token) -> bool:
    """ "they will regret it", "will pay a heavy price", "has seen nothing yet"."""
    if main.lemma == "see":
        return any(c.lower == "nothing" for c in doc.children(main.i, "dobj", "npadvmod")) and any(
            c.lower == "yet" for c in doc.children(main.i, "advmod")
        )
    price = main.lemma != "pay" or any(
        c.lemma in ("price", "cost", "dearly") for c in doc.children(main.i, "dobj", "advmod")
    )
    rued = main.lemma in _RUED and price
    return rued and modal(doc, main.i) in _FUTURE and not is_passive(doc, main.i)
