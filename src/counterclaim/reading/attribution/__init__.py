"""Attribution: who says what, and how they stand to it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.cast import Cast
from counterclaim.record import Attribution, Claim
from counterclaim.syntax import Document
from counterclaim.text.quotes import Quote


def find_claims(
    doc: Document, quotes: Sequence[Quote], cast: Cast, calendar: Calendar
) -> tuple[tuple[Claim, ...], tuple[Attribution, ...]]:
    """The claims (ids c1, c2 ... in text order) and the other attributions (t1, t2 ...)."""
    return (), ()
