"""Whose loss a figure is."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.figures.agents import subject_of
from counterclaim.reading.figures.draft import Draft
from counterclaim.reading.figures.lists import lead_tokens
from counterclaim.syntax import Document

_ARMED = frozenset({"military", "militant", "police"})


def own_side(doc: Document, cast: Cast, draft: Draft, earlier: Draft | None) -> tuple[Actor | None, bool]:
    """The party that the words of the figure name: its noun's, its toll's, the subject that lost it, that of the
    figure it continues; and whether they name several, so that the side stays open."""
    for token in _owners(doc, draft):
        found = cast.parties(token)
        if len(found) == 1:
            return found[0], True
        if len(found) > 1:
            draft.sides_open = True
            return None, True
    actors = {a.id: a for a in cast.actors}
    for other in (draft.whole, draft.follows):
        if other is not None and other.side:
            return actors.get(other.side), True
    if _pronoun(doc, draft) and earlier is not None and earlier.side:
        return actors.get(earlier.side), True
    return None, False


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


_CIVIL = frozenset({"civil", "internal"})
_FIGHTS = frozenset({"war", "conflict", "clash", "flare-up", "fighting", "hostility", "flare"})


def of_several(doc: Document, draft: Draft) -> bool:
    """Whether the losses of several parties are counted together: the toll of a war between them, "on both sides"."""
    tokens = doc.tokens
    sentence = doc.sentence_of(draft.first)
    words = [t.lower for t in tokens[sentence.first : sentence.last + 1]]
    if "both" in words and "sides" in words:
        return True
    if not draft.history or draft.category != "unknown":
        return False
    return any(
        t.lemma in _FIGHTS and tokens[max(t.i - 1, 0)].lower not in _CIVIL
        for t in tokens[sentence.first : sentence.last + 1]
    )


def inferred_side(
    doc: Document, cast: Cast, draft: Draft, by: Actor | None, speaker: Actor | None, place: Actor | None,
    before: Sequence[Draft],
) -> Actor | None:  # fmt: skip
    """The loser that the scope tells where the words name none: the territory of the place, the enemy of who
    boasts of the loss, the reporting party's own people."""
    civilians = draft.people and draft.category not in _ARMED
    rivals = [r.side for r in cast.rivals]
    fights = speaker is not None and speaker.side in rivals
    if place is not None and (civilians or draft.category == "building"):
        found = cast.side_of_place(place)
        if found:
            return found
    if draft.loss.rule == "withheld":
        return speaker
    if by is not None:
        if speaker and speaker.side != by.side and fights:
            return speaker
        return _opponent(cast, by, before) if not civilians or place is None else None
    if speaker is not None and draft.low == 0:
        return speaker
    if not draft.people and draft.category != "building":
        near = [
            d
            for d in before
            if d.side and d.claim == draft.claim and doc.tokens[d.first].sent == doc.tokens[draft.first].sent
        ]
        if near:
            return next((a for a in cast.actors if a.id == near[-1].side), None)
        return _opponent(cast, speaker, before) if speaker and fights else None
    if speaker is not None and (civilians or draft.category == "building") and fights:
        return speaker
    return cast.side_of_place(place) if place is not None and draft.people else None


def _opponent(cast: Cast, party: Actor, before: Sequence[Draft]) -> Actor | None:
    """Whom ``party`` fights: its one rival, or the one side whose losses it caused so far."""
    enemy = cast.enemy_of(party.side) if party.side else None
    if enemy:
        return enemy
    hurt = {d.side: None for d in before if d.by == party.id and d.side and d.side != party.id}
    if len(hurt) == 1:
        return next((a for a in cast.actors if a.id in hurt), None)
    return None


def speaker_of(cast: Cast, claimants: tuple[Actor, ...]) -> Actor | None:
    """The one party that the claimants speak for."""
    found = {cast.party(a.side).id: cast.party(a.side) for a in claimants if a.side}
    return next(iter(found.values())) if len(found) == 1 else None
