"""Events: who did what to whom, in PLOVER types."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Claim, Event
from counterclaim.syntax import Document


def find_events(doc: Document, cast: Cast, calendar: Calendar, claims: Sequence[Claim]) -> tuple[Event, ...]:
    """The events of the report (ids v1, v2 ... in text order)."""
    return ()
