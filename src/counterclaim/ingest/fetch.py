"""Documents of the web, fetched politely: as robots.txt allows, one at a time, never more than we asked for."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from urllib.parse import urljoin, urlsplit

import httpx

from counterclaim.ingest.addresses import resolve
from counterclaim.ingest.days import day_of
from counterclaim.ingest.formats import FORMATS
from counterclaim.ingest.found import Facts, Source
from counterclaim.ingest.limits import LARGEST
from counterclaim.ingest.refusal import RefusedError
from counterclaim.ingest.robots import LARGEST as LARGEST_ROBOTS
from counterclaim.ingest.robots import Robots
from counterclaim.version import __version__

AGENT = "counterclaim"
_USER_AGENT = f"{AGENT}/{__version__} (reads reports on armed conflict; obeys robots.txt)"
_MOST_REDIRECTS = 8
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,text/*;q=0.8,*/*;q=0.5"
_MEDIA = frozenset(m for form in FORMATS.values() for m in form.media) | {
    "application/xml", "application/octet-stream", "application/ld+json", "application/x-gzip", "binary/octet-stream",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered: ``url`` after all redirects, ``headers`` with names in lower case."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Fetcher:
    """Fetches documents, one at a time.

    :param private: whether private, loopback and link-local addresses may be asked.
    :param delay: seconds between two requests to one host, more where its robots.txt asks for more.
    :param timeout: seconds to wait for a connection or the next bytes; a document takes ten times that at most.
    :param largest: bytes of one document, unpacked.
    """

    def __init__(
        self, *, private: bool = False, delay: float = 1.0, timeout: float = 20.0, largest: int = LARGEST
    ) -> None:
        self._private = private
        self._delay = delay
        self._longest = 10 * timeout
        self._largest = largest
        # no proxy and no netrc of the environment: with them the address that is checked is not the one that is asked
        # no connection is kept: it would be found by address, and two hosts may share one
        self._client = httpx.Client(
            timeout=timeout,
            follow_redirects=False,
            trust_env=False,
            limits=httpx.Limits(max_keepalive_connections=0),
        )
        self._robots = Robots(self._ask_robots, AGENT)
        self._next: dict[str, float] = {}  # moment from which a host may be asked again

    def close(self) -> None:
        """Let go of all connections."""
        self._client.close()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        self.close()

    def fetch(self, url: str) -> Source:
        """The document at ``url``, named by the address at which it was found.

        :raises RefusedError: when it may not or cannot be had, or is of no kind that we read.
        """
        answer = self.get(url)
        if answer.status != 200:
            raise RefusedError(url, f"the host answered with status {answer.status}")
        media, _, parameters = answer.headers.get("content-type", "").lower().partition(";")
        media = media.strip()
        if media and media not in _MEDIA and not media.startswith("text/"):
            raise RefusedError(url, f"it is {media}, which is not read")
        charset = parameters.rpartition("charset=")[2].strip(" \"'") if "charset=" in parameters else None
        facts = Facts(
            url=answer.url,
            media=media or None,
            charset=charset,
            captured=None if media == "text/html" else day_of(answer.headers.get("last-modified")),
        )
        return Source(answer.url, io.BytesIO(answer.body), url, facts)

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """What the host answers, after redirects; each hop is asked of robots.txt and its address is checked.

        :raises RefusedError: when it may not be asked, does not answer in time or answers too much, or when redirects
            go in circles.
        """
        seen = {url}
        at = url
        for _ in range(_MOST_REDIRECTS + 1):
            _checked(at, url)
            try:
                pause = self._robots.check(at)
            except RefusedError as refusal:
                raise RefusedError(url, refusal.reason) from None
            answer = self._request(at, headers or {}, self._largest, pause, url)
            if answer.status not in _REDIRECTS or not (target := answer.headers.get("location")):
                return answer
            at = _joined(at, target, url)
            if at in seen:
                raise RefusedError(url, f"its redirects go in circles (by way of {at})")
            seen.add(at)
        raise RefusedError(url, f"it redirects more than {_MOST_REDIRECTS} times")

    def _ask_robots(self, url: str) -> tuple[int, bytes]:
        at = url
        for _ in range(_MOST_REDIRECTS):
            answer = self._request(at, {}, LARGEST_ROBOTS, 0, url)
            if answer.status not in _REDIRECTS or not (target := answer.headers.get("location")):
                return answer.status, answer.body
            at = _joined(at, target, url)
        return 404, b""  # as RFC 9309 has it

    def _request(self, url: str, headers: Mapping[str, str], most: int, pause: float, origin: str) -> Answer:
        """One request, without redirects, to the address that was checked."""
        told = _checked(url, origin)
        host, port = told.host, told.port or (443 if told.scheme == "https" else 80)
        try:
            addresses = resolve(host, port, private=self._private)
        except RefusedError as refusal:
            raise RefusedError(origin, refusal.reason) from None
        self._wait(host, pause)
        headers = {
            "Host": told.netloc.decode("ascii"),
            "User-Agent": _USER_AGENT,
            "Accept": _ACCEPT,
            **headers,
        }
        for last, address in zip([*[False] * (len(addresses) - 1), True], addresses, strict=True):
            request = self._client.build_request(
                "GET", told.copy_with(host=address), headers=headers, extensions={"sni_hostname": host}
            )
            try:
                return self._sent(request, url, most, origin)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                if last:
                    raise RefusedError(origin, f"its host does not answer ({error})") from None
            except httpx.TimeoutException:
                raise RefusedError(origin, "its host does not answer in time") from None
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
                raise RefusedError(
                    origin, f"it cannot be fetched ({error or type(error).__name__})"
                ) from None
        raise RefusedError(origin, f"the host {host} is not known")

    def _sent(self, request: httpx.Request, url: str, most: int, origin: str) -> Answer:
        self._client.cookies.clear()
        response = self._client.send(request, stream=True)
        try:
            body = b"".join(self._bounded(response, most, origin))
        finally:
            response.close()
        return Answer(url, response.status_code, dict(response.headers.items()), body)

    def _bounded(self, response: httpx.Response, most: int, origin: str) -> Iterator[bytes]:
        size, until = 0, time.monotonic() + self._longest
        for block in response.iter_bytes():
            size += len(block)
            if size > most:
                raise RefusedError(origin, f"more than {most:,} bytes are too many for one document")
            if time.monotonic() > until:
                raise RefusedError(origin, f"it takes longer than {self._longest:.0f} seconds")
            yield block

    def _wait(self, host: str, pause: float) -> None:
        now = time.monotonic()
        if (rest := self._next.get(host, now) - now) > 0:
            time.sleep(rest)
        self._next[host] = time.monotonic() + max(self._delay, pause)


def _checked(url: str, origin: str) -> httpx.URL:
    try:
        told = httpx.URL(url)
    except (httpx.InvalidURL, UnicodeError, ValueError):
        raise RefusedError(origin, f"{url} is no address") from None
    if told.scheme not in ("http", "https") or not told.host:
        raise RefusedError(origin, f"{url} is no address of the web")
    if told.userinfo:
        raise RefusedError(origin, "its address holds a password")
    return told


def _joined(base: str, target: str, origin: str) -> str:
    try:
        joined = urljoin(base, target)
        urlsplit(joined)
    except ValueError:
        raise RefusedError(origin, f"it redirects to {target}, which is no address") from None
    return joined.partition("#")[0]
