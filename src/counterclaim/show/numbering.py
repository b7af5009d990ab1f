"""How the rows of a dossier point to one another on its page: by small numbers instead of long ids.

A page of many reports stays small that way, and no id of a report is needed as an attribute in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from counterclaim.dossier.passages import passage
from counterclaim.dossier.records import Dossier
from counterclaim.record import Claim, Event, Figure, Reading, Stance
from counterclaim.show.matrix import Names, matrix
from counterclaim.text.plain import safe
from counterclaim.text.segments import Marked, marked


class Numbering:
    """The numbers of a dossier's reports, counts, tallies, incidents, speakers and places, and the names of all."""

    def __init__(self, dossier: Dossier, readings: Sequence[Reading]) -> None:
        self.dossier = dossier
        self.names = Names(dossier)
        self.grid = matrix(dossier)
        self.reports = {s.report: n for n, s in enumerate(dossier.sources)}
        self.counts = {c.id: n for n, c in enumerate(dossier.counts)}
        self.incidents = {i.id: n for n, i in enumerate(dossier.incidents)}
        self.tallies = {line.tally.id: n for n, line in enumerate(self.grid.lines)}
        self.speakers = {s: n for n, s in enumerate(self.grid.speakers)}
        self.wars = {t: n for n, t in enumerate(dict.fromkeys(s.theatre for s in dossier.sources))}
        self._places: dict[str, int] = {}
        self._rows = {(r.report.id, row.id): (r, row) for r in readings for row in evident(r)}

    def place(self, party: str | None) -> int | None:
        """The number of a place; None where there is none."""
        if party is None:
            return None
        return self._places.setdefault(party, len(self._places))

    def places(self) -> list[dict[str, Any]]:
        """The places that were asked for so far, by number."""
        parties = {p.id: p for p in self.dossier.parties}
        found = ((self.names.party(i), parties.get(i)) for i in self._places)
        return [{"name": n, "lat": p and p.lat, "lon": p and p.lon} for n, p in found]

    def marked(self, report: str, row: str | None, sentence: str) -> Marked:
        """``sentence`` in pieces, each with whether it is evidence of the row; the reading's where it is empty."""
        found = self._rows.get((report, row or ""))
        if found is None:
            return marked(safe(sentence), ())
        reading, evident = found
        words = [safe(reading.report.text[s.start : s.end]) for s in evident.evidence]
        return marked(safe(sentence or passage(reading, evident.evidence)), words)

    def stance(self, report: str, event: str) -> Stance | None:
        """How those who tell an event stand to it: whether its claimants assert or deny it."""
        found = self._rows.get((report, event))
        if found is None or not isinstance(found[1], Event):
            return None
        told = self._rows.get((report, found[1].claim or ""))
        return told[1].stance if told and isinstance(told[1], Claim) else None


def evident(reading: Reading) -> Iterator[Figure | Claim | Event]:
    """The rows of a reading whose words a dossier shows."""
    yield from reading.figures
    yield from reading.claims
    yield from reading.events
