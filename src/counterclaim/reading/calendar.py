"""The time expressions of a report, resolved, and how to ask for them."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.record import DateMention


@dataclass(frozen=True, slots=True)
class Calendar:
    """``published`` is the ISO day of publication or None; ``mentions`` are in text order."""

    published: str | None
    mentions: tuple[DateMention, ...] = ()

    def within(self, start: int, end: int) -> tuple[DateMention, ...]:
        """The time expressions inside the code points ``start`` .. ``end``."""
        return tuple(m for m in self.mentions if start <= m.start and m.end <= end)
