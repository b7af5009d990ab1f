"""Whether people shot (or stabbed) were killed or wounded, where the sentences around tell."""

from __future__ import annotations

from bisect import bisect_left

from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.losswords import verb_lemma
from counterclaim.syntax import Document

_SHOTS = frozenset({"shoot", "stab", "poison"})
_FATAL = frozenset({"fatally", "mortally", "lethally"})
_CRITICAL = frozenset({"critically", "seriously", "badly", "nonfatally"})
_KILLING = frozenset({"killing", "massacre", "execution", "murder", "corpse", "dead"})
_HEALING = frozenset(
    {"hospital", "survive", "recover", "life-threatening", "surgery", "paramedic", "clinic", "hospitalize"}
)
_NEAR = 2  # sentences


def settle(doc: Document, found: list[Draft]) -> None:
    """Turn the casualties of shots in ``found`` into killed or wounded: an adverb tells ("fatally shot"), the
    next sentences do ("this killing"), or nobody died in the report and somebody went to a hospital."""
    shot = [
        d for d in found if d.outcome == "casualties" and verb_lemma(doc.tokens[d.loss.trigger]) in _SHOTS
    ]
    if not shot:
        return
    died = any(d.outcome == "killed" for d in found)
    healed = any(t.lemma.lower() in _HEALING for t in doc.tokens)
    dead = sorted((d for d in found if d.outcome == "killed"), key=lambda d: d.last)
    ends = [d.last for d in dead]
    for draft in shot:
        words = {c.lower for c in doc.children(draft.loss.trigger, "advmod")}
        if words & _FATAL or _called_killing(doc, draft):
            draft.outcome = "killed"
        elif words & _CRITICAL or (healed and not died) or _beside_the_dead(doc, ends, draft):
            draft.outcome = "wounded"


def _beside_the_dead(doc: Document, ends: list[int], draft: Draft) -> bool:
    """Whether the count stands right behind one of the dead, which end at the tokens ``ends``: "one dead,
    three shot"."""
    k = bisect_left(ends, draft.first) - 1
    between = doc.tokens[ends[k] + 1 : draft.first] if k >= 0 else []
    if not 0 < len(between) < 4 or between[-1].lower not in (",", "and", "&"):
        return False
    return all(t.pos in ("PUNCT", "CCONJ", "ADJ", "VERB", "AUX") for t in between)


def _called_killing(doc: Document, draft: Draft) -> bool:
    """Whether one of the next sentences of the paragraph speaks of "this killing" or "the dead"."""
    here = doc.sentence_of(draft.loss.trigger)
    for sentence in doc.sentences[here.i + 1 : here.i + 1 + _NEAR]:
        if sentence.block != here.block:
            return False
        for t in doc.tokens[sentence.first : sentence.last + 1]:
            definite = any(c.lower in ("this", "these", "the") for c in doc.children(t.i, "det"))
            if t.lemma.lower() in _KILLING and definite:
                return True
    return False
