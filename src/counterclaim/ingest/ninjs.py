"""ninjs, the IPTC's JSON for news: versions 1.x (``headline``, ``body_text``) and from 2.0 on (arrays with roles)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Piece
from counterclaim.ingest.refusal import RefusedError

_BODY_1 = ("body_text", "body_texthtml", "body_html", "body_xhtml")
_DAYS = (
    "firstcreated",
    "firstCreated",
    "contentcreated",
    "contentCreated",
    "versioncreated",
    "versionCreated",
)
_MARKS = frozenset({"$schema", "standard", "uri"})
_MAIN = ("main", "headline", "text", "")


def is_ninjs(data: dict[str, Any]) -> bool:
    """Whether an object is a news item: it says so, or has an address and a body or headline as ninjs names them."""
    if not _MARKS & data.keys():
        return False
    if "ninjs" in str(data.get("$schema", "")) or str(data.get("standard", "")).lower().startswith("ninjs"):
        return True
    if (
        isinstance(standard := data.get("standard"), dict)
        and "ninjs" in str(standard.get("name", "")).lower()
    ):
        return True
    named = any(key in data for key in _BODY_1) or any(
        isinstance(data.get(k), list) for k in ("bodies", "headlines")
    )
    return "uri" in data and named


def piece_of(data: dict[str, Any], name: str, place: str) -> Piece:
    """The text of a news item, with its headline, day, address and source.

    :raises RefusedError: when it has no text, such as a picture.
    """
    kind = data.get("type")
    body, html = _body(data)
    if not body.strip():
        raise RefusedError(name, f"this news item{f' ({kind})' if isinstance(kind, str) else ''} has no text")
    day = next((day for key in _DAYS if (day := day_of(data.get(key)))), None)
    url = next(
        (u for key in ("url", "canonicalurl", "uri") if (u := _string(data.get(key))) and "://" in u), None
    )
    facts = Facts(_headline(data), _publisher(data), url, day, "metadata" if day else None)
    text = body if html or not facts.title or body.startswith(facts.title) else f"{facts.title}\n\n{body}"
    return Piece(name, text.encode("utf-8", "replace"), "fragment" if html else "text", place, facts)


def _body(data: dict[str, Any]) -> tuple[str, bool]:
    """The text, and whether it is HTML: plain text where there is a choice."""
    for key in _BODY_1:
        if text := _string(data.get(key)):
            return text, key != "body_text"
    bodies = [b for b in _objects(data.get("bodies")) if _string(b.get("value"))]
    bodies.sort(key=lambda b: (str(b.get("role") or "").lower() not in _MAIN, "html" in _media(b)))
    return (str(bodies[0]["value"]), "html" in _media(bodies[0])) if bodies else ("", False)


def _media(body: dict[str, Any]) -> str:
    return str(body.get("contenttype") or body.get("contentType") or "").lower()


def _headline(data: dict[str, Any]) -> str | None:
    heads = sorted(
        _objects(data.get("headlines")), key=lambda h: str(h.get("role") or "").lower() not in _MAIN
    )
    return (
        _string(data.get("headline"))
        or next((v for h in heads if (v := _string(h.get("value")))), None)
        or _string(data.get("title"))
    )


def _publisher(data: dict[str, Any]) -> str | None:
    sources = [*_objects(data.get("infosources")), *_objects(data.get("infoSources"))]
    named = next((n for s in sources if (n := _string(s.get("name")))), None)
    return named or _string(data.get("copyrightholder")) or _string(data.get("copyrightHolder"))


def _objects(value: object) -> Iterator[dict[str, Any]]:
    return (item for item in (value if isinstance(value, list) else ()) if isinstance(item, dict))


def _string(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
