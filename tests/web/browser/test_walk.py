"""Every page of a ledger, walked: it draws, says what it is, fits every width, and can be read in every light."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from playwright.sync_api import expect
from tests.web.browser.conftest import Visit
from tests.web.test_page_safety import CONTRAST

# roles and names that a screen reader needs: [what is wrong, which node]
FAULTS = """() => {
  const found = [];
  const say = (why, node) => found.push(`${why}: ${node.outerHTML.slice(0, 120)}`);
  const name = (n) => (n.getAttribute('aria-label') || n.textContent || n.title || '').trim();
  for (const n of document.querySelectorAll('a, button, [role=button], [role=slider], summary')) if (!name(n) && !n.closest('[hidden]')) say('no name', n);
  for (const n of document.querySelectorAll('input, select')) if (!n.labels?.length && !n.getAttribute('aria-label')) say('no label', n);
  for (const n of document.querySelectorAll('[aria-controls], [aria-labelledby]')) {
    const id = n.getAttribute('aria-labelledby');
    if (id && !document.getElementById(id)) say('labelled by nothing', n);
  }
  const ids = [...document.querySelectorAll('[id]')].map((n) => n.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push(`twice: ${id}`);
  if (document.querySelectorAll('main').length !== 1) found.push('not one main');
  if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
  const levels = [...document.querySelectorAll('main :is(h1, h2, h3)')].map((n) => Number(n.tagName[1]));
  levels.forEach((l, n) => n && l > levels[n - 1] + 1 && found.push(`a heading of level ${l} after ${levels[n - 1]}`));
  for (const n of document.querySelectorAll('[tabindex]')) if (n.tabIndex > 0) say('tab order', n);
  for (const n of document.querySelectorAll('[style]')) if (/url|expression/.test(n.getAttribute('style'))) say('style', n);
  for (const n of document.querySelectorAll('img:not([alt])')) say('no alt', n);
  if (!document.documentElement.lang) found.push('no language');
  return found;
}"""


@pytest.fixture(scope="module")
def pages(address: str) -> list[str]:
    """The address of every kind of page, with things that are in the ledger."""
    import json
    from urllib.request import urlopen

    def ask(path: str) -> dict:  # type: ignore[type-arg]
        with urlopen(address + path) as answer:
            told = json.load(answer)
        assert isinstance(told, dict)
        return told

    overview = ask("/api/overview")
    report = ask("/api/rows/reports?limit=1")["rows"][0]["report"]
    cards = ask(f"/api/report/{report}")["cards"]
    tally = next(row["tally"] for row in overview["contested"] if row.get("tally"))
    incident = next(card["incident"] for card in cards if card["incident"])
    party = overview["map"]["places"][0]["party"]
    return [
        "/", f"/tally/{quote(tally, safe='')}", f"/incident/{quote(incident, safe='')}", f"/report/{report}",
        f"/report/{report}#at={quote(cards[0]['anchor'], safe='')}", f"/party/{quote(party, safe='')}", "/party/state%3Arussia",
        "/search", "/search?q=killed", "/rows/claims", "/rows/figures", "/rows/events", "/rows/links", "/rows/entities",
        "/rows/reports", "/review", "/about",
    ]  # fmt: skip


def test_every_page_draws_and_has_roles_and_names(visit: Visit, pages: list[str]) -> None:
    for page in pages:
        opened = visit.open(page)
        assert opened.locator(".trouble").count() == 0, (page, opened.inner_text("#view"))
        assert len(opened.inner_text("#view")) > 20, page
        assert opened.title().endswith(" | counterclaim"), page
        assert opened.evaluate(FAULTS) == [], page


@pytest.mark.parametrize("width", [390, 768, 1300])
def test_no_page_scrolls_sideways(visit: Visit, pages: list[str], width: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": 844})
    for page in pages:
        opened = visit.open(page)
        assert opened.evaluate("document.documentElement.scrollWidth") <= width, page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_enough_contrast(visit: Visit, pages: list[str], scheme: str) -> None:
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for page in pages:
        opened = visit.open(page)
        expect(opened.locator(".flash")).to_have_count(0)
        lowest, where = opened.evaluate(CONTRAST)
        assert lowest >= 4.5, (page, where)


def test_paper_has_no_controls_and_all_rows(visit: Visit, pages: list[str]) -> None:
    for page in pages:
        opened = visit.open(page)
        opened.emulate_media(media="print")
        for gone in (".top nav", ".exports", ".fields", ".acts"):
            assert not any(n.is_visible() for n in opened.locator(gone).all()), (page, gone)
        assert opened.locator("h1").is_visible()
        opened.emulate_media(media="screen")


def test_reload_back_and_forward_show_the_same(visit: Visit) -> None:
    opened = visit.open("/rows/claims")
    first = opened.inner_text("#view .rows")
    opened.get_by_role("link", name="figures", exact=True).click()
    expect(opened).to_have_url(f"{visit.base}/rows/figures")
    visit.ready()
    expect(opened.locator(".kinds [aria-current]")).to_have_text("figures")
    opened.go_back()
    visit.ready()
    expect(opened.locator(".kinds [aria-current]")).to_have_text("claims")
    assert opened.inner_text("#view .rows") == first
    opened.go_forward()
    expect(opened.locator(".kinds [aria-current]")).to_have_text("figures")
    opened.reload()
    visit.ready()
    expect(opened.locator(".kinds [aria-current]")).to_have_text("figures")


def test_the_keyboard_gets_everywhere(visit: Visit) -> None:
    opened = visit.open("/")
    opened.keyboard.press("Tab")
    assert opened.evaluate("document.activeElement.className") == "skip"
    opened.keyboard.press("Enter")
    assert opened.evaluate("document.activeElement.id") == "view"
    seen = set()
    for _ in range(60):
        opened.keyboard.press("Tab")
        seen.add(
            opened.evaluate(
                "document.activeElement.closest('section, nav, footer')?.getAttribute('aria-labelledby') ?? ''"
            )
        )
        outline = opened.evaluate(
            "(() => { const n = document.activeElement, s = getComputedStyle(n); return n.closest('svg') ? 'drawn' : s.outlineStyle })()"
        )
        assert outline != "none" or opened.evaluate("document.activeElement === document.body")
    assert {"over-time", "most-contested", "who-counts"} <= seen


def test_a_view_that_is_not_there_says_what_to_do(visit: Visit) -> None:
    visit.expected = ["404", "422"]
    for page, words in (
        ("/report/nothing", "no such thing"), ("/tally/nothing", "no such thing"), ("/nowhere", "no such page"),
        ("/?stance=sideways", "filter in this address"), ("/rows/claims?since=yesterday", "filter in this address"),
    ):  # fmt: skip
        opened = visit.page
        opened.goto(visit.base + page)
        if page == "/nowhere" and opened.locator("#view").count() == 0:
            continue  # the server has no such page either, and says so
        opened.wait_for_selector(".trouble")
        assert words in opened.inner_text(".trouble"), page
    opened.goto(f"{visit.base}/?stance=sideways")
    opened.get_by_role("link", name="Clear the filter").click()
    expect(opened.locator(".glance")).to_be_visible()


def test_a_server_that_is_gone_is_said_so(visit: Visit) -> None:
    opened = visit.open("/about")
    visit.expected = ["ERR_FAILED", "Failed to load"]
    opened.route("**/api/rows/**", lambda route: route.abort())
    opened.get_by_role("link", name="Rows").click()
    expect(opened.locator(".trouble")).to_contain_text("does not answer")
    opened.unroute("**/api/rows/**")
    opened.get_by_role("button", name="Try again").click()
    expect(opened.locator(".rows")).to_be_visible()


def test_nothing_of_a_report_becomes_markup(visit: Visit) -> None:
    opened = visit.open("/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    assert opened.locator("#page img, #page script").count() == 0
    assert "<img" in opened.inner_text(".sentence")
