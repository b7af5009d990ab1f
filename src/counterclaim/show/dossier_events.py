"""Incidents and answers of a dossier in words, as its page shows them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from counterclaim.dossier.records import Answer, Count, Incident, Telling
from counterclaim.show.numbering import Numbering
from counterclaim.text.plain import days, safe


def incidents(book: Numbering) -> list[dict[str, Any]]:
    """Every incident with its tellings, the counts that belong to it and the highest number of dead among them."""
    own: dict[str, list[Count]] = defaultdict(list)
    for count in book.dossier.counts:
        if count.incident and count.part_of is None:
            own[count.incident].append(count)
    return [_incident(book, i, own.get(i.id, [])) for i in book.dossier.incidents]


def _incident(book: Numbering, incident: Incident, counts: list[Count]) -> dict[str, Any]:
    names = book.names
    dead = [c.high or c.low or 0 for c in counts if c.outcome == "killed" and c.low is not None]
    return {
        "war": book.wars[incident.theatre], "type": incident.type,
        "when": days(incident.start, incident.until) or None, "day": incident.start or incident.until,
        "place": book.place(incident.place), "where": names.party(incident.place) or None,
        "actors": [names.party(p) for p in incident.actors],
        "recipients": [names.party(p) for p in incident.recipients],
        "dead": max(dead, default=None), "counts": [book.counts[c.id] for c in counts],
        "tellings": [_telling(book, t) for t in incident.tellings],
        "reasons": list(dict.fromkeys(map(book.names.told, incident.reasons))),
    }  # fmt: skip


def _telling(book: Numbering, telling: Telling) -> dict[str, Any]:
    return {
        "report": book.reports[telling.report],
        "row": telling.event,
        "status": telling.status,
        "who": ", ".join(map(book.names.party, telling.claimants)) or None,
        "denier": book.stance(telling.report, telling.event) == "deny",
        "words": book.marked(telling.report, telling.event, telling.words),
    }


def answers(book: Numbering) -> list[dict[str, Any]]:
    """Every denial, contradiction and admission, with what it is aimed at and its sentence."""
    wars = {s.report: book.wars[s.theatre] for s in book.dossier.sources}
    sides = {p.id: p.side for p in book.dossier.parties}
    return [
        {
            **_answer(book, answer),
            "war": wars[answer.report],
            "sides": list(dict.fromkeys(book.names.side(s) for i in answer.against if (s := sides.get(i)))),
        }
        for answer in book.dossier.answers
    ]


def _answer(book: Numbering, answer: Answer) -> dict[str, Any]:
    names = book.names
    return {
        "type": answer.type, "report": book.reports[answer.report], "row": answer.claim,
        "who": ", ".join(map(names.party, answer.claimants)) or (names.side(answer.by) if answer.by else "left open"),
        "side": names.side(answer.by) if answer.by else None,
        "against": [names.party(i) for i in answer.against], "of": safe(answer.of),
        "counts": [book.counts[i] for i in answer.counts if i in book.counts],
        "incident": book.incidents.get(answer.incident or ""), "said": answer.said,
        "words": book.marked(answer.report, answer.claim, answer.words),
    }  # fmt: skip
