"""The merged tables: the dossier of all reports, written in place of the one before.

Days, names and sentences stand beside the ids, so that each table can be read alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, update

from counterclaim.dossier.records import Answer, Count, Dossier, Incident, Party, Tally
from counterclaim.dossier.wars import wars
from counterclaim.ledger import tables as t
from counterclaim.record import Reading

Row = dict[str, Any]
_BATCH = 5_000  # rows of one statement


def write(connection: Connection, dossier: Dossier | None, readings: Sequence[Reading]) -> None:
    """Write the tables of ``dossier``, made of ``readings``; None leaves them empty."""
    for table in t.MERGED:
        connection.execute(delete(table))
    connection.execute(update(t.entity).values(party=None))
    if dossier is None:
        return
    book = _Book(dossier, readings)
    names, size = wars(dossier), Counter(s.theatre for s in dossier.sources)
    _put(connection, t.theatre, ({"id": i, "name": n, "reports": size[i]} for i, n in names.items()))
    _put(connection, t.source, (
        {"report": s.report, "theatre": s.theatre, "copy_of": s.copy_of, "reason": s.reason} for s in dossier.sources
    ))  # fmt: skip
    _put(connection, t.party, map(book.party, dossier.parties))
    _put(connection, t.incident, map(book.incident, dossier.incidents))
    _put(connection, t.telling, book.tellings())
    _put(connection, t.tally, map(book.tally, dossier.tallies))
    _put(connection, t.figure_scope, map(book.scope, dossier.counts))
    _put(connection, t.pair, book.pairs())
    _put(connection, t.answer, map(book.answer, dossier.answers))
    members = [
        {"whose": book.anchors[m.report, m.entity], "which": p.id} for p in dossier.parties for m in p.members
    ]
    tie = update(t.entity).where(t.entity.c.anchor == bindparam("whose")).values(party=bindparam("which"))
    for part in _parts(members):
        connection.execute(tie, part)


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
    for part in _parts(list(rows)):
        connection.execute(insert(table), part)


def _parts(rows: Sequence[Mapping[str, Any]]) -> Iterable[Sequence[Mapping[str, Any]]]:
    return (rows[i : i + _BATCH] for i in range(0, len(rows), _BATCH))


def _listed(names: Iterable[str]) -> str:
    return "; ".join(names)
