"""The page of one report, in a real browser: text and rows lead to each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from tests.web.readings import TEXT, two_voices

from counterclaim.record import Reading, Report

Shown = Callable[[Reading], Page]
OPEN = "[role=tabpanel]:not([hidden])"
PANELS = ["losses", "claims", "contested", "timeline", "map", "names"]


def test_the_text_is_the_report(shown: Shown, georgia: Reading) -> None:
    assert shown(georgia).text_content(".text") == georgia.report.text


def test_segments_carry_the_rows_that_cover_them(shown: Shown) -> None:
    opened = shown(two_voices())
    words = opened.locator('.text [data-ids~="f1"]').all_text_contents()
    assert "".join(words) == "12 rebels died"
    assert "".join(opened.locator('.text [data-ids~="v1"]').all_text_contents()) == "Fighting went on"


def test_the_head_says_what_is_known_and_what_is_not(shown: Shown) -> None:
    head = shown(two_voices()).inner_text(".head")
    for words in ("Kidal: two accounts", "A Wire", "date of publication", "1 figure", "2 claims", "unknown"):
        assert words in head


def test_a_card_leads_to_its_words(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    card = opened.locator("#panel-losses .row").last
    row = card.get_attribute("data-row")
    card.click()
    words = opened.locator(f'.text [data-ids~="{row}"].on')
    assert words.count() >= 1
    box = words.first.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900
    opened.keyboard.press("Escape")
    assert opened.locator(".on").count() == 0


def test_words_of_several_rows_offer_each_of_them(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.locator('.text [data-ids~="f1"]').first.click()
    assert opened.locator('#panel-losses .row.on[data-row="f1"]').is_visible()
    offered = opened.locator(".chooser button")
    assert offered.evaluate_all("nodes => nodes.map(n => n.dataset.pick)")[:2] == ["f1", "c1"]
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    assert opened.locator('#panel-claims .row.on[data-row="c1"]').is_visible()
    opened.keyboard.press("Escape")
    assert opened.locator(".chooser").count() == 0


def test_tabs_by_keyboard(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.locator("#tab-losses").focus()
    for key, name in [
        ("ArrowRight", "claims"),
        ("End", "names"),
        ("ArrowRight", "losses"),
        ("ArrowLeft", "names"),
        ("Home", "losses"),
    ]:
        opened.keyboard.press(key)
        assert opened.locator(f"#tab-{name}").get_attribute("aria-selected") == "true"
        assert opened.locator(f"#panel-{name}").is_visible()
        assert opened.evaluate("document.activeElement.id") == f"tab-{name}"
        assert opened.locator(OPEN).count() == 1


def test_rows_by_keyboard(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    opened.click("#tab-claims")
    cards = opened.locator("#panel-claims .row")
    for key, nth in [("j", 0), ("j", 1), ("k", 0)]:
        opened.keyboard.press(key)
        assert cards.nth(nth).get_attribute("aria-current") == "true"
        assert opened.locator("#panel-claims .row.on").count() == 1
    opened.keyboard.press("Escape")
    opened.keyboard.press("Enter")
    row = cards.first.get_attribute("data-row")
    assert opened.locator(f'.text [data-ids~="{row}"].on').count() >= 1


def test_every_card_says_why(shown: Shown) -> None:
    opened = shown(two_voices())
    card = opened.locator("#panel-losses .row").first
    assert not card.locator(".rule").is_visible()
    card.locator("summary").click()
    assert "count-verb" in card.inner_text()
    assert "0.7" in card.inner_text()
    assert "12 rebels died" in card.inner_text()


def test_a_card_of_a_loss_says_all_that_is_known(shown: Shown) -> None:
    card = shown(two_voices()).inner_text("#panel-losses .row")
    for words in (
        "≥ 12",
        "killed, militant",
        "loss of the rebels",
        "by Mali",
        "2012-05-03",
        "at Kidal",
        "running total",
    ):
        assert words in card


def test_the_matrix_holds_every_present_figure(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    assert opened.locator(".matrix .cell").count() == sum(not f.history for f in georgia.figures)
    opened.locator(".matrix .cell").first.click()
    assert opened.locator(".text .mark.on").count() >= 1


def test_claims_are_filtered_by_stance_and_by_claimant(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.click("#tab-claims")
    stance, who = opened.get_by_label("Stance"), opened.get_by_label("Who")
    stance.select_option("deny")
    assert opened.locator("#panel-claims .stance").all_text_contents() == ["deny"]
    card = opened.inner_text("#panel-claims .row")
    assert "against Mali" in card
    assert "quoted" in card
    stance.select_option("")
    who.select_option("Mali")
    assert opened.locator("#panel-claims .stance").all_text_contents() == ["assert"]
    assert "1 of 2" in opened.inner_text("#panel-claims .filters")


def test_contested_claims_stand_side_by_side(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.click("#tab-contested")
    first, second = opened.locator(".pair .voice").all()
    assert "12 rebels died near Kidal" in first.inner_text()
    assert "denied" in second.inner_text()
    assert opened.inner_text(".pair .verb") == "denies"
    left, right = first.bounding_box(), second.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]
    second.click()
    assert opened.locator('.text [data-ids~="c2"].on').count() >= 1


def test_the_timeline_holds_events_and_dated_figures_by_day(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.click("#tab-timeline")
    assert opened.locator(".days h3").all_text_contents() == ["2012-05-03", "2012-05-04"]
    rows = opened.locator(".days .row").evaluate_all("nodes => nodes.map(n => n.dataset.row)")
    assert rows == ["f1", "v1"]


def test_the_map_has_the_places_and_says_what_borders_are(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.click("#tab-map")
    caption = opened.inner_text("figcaption")
    assert "Borders are contested claims too" in caption
    assert "Could not be placed: Nowhere" in caption
    assert opened.locator(".map .land").get_attribute("d")
    opened.locator(".dot").focus()
    opened.keyboard.press("Enter")
    assert opened.locator(".text .on").all_text_contents() == ["Kidal"]


def test_places_far_from_the_theatre_are_one_click_away(shown: Shown, georgia: Reading) -> None:
    opened = shown(georgia)
    opened.click("#tab-map")
    few = opened.locator(".dot").count()
    assert few >= 2
    opened.get_by_role("button", name="All places").click()
    assert opened.locator(".dot").count() > few


def test_names_lead_to_their_mentions(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.click("#tab-names")
    opened.locator('.names [data-row="e2"]').click()
    assert opened.locator(".text .on").all_text_contents() == ["The rebels"]


@pytest.mark.parametrize("width", [390, 768, 1300])
def test_no_width_scrolls_sideways(shown: Shown, georgia: Reading, width: int) -> None:
    opened = shown(georgia)
    opened.set_viewport_size({"width": width, "height": 800})
    for panel in PANELS:
        opened.click(f"#tab-{panel}")
        assert opened.evaluate("document.documentElement.scrollWidth") <= width, panel


def test_on_a_phone_the_ledger_is_below_the_text(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.set_viewport_size({"width": 390, "height": 800})
    text, ledger = opened.locator(".report").bounding_box(), opened.locator(".ledger").bounding_box()
    assert text is not None
    assert ledger is not None
    assert text["y"] + text["height"] <= ledger["y"]


def test_paper_shows_all_panels(shown: Shown) -> None:
    opened = shown(two_voices())
    opened.emulate_media(media="print")
    assert all(opened.locator(f"#panel-{panel}").is_visible() for panel in PANELS)
    assert not opened.locator(".tabs").is_visible()


def test_a_report_without_rows_says_so_everywhere(shown: Shown) -> None:
    opened = shown(Reading(Report("Nothing of note.")))
    for panel in PANELS:
        opened.click(f"#tab-{panel}")
        assert opened.locator(f"{OPEN} .none").is_visible()
    assert opened.text_content(".text") == "Nothing of note."


def test_the_text_may_hold_letters_beyond_the_first_plane(shown: Shown) -> None:
    assert shown(two_voices()).text_content(".text") == TEXT
