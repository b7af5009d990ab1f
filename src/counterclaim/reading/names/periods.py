"""Whose government a capital stood for on the day of the report: Moscow's in 1986 was the Soviet one."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from counterclaim import knowledge, lexicon
from counterclaim.knowledge import Hit


@lexicon.compiled
def _predecessors() -> dict[str, tuple[tuple[str, str], ...]]:
    """The states that came before, by the code of today's: the day until which, and the code."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in lexicon.rows("predecessors"):
        found.setdefault(row["code"], []).append((row["until"], row["before"]))
    return {code: tuple(sorted(rows)) for code, rows in found.items()}


def lies_in(country: str | None, state: str) -> bool:
    """Whether a place in today's ``country`` lies where the government of ``state``, of today or before, had its
    seat (alpha-3 codes): Belgrade for Yugoslavia."""
    return country == state or any(before == state for _, before in _predecessors().get(country or "", ()))


def of_their_day(hits: Sequence[Hit], published: str | None) -> list[Hit]:
    """``hits`` with seats of power and state outlets that belong to the state of the day ``published``. Where
    the report speaks of the state of today and never of the one before nor of its army and bodies, it decides."""
    if published is None:
        return list(hits)
    named = {
        h.entry.side.code for h in hits if h.entry.side and h.kind != "metonym" and h.entry.table != "outlets"
    }
    return [_of_its_day(hit, published, named) for hit in hits]


def _of_its_day(hit: Hit, published: str, named: Iterable[str | None]) -> Hit:
    side = hit.entry.side
    if side is None or side.code not in _predecessors():
        return hit
    if not (hit.kind == "metonym" or hit.entry.table == "outlets"):
        return hit
    before = next((code for until, code in _predecessors()[side.code] if published < until), None)
    if before is None or (side.code in named and before not in named):
        return hit
    state = knowledge.state(before)
    if state is None or state.side is None:
        return hit
    if hit.entry.table == "outlets":
        return dataclasses.replace(hit, entry=dataclasses.replace(hit.entry, side=state.side))
    return dataclasses.replace(hit, entry=state)
