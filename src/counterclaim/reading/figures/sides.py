"""Whose loss a figure is."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import subject_of
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.lists import lead_tokens
from counterclaim.syntax import Document

_ARMED = frozenset({"military", "militant", "police"})


def own_side(doc: Document, cast: Cast, draft: Draft, earlier: Draft | None) -> Actor | None:
    """The party that the words of the figure name: its noun's, its toll's, the subject that lost it, that of the
    figure it continues."""
    for token in _owners(doc, draft):
        found = cast.parties(token)
        if len(found) == 1:
            return found[0]
        if len(found) > 1:
            return None
    actors = {a.id: a for a in cast.actors}
    for other in (draft.whole, draft.follows):
        if other is not None and other.side:
            return actors.get(other.side)
    if _pronoun(doc, draft) and earlier is not None and earlier.side:
        return actors.get(earlier.side)
    return None


def _owners(doc: Document, draft: Draft) -> list[int]:
    """The tokens whose party may be the loser, most telling first."""
    tokens = doc.tokens
    found = []
    if draft.loss.rule != "withheld":
        found.append(draft.head)
        found += [
            i for i in range(draft.head - 1, draft.first - 1, -1) if tokens[i].pos in ("PROPN", "ADJ", "PRON")
        ]
        found += [i for i in range(draft.head + 1, draft.last + 1)]
    if draft.owner >= 0:
        found.append(draft.owner)
        for prep in doc.children(draft.owner, "prep"):
            if prep.lower in ("of", "among", "from"):
                found += [o.i for o in doc.children(prep.i, "pobj")]
    trigger = tokens[draft.loss.trigger]
    if trigger.pos in ("NOUN", "ADJ") and draft.loss.trigger not in found:
        found.append(trigger.i)
    verb = draft.loss.verb
    if verb >= 0 and (
        tokens[verb].lemma in ("lose", "suffer", "sustain", "have", "take") or draft.loss.rule == "withheld"
    ):
        subject = subject_of(doc, verb)
        if subject >= 0:
            found.append(subject)
    if draft.loss.rule == "list-lead":
        for j in lead_tokens(doc, draft.first):
            if tokens[j].lemma in ("loss", "enemy", "casualty"):
                found.append(j)
    return found


def _pronoun(doc: Document, draft: Draft) -> bool:
    return any(
        t.lower in ("them", "whom", "these", "those") for t in doc.tokens[draft.first : draft.last + 2]
    )


def inferred_side(
    doc: Document,
    cast: Cast,
    draft: Draft,
    by: Actor | None,
    claimants: tuple[Actor, ...],
    place: Actor | None,
    parties: Mapping[str, Actor],
) -> Actor | None:
    """The loser that the scope tells where the words name none: the territory of the place, the enemy of who
    boasts of the loss, the reporting party's own people."""
    speaker = _speaker(cast, claimants)
    civilians = draft.people and draft.category not in _ARMED
    if place is not None and (civilians or not draft.people and draft.category == "building"):
        found = cast.side_of_place(place)
        if found:
            return found
    if by is not None and by.side:
        if speaker and speaker.side and speaker.side != by.side and speaker.id in parties:
            return speaker
        if not civilians or place is None:
            enemy = cast.enemy_of(by.side)
            if enemy:
                return enemy
    if draft.loss.rule == "withheld":
        return speaker
    if speaker and speaker.side and draft.category != "building":
        if not draft.people and draft.low != 0:
            return cast.enemy_of(speaker.side)
        if draft.low == 0 or civilians and speaker.id in parties:
            return speaker
    return cast.side_of_place(place) if place is not None and draft.people else None


def _speaker(cast: Cast, claimants: tuple[Actor, ...]) -> Actor | None:
    """The one party that the claimants speak for."""
    found = {cast.party(a.side).id: cast.party(a.side) for a in claimants if a.side}
    return next(iter(found.values())) if len(found) == 1 else None
