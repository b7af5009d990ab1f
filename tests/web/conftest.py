"""A real browser for the pages, and readings to show in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from counterclaim import read
from counterclaim.dossier import build_dossier
from counterclaim.dossier.compare import compare
from counterclaim.dossier.rules import view
from counterclaim.dossier.sheets import Sheet
from counterclaim.record import Reading
from counterclaim.show.dossier_page import dossier_page
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
Opened = Callable[..., Page]
Shown = Callable[[Reading], Page]
Told = Callable[..., Page]


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
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a written page; afterwards nothing may have gone wrong in it and nothing may have left it."""
    context = browser.new_context(viewport={"width": 1300, "height": 900}, reduced_motion="reduce")
    file = tmp_path / "page.html"
    troubles: list[str] = []
    left: list[str] = []

    def is_ours(url: str) -> bool:
        return url.partition("#")[0] == file.as_uri()

    def guard(route: Route) -> None:
        if is_ours(route.request.url):
            route.continue_()
        else:
            left.append(route.request.url)
            route.abort()

    context.route("**/*", guard)

    def show(written: str, fragment: str = "") -> Page:
        file.write_bytes(written.encode("utf-8", "backslashreplace"))
        made = context.new_page()
        made.on("pageerror", lambda error: troubles.append(str(error)))
        made.on("console", lambda message: troubles.append(message.text))
        made.on("request", lambda request: None if is_ours(request.url) else left.append(request.url))
        made.goto(file.as_uri() + fragment)
        made.wait_for_selector(".tabs")
        return made

    yield show
    context.close()
    assert troubles == []
    assert left == []


@pytest.fixture
def shown(opened: Opened) -> Shown:
    """Opens the page of a reading."""
    return lambda reading: opened(page(reading))


@pytest.fixture
def told(opened: Opened) -> Told:
    """Opens the page of the dossier of some readings."""

    def show(readings: Sequence[Reading], rule: str | None = None, sheet: Sheet | None = None) -> Page:
        dossier = build_dossier(readings)
        beside = compare(dossier, sheet) if sheet else None
        return opened(dossier_page(dossier, readings, view(dossier, rule) if rule else None, beside))

    return show


@pytest.fixture(scope="session")
def georgia() -> Reading:
    return read((EXAMPLES / "georgia-2008.txt").read_text(encoding="utf-8"))
