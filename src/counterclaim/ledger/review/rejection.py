"""Rows that somebody threw out, and what that does to the rows that refer to them."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from counterclaim.ledger.review.draft import ENDS, Draft, Row
from counterclaim.ledger.review.records import Kind
from counterclaim.record import Claim, Event, Figure, Link


def throw_out(draft: Draft, thrown: Sequence[tuple[Kind, Row]]) -> None:
    """Take the rows ``thrown`` out of ``draft``; they keep their own neighbours, and no row refers to them any more."""
    if not thrown:
        return
    for kind, row in thrown:
        draft.drop(kind, row.id)
    for kind, row in thrown:
        if kind == "entity":
            draft.move(row.id, None)
    _untie(draft, {(kind, row.id): row for kind, row in thrown})


def _untie(draft: Draft, gone: Mapping[tuple[Kind, str], Row]) -> None:
    """A figure or event of a claim that is no claim is told by the report itself; what stood inside it stands in
    what it stood in; no link leads to it."""
    for kind in ENDS:
        for row in list(draft.rows[kind].values()):
            if isinstance(row, Claim):
                draft.put(kind, dataclasses.replace(row, parent=_above(gone, "claim", row.parent)))
            elif isinstance(row, Figure | Event):
                claim = None if ("claim", row.claim) in gone else row.claim
                row = dataclasses.replace(row, claim=claim)
                if isinstance(row, Figure):
                    row = dataclasses.replace(row, part_of=_above(gone, "figure", row.part_of))
                draft.put(kind, row)
    for link in list(draft.rows["link"].values()):
        if isinstance(link, Link) and any(
            (kind, end) in gone for kind in ENDS for end in (link.source, link.target)
        ):
            draft.drop("link", link.id)


def _above(gone: Mapping[tuple[Kind, str], Row], kind: Kind, number: str | None) -> str | None:
    """The nearest row that is still there, going up from ``number``."""
    seen = set()
    while number and (kind, number) in gone and number not in seen:
        seen.add(number)
        row: Any = gone[kind, number]
        number = row.parent if kind == "claim" else row.part_of
    return None if (kind, number or "") in gone else number
