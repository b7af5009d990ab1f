"""The page of one report, in a real browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from counterclaim import read
from counterclaim.record import Claim, Entity, Figure, Mention, Reading, Report, Side, Span
from counterclaim.show.page import page

EXAMPLES = Path(__file__).parents[2] / "examples"
HOSTILE = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"> "
    "&lt;b&gt; \u202etxet\u202c \U0001f600 " + "x" * 10_000 + "\n]]> <!-- said 5 men died"
)
Shown = Callable[[Reading], Page]


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    """Opens the page of a reading; afterwards nothing may have gone wrong and nothing may have left."""
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    troubles: list[str] = []
    requests: list[str] = []

    def show(reading: Reading) -> Page:
        file = tmp_path / "page.html"
        file.write_bytes(page(reading).encode("utf-8", "backslashreplace"))
        opened = context.new_page()
        opened.on("pageerror", lambda error: troubles.append(str(error)))
        opened.on("console", lambda message: troubles.append(message.text))
        opened.on("request", lambda request: requests.append(request.url))
        opened.goto(file.as_uri())
        opened.wait_for_selector(".text")
        return opened

    yield show
    context.close()
    assert troubles == []
    assert all(url.startswith("file:") for url in requests), requests


@pytest.fixture(scope="module")
def georgia() -> Reading:
    return read((EXAMPLES / "georgia-2008.txt").read_text(encoding="utf-8"))


def test_the_text_is_the_report(shown: Shown, georgia: Reading) -> None:
    assert shown(georgia).text_content(".text") == georgia.report.text


def test_a_card_leads_to_its_words_and_back(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    card = opened.locator("#panel-losses .row").first
    row = card.get_attribute("data-row")
    card.click()
    marked = opened.locator(f'.report [data-ids~="{row}"].on')
    assert marked.count() >= 1
    opened.keyboard.press("Escape")
    assert opened.locator(".on").count() == 0
    opened.locator(f'.report [data-ids~="{row}"]').first.click()
    assert opened.locator("[role=tabpanel]:not([hidden]) .on").count() >= 1


def test_tabs_and_rows_by_keyboard(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    opened.locator("#tab-losses").focus()
    opened.keyboard.press("ArrowRight")
    assert opened.locator("#tab-claims").get_attribute("aria-selected") == "true"
    assert opened.locator("#panel-claims").is_visible()
    opened.keyboard.press("j")
    opened.keyboard.press("j")
    second = opened.locator("#panel-claims .row").nth(1)
    assert "on" in (second.get_attribute("class") or "").split()


def test_claims_can_be_filtered_by_stance(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    opened.click("#tab-claims")
    opened.locator(".filters select").first.select_option("deny")
    stances = set(opened.locator("#panel-claims .stance").all_text_contents())
    assert stances == {"deny"}


def test_the_map_has_the_places_and_says_what_borders_are(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    opened.click("#tab-map")
    assert opened.locator(".dot").count() >= 2
    assert "contested claims too" in (opened.text_content("figcaption") or "")


@pytest.mark.parametrize("width", [390, 768, 1300])
def test_no_width_scrolls_sideways(shown: Shown, georgia: Reading, width: int) -> None:
    opened = shown(georgia)
    opened.set_viewport_size({"width": width, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") <= width


def test_it_follows_a_dark_desktop(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = opened.evaluate(colour)
    opened.emulate_media(color_scheme="dark")
    assert opened.evaluate(colour) != light


def test_hostile_text_stays_text(shown: Shown) -> None:
    span = Span(HOSTILE.index("said"), len(HOSTILE))
    claim = Claim("c1", ("e1",), "assert", span, None, (span,), True, (span,), via="<b>via</b>")
    figure = Figure("f1", 5, None, "exact", "killed", "unknown", None, None, "c1", (span,))
    who = Entity("e1", "<img src=x onerror=alert(1)>", "person", Side(None, "</script>"), (Mention(0, 9),))
    report = Report(HOSTILE, title="</title><script>document.title='owned'</script>")
    opened = shown(Reading(report, (who,), (claim,), (), (figure,), notes=("<i>note</i>",)))
    assert opened.text_content(".text") == HOSTILE
    assert opened.title() == "</title><script>document.title='owned'</script> | counterclaim"
    assert opened.locator("script").count() == 2
    assert opened.locator("#page img, #page i, #page script").count() == 0
    assert opened.evaluate("document.documentElement.scrollWidth") <= 1300


def test_without_script_a_notice_remains(georgia: Reading) -> None:
    assert "This page needs JavaScript" in page(georgia)
