"""schema.org Claim as JSON-LD: who said what, where it appeared, and who reads it so. Never a rating.

One ``Claim`` for each claim that passes; the reports are ``NewsArticle`` nodes, the claimants ``Person`` or
``Organization`` nodes. The context is written out, so that no reader has to load one. Fields of ours (stance, offsets,
who denies it) stand under a vocabulary of their own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterclaim.export.happened import around, words
from counterclaim.export.selection import Selection
from counterclaim.record import Claim, Entity, Reading, Report
from counterclaim.version import ENGINE

SCHEMA = "https://schema.org/"
OWN = "urn:counterclaim:"
_LINKED = (
    "author", "appearance", "firstAppearance", "claimInterpreter", "publisher", "deniedBy", "contradictedBy",
    "against", "partOf",
)  # fmt: skip
_OWN = (
    "stance", "cue", "quoted", "start", "end", "reportId", "deniedBy", "contradictedBy", "against", "partOf",
    "confidence", "engine", "said",
)  # fmt: skip
CONTEXT: dict[str, Any] = {"@vocab": SCHEMA, "own": OWN} | {
    name: {"@id": f"own:{name}" if name in _OWN else f"{SCHEMA}{name}"} | ({"@type": "@id"} if name in _LINKED else {})
    for name in dict.fromkeys((*_LINKED, *_OWN))
}  # fmt: skip
_DENIALS = {"denies": "deniedBy", "contradicts": "contradictedBy"}


def write_claims(selection: Selection, out: Path) -> int:
    """Write one JSON-LD document with the claims that pass and say how many claims.

    :raises OSError: when it cannot be written.
    """
    nodes = list(_nodes(selection))
    document = {"@context": CONTEXT, "@graph": nodes}
    out.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return sum(node["@type"] == "Claim" for node in nodes)


def _nodes(selection: Selection) -> Iterator[dict[str, Any]]:
    yield {"@id": f"{OWN}engine", "@type": "Organization", "name": ENGINE}
    for reading in selection.readings:
        claims = list(selection.claims(reading))
        if not claims:
            continue
        yield _article(reading.report)
        entities = {e.id: e for e in reading.entities}
        named = dict.fromkeys(e for c in claims for e in (*c.claimants, *c.against) if e in entities)
        yield from (_party(entities[e]) for e in named)
        for claim in claims:
            yield _claim(reading, claim, entities)


def _article(report: Report) -> dict[str, Any]:
    told = {
        "@id": address(report),
        "@type": "NewsArticle",
        "headline": report.title,
        "datePublished": report.published,
        "inLanguage": report.language,
        "publisher": {"@type": "Organization", "name": report.publisher} if report.publisher else None,
        "url": report.url,
        "identifier": report.id,
    }
    return {key: value for key, value in told.items() if value}


def _party(entity: Entity) -> dict[str, Any]:
    kind = "Person" if entity.kind == "person" else "Country" if entity.kind == "state" else "Organization"
    told = {"@id": _iri(entity.anchor), "@type": kind, "name": entity.name}
    known = entity.ids.get("wikidata")
    return told | ({"sameAs": f"http://www.wikidata.org/entity/{known}"} if known else {})


def _claim(reading: Reading, claim: Claim, entities: dict[str, Entity]) -> dict[str, Any]:
    start, end = around(claim.evidence)
    report, cue = reading.report, claim.cue
    parties = {i: _iri(e.anchor) for i, e in entities.items()}
    told = {
        "@id": _iri(claim.anchor),
        "@type": "Claim",
        "text": words(reading, claim.content) or words(reading, claim.evidence),
        "author": [parties[c] for c in claim.claimants if c in parties],
        "appearance": address(report),
        "firstAppearance": address(report),
        "claimInterpreter": f"{OWN}engine",
        "stance": claim.stance,
        "cue": report.text[cue.start : cue.end] if cue else None,
        "quoted": claim.quoted,
        "said": claim.said,
        "against": [parties[c] for c in claim.against if c in parties],
        "partOf": next((_iri(c.anchor) for c in reading.claims if c.id == claim.parent), None),
        "reportId": report.id,
        "start": start,
        "end": end,
        "confidence": claim.confidence,
        "engine": reading.engine,
    } | _answers(reading, claim)
    return {key: value for key, value in told.items() if value not in (None, [], "")}


def _answers(reading: Reading, claim: Claim) -> dict[str, list[str]]:
    """The claims that deny or contradict ``claim`` in its report."""
    anchors = {c.id: c.anchor for c in reading.claims}
    found: dict[str, list[str]] = {}
    for link in reading.links:
        if link.target == claim.id and link.type in _DENIALS and link.source in anchors:
            found.setdefault(_DENIALS[link.type], []).append(_iri(anchors[link.source]))
    return found


def address(report: Report) -> str:
    """What names a report: its address on the web, else the hash of its text."""
    return report.url if report.url and report.url.startswith(("http://", "https://")) else _iri(report.id)


def _iri(anchor: str) -> str:
    return f"{OWN}{anchor}"
