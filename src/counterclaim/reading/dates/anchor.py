"""What relative time expressions count from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(slots=True)
class Anchor:
    """What relative expressions count from: the day of publication, the last day named before in the text,
    and the latest year that the paragraph spells out."""

    published: date | None
    last_day: date | None = None
    year: date | None = None

    @property
    def reference(self) -> date | None:
        return self.last_day or self.published
