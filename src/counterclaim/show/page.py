"""The self-contained HTML page of a reading: its data, the bundle and the style in one file.

Report text is hostile: it goes into the page only as JSON inside an ``application/json`` script element,
with ``<`` escaped so that it can never end that element, and the bundle puts it into the document as text
nodes. The page's policy allows no script and no style but the bundle's (by hash) and no request at all.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from counterclaim.record import Claim, Entity, Event, Figure, Link, Reading
from counterclaim.show.segments import segments
from counterclaim.show.words import OWN_VOICE, Names, days, heading, number, quote, safe, saying, what


def page(reading: Reading) -> str:
    """The page that shows ``reading``, complete: it opens from a disk without any network.

    :raises FileNotFoundError: when the bundle of the pages was not built (``make install``).
    """
    static = files("counterclaim.web") / "static"
    script = (static / "reading.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    style = (static / "reading.css").read_text(encoding="utf-8").replace("</style", "<\\/style")
    data = _embedded(page_data(reading))
    policy = (
        f"default-src 'none'; script-src 'sha256-{_sha256(script)}'; style-src 'sha256-{_sha256(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    title = html.escape(f"{heading(reading)} | counterclaim")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="{html.escape(reading.engine)}">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main id="page"><p>This page needs JavaScript; it runs from this file alone and asks no network.</p></main>
<script type="application/json" id="reading">{data}</script>
<script>{script}</script>
</body>
</html>
"""


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
    }


def _proof(reading: Reading, row: Figure | Claim | Event | Link) -> dict[str, Any]:
    return {
        "words": quote(reading, row.evidence, 240),
        "rule": row.rule,
        "confidence": round(row.confidence, 2),
    }


def _embedded(data: dict[str, Any]) -> str:
    """JSON that can stand inside a script element: nothing in it can be read as markup."""
    text = json.dumps(data, ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _sha256(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
