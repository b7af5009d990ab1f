"""Who and what an aircraft or ship takes along: its crew, all on board, and fighters that are planes."""

from __future__ import annotations

from counterclaim.reading.figures.agents import losing_verb, subject_of
from counterclaim.reading.figures.counts import Count
from counterclaim.reading.figures.draft import Draft, Loss
from counterclaim.syntax import Document

_CRAFT = frozenset({"aircraft", "helicopter", "ship", "drone"})
_AIR_ARM = frozenset({"air", "squadron", "wing", "aviation", "luftwaffe"})
_WITH = 8  # tokens from "with" to the number


def aboard(doc: Document, count: Count, previous: Draft | None) -> Loss | None:
    """The death of those in a craft that is lost in the same sentence: "with all 63 on board", "with the loss of
    its crew of four"."""
    if previous is None or previous.people or previous.category not in _CRAFT or count.article:
        return None
    if previous.outcome != "destroyed":
        return None
    tokens = doc.tokens
    behind = [t.lower for t in tokens[count.last + 1 : count.last + 3]]
    before = [t.lower for t in tokens[max(previous.last, count.first - _WITH) : count.first]]
    riding = behind[:2] == ["on", "board"] or behind[:1] == ["aboard"]
    crew = before[-2:] == ["crew", "of"]
    if not (riding or crew) or "with" not in before:
        return None
    return Loss("killed", count.number.last, "aboard", confidence=0.7)


def is_flown(doc: Document, draft: Draft) -> bool:
    """Whether the fighters of the count are planes: an air force lost them."""
    if draft.category != "militant" or doc.tokens[draft.head].lemma != "fighter":
        return False
    verb = losing_verb(doc, draft)
    subject = subject_of(doc, verb) if verb >= 0 and doc.tokens[verb].lemma == "lose" else -1
    if subject < 0:
        return False
    words = {c.lower for c in doc.children(subject, "compound", "amod", "nmod")} | {doc.tokens[subject].lower}
    return bool(words & _AIR_ARM)
