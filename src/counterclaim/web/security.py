"""Who may ask what: the guard before every request, and the headers on every answer.

A browser that has another site open can be made to send requests here, so a request is judged by what a browser cannot
be made to lie about. The name that it was sent to must be one of ours (against DNS rebinding); one that changes
something must come from our own pages and hold JSON (against cross-site posts); no page of others may show ours in a
frame or load it as a script. Where the server is reachable from other machines every request needs the token.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from counterclaim.web.problems import problem

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
LARGEST_BODY = 65_536  # bytes; a decision is far smaller
COOKIE = "counterclaim"
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Frame-Options": "DENY",
}
_READS = ("GET", "HEAD", "OPTIONS")

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Rules:
    """Who may ask.

    ``names`` are the host names that the server answers to, besides loopback's and, where there is a token, plain
    addresses; ``token`` is needed for every request, None for none; ``read_only`` refuses all that would change
    something.
    """

    names: frozenset[str] = frozenset()
    token: str | None = None
    read_only: bool = False


class Guard:
    """The application ``app`` behind ``rules``."""

    def __init__(self, app: App, rules: Rules) -> None:
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Cache-Control", "no-store")
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, guarded)
            return
        body = await _read(receive) if scope["method"] not in _READS else b""
        if body is None:
            await problem(413, f"more than {LARGEST_BODY:,} bytes: no decision is that large")(
                scope, receive, guarded
            )
            return
        if body and not _is_json(scope):
            await problem(415, "send JSON, as Content-Type: application/json")(scope, receive, guarded)
            return
        await self._app(scope, _again(body, receive), guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        """Why the request is not let through; None when it is."""
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not _named(host, self._rules):
            return problem(
                421, f"this server does not answer to the name {_host(host)!r}: start it with --name"
            )
        site = headers.get("sec-fetch-site", "none")
        if scope["path"].startswith("/api") and site == "cross-site":
            return problem(403, "asked by a page of another site")
        token = self._token_refusal(scope, headers)
        if token is not None or scope["method"] in _READS:
            return token
        if site not in ("none", "same-origin") or not _own_origin(headers.get("origin"), host):
            return problem(403, "sent by a page of another site")
        if self._rules.read_only:
            return problem(403, "this ledger is shown read-only: decisions are not taken here")
        return None

    def _token_refusal(self, scope: Scope, headers: Headers) -> Response | None:
        token = self._rules.token
        if token is None or _same(_bearer(headers), token) or _same(_cookie(headers), token):
            return None
        query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        given = next((value for name, value in query if name == "token"), None)
        if scope["method"] == "GET" and not scope["path"].startswith("/api") and _same(given, token):
            return _let_in(scope, [pair for pair in query if pair[0] != "token"], token)
        words = "this ledger needs its token: open the address with ?token=… that counterclaim serve printed"
        if scope["path"].startswith(("/api", "/openapi")):
            return problem(401, words, {"WWW-Authenticate": "Bearer"})
        return PlainTextResponse(words + "\n", 401, {"WWW-Authenticate": "Bearer"})


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches ``host``."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _host(host: str) -> str:
    """The name in a Host header, without the port; empty when it is malformed."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".").lower()
    except ValueError:
        return ""


def _named(header: str, rules: Rules) -> bool:
    host = _host(header)
    if is_loopback(host) or host in rules.names:
        return True
    try:
        ipaddress.ip_address(host)  # a name can be rebound to another address, an address cannot
    except ValueError:
        return False
    return rules.token is not None


def _own_origin(origin: str | None, host: str) -> bool:
    """Whether a browser says that one of our own pages sent it; programs say nothing."""
    if origin is None:
        return True
    told = urlsplit(origin) if "\\" not in origin else urlsplit("")
    return told.scheme in ("http", "https") and told.netloc.lower() == host.lower()


def _is_json(scope: Scope) -> bool:
    return Headers(scope=scope).get("content-type", "").split(";")[0].strip().lower() == "application/json"


def _same(given: str | None, token: str) -> bool:
    """Whether ``given`` is the token, in a time that tells nothing of it."""
    if given is None:
        return False
    ours, theirs = (hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest() for text in (token, given))
    return hmac.compare_digest(ours, theirs)


def _bearer(headers: Headers) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def _cookie(headers: Headers) -> str | None:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return found.value if found else None


def _let_in(scope: Scope, query: list[tuple[str, str]], token: str) -> Response:
    """Keep the token in a cookie and lead on to the address without it."""
    rest = f"?{urlencode(query)}" if query else ""
    # A path of two slashes would lead to another site.
    answer = RedirectResponse("/" + scope["path"].lstrip("/") + rest, 303)
    secure = scope.get("scheme") == "https"
    answer.set_cookie(COOKIE, token, httponly=True, samesite="strict", secure=secure, path="/")
    return answer


async def _read(receive: Receive) -> bytes | None:
    """The body of a request; None when it is too large."""
    body: bytes = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if len(body) > LARGEST_BODY:
            return None
        if message["type"] == "http.disconnect" or not message.get("more_body"):
            return body


def _again(body: bytes, receive: Receive) -> Receive:
    """What the application receives: ``body``, which was read already, then what else comes."""
    told = False

    async def received() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return received
