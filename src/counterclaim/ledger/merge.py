"""The merged tables: the dossier of all reports, written in place of the one before.

Days, names and sentences stand beside the ids, so that each table can be read alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    Integer,
    Table,
    Text,
    column,
    delete,
    func,
    insert,
    select,
    update,
    values,
)

from counterclaim.dossier.records import Answer, Count, Dossier, Incident, Party, Tally
from counterclaim.dossier.wars import wars
from counterclaim.ledger import tables as t
from counterclaim.ledger.moments import now
from counterclaim.record import Reading
from counterclaim.version import ENGINE

T = TypeVar("T")
Row = dict[str, Any]
_BATCH = 1_000  # rows of one statement: SQLite takes 32,766 values, PostgreSQL 65,535
_STATE = ("readings", "decisions", "made", "engine")


def write(
    connection: Connection, dossier: Dossier | None, readings: Sequence[Reading], reach: tuple[int, int]
) -> None:
    """Write the tables of ``dossier``, made of ``readings``; None leaves them empty. Only rows that differ from those
    that are there are touched.

    :param reach: what the dossier covers, as :func:`extent` told when its readings were read.
    """
    rows: dict[Table, Iterable[Row]] = {}
    parties: dict[str, str] = {}
    if dossier is not None:
        book = _Book(dossier, readings)
        rows = book.tables()
        parties = {book.anchors[m.report, m.entity]: p.id for p in dossier.parties for m in p.members}
    for table in t.MERGED:
        _put(connection, table, rows.get(table, ()))
    _name_parties(connection, parties)
    told = zip(_STATE, (str(reach[0]), str(reach[1]), now(), ENGINE), strict=True)
    _put(connection, t.state, ({"key": key, "value": value} for key, value in told))


def extent(connection: Connection) -> tuple[int, int]:
    """How many readings and decisions the ledger holds; both only grow."""
    readings = connection.execute(select(func.count()).select_from(t.reading)).scalar_one()
    decisions = connection.execute(select(func.count()).select_from(t.decision)).scalar_one()
    return readings, decisions


def reached(connection: Connection) -> tuple[int, int]:
    """How many readings and decisions the merged tables cover; (-1, 0) where this version has not made them yet."""
    state = _state(connection)
    if state.get("engine") != ENGINE:
        return -1, 0
    return int(state["readings"]), int(state["decisions"])


def made(connection: Connection) -> str | None:
    """The moment at which the merged tables were made."""
    return _state(connection).get("made")


def _state(connection: Connection) -> dict[str, str]:
    return {row.key: row.value for row in connection.execute(select(t.state))}


class _Book:
    """A dossier by the ids of its rows, and the anchors of the rows of its readings."""

    def __init__(self, dossier: Dossier, readings: Sequence[Reading]) -> None:
        self._dossier = dossier
        self._names = {p.id: p.name for p in dossier.parties}
        self._parties = {p.id: p for p in dossier.parties}
        self._counts = {c.id: c for c in dossier.counts}
        self._tallies = {tally.id: tally_key(tally) for tally in dossier.tallies}
        self._of = {
            i: self._tallies[y.id] for y in dossier.tallies for s in y.series for i in (*s.counts, *s.echoes)
        }
        self._denials = Counter(a.incident for a in dossier.answers if a.type == "denies" and a.incident)
        self.anchors = {
            (r.report.id, row.id): row.anchor
            for r in readings
            for rows in (r.entities, r.claims, r.figures, r.events)
            for row in rows
        }

    def tables(self) -> dict[Table, Iterable[Row]]:
        """The rows of the merged tables."""
        dossier = self._dossier
        names, size = wars(dossier), Counter(s.theatre for s in dossier.sources)
        return {
            t.theatre: ({"id": i, "name": n, "reports": size[i]} for i, n in names.items()),
            t.source: (
                {"report": s.report, "theatre": s.theatre, "copy_of": s.copy_of, "reason": s.reason}
                for s in dossier.sources
            ),
            t.party: map(self.party, dossier.parties),
            t.incident: map(self.incident, dossier.incidents),
            t.telling: self.tellings(),
            t.tally: map(self.tally, dossier.tallies),
            t.figure_scope: map(self.scope, dossier.counts),
            t.pair: self.pairs(),
            t.answer: map(self.answer, dossier.answers),
        }

    def party(self, party: Party) -> Row:
        return {
            "id": party.id, "name": party.name, "kind": party.kind, "side": party.side,
            "spellings": _listed(dict.fromkeys((*party.aliases, *(m.name for m in party.members)))),
            "reasons": "\n".join(dict.fromkeys(party.reasons)), "country": party.country, "lat": party.lat,
            "lon": party.lon, "reports": len({m.report for m in party.members}),
        }  # fmt: skip

    def incident(self, incident: Incident) -> Row:
        place = self._parties.get(incident.place or "")
        denied = sum(told.status == "denied" for told in incident.tellings)
        return {
            "id": incident.id, "theatre": incident.theatre, "type": incident.type, "from_day": incident.start,
            "to_day": incident.until, "place": incident.place, "place_name": place.name if place else None,
            "country": place.country if place else None, "lat": place.lat if place else None,
            "lon": place.lon if place else None, "actors": self._called(incident.actors),
            "recipients": self._called(incident.recipients), "reports": len({x.report for x in incident.tellings}),
            "tellings": len(incident.tellings), "denials": denied + self._denials[incident.id],
            "reasons": "\n".join(incident.reasons),
        }  # fmt: skip

    def tellings(self) -> Iterable[Row]:
        for incident in self._dossier.incidents:
            for told in incident.tellings:
                yield {
                    "event": self.anchors[told.report, told.event], "report": told.report, "incident": incident.id,
                    "status": told.status, "claimants": self._called(told.claimants), "words": told.words,
                }  # fmt: skip

    def tally(self, tally: Tally) -> Row:
        counts = [self._counts[i] for s in tally.series for i in (*s.counts, *s.echoes)]
        told = sorted(c.as_of for c in counts if c.as_of)
        return {
            "id": self._tallies[tally.id], "theatre": tally.theatre, "scope": tally.scope, "side": tally.side,
            "outcome": tally.outcome, "category": tally.category, "incident": tally.incident, "place": tally.place,
            "item": tally.item, "contested": tally.contested, "low": tally.low, "high": tally.high,
            "voices": tally.voices, "counts": len(counts), "speakers": _listed(s.speaker or "" for s in tally.series),
            "flags": "\n".join(f"{f.kind}: {f.text}" for f in tally.flags),
            "from_day": told[0] if told else None, "to_day": told[-1] if told else None,
        }  # fmt: skip

    def scope(self, count: Count) -> Row:
        return {
            "anchor": self.anchors[count.report, count.figure], "report": count.report, "tally": self._of.get(count.id),
            "incident": count.incident, "theatre": count.theatre, "scope": count.scope, "as_of": count.as_of,
            "voice": count.voice, "copied": count.copied, "headline": count.headline,
            "denied_by": _listed(count.denied_by),
        }  # fmt: skip

    def pairs(self) -> Iterable[Row]:
        for pair in self._dossier.pairs:
            first, second = self._counts[pair.first], self._counts[pair.second]
            yield {
                "first": self.anchors[first.report, first.figure],
                "second": self.anchors[second.report, second.figure],
                "tally": self._tallies[pair.tally], "verdict": pair.verdict, "reason": pair.reason,
            }  # fmt: skip

    def answer(self, answer: Answer) -> Row:
        return {
            "report": answer.report, "type": answer.type,
            "claim": self.anchors.get((answer.report, answer.claim or "")), "by": answer.by,
            "claimants": self._called(answer.claimants), "against": _listed(answer.against), "about": answer.of,
            "incident": answer.incident, "said": answer.said, "words": answer.words,
        }  # fmt: skip

    def _called(self, parties: Iterable[str]) -> str:
        return _listed(self._names.get(p, p) for p in parties)


def tally_key(tally: Tally) -> str:
    """A name for ``tally`` that stays when others come and go: its war, scope, loss, and what it counts."""
    about = tally.incident or tally.place or tally.item or ""
    first = (
        min((i for s in tally.series for i in (*s.counts, *s.echoes)), default="")
        if tally.scope != "running"
        else ""
    )
    parts = (tally.theatre, tally.scope, tally.side or "?", tally.outcome, tally.category, about, first)
    return "|".join(parts).rstrip("|")


def _put(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Make ``table`` hold ``rows`` and nothing else, in few statements."""
    (key,) = table.primary_key
    names = [c.name for c in table.c if c is not table.autoincrement_column]
    wanted = Counter(tuple(row[name] for name in names) for row in rows)
    gone = []
    for number, *cells in connection.execute(select(key, *(table.c[name] for name in names))):
        if wanted[tuple(cells)]:
            wanted[tuple(cells)] -= 1
        else:
            gone.append(number)
    for part in _parts(gone):
        connection.execute(delete(table).where(key.in_(part)))
    for part in _parts([*wanted.elements()]):
        connection.execute(insert(table), [dict(zip(names, cells, strict=True)) for cells in part])


def _name_parties(connection: Connection, parties: Mapping[str, str]) -> None:
    """Say of each entity which party it is."""
    there = connection.execute(select(t.entity.c.id, t.entity.c.anchor, t.entity.c.party))
    changed = [(row.id, parties.get(row.anchor)) for row in there if parties.get(row.anchor) != row.party]
    for part in _parts(changed):
        told = values(column("id", Integer), column("party", Text), name="told").data(part).cte()
        connection.execute(
            update(t.entity).values(party=told.c.party).where(t.entity.c.id == told.c.id),
        )


def _parts(rows: Sequence[T]) -> Iterable[Sequence[T]]:
    return (rows[i : i + _BATCH] for i in range(0, len(rows), _BATCH))


def _listed(names: Iterable[str]) -> str:
    return "; ".join(names)
