"""The rows of one report as cards beside its text, and the text cut where rows begin and end."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import labels
from counterclaim.ledger.select import passing
from counterclaim.text.plain import amount, days, loss, safe, visible
from counterclaim.text.segments import segments

Plain = dict[str, Any]
_KINDS = {"claim": t.claim, "figure": t.figure, "event": t.event}
_KEYS = {"claim": "claims", "figure": "figures", "event": "events", "entity": "entities"}
Spans = Mapping[str, Sequence[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The current rows of one report by kind, without the rejected, in the order of its text."""

    claim: Sequence[Any]
    figure: Sequence[Any]
    event: Sequence[Any]
    entity: Sequence[Any]
    link: Sequence[Any]

    @classmethod
    def of(cls, connection: Connection, report: str) -> Rows:
        """Those of ``report``."""
        found = {}
        for table in (t.claim, t.figure, t.event, t.entity, t.link):
            order = (table.c.start, table.c.id) if "start" in table.c else (table.c.id,)
            wanted = (
                select(table).where(table.c.report == report, table.c.review != "rejected").order_by(*order)
            )
            found[table.name] = connection.execute(wanted).all()
        return cls(**found)

    def passing(self, connection: Connection, report: str, view: Filter) -> Rows:
        """Those that pass ``view``."""
        if view == Filter():
            return self
        found = {}
        for table in (t.claim, t.figure, t.event, t.entity, t.link):
            shown = passing(table, view, connection.dialect.name)
            wanted = select(table.c.id).where(table.c.report == report, shown)
            ids = set(connection.execute(wanted).scalars())
            found[table.name] = [row for row in getattr(self, table.name) if row.id in ids]
        return Rows(**found)

    def told(self) -> Iterator[tuple[str, Any]]:
        """Claims, figures and events with their kinds."""
        for kind in _KINDS:
            for row in getattr(self, kind):
                yield kind, row


def spans_in(read: Mapping[str, Any]) -> Spans:
    """Where each row of the reading ``read``, in its JSON, stands, by anchor."""
    found: dict[str, Sequence[tuple[int, int]]] = {}
    for kind, key in _KEYS.items():
        for row in read[key]:
            spans = (
                row["mentions"] if kind == "entity" else [*row["evidence"], *filter(None, [row.get("cue")])]
            )
            found[row["anchor"]] = [(s["start"], s["end"]) for s in spans]
    return found


def cut(text: str, rows: Rows, spans: Spans) -> list[list[Any]]:
    """``text`` in segments, each with the anchors of the rows that cover it."""
    anchors = [row.anchor for _, row in rows.told()] + [row.anchor for row in rows.entity]
    marks = [(start, end, anchor) for anchor in anchors for start, end in spans.get(anchor, ())]
    return [[visible(s.text), list(s.ids)] for s in segments(text, marks)]


def cards(connection: Connection, report: str, rows: Rows) -> list[Plain]:
    """A card for each claim, figure and event, in the order of the text, with what answers it and where it counts."""
    scope, telling = t.figure_scope.c, t.telling.c
    counted = select(scope.anchor, scope.tally, scope.incident, scope.scope, scope.as_of, scope.denied_by)
    counts = {row.anchor: row for row in connection.execute(counted.where(scope.report == report))}
    told = connection.execute(select(telling.event, telling.incident).where(telling.report == report))
    incidents = {row.event: row.incident for row in told}
    words = {row.anchor: safe(row.words) for _, row in rows.told()}
    links = _links(rows, words)
    claims = {row.id: row for row in rows.claim}
    found = []
    for kind, row in sorted(rows.told(), key=lambda told: told[1].start):
        count = counts.get(row.anchor)
        card = {
            "anchor": row.anchor, "kind": kind, **_DRAWN[kind](row),
            "claim": claims[row.claim].anchor if kind != "claim" and row.claim in claims else None,
            "words": words[row.anchor], "confidence": round(row.confidence, 3), "rule": row.rule,
            "review": row.review, "links": links.get(row.anchor, []), "tally": count.tally if count else None,
            "scope": count.scope if count else None,
            "deniedBy": [labels.side(s) for s in (count.denied_by if count else "").split("; ") if s],
            "incident": count.incident if count else incidents.get(row.anchor),
        }  # fmt: skip
        found.append(card)
    return found


def _links(rows: Rows, words: Mapping[str, str]) -> Mapping[str, list[Plain]]:
    found: dict[str, list[Plain]] = defaultdict(list)
    for link in rows.link:
        ends = ((link.source, link.target, "answers"), (link.target, link.source, "answered by"))
        for own, other, direction in ends:
            found[own].append(
                {"type": link.type, "direction": direction, "anchor": other, "words": words.get(other, ""),
                 "link": link.anchor}
            )  # fmt: skip
    return found


def _claim(row: Any) -> Plain:
    return {
        "label": labels.claimants(row.claimants, row.id), "speaker": row.speaker, "stance": row.stance,
        "against": safe(row.against.replace("; ", ", ")) or None, "via": row.via and safe(row.via),
        "quoted": row.quoted, "day": row.said, "number": None, "place": None,
    }  # fmt: skip


def _figure(row: Any) -> Plain:
    return {
        "label": labels.claimants(row.claimants, row.claim), "speaker": row.speaker, "outcome": row.outcome,
        "category": row.category, "what": loss(row.outcome, row.category), "side": row.side and labels.side(row.side),
        "by": row.by and labels.side(row.by), "number": amount(row.low, row.high, row.bound), "low": row.low,
        "high": row.high, "day": days(row.from_day, row.to_day) or None, "place": row.place and safe(row.place),
        "running": bool(row.cumulative), "history": row.history, "against": None,
    }  # fmt: skip


def _event(row: Any) -> Plain:
    return {
        "label": " → ".join(filter(None, (safe(row.actors), safe(row.recipients)))) or "nobody named",
        "speaker": row.speaker, "type": row.type, "mode": row.mode, "status": row.status,
        "day": days(row.from_day, row.to_day) or None, "place": row.place and safe(row.place), "number": None,
        "against": None,
    }  # fmt: skip


_DRAWN = {"claim": _claim, "figure": _figure, "event": _event}
