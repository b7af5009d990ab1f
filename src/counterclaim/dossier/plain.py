"""A dossier as a JSON-ready object: every tally with the numbers of each claimant in its place.

Sides are objects with ``code`` and ``name``, as in a reading; parties, incidents and counts are told by id and, where
people read them, by name too. Every number has the report, the day and the sentence that tells it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from counterclaim.dossier.records import Answer, Count, Dossier, Tally
from counterclaim.dossier.rules import View


def to_json(dossier: Dossier, view: View | None = None) -> dict[str, Any]:
    """``dossier`` with the rows of ``view``, whose rule and reference then stand at its head."""
    plain = _Plain(dossier)
    head: dict[str, Any] = {"schema": dossier.schema, "engine": dossier.engine}
    if view is not None:
        head["rule"] = {"name": view.rule.name, "title": view.rule.title, "reference": view.rule.reference}
    return {
        **head,
        "sources": [dataclasses.asdict(s) for s in dossier.sources],
        "tallies": [plain.tally(t) for t in dossier.tallies],
        **({"view": [dataclasses.asdict(r) for r in view.rows]} if view is not None else {}),
        "pairs": [dataclasses.asdict(p) for p in dossier.pairs],
        "denials": [plain.answer(a) for a in dossier.answers if a.type == "denies"],
        "admissions": [plain.answer(a) for a in dossier.answers if a.type == "confirms"],
        "contradictions": [plain.answer(a) for a in dossier.answers if a.type == "contradicts"],
        "incidents": [plain.incident(dataclasses.asdict(i)) for i in dossier.incidents],
        "parties": [dataclasses.asdict(p) for p in dossier.parties],
        "decisions": [dataclasses.asdict(d) for d in dossier.decisions],
        "notes": list(dossier.notes),
    }


class _Plain:
    """The rows of one dossier with their references written out."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._names = {p.id: p.name for p in dossier.parties}
        self._counts = {c.id: c for c in dossier.counts}
        self._parts: dict[str, list[Count]] = {}
        for count in dossier.counts:
            if count.part_of:
                self._parts.setdefault(count.part_of, []).append(count)

    def side(self, key: str | None) -> dict[str, Any] | None:
        if key is None:
            return None
        found = self._dossier.sides.get(key)
        return dataclasses.asdict(found) if found else {"code": None, "name": key}

    def tally(self, tally: Tally) -> dict[str, Any]:
        row = dataclasses.asdict(tally)
        row["side"] = self.side(tally.side)
        row["place"] = self._names.get(tally.place or "")
        del row["series"]
        row["by_claimant"] = [
            self._count(self._counts[i], echo=i in series.echoes)
            for series in tally.series
            for i in (*series.counts, *series.echoes)
        ]
        return row

    def _count(self, count: Count, echo: bool = False) -> dict[str, Any]:
        return {
            "id": count.id,
            "side": self.side(count.speaker),
            "claimant": count.claimant,
            "n": count.low,
            "high": count.high,
            "bound": count.bound,
            "as_of": count.as_of,
            "told": count.told,
            "from": count.start,
            "to": count.until,
            "by": self.side(count.by),
            "place": self._names.get(count.place or ""),
            "report": count.report,
            "figure": count.figure,
            "claim": count.claim,
            "voice": count.voice,
            "echo": echo,
            "headline": count.headline,
            "cumulative": count.cumulative,
            "denied_by": [self.side(s) for s in count.denied_by],
            "parts": [self._count(p) for p in self._parts.get(count.id, ())],
            "words": count.words,
            "confidence": count.confidence,
        }

    def answer(self, answer: Answer) -> dict[str, Any]:
        row = dataclasses.asdict(answer)
        row["by"] = self.side(answer.by)
        row["claimant"] = self._names.get(answer.claimants[0]) if answer.claimants else None
        sides = {p.id: p.side for p in self._dossier.parties}
        row["against"] = [s for a in answer.against if (s := self.side(sides.get(a)))]
        return row

    def incident(self, row: dict[str, Any]) -> dict[str, Any]:
        row["place_name"] = self._names.get(row["place"] or "")
        row["actor_names"] = [self._names.get(a, a) for a in row["actors"]]
        row["recipient_names"] = [self._names.get(r, r) for r in row["recipients"]]
        return row
