"""A real server over a ledger of real reports, and a browser that notes whatever goes wrong or leaves it."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from counterclaim import read
from counterclaim.ingest import load
from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.web.security import Rules
from counterclaim.web.server import create_app

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
KARABAKH = [*sorted((ROOT.parent / "shared" / "gold").glob("karabakh-*.txt")), ROOT.parent / "shared" / "gold" / "seed.txt"]  # fmt: skip
# what the browser itself says of a broken policy, before any script of the page runs
WATCH = "window.broken = []; addEventListener('securitypolicyviolation', (e) => broken.push(`${e.violatedDirective} ${e.blockedURI}`));"
Served = Callable[..., str]


@dataclass
class Visit:
    """One browser window on a server: its page, and what went wrong in it."""

    page: Page
    base: str
    troubles: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        """Go to ``address`` and wait until it is drawn."""
        self.page.goto(self.base + address)
        return self.ready()

    def ready(self) -> Page:
        """Wait until nothing is being read any more."""
        self.page.wait_for_selector("#view :is(h1, .trouble, form)")
        expect(self.page.locator(".waiting, [aria-busy]")).to_have_count(0)
        return self.page

    def ask(self, address: str) -> dict:  # type: ignore[type-arg]
        """What the API answers, asked from inside the page."""
        told = self.page.evaluate("(a) => fetch(a).then((r) => r.json())", address)
        assert isinstance(told, dict)
        return told

    def check(self) -> None:
        """Nothing went wrong but what was expected."""
        broken = self.page.evaluate("window.broken ?? []")
        wrong = [t for t in self.troubles if not any(e in t for e in self.expected)]
        assert wrong == []
        assert broken == []


@pytest.fixture(scope="session")
def ledger_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of the shipped examples, and of five reports on one war where they lie beside the checkout."""
    file = tmp_path_factory.mktemp("ledger") / "ledger.db"
    with LedgerStore(str(file)) as store:
        for path in (*EXAMPLES, *(p for p in KARABAKH if p.is_file())):
            store.add(read(load(str(path))))
        store.refresh()
    return file


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serves a copy of a ledger on a free port; gives its address."""
    running: list[tuple[uvicorn.Server, threading.Thread, LedgerView, LedgerStore | None]] = []

    def serve(ledger: Path, *, read_only: bool = False) -> str:
        copy = tmp_path_factory.mktemp("served") / "ledger.db"
        shutil.copy(ledger, copy)
        store = None if read_only else LedgerStore(str(copy))
        view = LedgerView(str(copy))
        listening = socket.create_server(("127.0.0.1", 0))
        app = create_app(view, store, Rules(read_only=read_only))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.02)
        running.append((server, thread, view, store))
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    yield serve
    for server, thread, view, store in running:
        server.should_exit = True
        thread.join()
        view.close()
        if store:
            store.close()


@pytest.fixture(scope="session")
def address(served: Served, ledger_file: Path) -> str:
    """A server that many tests share: none of them decides anything."""
    return served(ledger_file)


def visiting(context: BrowserContext, base: str) -> Visit:
    context.add_init_script(WATCH)
    visit = Visit(context.new_page(), base)

    def requested(request: Request) -> None:
        if not request.url.startswith((f"{base}/", "data:,")):
            visit.troubles.append(f"left the machine: {request.url}")

    visit.page.on("pageerror", lambda error: visit.troubles.append(str(error)))
    visit.page.on(
        "console", lambda message: visit.troubles.append(f"{message.text} {message.location.get('url')}")
    )
    visit.page.on("request", requested)
    return visit


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1300, "height": 900}, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def visit(context: BrowserContext, address: str) -> Iterator[Visit]:
    """A window on the shared server."""
    made = visiting(context, address)
    yield made
    made.check()


@pytest.fixture
def desk(context: BrowserContext, served: Served, ledger_file: Path) -> Iterator[Visit]:
    """A window on a server of its own, where a coder decides."""
    context.add_init_script("try { localStorage.setItem('counterclaim:coder', 'Ana') } catch {}")
    made = visiting(context, served(ledger_file))
    yield made
    made.check()
