"""What a reader of the ledger must be told of the report itself: nothing is passed over in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from counterclaim.record import Entity, Report
from counterclaim.text.quotes import Quote

_DIRECTION = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def notes_on(report: Report, quotes: Sequence[Quote], entities: Sequence[Entity]) -> Iterator[str]:
    """The notes on a reading: an unknown day, odd marks in the text, places that could not be placed."""
    if report.published is None:
        yield "the date of publication is unknown: relative dates are left unresolved"
    controls = len(_DIRECTION.findall(report.text))
    if controls:
        yield f"the text holds {controls} control characters for the direction of writing"
    unclosed = sum(not q.closed for q in quotes)
    if unclosed:
        yield f"quotations never closed: {unclosed}; each is taken to end with its paragraph"
    unplaced = [_unplaced(e) for e in entities if e.kind == "place" and e.lat is None]
    if unplaced:
        yield f"not placed: {', '.join(unplaced)}"


def _unplaced(place: Entity) -> str:
    """The name of a place, and the states that its namesakes lie in."""
    states = dict.fromkeys(c.country for c in place.candidates if c.country)
    return f"{place.name} (perhaps in {' or '.join(states)})" if states else place.name
