"""Time expressions and the days they mean."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counterclaim.reading.calendar import Calendar
from counterclaim.reading.dates import lengths, periods
from counterclaim.reading.dates.anchor import Anchor
from counterclaim.reading.dates.candidates import is_time
from counterclaim.reading.dates.extent import Found, in_full
from counterclaim.reading.dates.grammar import Expression, expressions, lowered
from counterclaim.reading.dates.history import is_history
from counterclaim.reading.dates.interval import Resolved
from counterclaim.reading.dates.numerals import day_first
from counterclaim.reading.dates.ranges import whole_spans
from counterclaim.reading.dates.resolve import resolve
from counterclaim.reading.dates.tense import Direction, direction
from counterclaim.record import DateMention
from counterclaim.syntax import Document

__all__ = ["find_dates"]

_FIXED = frozenset(
    {"iso", "slashed", "dotted", "group", "month_year", "year", "years", "decade", "short_decade", "century"}
)
_BOUNDING = frozenset({"since", "until", "till", "from"})
_WITH_YEAR = frozenset(
    {"iso", "slashed", "dotted", "group", "month_year", "day_month", "month_day", "month_of_year"}
)
_OF_CHRONICLES = _WITH_YEAR | {"year", "years", "month", "season", "next_one", "shift", "day_range"}
_COARSE = frozenset({"month_year", "month", "month_of_year", "year"})
_ASIDE = 15  # years: a bare year farther from those told of before and after is an aside in a chronicle
_HEADINGS = frozenset({"headline", "heading"})


def find_dates(doc: Document, published: str | None) -> Calendar:
    """The time expressions of the report, relative ones resolved against ``published``.

    The ends of a range ("3 to 5 July") are two mentions, as in TIMEX3, and both cover all its days.

    :param published: ISO day of publication; None leaves relative expressions without days.
    :raises ValueError: when ``published`` is no ISO date.
    """
    low = lowered(doc.shadow)
    anchor = Anchor(date.fromisoformat(published) if published else None)
    blocks = [(b, expressions(low, b.start, b.end)) for b in doc.blocks]
    anchor.day_first = day_first(low, (e for _, found in blocks for e in found))
    anchor.history = is_history([e for _, found in blocks for e in found], anchor.published)
    mentions: list[DateMention] = []
    section: date | None = None
    for block, found in blocks:
        heading = block.kind in _HEADINGS
        if not anchor.history:
            anchor.year = None if heading else section
        true = [e for e in found if is_time(doc, e)]
        for one in in_full(low, block.start, true):
            meaning = _meaning(doc, one, anchor)
            if meaning is None:
                continue
            _move(anchor, one.expression, meaning, _is_bound(doc, one.expression))
            mentions.extend(_mentions(len(mentions) + 1, one.expression, meaning))
            if heading and one.expression.kind == "year":
                anchor.year = meaning.first
        if heading:
            section = anchor.year  # "1999: the second war" holds until the next heading
    return Calendar(published, whole_spans(doc, mentions))


def _meaning(doc: Document, one: Found, anchor: Anchor) -> Resolved | None:
    found = one.expression
    i = doc.token_at(found.start)
    ahead: Direction = 0
    if one.lead is not None:
        i = doc.token_at(one.lead.start)  # "from 6 a.m. on Friday"
    if i is not None and found.kind not in _FIXED:
        ahead = direction(doc, i)
    if one.day is not None and found.kind == "shift":
        target = doc.token_at(one.day.start)
        day = resolve(one.day, anchor, direction(doc, target) if target is not None else 0)
        way = {"after": "later", "before": "before"}[found.parts["way"]]
        if day and day.first:
            return resolve(replace(found, parts={**found.parts, "way": way}), Anchor(day.first), 0)
    elif one.day is not None:
        day = resolve(one.day, anchor, ahead)
        return lengths.on_day(found.parts, day) if day and day.first else resolve(found, anchor, ahead)
    if found.kind == "shift" and found.parts["way"] == "after" and i is not None:
        return _after(doc, found, anchor, i)
    if found.kind in ("ago", "shift") and found.parts.get("unit") == "year" and found.parts["count"] == "a":
        return periods.year_before(anchor) or resolve(found, anchor, ahead)
    return resolve(found, anchor, ahead)


def _after(doc: Document, found: Expression, anchor: Anchor, i: int) -> Resolved | None:
    """ "On Monday, a day after X happened", "it came two days after X": the expression points back to the day
    of X. In front of its sentence ("Two days after the raid ...") it is counted from the day named last."""
    fronted = i - doc.sentence_of(i).first <= 1
    way = "later" if fronted else "before"
    return resolve(replace(found, parts={**found.parts, "way": way}), anchor, 0)


def _is_bound(doc: Document, found: Expression) -> bool:
    """Whether the expression only bounds a span ("since Sunday"), points back to another event ("two days
    after") or ahead in an aside ("to be freed a week later"): "the same day" never means it."""
    i = doc.token_at(found.start)
    if found.kind == "shift" and i is not None:
        verb = next((t for t in doc.ancestors(i) if t.pos in ("VERB", "AUX")), None)
        if found.parts["way"] == "after" or (
            verb and any(t.lower == "to" for t in doc.children(verb.i, "aux"))
        ):
            return True
    return bool(i) and i is not None and doc.tokens[i - 1].lower in _BOUNDING


def _move(anchor: Anchor, found: Expression, meaning: Resolved, bound: bool) -> None:
    """Let what was just read be what the next relative expression counts from."""
    if meaning.first and meaning.first == meaning.last and not bound:
        anchor.last_day, anchor.coarse = meaning.first, None
    elif meaning.first and found.kind in _COARSE and not bound:
        anchor.coarse = meaning.first
    if found.kind == "quarter":
        anchor.quarter = meaning.first
    if not meaning.first:
        return
    named = found.kind in _WITH_YEAR and ("year" in found.parts or "which" in found.parts)
    if (
        found.kind in ("year", "years")
        and anchor.year
        and abs(anchor.year.year - meaning.first.year) > _ASIDE
    ):
        return
    if named or (anchor.history and found.kind in _OF_CHRONICLES):
        anchor.year = meaning.first


def _mentions(number: int, found: Expression, meaning: Resolved) -> list[DateMention]:
    first = meaning.first.isoformat() if meaning.first else None
    last = meaning.last.isoformat() if meaning.last else None
    rule, sure = f"time-{found.kind.replace('_', '-')}", 0.9 if found.kind in _FIXED else 0.8
    ends = [(found.start, found.end, meaning.value)]
    if found.second:
        ends.append((*found.second, meaning.tail or meaning.value))
    return [
        DateMention(f"d{number + n}", start, end, meaning.type, value, first, last, rule, sure)
        for n, (start, end, value) in enumerate(ends)
    ]
