"""From a reading to the current rows of its report: the tables' columns, with names beside numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.dossier.records import side_key
from counterclaim.record import Claim, Entity, Event, Figure, Link, Reading, Report, Span

Row = dict[str, Any]
UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one report by table. Rows that point to others do so by their ids inside the reading, in the lists
    of ``ties``: (row, entity or claim, role)."""

    entities: list[Row]
    claims: list[Row]
    figures: list[Row]
    events: list[Row]
    links: list[Row]
    passages: list[Row]
    claim_ties: list[tuple[str, str, str]]
    figure_ties: list[tuple[str, str, str]]
    event_ties: list[tuple[str, str, str]]


def rows_of(reading: Reading, review: Mapping[str, str]) -> Rows:
    """The rows of ``reading``; ``review`` says of an anchor what coders made of it, where they did."""
    book = _Book(reading, review)
    claims = [book.claim(c) for c in reading.claims]
    figures = [book.figure(f) for f in reading.figures]
    events = [book.event(e) for e in reading.events]
    entities = [book.entity(e) for e in reading.entities]
    return Rows(
        entities, claims, figures, events, [book.link(k) for k in reading.links],
        [*_passages(reading.report, entities, claims, figures, events)],
        [(c.id, e, role) for c in reading.claims
         for role, who in (("claimant", c.claimants), ("against", c.against)) for e in dict.fromkeys(who)],
        [(f.id, e, role) for f in reading.figures
         for role, e in (("side", f.side), ("by", f.by), ("place", f.place)) if e],
        [(v.id, e, role) for v in reading.events
         for role, who in (("actor", v.actors), ("recipient", v.recipients), ("place", (v.place,) if v.place else ()))
         for e in dict.fromkeys(who)],
    )  # fmt: skip


def rows_of_kind(reading: Reading, review: Mapping[str, str], kind: str) -> Iterator[Row]:
    """The rows of one kind only ("claims", "figures", "events", "links" or "entities"), one by one."""
    row_of = getattr(_Book(reading, review), "entity" if kind == "entities" else kind.removesuffix("s"))
    return (row_of(row) for row in getattr(reading, kind))


