"""The self-contained HTML page of a reading: rows in words beside the text that they were read from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from counterclaim.record import Claim, Entity, Event, Figure, Link, Reading
from counterclaim.show.places import candidates, whose
from counterclaim.show.shell import shell
from counterclaim.show.words import OWN_VOICE, Names, heading, number, quote, saying, what
from counterclaim.text.plain import days, safe
from counterclaim.text.segments import segments


def page(reading: Reading) -> str:
    """The page that shows ``reading``, complete: it opens from a disk without any network.

    :raises FileNotFoundError: when the bundle of the pages was not built (``make install``).
    """
    return shell("reading", heading(reading), page_data(reading), reading.engine)


def page_data(reading: Reading) -> dict[str, Any]:
    """What the page's components are given: rows in words, the text cut into segments."""
    names = Names(reading)
    report = reading.report
    return {
        "title": heading(reading),
        "published": report.published,
        "publisher": safe(report.publisher or ""),
        "url": safe(report.url or ""),
        "origin": safe(report.origin or ""),
        "engine": reading.engine,
        "notes": list(reading.notes),
        "text": [[s.text, list(s.ids)] for s in segments(report.text, _spans(reading))],
        "figures": [_figure(reading, f, names) for f in reading.figures],
        "claims": [_claim(reading, c, names) for c in reading.claims],
        "events": [_event(reading, e, names) for e in reading.events],
        "links": [
            {"id": k.id, "type": k.type, "from": k.source, "to": k.target, **_proof(reading, k)}
            for k in reading.links
        ],
        "entities": [_entity(reading, e) for e in reading.entities],
    }


def _spans(reading: Reading) -> Iterator[tuple[int, int, str]]:
    rows: list[Figure | Claim | Event] = [*reading.figures, *reading.claims, *reading.events]
    for row in rows:
        for span in row.evidence:
            yield span.start, span.end, row.id
    for claim in reading.claims:
        if claim.cue:
            yield claim.cue.start, claim.cue.end, claim.id
    for entity in reading.entities:
        for mention in entity.mentions:
            yield mention.start, mention.end, entity.id


def _figure(reading: Reading, figure: Figure, names: Names) -> dict[str, Any]:
    who = names.claimants(reading.claimants_of(figure), "left open" if figure.claim else OWN_VOICE)
    return {
        "id": figure.id,
        "who": who,
        "number": number(figure),
        "what": what(figure),
        "outcome": figure.outcome,
        "running": bool(figure.cumulative),
        "sort": figure.start or figure.until or "",
        "side": names.name(figure.side) or None,
        "by": names.name(figure.by) or None,
        "when": days(figure.start, figure.until) or None,
        "where": names.name(figure.place) or None,
        "place": figure.place,
        "history": figure.history,
        "claim": figure.claim,
        **_proof(reading, figure),
    }


def _claim(reading: Reading, claim: Claim, names: Names) -> dict[str, Any]:
    return {
        "id": claim.id,
        "who": names.claimants(claim.claimants, "left open"),
        "stance": claim.stance,
        "quoted": claim.quoted,
        "against": names.names(claim.against) or None,
        "said": safe(claim.said or ""),
        "via": names.name(claim.via) or None,
        "content": saying(reading, claim, 240),
        **_proof(reading, claim),
    }


def _event(reading: Reading, event: Event, names: Names) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "actors": names.names(event.actors) or None,
        "recipients": names.names(event.recipients) or None,
        "when": days(event.start, event.until) or None,
        "sort": event.start or event.until or "",
        "where": names.name(event.place) or None,
        "place": event.place,
        "claim": event.claim,
        **_proof(reading, event),
    }


def _entity(reading: Reading, entity: Entity) -> dict[str, Any]:
    text = reading.report.text
    times = Counter(safe(text[m.start : m.end]) for m in entity.mentions)
    return {
        "id": entity.id,
        "name": safe(entity.name),
        "kind": entity.kind,
        "side": safe(entity.side.name) if entity.side else None,
        "spellings": times.most_common(),
        "lat": entity.lat,
        "lon": entity.lon,
        "precision": entity.where_prec,
        "whose": whose(reading, entity) or None,
        "candidates": candidates(entity) or None,
    }


def _proof(reading: Reading, row: Figure | Claim | Event | Link) -> dict[str, Any]:
    return {
        "words": quote(reading, row.evidence, 240),
        "rule": row.rule,
        "confidence": round(row.confidence, 2),
    }
