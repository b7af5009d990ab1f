"""What the tests of ingest share: texts, and a server on the loopback."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest

from counterclaim.ingest import Found, documents

ENGLISH = (
    "The army said that two of its soldiers were killed near the river on Monday. The rebels denied it and said that"
    " they had left the valley days before the clash."
)
PAGE = (
    "<!doctype html><html><head><title>Clash at the river</title></head><body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>Clash at the river</h1><p>{ENGLISH}</p><p>Witnesses spoke of a long night, and of smoke above the"
    " bridge.</p></article></body></html>"
)

Answers = tuple[int, dict[str, str], bytes]


def of(*places: object) -> list[Found]:
    """What is found in places, without notes."""
    return [found for found in documents([str(p) for p in places]) if found.note is None]


def problem(found: Found) -> str:
    """Why a document was refused."""
    assert found.problem is not None, found
    return found.problem


@dataclass
class Server:
    """A server on the loopback: what it answers by path, and what it was asked."""

    port: int
    answers: dict[str, Answers | Callable[[dict[str, str]], Answers]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def page(
        self, path: str, body: str | bytes, media: str = "text/html", status: int = 200, **headers: str
    ) -> str:
        """Answer ``path`` with ``body``; gives the address."""
        data = body.encode() if isinstance(body, str) else body
        told = {"Content-Type": media} | {k.replace("_", "-"): v for k, v in headers.items()}
        self.answers[path] = (status, told, data)
        return self.url(path)

    def paths(self) -> list[str]:
        """What was asked for, but for robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@pytest.fixture
def server() -> Iterator[Server]:
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {k.lower(): v for k, v in self.headers.items()}
            here.asked.append((self.path, headers))
            answer = here.answers.get(self.path, (404, {}, b""))
            status, told, body = answer(headers) if callable(answer) else answer
            self.send_response(status)
            for name, value in told.items():
                self.send_header(name, value)
            if "Content-Length" not in told:
                self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        here = Server(running.server_address[1])
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield here
        running.shutdown()
        thread.join()
