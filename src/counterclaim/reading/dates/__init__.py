"""Time expressions and the days they mean."""

from __future__ import annotations

from counterclaim.reading.calendar import Calendar
from counterclaim.syntax import Document


def find_dates(doc: Document, published: str | None) -> Calendar:
    """The time expressions of the report, resolved against ``published`` where they are relative."""
    return Calendar(published)
