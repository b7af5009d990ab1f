"""Time expressions as stretches of text: what has the form of one, the longest where several overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.reading.dates.forms import forms, triggers


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch that has the form ``kind`` of a time expression, with its named parts; ``second`` is where
    the later end of a range stands ("5 July" of "3 to 5 July", whose own stretch is "3")."""

    kind: str
    start: int
    end: int
    parts: dict[str, str]
    second: tuple[int, int] | None = None

    @property
    def last(self) -> int:
        """Where the expression ends, the second end of a range included."""
        return self.second[1] if self.second else self.end


def lowered(text: str) -> str:
    """``text`` in lower case, of the same length: a letter whose small form is longer stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def expressions(low: str, start: int, end: int) -> list[Expression]:
    """The time expressions in the code points ``start`` .. ``end`` of ``low``, a text in lower case: the
    longest where several overlap, in text order."""
    found = sorted(_matches(low, start, end), key=lambda e: (e.start, -e.last))
    kept: list[Expression] = []
    for one in found:
        if kept and one.start < kept[-1].last:
            if one.last - one.start > kept[-1].last - kept[-1].start:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _matches(low: str, start: int, end: int) -> Iterator[Expression]:
    marks = {m.lastgroup for m in triggers().finditer(low, start, end)}
    if not marks:
        return
    for form in forms():
        if not form.needs <= marks:
            continue
        for m in form.pattern.finditer(low, start, end):
            parts = {name: value for name, value in m.groupdict().items() if value is not None}
            begin, stop, second = m.start(), m.end(), None
            if parts.get("way") in ("after", "before") and "core" in parts and _goes_on(low, stop, end):
                stop = m.end("core")
            if "lead" in parts:
                begin = m.end("lead") + 1
            gap = "gap" if "gap" in parts else "gap2" if "gap2" in parts else None
            if gap:
                stop, second = m.start(gap), (m.end(gap), m.end())
            yield Expression(form.kind, begin, stop, parts, second)


def _goes_on(low: str, at: int, end: int) -> bool:
    """Whether a word follows, so that a clause or noun hangs on the "after" just before ``at``."""
    return low[at : min(at + 2, end)].strip()[:1].isalnum()
