"""What event tables ask of a happening: its sides, its days and how precise they are, its place, its sources."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.dossier.records import side_key
from counterclaim.export.codes import state
from counterclaim.export.happened import Book, Happening
from counterclaim.record import Entity, Report


@dataclass(frozen=True, slots=True)
class Days:
    """ISO days of a happening. ``precision`` is UCDP's date_prec: 1 the day, 2 within 2 to 6 days, 3 a week, 4 a month,
    5 longer or not known (then the days are those of the reports)."""

    start: str
    until: str
    precision: int


def days_of(happening: Happening) -> Days:
    """The days of ``happening``; empty where neither it nor its reports have one."""
    first, last = date_of(happening.start), date_of(happening.until or happening.start)
    if first is None or last is None:
        told = [d for r in reports_of(happening) if (d := date_of(r.published))]
        day = min(told).isoformat() if told else ""
        return Days(day, day, 5)
    length = (last - first).days
    precision = 1 if length < 1 else 2 if length < 6 else 3 if length < 7 else 4 if length <= 31 else 5
    return Days(first.isoformat(), last.isoformat(), precision)


def date_of(day: str | None) -> datetime.date | None:
    """The date of an ISO day; None for what is none, as days of publication that a user gave may be."""
    try:
        return datetime.date.fromisoformat(day or "")
    except ValueError:
        return None


def reports_of(happening: Happening) -> list[Report]:
    """The reports that tell of it or give a figure of it, each once."""
    rows = [t.reading.report for t in happening.told] + [c.reading.report for c in happening.counted]
    return list({r.id: r for r in rows}.values())


def place_of(happening: Happening) -> Entity | None:
    """The most precise place that its tellings and figures have."""
    told = [*(t.place for t in happening.told), *(c.place for c in happening.counted)]
    placed = [p for p in told if p is not None]
    return min(placed, key=lambda p: (p.lat is None, p.where_prec or 9), default=None)


def sides_of(happening: Happening) -> tuple[list[str], list[str]]:
    """The side keys of those who did it and of those who suffered it, each once, in the order told. Without an event
    that tells them, those who caused and who bore the counted losses."""
    did = [s for t in happening.told for e in t.actors if (s := _party(e))]
    bore = [s for t in happening.told for e in t.recipients if (s := _party(e))]
    did = did or [c.count.by for c in happening.counted if c.count.by]
    bore = bore or [c.count.side for c in happening.counted if c.count.side]
    return list(dict.fromkeys(did)), [s for s in dict.fromkeys(bore) if s not in did[:1]]


def _party(entity: Entity) -> str | None:
    return side_key(entity.side) or (entity.name if entity.kind in ("state", "body", "group") else None)


def name_of(book: Book, side: str) -> str:
    """The name of a side key."""
    known = book.dossier.sides.get(side) if book.dossier else None
    return known.name if known else side


def is_state(side: str | None) -> bool:
    """Whether a side key is a state's."""
    return state(side) is not None


def claimants_of(book: Book, happening: Happening) -> list[str]:
    """The names of all who tell of it or give a figure of it, each once."""
    names = [e.name for t in happening.told for e in t.claimants]
    names += [
        e.name for c in happening.counted if c.claim for e in book.entities(c.reading, c.claim.claimants)
    ]
    return list(dict.fromkeys(names))


def sentences(book: Book, happening: Happening) -> Iterator[str]:
    """One sentence for each figure and denial: who says what."""
    for one in happening.counted:
        who = ", ".join(e.name for e in book.entities(one.reading, one.claim.claimants)) if one.claim else ""
        speaker = who or one.reading.report.publisher or "the report"
        figure = one.figure
        number = "no number" if figure.low is None else str(figure.low)
        if figure.high is not None:
            number += f"-{figure.high}"
        bound = "" if figure.bound in ("exact", "undisclosed") else f"{figure.bound.replace('_', ' ')} "
        whose = f" of {name_of(book, one.count.side)}" if one.count.side else ""
        kind = "" if figure.category == "unknown" else f"{figure.category.replace('_', ' ')} "
        yield f"{speaker}: {bound}{number} {kind}{figure.outcome}{whose}."
    for denied in happening.denied:
        who = ", ".join(e.name for e in book.entities(denied.reading, denied.claim.claimants))
        yield f"{who or 'Somebody'} {denied.answer.type} it."
