"""Links: which claim answers which claim, figure or event of the same report."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.reading.cast import Cast
from counterclaim.record import Claim, Event, Figure, Link
from counterclaim.syntax import Document


def find_links(
    doc: Document,
    cast: Cast,
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    events: Sequence[Event],
) -> tuple[Link, ...]:
    """The links of the report (ids l1, l2 ...)."""
    return ()
