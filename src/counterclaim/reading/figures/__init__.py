"""Figures: counts of loss, with their scope."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Claim, Figure
from counterclaim.syntax import Document


def find_figures(
    doc: Document, cast: Cast, calendar: Calendar, claims: Sequence[Claim]
) -> tuple[Figure, ...]:
    """The figures of the report (ids f1, f2 ... in text order)."""
    return ()
