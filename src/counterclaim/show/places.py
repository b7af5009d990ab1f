"""Places in words: whose a disputed one is, and what one may be that could not be placed."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.record import Entity, Event, Figure, Reading, Side
from counterclaim.text.plain import safe


def whose(reading: Reading, place: Entity) -> str:
    """``AZE; held by Nagorno-Karabakh on 2020-10-01; claimed by Azerbaijan, Nagorno-Karabakh``: the state that it
    belongs to by international recognition, who holds it on the report's day and on the other days of events and
    losses there, and who claims it. Empty for a place that nobody disputes."""
    standing = place.standing
    if standing is None:
        return ""
    parts = [place.country or "no state's by recognition"]
    told: Side | None = None
    for day in filter(None, (standing.on, *_days(reading, place))):
        holder = standing.holder(day)
        if holder is not None and holder != told:
            parts.append(f"held by {safe(holder.name)} on {day}")
            told = holder
    if len(standing.claimed_by) > 1:
        parts.append(f"claimed by {', '.join(safe(side.name) for side in standing.claimed_by)}")
    return "; ".join(parts) if len(parts) > 1 else ""


def candidates(place: Entity) -> str:
    """``Tripoli (LBY, 32.89 13.19)``, ...: what a place without coordinates may be; empty where nothing is known."""
    return ", ".join(
        f"{safe(c.name)} ({f'{c.country}, ' if c.country else ''}{c.lat:.2f} {c.lon:.2f})"
        for c in place.candidates
    )


def _days(reading: Reading, place: Entity) -> Iterator[str]:
    """The days on which the report tells of events and losses in ``place``, each once, in order."""
    rows: tuple[Event | Figure, ...] = (*reading.events, *reading.figures)
    yield from sorted({row.start for row in rows if row.place == place.id and row.start})
