"""A coding sheet beside a dossier: which of its events we have, which we miss, where numbers or sides differ.

A row and an incident are one when their days overlap (a day's grace, since sheets code the day of the report too) and
their places lie within :data:`~counterclaim.dossier.localities.NEAR_KM` or have one name; of several the nearest in
place, then in day. Numbers agree when the row's low to high meets what anybody in the reports says.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import pycountry

from counterclaim.dossier.localities import NEAR_KM, distance
from counterclaim.dossier.numbers import agree, interval, worded
from counterclaim.dossier.records import Count, Dossier, Incident, Party
from counterclaim.dossier.sheets import Sheet, SheetRow

_GRACE = 1  # days

Finding = Literal["same", "numbers differ", "sides differ", "we have no number", "missing here"]


@dataclass(frozen=True, slots=True)
class Match:
    """One row of the sheet: what became of it here, why, and the sentences that tell it."""

    row: SheetRow
    finding: Finding
    incident: str | None
    why: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows of a sheet, and the incidents with losses that it has no row for."""

    sheet: Sheet
    matches: tuple[Match, ...]
    only_here: tuple[str, ...]


def compare(dossier: Dossier, sheet: Sheet) -> Comparison:
    """Lay ``sheet`` beside ``dossier``."""
    happenings = _Happenings(dossier)
    matches = tuple(happenings.match(row) for row in sheet.rows)
    met = {m.incident for m in matches}
    alone = (i.id for i in dossier.incidents if i.id not in met and happenings.deaths(i.id))
    return Comparison(sheet, matches, tuple(alone))


class _Happenings:
    """The incidents of a dossier by day, with their places and the deaths that are told of them."""

    def __init__(self, dossier: Dossier) -> None:
        self._sides = {k.lower(): k for k in dossier.sides} | {
            s.name.lower(): k for k, s in dossier.sides.items()
        }
        self._parties: Mapping[str, Party] = {p.id: p for p in dossier.parties}
        self._by_day: dict[str, list[Incident]] = {}
        for incident in dossier.incidents:
            if incident.type == "ASSAULT":
                for day in _days(incident.start, incident.until):
                    self._by_day.setdefault(day, []).append(incident)
        self._deaths: dict[str, list[Count]] = {}
        for count in dossier.counts:
            if count.incident and count.outcome == "killed" and count.part_of is None:
                self._deaths.setdefault(count.incident, []).append(count)

    def deaths(self, incident: str) -> Sequence[Count]:
        return self._deaths.get(incident, ())

    def match(self, row: SheetRow) -> Match:
        incident = self._nearest(row)
        if incident is None:
            return Match(row, "missing here", None, "no event of that day and place in these reports")
        told = self.deaths(incident.id)
        words = tuple(dict.fromkeys(c.words for c in told if c.words)) or tuple(
            dict.fromkeys(t.words for t in incident.tellings if t.words)
        )
        if difference := self._sides_differ(row, incident):
            return Match(row, "sides differ", incident.id, difference, words)
        theirs = _theirs(row)
        if theirs is None:
            return Match(row, "same", incident.id, "day and place agree; the sheet gives no number", words)
        spans = [s for c in told if (s := interval(c.low, c.high, c.bound))]
        if not spans:
            return Match(row, "we have no number", incident.id, f"the sheet has {_worded(row)}", words)
        ours = ", ".join(
            dict.fromkeys(f"{worded(c.low, c.high, c.bound)} ({c.claimant or 'report'})" for c in told)
        )
        if any(agree(theirs, s) for s in spans):
            return Match(row, "same", incident.id, f"{_worded(row)} in the sheet, here {ours}", words)
        return Match(row, "numbers differ", incident.id, f"{_worded(row)} in the sheet, here {ours}", words)

    def _nearest(self, row: SheetRow) -> Incident | None:
        found: list[tuple[float, int, str, Incident]] = []
        days = list(_days(row.start, row.until, _GRACE))
        for day in days:
            for incident in self._by_day.get(day, ()):
                away = self._away(row, incident)
                if away is not None:
                    off = 0 if day in _days(row.start, row.until) else 1
                    found.append((away, off, incident.id, incident))
        return min(found, key=lambda f: f[:3])[3] if found else None

    def _away(self, row: SheetRow, incident: Incident) -> float | None:
        """How far the row lies from the incident in km; None where they cannot be one."""
        place = self._parties.get(incident.place or "")
        if place is None:
            return None
        if row.place and row.place.lower() in {place.name.lower(), *(a.lower() for a in place.aliases)}:
            return 0.0
        if row.lat is None or row.lon is None or place.lat is None or place.lon is None:
            return None
        away = distance(row.lat, row.lon, place.lat, place.lon)
        return away if away <= NEAR_KM else None

    def _sides_differ(self, row: SheetRow, incident: Incident) -> str:
        """Why the row's actors cannot be those told here; empty where they can, or where either is silent."""
        theirs = {s for a in row.actors if (s := self._side(a))}
        sides = (p.side for i in (*incident.actors, *incident.recipients) if (p := self._parties.get(i)))
        ours = {s for s in sides if s}
        if not theirs or not ours or theirs & ours:
            return ""
        return f"the sheet has {', '.join(row.actors)}, here {', '.join(sorted(ours))}"

    def _side(self, actor: str) -> str | None:
        """The side key of an actor as sheets write it: "Military Forces of Sudan (2019-)", "Government of Mali"."""
        plain = actor.split("(")[0].strip().lower()
        for prefix in ("government of ", "military forces of ", "police forces of "):
            plain = plain.removeprefix(prefix)
        return self._sides.get(plain) or _state(plain)


def _state(name: str) -> str | None:
    try:
        found = pycountry.countries.lookup(name)
    except LookupError:
        return None
    return str(found.alpha_3)


def _theirs(row: SheetRow) -> tuple[float, float] | None:
    numbers = [n for n in (row.low, row.best, row.high) if n is not None]
    return (float(min(numbers)), float(max(numbers))) if numbers else None


def _worded(row: SheetRow) -> str:
    numbers = sorted({n for n in (row.low, row.best, row.high) if n is not None})
    return worded(numbers[0], numbers[-1], "exact") + " dead"


def _days(start: str | None, until: str | None, grace: int = 0) -> Iterator[str]:
    """The days from ``start`` to ``until``, a month at most, with ``grace`` days on either side."""
    if start is None:
        return
    first = datetime.date.fromisoformat(start)
    last = datetime.date.fromisoformat(until) if until else first
    for n in range(-grace, min((last - first).days, 31) + grace + 1):
        yield (first + datetime.timedelta(days=n)).isoformat()
