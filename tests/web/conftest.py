"""A real browser for the pages, and readings to show in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from counterclaim import read
from counterclaim.record import Reading
from counterclaim.show.page import page

EXAMPLES = Path(__file__).parents[2] / "examples"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Shown = Callable[[Reading], Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("the browser tests need Chromium: apt-get install chromium")
        pytest.skip("no Chromium here: run tools/services.sh as root")
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET + sandbox)
        yield running
        running.close()


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    """Opens the page of a reading; afterwards nothing may have gone wrong and nothing may have left."""
    context = browser.new_context(viewport={"width": 1300, "height": 900}, reduced_motion="reduce")
    file = tmp_path / "page.html"
    troubles: list[str] = []
    left: list[str] = []

    def guard(route: Route) -> None:
        if route.request.url == file.as_uri():
            route.continue_()
        else:
            left.append(route.request.url)
            route.abort()

    context.route("**/*", guard)

    def show(reading: Reading) -> Page:
        file.write_bytes(page(reading).encode("utf-8", "backslashreplace"))
        opened = context.new_page()
        opened.on("pageerror", lambda error: troubles.append(str(error)))
        opened.on("console", lambda message: troubles.append(message.text))
        opened.on(
            "request", lambda request: left.append(request.url) if request.url != file.as_uri() else None
        )
        opened.goto(file.as_uri())
        opened.wait_for_selector(".text")
        return opened

    yield show
    context.close()
    assert troubles == []
    assert left == []


@pytest.fixture(scope="session")
def georgia() -> Reading:
    return read((EXAMPLES / "georgia-2008.txt").read_text(encoding="utf-8"))
