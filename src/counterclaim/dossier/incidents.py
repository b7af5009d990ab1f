"""Which events of which reports are one happening.

Two tellings are one where type, day, place and parties agree, and each time the reason is kept. A telling without a
place needs the same parties on the same day and only one happening that fits; an actor who is denied, or not told,
contradicts nobody. Events of one report stay apart, as the reading has them, and nothing joins across wars.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.dossier.happenings import Happening
from counterclaim.dossier.localities import cell, neighbours
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.records import Incident, Source, Telling
from counterclaim.dossier.tellings import Told, tellings
from counterclaim.dossier.wording import slug
from counterclaim.record import Reading

_Bucket = tuple[str, str, int, tuple[int, int] | None]

_CROWD = 40  # happenings of one day and type among which a telling without a place is not placed


def find_incidents(
    readings: Sequence[Reading], sources: Sequence[Source], parties: Parties
) -> tuple[Incident, ...]:
    """The incidents that ``readings`` tell of, those with a single telling among them, by war, day and id.

    Every event is a telling of exactly one incident.
    """
    book = _Book()
    for told in sorted(tellings(readings, sources, parties), key=_surest_first):
        book.add(told)
    return _incidents(book.happenings, parties)


def incident_of(incidents: Sequence[Incident]) -> dict[tuple[str, str], str]:
    """The incident id of each event, by report id and event id."""
    return {(t.report, t.event): incident.id for incident in incidents for t in incident.tellings}


def _surest_first(told: Told) -> tuple[bool, bool, bool, int, str, int]:
    return not told.dated, told.spot is None, not told.actors, told.first, told.report, told.number


class _Book:
    """Happenings filed by war, type, day and square of the map, so that a telling meets only its neighbours."""

    def __init__(self) -> None:
        self.happenings: list[Happening] = []
        self._filed: dict[_Bucket, dict[int, Happening]] = {}
        self._days: dict[tuple[str, str, int], dict[int, Happening]] = {}

    def add(self, told: Told) -> None:
        """Join ``told`` with the happening that fits best, or let it be one of its own."""
        fitting = [
            (how.rank, -n, h, how.reason) for n, h in self._candidates(told) if (how := h.agrees(told))
        ]
        best = max(fitting, key=lambda f: f[:2], default=None)
        if best is not None and (told.spot is not None or sum(f[0] == best[0] for f in fitting) == 1):
            best[2].add(told, best[3])
            self._file(best[2], told)
            return
        happening = Happening(told, len(self.happenings))
        self.happenings.append(happening)
        self._file(happening, told)

    def _file(self, happening: Happening, told: Told) -> None:
        square = cell(told.spot.lat, told.spot.lon) if told.spot else None
        kind = (told.theatre, told.event.type, told.first)
        self._filed.setdefault((*kind, square), {})[happening.number] = happening
        self._days.setdefault(kind, {})[happening.number] = happening

    def _candidates(self, told: Told) -> Iterator[tuple[int, Happening]]:
        found: dict[int, Happening] = {}
        squares: list[tuple[int, int] | None] = [None]
        if told.spot and (at := cell(told.spot.lat, told.spot.lon)):
            squares += neighbours(at)
        for day in (told.first, told.first - 1, told.first + 1):
            kind = (told.theatre, told.event.type, day)
            if told.spot:
                for square in squares:
                    found |= self._filed.get((*kind, square), {})
            elif len(self._days.get(kind, ())) <= _CROWD:
                found |= self._days.get(kind, {})
        yield from found.items()


def _incidents(happenings: Sequence[Happening], parties: Parties) -> tuple[Incident, ...]:
    names = {p.id: p.name for p in parties.parties}
    found = []
    for h in happenings:
        start, until = h.days()
        place = h.place()
        who = sorted(h.tellings, key=lambda t: (t.first, t.report, t.number))
        found.append(
            Incident(
                ":".join((h.theatre, h.type.lower(), start or "undated", slug(names[place]) if place else "unplaced")),
                h.theatre, h.type, start, until, place,
                _most_told(t.actor_parties for t in who), _most_told(t.recipient_parties for t in who),
                tuple(Telling(t.report, t.event.id, t.event.status, t.claimants, t.words) for t in who),
                tuple(h.reasons),
            )
        )  # fmt: skip
    found.sort(key=lambda i: (i.theatre, i.start or "9999", i.id, i.tellings[0].report, i.tellings[0].event))
    return tuple(_numbered(found))


def _most_told(tellings: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The party ids in ``tellings``, those that most have first."""
    counted = Counter(party for parties in tellings for party in parties)
    return tuple(sorted(counted, key=lambda p: (-counted[p], p)))


def _numbered(incidents: Iterable[Incident]) -> Iterator[Incident]:
    """The incidents with ids of their own: of several attacks on one town in one day the second ends in ``~2``."""
    taken: Counter[str] = Counter()
    for incident in incidents:
        taken[incident.id] += 1
        n = taken[incident.id]
        yield incident if n == 1 else dataclasses.replace(incident, id=f"{incident.id}~{n}")
