"""What a hostile report can do to its page: nothing. And whether everybody can read it: contrast, dark desktops."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page
from tests.web.readings import HOSTILE, hostile, two_voices

from counterclaim.record import Reading
from counterclaim.show.page import page

Shown = Callable[[Reading], Page]

# The lowest contrast (WCAG 2) of any text on the page against the nearest opaque ground behind it.
CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => [r, g, b]
    .map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = rgba(getComputedStyle(node).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const node of document.querySelectorAll('#page *')) {
    if (node.closest('svg, [hidden]') || ![...node.childNodes].some((c) => c.nodeType === 3 && c.data.trim())) continue;
    const [a, b] = [light(rgba(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
    found.push([(a + 0.05) / (b + 0.05), node.className || node.tagName]);
  }
  return found.sort((x, y) => x[0] - y[0])[0];
}"""


def test_hostile_text_stays_text(shown: Shown) -> None:
    opened = shown(hostile())
    assert opened.text_content(".text") == HOSTILE
    assert opened.title() == "</title><script>document.title='owned'</script> | counterclaim"
    assert opened.locator("script").count() == 2
    for panel in ("losses", "claims", "map", "names"):
        opened.click(f"#tab-{panel}")
        assert opened.locator("#page img, #page script, #page .head i, #page .head b + i").count() == 0
        assert opened.evaluate("document.documentElement.scrollWidth") <= 1300
    opened.click("#tab-claims")
    opened.locator("#panel-claims .row").click()
    assert opened.locator(".text .on").count() >= 1


def test_hostile_text_fits_a_phone(shown: Shown) -> None:
    opened = shown(hostile())
    opened.set_viewport_size({"width": 390, "height": 800})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390


def test_controls_are_marked_and_lose_their_effect(shown: Shown) -> None:
    opened = shown(hostile())
    controls = opened.locator(".text .control")
    assert controls.all_text_contents() == ["\u202e", "\u202c", "\u200f", "\x1b"]
    assert controls.first.get_attribute("title") == "U+202E right-to-left override"
    assert "␦" in controls.first.evaluate("node => getComputedStyle(node, '::before').content")
    # the letters after the override still run from left to right
    first, last = opened.evaluate(
        """() => {
          const node = document.querySelector('.text .control').nextSibling;
          return [0, 3].map((n) => {
            const range = document.createRange();
            range.setStart(node, n);
            range.setEnd(node, n + 1);
            return range.getBoundingClientRect().left;
          });
        }"""
    )
    assert first < last


def test_nothing_else_may_run_or_load(shown: Shown, browser: Browser) -> None:
    policy = shown(two_voices()).locator("meta[http-equiv]").get_attribute("content") or ""
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy
    written = page(two_voices()).replace("<main", "<script>document.title='owned'</script><main", 1)
    other = browser.new_page()
    other.set_content(written)
    assert other.title() == "Kidal: two accounts | counterclaim"
    other.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_enough_contrast(shown: Shown, georgia: Reading, scheme: str) -> None:
    opened = shown(georgia)
    opened.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for panel in ("losses", "claims", "contested", "timeline", "map", "names"):
        opened.click(f"#tab-{panel}")
        opened.keyboard.press("j")
        opened.wait_for_function("!document.querySelector('.flash')")
        lowest, where = opened.evaluate(CONTRAST)
        assert lowest >= 4.5, (panel, where)


def test_it_follows_a_dark_desktop(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = opened.evaluate(colour)
    opened.emulate_media(color_scheme="dark")
    assert opened.evaluate(colour) != light


def test_without_script_a_notice_remains(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.set_content(page(two_voices()))
    assert "needs JavaScript" in opened.inner_text("main")
    context.close()
