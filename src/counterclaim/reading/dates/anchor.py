"""What relative time expressions count from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Anchor:
    """What relative expressions count from: the day of publication, the last day named before in the text,
    the latest year that the paragraph spells out, the first day of the quarter named last and, in ``coarse``, that of
    the month or year that was named last and no day after it. ``day_first`` tells the order of dates in figures. In a
    ``history``, which tells of years long before its publication, the year holds from one paragraph to the next."""

    published: date | None
    last_day: date | None = None
    year: date | None = None
    quarter: date | None = None
    coarse: date | None = None
    day_first: bool = False
    history: bool = False

    @property
    def reference(self) -> date | None:
        return self.last_day or self.published