class _Book:
    """A reading by the ids of its rows."""

    def __init__(self, reading: Reading, review: Mapping[str, str]) -> None:
        self._report = reading.report
        self._review = review
        self._entities = {e.id: e for e in reading.entities}
        self._claims = {c.id: c for c in reading.claims}
        self._anchors = {
            row.id: row.anchor for rows in (reading.claims, reading.figures, reading.events) for row in rows
        }

    def entity(self, entity: Entity) -> Row:
        spellings = dict.fromkeys(
            [self._report.text[m.start : m.end] for m in entity.mentions if m.kind == "name"]
        )
        return self._head(entity) | {
            "name": entity.name,
            "kind": entity.kind,
            "side": side_key(entity.side),
            "country": entity.country,
            "lat": entity.lat,
            "lon": entity.lon,
            "where_prec": entity.where_prec,
            "spellings": _listed(spellings),
            "mentions": len(entity.mentions),
            "party": None,
        }

    def claim(self, claim: Claim) -> Row:
        cue = claim.cue
        return self._head(claim) | self._evidence(claim.evidence) | {
            "stance": claim.stance,
            "claimants": self._names(claim.claimants),
            "speaker": self._speaker(claim.id),
            "against": self._names(claim.against),
            "via": self._name(claim.via) or claim.via,
            "quoted": claim.quoted,
            "said": claim.said,
            "day": claim.said or self._report.published,
            "parent": claim.parent,
            "cue": self._report.text[cue.start : cue.end] if cue else None,
        }  # fmt: skip

    def figure(self, figure: Figure) -> Row:
        claim = self._claims.get(figure.claim or "")
        return self._head(figure) | self._evidence(figure.evidence) | self._where(figure.place) | {
            "claim": figure.claim,
            "low": figure.low,
            "high": figure.high,
            "bound": figure.bound,
            "outcome": figure.outcome,
            "category": figure.category,
            "side": self._side(figure.side),
            "by": self._side(figure.by),
            "claimants": self._names(claim.claimants) if claim else "",
            "speaker": self._speaker(figure.claim),
            "from_day": figure.start,
            "to_day": figure.until,
            "day": figure.until or figure.start or self._report.published,
            "cumulative": figure.cumulative,
            "history": figure.history,
            "part_of": figure.part_of,
        }  # fmt: skip

    def event(self, event: Event) -> Row:
        place = self._entities.get(event.place or "")
        return self._head(event) | self._evidence(event.evidence) | self._where(event.place) | {
            "type": event.type,
            "mode": event.mode,
            "cameo": event.cameo,
            "status": event.status,
            "actors": self._names(event.actors),
            "recipients": self._names(event.recipients),
            "claim": event.claim,
            "speaker": self._speaker(event.claim),
            "lat": place.lat if place else None,
            "lon": place.lon if place else None,
            "from_day": event.start,
            "to_day": event.until,
            "day": event.start or self._report.published,
        }  # fmt: skip

    def link(self, link: Link) -> Row:
        return self._head(link) | {
            "type": link.type,
            "source": self._anchors.get(link.source, link.source),
            "target": self._anchors.get(link.target, link.target),
            "words": self._words(link.evidence),
        }

    def _head(self, row: Entity | Claim | Figure | Event | Link) -> Row:
        return {
            "report": self._report.id,
            "row": row.id,
            "anchor": row.anchor,
            "rule": row.rule,
            "confidence": row.confidence,
            "review": self._review.get(row.anchor, UNSEEN),
        }

    def _evidence(self, spans: Sequence[Span]) -> Row:
        words = self._words(spans)
        return {
            "words": words,
            "wording": wording(words),
            "start": min((s.start for s in spans), default=0),
            "end": max((s.end for s in spans), default=0),
        }

    def _words(self, spans: Sequence[Span]) -> str:
        """What the evidence says, in the order of the text, gaps marked."""
        return " […] ".join(" ".join(self._report.text[s.start : s.end].split()) for s in sorted(spans))

    def _where(self, place: str | None) -> Row:
        entity = self._entities.get(place or "")
        return {"place": entity.name if entity else None, "country": entity.country if entity else None}

    def _speaker(self, claim: str | None) -> str | None:
        told = self._claims.get(claim or "")
        return next((s for c in (told.claimants if told else ()) if (s := self._side(c))), None)

    def _side(self, entity: str | None) -> str | None:
        found = self._entities.get(entity or "")
        if found is None:
            return None
        return side_key(found.side) or (found.name if found.kind in ("state", "body", "group") else None)

    def _name(self, entity: str | None) -> str | None:
        found = self._entities.get(entity or "")
        return found.name if found else None

    def _names(self, entities: Iterable[str]) -> str:
        return _listed(name for e in entities if (name := self._name(e)))


def wording(words: str) -> str:
    """A short hash of ``words`` without case and marks: copies of one sentence have the same."""
    letters = "".join(filter(str.isalnum, words.casefold()))
    return hashlib.sha256(letters.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _listed(names: Iterable[str]) -> str:
    return "; ".join(" ".join(n.split()) for n in names)


def _passages(report: Report, *tables: Sequence[Row]) -> Iterable[Row]:
    """What search looks through: the text, and each row's words and names."""
    head = " ".join(filter(None, (report.title, report.publisher)))
    yield _passage(report.id, "report", report.id, f"{head}\n{report.text}" if head else report.text)
    for kind, rows in zip(("entity", "claim", "figure", "event"), tables, strict=True):
        for row in rows:
            said = (row.get(key) for key in ("name", "spellings", "claimants", "words"))
            yield _passage(report.id, kind, row["anchor"], " | ".join(filter(None, said)))


def _passage(report: str, kind: str, anchor: str, words: str) -> Row:
    return {"report": report, "kind": kind, "anchor": anchor, "words": words.replace("\x00", " ")}
