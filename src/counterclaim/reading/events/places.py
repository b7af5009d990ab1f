"""Where an event happens: told by its own frame and sentence, never by the dateline or by where somebody speaks."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import SPOKEN
from counterclaim.reading.figures.places import is_exact, is_seat, place_told_last
from counterclaim.syntax import Document, Token

_TARGET = frozenset(
    ("at", "on", "in", "against", "into", "near", "over", "outside", "around", "upon", "inside")
)
_GOVERNED = frozenset(("pobj", "dobj", "appos", "nsubjpass"))
_CHAINED = frozenset(("compound", "conj", "appos", "nmod", "poss"))
_BASED = frozenset(("base", "station", "headquarter"))
_STEPS = 4
_AFAR = frozenset(("SANCTION", "AID", "COOPERATE"))
"""Acts done from afar: like those of words they are where their own arguments say, if anywhere."""


def place_of(doc: Document, cast: Cast, draft: Draft) -> str | None:
    """The id of the place that the act is told to be in: among its arguments, else the one of its sentence, else
    the town told last where its sentence says "there" or "the town". What is said, demanded or refused is where its
    own arguments tell, if anywhere; an attack is where it strikes, not where it comes from."""
    mine = [j for head in draft.heads for j in doc.conjuncts(head)]
    own = [(i, a) for i in mine for a in _places(cast, i) if _where(doc, draft, i)]
    if own:
        return min(own, key=lambda found: (not _struck(doc, found[0]), not is_exact(found[1]), found[0]))[
            1
        ].id
    if draft.type in SPOKEN or draft.type in _AFAR:
        return None
    sentence = doc.sentence_of(draft.i)
    found = {
        a.id: i
        for i in range(sentence.first, sentence.last + 1)
        for a in _places(cast, i)
        if doc.tokens[i].dep in _GOVERNED
        and _where(doc, draft, i)
        and (_under(doc, i, draft.i, seats=True) or not is_seat(doc, cast, i))
    }
    near = [a for a, i in found.items() if _under(doc, i, draft.i)]
    if len(near) == 1 or len(found) == 1:
        return (near or list(found))[0]
    if found or draft.type != "ASSAULT":
        return None
    meant = place_told_last(doc, cast, sentence)
    return meant.id if meant else None


def _places(cast: Cast, i: int) -> Iterator[Actor]:
    yield from (a for a in cast.at(i) if a.kind == "place" and a.lat is not None)


def _where(doc: Document, draft: Draft, i: int) -> bool:
    """Whether the place at token ``i`` can be where the act is: not in the dateline, not where it comes from, not
    one of two that it lies between."""
    dateline = doc.block_of(i).dateline
    if dateline is not None and doc.tokens[i].start < dateline[1]:
        return False
    token = doc.tokens[i]
    for _ in range(_STEPS):
        if token.dep == "pobj" or token.dep not in _CHAINED:
            break
        token = doc.tokens[token.head]
    if token.dep != "pobj":
        return True
    preposition = doc.tokens[token.head]
    if preposition.lower == "between":
        return False
    comes = (
        preposition.lower in ("from", "off") and draft.type == "ASSAULT" and not _distance(doc, preposition)
    )
    return not comes and not (preposition.lower == "in" and doc.tokens[preposition.head].lemma in _BASED)


def _distance(doc: Document, preposition: Token) -> bool:
    """Whether "from" only measures a distance: "20 km from Goma"."""
    before = doc.tokens[preposition.i - 1].lower if preposition.i else ""
    return before in ("km", "kilometres", "kilometers", "miles", "far", "away", "metres", "meters")


def _struck(doc: Document, i: int) -> bool:
    """Whether the place at token ``i`` is what is struck, or where ("at Sderot", "shelled Sderot")."""
    token = doc.tokens[i]
    return token.dep in ("dobj", "nsubjpass") or (
        token.dep == "pobj" and doc.tokens[token.head].lower in _TARGET
    )


def _under(doc: Document, i: int, trigger: int, seats: bool = False) -> bool:
    """Whether the place at token ``i`` hangs on the trigger, nearer than on another verb; ``seats``: not by way of
    who does it, who may only have a seat there."""
    for above in doc.ancestors(i):
        if above.i == trigger:
            return True
        if above.pos == "VERB" or (seats and above.dep == "nsubj"):
            return False
    return False
