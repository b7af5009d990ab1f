"""The other side's story of an attack: who tells of an own deed there and then names its author."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from counterclaim.reading.cast import Cast
from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import party_of
from counterclaim.syntax import Document

_NEXT = 2  # sentences
_BLASTS = frozenset(("explosives",))


def own_stories(doc: Document, cast: Cast, drafts: Sequence[Draft]) -> None:
    """Give an attack told without an author to the party that tells of its own deed right after it: "rockets
    struck the compound. ... NATO confirmed that it had hit a bunker there", "the two differ over a raid on
    the town. Israel said that its troops had killed ten"."""
    known = {a.id: a for a in cast.actors}
    attacks = [d for d in drafts if d.type == "ASSAULT" and d.status != "history"]
    for n, told in enumerate(attacks):
        if told.actors or told.mutual or told.disputed or told.mode in _BLASTS:
            continue
        for other in itertools.islice(attacks, n + 1, n + 4):
            if doc.tokens[other.i].sent - doc.tokens[told.i].sent > _NEXT:
                break
            if other.claim is None or other.claim.stance not in ("assert", "confirm") or other.weak:
                continue
            teller = party_of(cast, known, other.claim.claimants)
            if len(teller) != 1 or other.actors != teller or teller[0] in told.recipients:
                continue
            if _elsewhere(told, other) or doc.sentence_of(told.i).block != doc.sentence_of(other.i).block:
                continue
            if told.claim is None and not told.rule.startswith("noun") and other.claim.stance != "confirm":
                continue
            told.actors = teller
            break


def _elsewhere(a: Draft, b: Draft) -> bool:
    return bool(a.place and b.place and a.place != b.place)
