"""A filled ledger, its application, and a client that asks it without a network."""

from __future__ import annotations

import contextlib
import shutil
import socket
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from tests.web.readings import HOSTILE

from counterclaim import read
from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.ledger.review import Decision, decide
from counterclaim.record import Reading, Report
from counterclaim.web.security import Rules
from counterclaim.web.server import create_app

with warnings.catch_warnings():  # it names a client of the future that nobody has yet
    warnings.simplefilter("ignore")
    from fastapi.testclient import TestClient

HERE = "http://127.0.0.1:8477"
EXAMPLES = Path(__file__).parents[3] / "examples"
Client = TestClient
Asked = Callable[..., TestClient]
_PUBLISHERS = {
    "georgia-2008-08-11": "=HYPERLINK(1)",
    "georgia-2008": "Agencies",
    "tigray-2021": "A <b>magazine</b>",
}


@pytest.fixture(scope="session")
def readings() -> list[Reading]:
    """The shipped examples, and a report that tries to break out of every page."""
    told = [
        Report(
            path.read_text(encoding="utf-8"), publisher=_PUBLISHERS.get(path.stem), origin=path.name,
            published=path.read_text(encoding="utf-8")[5:15] if path.stem != "yemen-2018-translated" else None,
        )
        for path in sorted(EXAMPLES.glob("*.txt"))
    ]  # fmt: skip
    hostile = Report(
        HOSTILE, title="</title><script>alert(1)</script>", publisher="<img src=x onerror=alert(1)>"
    )
    return [read(report) for report in (*told, hostile)]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, readings: list[Reading]) -> Path:
    """A ledger of these reports with a few decisions; to be copied before it is written to."""
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    with LedgerStore(str(path)) as store:
        for reading in readings:
            store.add(reading)
        claims = [claim.anchor for reading in readings for claim in reading.claims]
        for action, anchor in zip(("accept", "reject", "accept"), claims, strict=False):
            decide(store, Decision(action, anchor, "ana"))  # type: ignore[arg-type]
        store.refresh()
    return path


@pytest.fixture
def ledger(filled: Path, tmp_path: Path) -> str:
    """A ledger of one's own."""
    return str(shutil.copy(filled, tmp_path / "ledger.db"))


@pytest.fixture
def asked(ledger: str) -> Iterator[Asked]:
    """Makes a client of the ledger, served as the keywords say."""
    opened: list[Any] = []

    def client(rules: Rules = Rules(), *, writing: bool = True, base: str = HERE) -> TestClient:  # noqa: B008
        view = LedgerView(ledger)
        store = LedgerStore(ledger) if writing else None
        opened.extend(filter(None, (view, store)))
        # Errors of our own are to be seen as a browser would see them.
        return TestClient(
            create_app(view, store, rules, bundle={}), base_url=base, raise_server_exceptions=False,
            follow_redirects=False,
        )  # fmt: skip

    yield client
    for one in opened:
        one.close()


@pytest.fixture
def client(asked: Asked) -> TestClient:
    """A client of the ledger as serve serves it by default."""
    return asked()


@contextlib.contextmanager
def served(app: Any) -> Iterator[str]:
    """The address at which ``app`` is served by a real server, for as long as the block runs."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False, server_header=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()
