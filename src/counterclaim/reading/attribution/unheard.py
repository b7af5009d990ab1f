"""What is left of a claim whose source cannot speak: "the film accuses", "the map describes" tell a stand at most."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.attribution.draft import Draft
from counterclaim.syntax import Document

_STANDS = frozenset(("accuse", "assert", "demand", "estimate"))


def as_stands(doc: Document, drafts: Sequence[Draft], heard: Sequence[Draft]) -> list[Draft]:
    """The drafts ``heard`` with those of ``drafts`` that were taken for the claim of a thing, as attitudes,
    in text order."""
    kept = {id(d) for d in heard}
    found = []
    for draft in drafts:
        if id(draft) not in kept:
            if draft.act not in _STANDS or draft.source is None or draft.rule == "verb-none":
                continue
            if doc.tokens[draft.source].pos != "NOUN":
                continue
            draft.act = draft.turned = "other"
        found.append(draft)
    return found
