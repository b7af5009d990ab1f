"""Time expressions and the days they mean."""

from __future__ import annotations

from datetime import date

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.grammar import Expression, expressions
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.resolve import resolve
from counterclaim.reading.dates.tense import in_future, is_time
from counterclaim.record import DateMention
from counterclaim.syntax import Document

__all__ = ["find_dates"]

_FIXED = frozenset({"iso", "slashed", "month_year", "year", "years", "decade", "short_decade", "century"})
_BOUNDING = frozenset({"since", "until", "till", "from"})
_WITH_YEAR = frozenset({"iso", "slashed", "month_year", "day_month", "month_day", "year"})


def find_dates(doc: Document, published: str | None) -> Calendar:
    """The time expressions of the report, relative ones resolved against ``published``.

    :param published: ISO day of publication; None leaves relative expressions without days.
    :raises ValueError: when ``published`` is no ISO date.
    """
    anchor = Anchor(date.fromisoformat(published) if published else None)
    mentions: list[DateMention] = []
    for block in doc.blocks:
        anchor.year = None
        for found in expressions(doc.shadow, block.start, block.end):
            if not is_time(doc, found):
                continue
            meaning = _meaning(doc, found, anchor)
            if meaning is None:
                continue
            _move(anchor, found, meaning, _is_bound(doc, found))
            mentions.append(_mention(len(mentions) + 1, found, meaning))
    return Calendar(published, tuple(mentions))


def _meaning(doc: Document, found: Expression, anchor: Anchor) -> Resolved | None:
    i = doc.token_at(found.start)
    future = i is not None and found.kind not in _FIXED and in_future(doc, i)
    if found.kind == "shift" and found.parts["way"] == "after" and i is not None:
        return _after(doc, found, anchor, i)
    return resolve(found, anchor, future)


def _after(doc: Document, found: Expression, anchor: Anchor, i: int) -> Resolved | None:
    """ "On Monday, a day after X happened", "it came two days after X": the expression points back to the day
    of X. In front of its sentence ("Two days after the raid ...") it is counted from the day named last."""
    fronted = i - doc.sentence_of(i).first <= 1
    way = "later" if fronted else "before"
    return resolve(Expression(found.kind, found.start, found.end, {**found.parts, "way": way}), anchor, False)


def _is_bound(doc: Document, found: Expression) -> bool:
    """Whether the expression only bounds a span ("since Sunday") or points back to another event ("two days
    after"): "the same day" never means it."""
    if found.kind == "shift" and found.parts["way"] == "after":
        return True
    i = doc.token_at(found.start)
    return bool(i) and i is not None and doc.tokens[i - 1].lower in _BOUNDING


def _move(anchor: Anchor, found: Expression, meaning: Resolved, bound: bool) -> None:
    """Let what was just read be what the next relative expression counts from."""
    if meaning.first and meaning.first == meaning.last and not bound:
        anchor.last_day = meaning.first
    if meaning.first and found.kind in _WITH_YEAR and "year" in found.parts:
        anchor.year = meaning.first


def _mention(number: int, found: Expression, meaning: Resolved) -> DateMention:
    return DateMention(
        f"d{number}", found.start, found.end, meaning.type, meaning.value,
        meaning.first.isoformat() if meaning.first else None,
        meaning.last.isoformat() if meaning.last else None,
        f"time-{found.kind.replace('_', '-')}", 0.9 if found.kind in _FIXED else 0.8,
    )  # fmt: skip
