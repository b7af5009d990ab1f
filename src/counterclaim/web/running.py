"""Running the server: an address is taken, the ledger opened, and both are let go again."""

from __future__ import annotations

import errno
import secrets
import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn

from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.web.security import Rules, is_loopback
from counterclaim.web.server import create_app

SHORTEST_TOKEN = 16
_GRACE = 3  # seconds that open requests have when the server ends


class NotServed(Exception):  # noqa: N818 (no fault of a program)
    """A server that cannot run as it was asked to; ``str()`` says why and what to do."""


@dataclass(frozen=True, slots=True)
class Order:
    """How a ledger is to be served. ``token`` may be ``auto``: one is made then."""

    ledger: str
    host: str = "127.0.0.1"
    port: int = 8477
    token: str | None = None
    names: frozenset[str] = frozenset()
    read_only: bool = False
    coder: str | None = None
    opened: bool = False


def run(order: Order, say: Callable[[str], object]) -> None:
    """Serve until somebody ends it.

    :param say: is told the address.
    :raises NotServed: when the address is taken or not ours, others could get in without a token, or the pages were
        not built.
    :raises LedgerError: when the ledger cannot be opened.
    """
    token = secrets.token_urlsafe(24) if order.token == "auto" else order.token
    _check(order, token)
    with LedgerView(
        order.ledger
    ) as view:  # first, since the writing half would make a ledger where there is none
        store = None if order.read_only else LedgerStore(order.ledger)
        try:
            names = order.names if is_loopback(order.host) else order.names | _own_names(order.host)
            try:
                app = create_app(view, store, Rules(names, token, order.read_only), order.coder)
            except FileNotFoundError:
                raise NotServed("the pages were not built: run make install") from None
            with _bound(order.host, order.port) as listening:
                address = _address(order, listening.getsockname()[1], token)
                say(f"{view} at {address}{' (read-only)' if order.read_only else ''}; Ctrl+C ends it")
                if order.opened:
                    webbrowser.open(address)
                _serve(app, listening)
        finally:
            if store:
                store.close()


def _check(order: Order, token: str | None) -> None:
    if token is None and not is_loopback(order.host):
        raise NotServed(
            f"{order.host} is reached by other machines: they need a token; --token auto makes one, "
            "--token-file FILE reads yours"
        )
    if token is not None and (len(token) < SHORTEST_TOKEN or not token.isascii() or not token.isprintable()):
        raise NotServed(
            f"a token has at least {SHORTEST_TOKEN} letters, digits or signs; --token auto makes one"
        )
    if token is not None and set(token) & set(' ";,\\'):
        raise NotServed('a token has no blanks and none of " ; , \\')


def _bound(host: str, port: int) -> socket.socket:
    """A socket that listens at ``host``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host.strip("[]"), port))
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise NotServed(
                f"port {port} is taken: end what runs there, or name another with --port"
            ) from None
        if error.errno == errno.EACCES:
            raise NotServed(f"port {port} is not yours to take: name one above 1023 with --port") from None
        raise NotServed(f"cannot listen at {host}: {error.strerror or error}") from None
    return listening


def _address(order: Order, port: int, token: str | None) -> str:
    host = socket.gethostname() if order.host in ("0.0.0.0", "::") else order.host
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/{f'?token={token}' if token else ''}"


def _own_names(host: str) -> frozenset[str]:
    return frozenset(name.lower() for name in (host, socket.gethostname(), socket.getfqdn()))


def _serve(app: object, listening: socket.socket) -> None:
    # No access log: addresses hold the token once, and what an analyst looks at is nobody's business.
    settings = uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_level="error", access_log=False, server_header=False, date_header=True, lifespan="on",
        timeout_graceful_shutdown=_GRACE, h11_max_incomplete_event_size=65_536,
    )  # fmt: skip
    try:
        uvicorn.Server(settings).run(sockets=[listening])
    except KeyboardInterrupt:
        return  # uvicorn has ended by then, and raises the signal again
