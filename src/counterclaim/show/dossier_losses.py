"""Counts, tallies and comparisons of a dossier in words, as its page shows them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from counterclaim.dossier.records import Count
from counterclaim.dossier.rules import View
from counterclaim.show.matrix import Cell, Line, number, what
from counterclaim.show.numbering import Numbering
from counterclaim.show.words import OWN_VOICE
from counterclaim.text.plain import days, safe


def counts(book: Numbering) -> list[dict[str, Any]]:
    """Every count: its number, day, claimant and sentence, who denies it, its parts and the tally it is in."""
    dossier = book.dossier
    parts: dict[str, list[int]] = defaultdict(list)
    for count in dossier.counts:
        if count.part_of:
            parts[count.part_of].append(book.counts[count.id])
    answers: dict[str, list[int]] = defaultdict(list)
    for n, answer in enumerate(dossier.answers):
        for answered in answer.counts:
            answers[answered].append(n)
    tallies = {
        i: book.tallies[t.id] for t in dossier.tallies for s in t.series for i in (*s.counts, *s.echoes)
    }
    return [
        {
            **_count(book, count),
            "tally": tallies.get(count.part_of or count.id),
            "parts": parts.get(count.id, []),
            "answers": answers.get(count.id, []),
        }
        for count in dossier.counts
    ]


def _count(book: Numbering, count: Count) -> dict[str, Any]:
    names = book.names
    nobody = "left open" if count.claim else OWN_VOICE
    return {
        "number": number(count), "low": count.low, "high": count.high, "bound": count.bound,
        "what": what(count), "who": ", ".join(map(names.party, count.claimants)) or nobody,
        "speaker": book.speakers.get(count.speaker), "side": names.side(count.speaker) if count.speaker else None,
        "day": count.as_of, "told": count.told, "when": days(count.start, count.until) or None,
        "by": names.side(count.by) if count.by else None, "where": names.party(count.place) or None,
        "report": book.reports[count.report], "row": count.figure, "headline": count.headline,
        "running": bool(count.cumulative), "part": count.part_of is not None,
        "own": not count.claimants and not count.claim,
        "denied": [names.side(s) for s in count.denied_by],
        "words": book.marked(count.report, count.figure, count.words), "confidence": round(count.confidence, 2),
    }  # fmt: skip


def tallies(book: Numbering, view: View | None) -> list[dict[str, Any]]:
    """The lines of the matrix, with the numbers of ``view`` where a rule was asked for."""
    ruled = {row.tally: row for row in view.rows} if view else {}
    found = []
    for line in book.grid.lines:
        row = ruled.get(line.tally.id)
        rule = row and {
            "low": row.low, "best": row.best, "high": row.high, "why": safe(row.why),
            "basis": [book.counts[i] for i in row.basis],
        }  # fmt: skip
        found.append({**_tally(book, line), "rule": rule})
    return found


def _tally(book: Numbering, line: Line) -> dict[str, Any]:
    tally = line.tally
    return {
        "war": book.wars[tally.theatre], "side": line.whose, "what": line.what, "outcome": tally.outcome,
        "where": line.where, "scope": tally.scope, "contested": tally.contested,
        "low": tally.low, "high": tally.high, "voices": tally.voices,
        "place": book.place(tally.place), "incident": book.incidents.get(tally.incident or ""),
        "cells": [
            {"speaker": n, **_cell(book, line.cells[speaker])}
            for speaker, n in book.speakers.items()
            if speaker in line.cells
        ],
        "flags": [
            {"kind": f.kind, "text": book.names.told(f.text), "counts": [book.counts[i] for i in f.counts]}
            for f in tally.flags
        ],
    }  # fmt: skip


def _cell(book: Numbering, cell: Cell) -> dict[str, Any]:
    return {
        "counts": [book.counts[c.id] for c in cell.counts],
        "latest": book.counts[cell.latest.id],
        "echoes": {
            book.counts[c.id]: [book.counts[e.id] for e in echoes]
            for c in cell.counts
            if (echoes := cell.echoes_of(c))
        },
    }


def pairs(book: Numbering) -> list[dict[str, Any]]:
    """What two counts of one tally are to one another, with the reason."""
    return [
        {
            "first": book.counts[p.first], "second": book.counts[p.second], "tally": book.tallies[p.tally],
            "verdict": p.verdict, "reason": book.names.told(p.reason),
        }
        for p in book.dossier.pairs
    ]  # fmt: skip
