"""How rows read in words: numbers with their bounds, spans of days, names with their side.

Shared by the terminal and the page, so that both say the same thing in the same words.
"""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.record import Claim, Entity, Event, Figure, Reading, Span
from counterclaim.text import plain
from counterclaim.text.plain import amount, safe, shortened

_TELLING = 30  # code points; a shorter content is shown with its cue
OWN_VOICE = "the report itself"


def heading(reading: Reading, limit: int = 160) -> str:
    """The report's title, or its first line without the leading date; shortened to ``limit`` characters."""
    return plain.heading(reading.report.title, reading.report.text, limit)


def number(figure: Figure) -> str:
    """The count as it was stated: ``≥ 550``, ``10,000-40,000``, ``none``, ``withheld``."""
    return amount(figure.low, figure.high, figure.bound)


class Names:
    """The names of a reading's entities by id."""

    def __init__(self, reading: Reading) -> None:
        self._entities: dict[str, Entity] = {e.id: e for e in reading.entities}

    def name(self, entity: str | None) -> str:
        """The name of the entity, or the id itself where it is plain text; empty for None."""
        found = self._entities.get(entity or "")
        return safe(found.name) if found else safe(entity or "")

    def names(self, ids: Iterable[str]) -> str:
        return ", ".join(self.name(i) for i in ids)

    def with_side(self, entity: str) -> str:
        """The name with the side that it speaks for, unless it is that side."""
        found = self._entities.get(entity)
        if found and found.side and found.side.name != found.name:
            return f"{safe(found.name)} ({safe(found.side.name)})"
        return self.name(entity)

    def claimants(self, ids: Iterable[str], nobody: str) -> str:
        """Who says it, each with their side; ``nobody`` where the report leaves it open."""
        return ", ".join(self.with_side(i) for i in ids) or nobody


def what(figure: Figure) -> str:
    """What was lost in words: ``killed, civilian``."""
    return f"{figure.outcome}, {figure.category.replace('_', ' ')}"


def quote(reading: Reading, spans: Iterable[Span], limit: int = 160) -> str:
    """The words of the report in ``spans``, shortened to ``limit`` characters at a word."""
    text = safe(" … ".join(reading.report.text[s.start : s.end] for s in spans))
    return shortened(text, limit)


def saying(reading: Reading, claim: Claim, limit: int = 160) -> str:
    """What is said in the report's words; with the cue where the content alone says little ("denied it")."""
    spans = claim.content or claim.evidence
    if claim.cue and sum(s.end - s.start for s in spans) < _TELLING:
        spans = tuple(sorted({claim.cue, *spans}))
    return quote(reading, spans, limit)


def deed(event: Event, names: Names) -> str:
    """An event in words: ``Azerbaijan → Armenia``."""
    actors = names.names(event.actors) or "?"
    return f"{actors} → {names.names(event.recipients)}" if event.recipients else actors
