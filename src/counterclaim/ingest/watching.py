"""Feeds watched: each is asked for what is new, gently, and what was seen is remembered in one small file.

A feed is asked with the ETag and the moment of its last answer, so that an unchanged one costs its host nearly nothing.
One that fails is asked again later, each time after twice the wait.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Protocol
from xml.etree import ElementTree

from counterclaim.ingest.feeds import entries_of, item_of
from counterclaim.ingest.fetch import Answer
from counterclaim.ingest.found import Found, Link, Piece
from counterclaim.ingest.opening import ADDRESS, Fetches, opened_link
from counterclaim.ingest.refusal import RefusedError
from counterclaim.ingest.xmls import refuse_entities

SCHEMA = "counterclaim/watch/1"
_LONGEST_WAIT = 86_400.0  # seconds
_MOST_SEEN = 5_000  # entries of one feed that are remembered; feeds show some tens


class Gets(Fetches, Protocol):
    """What gets documents from the web, and feeds with conditions."""

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """What the host answers to a request with ``headers``."""


@dataclass(frozen=True, slots=True)
class State:
    """What is known of one feed. ``next`` is the Unix time from which it may be asked, ``failures`` how often it has
    failed in a row and ``problem`` why, ``seen`` short hashes of its entries."""

    etag: str | None = None
    modified: str | None = None
    next: float = 0.0
    failures: int = 0
    problem: str | None = None
    seen: tuple[str, ...] = field(default=())


class Watcher:
    """Asks feeds for what is new.

    :param file: where the state is kept, across runs.
    :param every: seconds between two questions to a feed.
    :raises RefusedError: when ``file`` holds something else.
    """

    def __init__(self, file: Path, web: Gets, every: float, now: Callable[[], float] = time.time) -> None:
        self._file = file
        self._web = web
        self._every = every
        self._now = now
        self._states = _kept(file)

    def wait(self, feeds: list[str]) -> float:
        """Seconds until the next of ``feeds`` may be asked."""
        return max(0.0, min(self._of(feed).next for feed in feeds) - self._now())

    def news(self, feed: str) -> Iterator[Piece | Found]:
        """The new entries of ``feed``, none before it may be asked again.

        An entry counts as seen when the next is asked for, and the answer as known when all are: whoever stops in
        between gets the rest next time.
        """
        state = self._of(feed)
        if state.next > self._now():
            return
        conditions = {"If-None-Match": state.etag, "If-Modified-Since": state.modified}
        try:
            answer = self._web.get(feed, {name: value for name, value in conditions.items() if value})
            if answer.status not in (200, 304):
                raise RefusedError(feed, f"the host answered with status {answer.status}")
            entries = entries_of(answer.body, feed) if answer.status == 200 else []
        except RefusedError as refusal:
            self._failed(feed, refusal.reason)
            yield Found(feed, note=f"{refusal.reason}; it is asked again later")
            return
        seen = dict.fromkeys(state.seen)
        for entry in reversed(entries):  # the oldest first
            digest = hashlib.sha256(entry.key.encode("utf-8", "replace")).hexdigest()[:16]
            if digest in seen:
                continue
            item = item_of(entry, entry.link or f"{feed}#{digest}", entry.link or feed)
            if isinstance(item, Link):
                yield from opened_link(item, self._web)
            elif isinstance(item, Piece | Found):
                yield item
            seen[digest] = None
            state = replace(state, seen=tuple(seen)[-_MOST_SEEN:])
            self._keep(feed, state)
        if answer.status == 200:
            told = answer.headers
            state = replace(state, etag=told.get("etag"), modified=told.get("last-modified"))
        self._keep(feed, replace(state, next=self._now() + self._every, failures=0, problem=None))

    def _of(self, feed: str) -> State:
        return self._states.get(feed, State())

    def _failed(self, feed: str, reason: str) -> None:
        state = self._of(feed)
        wait = min(_LONGEST_WAIT, self._every * 2 ** min(state.failures + 1, 16))
        self._keep(feed, replace(state, failures=state.failures + 1, problem=reason, next=self._now() + wait))

    def _keep(self, feed: str, state: State) -> None:
        self._states[feed] = state
        data = {"schema": SCHEMA, "feeds": {url: asdict(s) for url, s in self._states.items()}}
        beside = self._file.with_name(self._file.name + ".new")
        beside.write_text(json.dumps(data, indent=1), encoding="utf-8")
        beside.replace(self._file)


def _kept(file: Path) -> dict[str, State]:
    if not file.exists():
        return {}
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        if data["schema"] != SCHEMA:
            raise ValueError(f"schema {data['schema']!r} is not {SCHEMA!r}")
        return {url: State(**{**s, "seen": tuple(s["seen"])}) for url, s in data["feeds"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RefusedError(
            str(file), f"this is no state of watched feeds ({error}); name another --state"
        ) from None


def feeds_of(place: str) -> list[str]:
    """The addresses of feeds that ``place`` names: one itself, those of an OPML file, or of a file with
    one a line.

    :raises RefusedError: when it names none.
    """
    if ADDRESS.match(place):
        return [place]
    try:
        data = Path(place).read_bytes()
    except OSError as error:
        raise RefusedError(place, (error.strerror or str(error)).lower()) from None
    refuse_entities(data, place)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        try:
            outlines = ElementTree.fromstring(data).iter("outline")
        except (ElementTree.ParseError, ValueError, LookupError) as error:
            raise RefusedError(place, f"this OPML file is damaged ({error})") from None
        found = [address for o in outlines if (address := o.get("xmlUrl") or o.get("xmlurl"))]
    else:
        found = [line.strip() for line in data.decode("utf-8", "replace").splitlines()]
    feeds = list(dict.fromkeys(address for address in found if ADDRESS.match(address)))
    if not feeds:
        raise RefusedError(place, "no address of a feed is in this file")
    return feeds
