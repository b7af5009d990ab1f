"""RSS and Atom feeds (feedparser): entries with their text are documents, the others are links to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Found, Hints, Item, Link, Piece, Source
from counterclaim.ingest.limits import whole
from counterclaim.ingest.refusal import RefusedError
from counterclaim.ingest.xmls import refuse_entities, root_of

_ROOTS = frozenset({"rss", "feed", "rdf", "RDF", "channel"})
_MOST_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: ``key`` tells it from the others of its feed, also in later versions of it; ``content`` is HTML or
    text, empty where the feed only links to it."""

    key: str
    content: str
    summary: str
    link: str | None
    facts: Facts


def looks_like_feed(head: bytes) -> bool:
    """Whether a document begins like a feed."""
    return root_of(head) in _ROOTS


def open_feed(source: Source, _hints: Hints) -> Iterator[Item]:
    """The entries of a feed: documents, or links where an entry has no text but an address."""
    entries = entries_of(whole(source.file, source.name), source.name)
    for number, entry in enumerate(entries, 1):
        yield item_of(entry, f"{source.name}#{number}", source.place)


def item_of(entry: Entry, name: str, place: str) -> Item:
    """What an entry gives: its document, a link to it, or why there is none."""
    if not entry.content and entry.link:
        return Link(entry.link, entry.facts)
    words = entry.content or entry.summary
    if not words:
        return Found(name, problem="this entry has neither a text nor a link", place=place)
    return Piece(name, words.encode("utf-8", "replace"), "fragment", place, entry.facts)


def entries_of(data: bytes, name: str) -> list[Entry]:
    """The entries of the feed ``data``, in its order.

    :raises RefusedError: when it is no feed, or declares XML entities.
    """
    import feedparser

    refuse_entities(data, name)
    parsed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version") and not parsed.entries:
        reason = parsed.get("bozo_exception")
        raise RefusedError(name, f"this is no feed{f' ({reason})' if reason else ''}")
    publisher = _words(parsed.feed.get("title"))
    entries = [_entry(entry, publisher) for entry in parsed.entries[:_MOST_ENTRIES]]
    if not entries and parsed.get("bozo"):
        raise RefusedError(name, f"this feed is damaged ({parsed.get('bozo_exception')})")
    return entries


def _entry(entry: Any, publisher: str | None) -> Entry:
    content = max((str(c.get("value") or "") for c in entry.get("content", ())), key=len, default="").strip()
    summary, link = str(entry.get("summary") or "").strip(), entry.get("link")
    day = day_of(entry.get("published")) or day_of(entry.get("updated"))
    link = str(link) if link and str(link).lower().startswith(("http://", "https://")) else None
    source = entry.get("source") or {}
    facts = Facts(
        title=_words(entry.get("title")), publisher=_words(source.get("title")) or publisher, url=link,
        published=day, dated_by="feed" if day else None,
    )  # fmt: skip
    key = str(entry.get("id") or link or f"{facts.title} {day} {summary[:200]}")
    return Entry(key, content, summary, link, facts)


def _words(value: object) -> str | None:
    from counterclaim.ingest.html import text_of

    return " ".join(text_of(str(value)).split()) or None if value else None
