"""Against whom a claim is aimed: entities of the cast, as the words themselves tell."""

from __future__ import annotations

from counterclaim.reading.attribution.draft import Draft
from counterclaim.reading.cast import Actor, Cast
from counterclaim.syntax import Document


def against(doc: Document, draft: Draft, cast: Cast) -> tuple[str, ...]:
    """The ids of the parties that the claim is aimed at, as the words themselves tell."""
    found: list[Actor] = []
    for head in draft.against:
        found.extend(cast.parties(head))
    if not found and draft.act in ("deny", "refuse"):
        for head in draft.heads:
            found.extend(_authors(doc, head, cast))
    if not found and draft.act == "demand" and draft.rule == "verb-that":
        for subject in _asked(doc, draft):
            found.extend(cast.parties(subject))
    ours = {a.id for a in cast.parties(draft.source)} if draft.source is not None else set()
    return tuple(dict.fromkeys(a.id for a in found if a.id not in ours))


def _authors(doc: Document, head: int, cast: Cast) -> list[Actor]:
    """Whose claim, offer ... it is that is rejected: "Eritrea's claim", "the HRW report", "talks with Chad"."""
    found: list[Actor] = []
    for child in doc.children(head, "poss", "amod", "compound"):
        found.extend(cast.parties(child.i))
    for prep in doc.children(head, "prep"):
        if not found and prep.lower in ("by", "from", "with"):
            for child in doc.children(prep.i, "pobj"):
                found.extend(cast.parties(child.i))
    return found


def _asked(doc: Document, draft: Draft) -> list[int]:
    """Of whom it is demanded: the subject of "that Armenia leave"."""
    verbs = [c for i in (draft.anchor, *draft.words) for c in doc.children(i, "ccomp") if c.i > draft.anchor]
    return [s.i for verb in verbs for s in doc.children(verb.i, "nsubj")]
