"""One happening told twice is one event: in headline and body, by verb and noun, by report and party."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.events.draft import Draft
from counterclaim.reading.events.speech_acts import SPOKEN
from counterclaim.syntax import Document

_HEADS = frozenset(("headline", "heading", "entry"))
_BACK = frozenset(("the", "this", "that", "these", "those"))
_WINDOW = 60  # events that a new one is compared with: keeps long reports linear
_REACH = 3  # sentences that a definite noun ("the blast") looks back over


def merged(doc: Document, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that tell an earlier one again; what was merged leaves its evidence."""
    kept: list[Draft] = []
    body = [d for d in drafts if doc.block_of(d.i).kind not in _HEADS]
    heads = [d for d in drafts if doc.block_of(d.i).kind in _HEADS]
    for draft in body:
        twin = next((k for k in reversed(kept[-_WINDOW:]) if _same(doc, k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            _absorb(twin, draft)
    for draft in heads:
        twin = next(
            (k for k in kept[:_WINDOW] if k.type == draft.type and _agree(k, draft) and _shares(k, draft)),
            None,
        )
        if twin is not None:
            _absorb(twin, draft)
        elif doc.block_of(draft.i).kind == "headline" and draft.actors:
            kept.append(draft)
    return sorted(kept, key=lambda d: d.i)


def _shares(a: Draft, b: Draft) -> bool:
    """Whether the two name a common actor, or one of them names none."""
    return not a.actors or not b.actors or bool(set(a.actors) & set(b.actors))


def _same(doc: Document, old: Draft, new: Draft) -> bool:
    if old.type != new.type or not _agree(old, new):
        return False
    apart = doc.tokens[new.i].sent - doc.tokens[old.i].sent
    if apart == 0:
        if old.type != "ASSAULT":
            return old.mode == new.mode or old.mode is None or new.mode is None
        return old.claim is new.claim or not new.actors
    if _points_back(doc, new) and apart <= _REACH and not new.place:
        return True
    if not (old.actors and new.actors):
        return False
    if old.type != "ASSAULT":
        if old.rule.startswith("claim") and new.rule.startswith("claim") and apart > _REACH:
            return False
        if old.type in SPOKEN:  # another accusation, demand or refusal, unless it is aimed at the same
            return set(old.actors) == set(new.actors) and old.recipients == new.recipients != ()
        return bool(set(old.actors) & set(new.actors)) and old.recipients == new.recipients
    if set(old.actors) != set(new.actors) or (old.start and new.start and old.start != new.start):
        return False
    if old.mutual and new.mutual:
        return True
    same_deed = old.mode == new.mode and (old.mode is not None or old.word == new.word)
    return same_deed and old.place is not None and old.place == new.place and old.recipients == new.recipients


def _agree(a: Draft, b: Draft) -> bool:
    """Whether nothing that is told of one speaks against the other."""
    if a.actors and b.actors and not set(a.actors) & set(b.actors):
        return False
    if a.recipients and b.recipients and not set(a.recipients) & set(b.recipients):
        return False
    if a.status == "history" and b.status != "history":
        return False
    return not (a.place and b.place and a.place != b.place)


def _points_back(doc: Document, draft: Draft) -> bool:
    """Whether the trigger is a definite noun without an actor ("the attack")."""
    return (
        not draft.actors
        and draft.rule.startswith("noun")
        and any(t.lower in _BACK for t in doc.children(draft.i, "det"))
    )


def _absorb(old: Draft, new: Draft) -> None:
    old.actors = old.actors or new.actors
    old.recipients = old.recipients or new.recipients
    old.place = old.place or new.place
    if not old.start:
        old.start, old.until = new.start, new.until
    old.mode = old.mode or new.mode
    old.weak = old.weak and new.weak
    old.evidence = [*old.evidence, *new.evidence][:4]
    if old.status == "claimed" and new.status == "reported":
        old.status, old.claim = "reported", None
