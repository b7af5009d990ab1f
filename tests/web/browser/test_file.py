"""The pages of a ledger as one file: the same views from a disk, with no server and no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from counterclaim.ledger import Filter, LedgerView
from counterclaim.web.file import Choices, page_file


@pytest.fixture(scope="module")
def file(ledger_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    with LedgerView(str(ledger_file)) as view:
        written = page_file(view, Filter(), Choices(full_text=True))
    path = tmp_path_factory.mktemp("file") / "ledger.html"
    path.write_text(written, encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def opened(browser: Browser, file: str) -> Iterator[Page]:
    """The file in a window; afterwards nothing may have gone wrong, and nothing may have been asked."""
    context = browser.new_context(viewport={"width": 1300, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text))
    page.on(
        "request",
        lambda r: (
            None if r.url.partition("#")[0] == file or r.url.startswith("data:") else troubles.append(r.url)
        ),
    )
    page.goto(file)
    page.wait_for_selector("#view h1")
    yield page
    assert troubles == []
    context.close()


def test_views_lead_to_one_another_and_back(opened: Page) -> None:
    expect(opened.locator(".glance")).to_be_visible()
    opened.locator(".tallies a.cell").first.click()
    expect(opened).to_have_url(re.compile("#/tally/"))
    expect(opened.locator(".side .told").first).to_be_visible()
    opened.locator(".side .source").first.click()
    expect(opened).to_have_url(re.compile("#/report/.+#at="))
    expect(opened.locator(".text .mark.on").first).to_be_visible()
    opened.go_back()
    expect(opened.locator(".side .told").first).to_be_visible()
    opened.reload()
    expect(opened.locator(".side .told").first).to_be_visible()


def test_every_place_of_the_menu_is_there_but_the_review(opened: Page) -> None:
    names = opened.locator(".top nav a").all_inner_texts()
    assert names == ["Overview", "Rows", "Search", "About"]
    for name in names:
        opened.locator(".top nav").get_by_role("link", name=name).click()
        expect(opened.locator("#view h1")).to_be_visible()
        expect(opened.locator(".trouble")).to_have_count(0)
    assert opened.get_by_role("link", name="Export CSV").count() == 0
    for kind in ("figures", "events", "links", "entities", "reports", "claims"):
        opened.evaluate(f"location.hash = '#/rows/{kind}'")
        expect(opened.locator(".rows tbody tr").first).to_be_visible()


def test_rows_are_sorted_and_searched_without_a_server(opened: Page) -> None:
    opened.evaluate("location.hash = '#/rows/claims'")
    opened.locator("th a", has_text="Conf.").click()
    expect(opened.locator("th[aria-sort='descending']")).to_contain_text("Conf.")
    sure = [float(n) for n in opened.locator("td[data-name='Conf.']").all_inner_texts()]
    assert sure == sorted(sure, reverse=True)
    opened.keyboard.press("Control+k")
    opened.get_by_role("combobox").fill("gori")
    expect(opened.get_by_role("option").first).to_be_visible()
    opened.keyboard.press("Enter")
    expect(opened).to_have_url(re.compile("#/(report|party)/"))


def test_what_the_file_does_not_carry_is_said_so(opened: Page) -> None:
    opened.evaluate("location.hash = '#/report/nothing'")
    expect(opened.locator(".trouble")).to_contain_text("This file does not carry that view")


def test_a_file_of_a_filter_stays_under_it(browser: Browser, ledger_file: Path, tmp_path: Path) -> None:
    with LedgerView(str(ledger_file)) as view:
        (tmp_path / "gori.html").write_text(page_file(view, Filter(q="Gori"), Choices()), encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "gori.html").as_uri())
    expect(page.locator(".sentence")).to_contain_text("with the words “Gori”")
    for name in ("Rows", "About", "Overview"):
        page.locator(".top nav").get_by_role("link", name=name).click()
        expect(page.locator("#view h1")).to_be_visible()
        expect(page.locator(".trouble")).to_have_count(0)
    page.locator(".top nav").get_by_role("link", name="Rows").click()
    page.locator("td a.words").first.click()
    expect(page.locator(".report")).to_contain_text("Only the sentences that hold evidence")
    expect(page.locator(".text .mark.on").first).to_be_visible()
    page.close()
