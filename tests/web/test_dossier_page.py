"""The page of a dossier, in a real browser: every number opens its sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.web.test_page_safety import CONTRAST
from tests.web.wars import FIRST, hostile_war, war

from counterclaim.dossier import build_dossier
from counterclaim.dossier.sheets import Sheet, SheetRow
from counterclaim.record import Reading, Report
from counterclaim.show.dossier_page import dossier_page

Told = Callable[..., Page]
PANELS = ["losses", "timeline", "map", "answers", "incidents", "checks", "reports", "parties"]
PROOF = ".proof"
SHEET = Sheet(
    "codes.csv", "own",
    (
        SheetRow(2, "7", "2012-05-03", "2012-05-03", "Mali", "Kidal", 18.44, 1.41, 90, 90, 90, None, "", ("Mali",), ""),
        SheetRow(3, "8", "2012-07-01", "2012-07-01", "Mali", "Gao", 16.27, -0.04, 3, 3, 3, None, "", ("Mali",), ""),
    ),
)  # fmt: skip


def test_the_head_says_what_the_dossier_is_made_of(told: Told) -> None:
    head = told(war(), "ucdp").inner_text(".head")
    for words in (
        "Azawad Front, Mali, 2012",
        "2012-05-04 to 2012-05-13",
        "4 reports",
        "1 of them a copy",
        "UCDP GED Codebook",
    ):
        assert words in head


def test_every_cell_opens_its_sentences(told: Told) -> None:
    opened = told(war(), "ucdp")
    cells = opened.locator("#panel-losses .cell, #panel-losses .what")
    assert cells.count() > 10
    for n in range(cells.count()):
        cells.nth(n).click()
        assert opened.locator(f"{PROOF} .told").count() >= 1
        assert all(opened.locator(f"{PROOF} .told > .words").all_inner_texts())
        opened.keyboard.press("Escape")
        assert opened.locator(PROOF).count() == 0


def test_a_cell_shows_all_that_is_known_of_its_counts(told: Told) -> None:
    opened = told(war())
    opened.get_by_role("button", name="Mali; Azawad Front: killed, militant; 40 → 95").click()
    words = opened.inner_text(PROOF)
    for known in (
        "as of 2012-05-03", "as of 2012-05-09", "running total", "of them 2", "denied by Azawad Front",
        "said again in", "in A ", "95 rebels had been killed since the fighting began", "contradiction",
    ):  # fmt: skip
        assert known in words
    assert opened.locator(f"{PROOF} mark", has_text="95 rebels had been killed").count() == 1


def test_a_number_leads_to_its_report_and_back(told: Told) -> None:
    opened = told(war())
    cell = opened.get_by_role("button", name="Mali; Azawad Front: killed, militant; 40 → 95")
    cell.click()
    opened.locator(f"{PROOF} .told .source").first.click()
    assert opened.text_content(f"{PROOF} .text") in (FIRST, FIRST + " More will follow.")
    assert opened.locator(f"{PROOF} .mark.on").count() >= 1
    opened.get_by_role("button", name="Back").click()
    assert opened.locator(f"{PROOF} .told").count() >= 2
    opened.get_by_role("button", name="Close").click()
    assert cell.evaluate("node => node === document.activeElement")


def test_words_of_a_report_lead_to_the_tally(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-reports")
    opened.locator("#panel-reports .row", has_text="Mali raises its toll").click()
    opened.locator(f"{PROOF} .mark.is-figure", has_text="95 rebels").click()
    opened.locator(f"{PROOF} .picked button").click()
    assert "Azawad Front: killed, militant" in opened.inner_text(f"{PROOF} h2")
    assert opened.locator(f"{PROOF} .told.on", has_text="95").count() == 1


def test_the_matrix_is_filtered(told: Told) -> None:
    opened = told(war())
    lines = opened.locator("#panel-losses .what")
    whole = lines.count()
    opened.get_by_label("contested only").check()
    expect(opened.locator("#panel-losses tr:not(.contested) .what")).to_have_count(0)
    assert 0 < lines.count() < whole
    opened.get_by_label("contested only").uncheck()
    opened.get_by_label("Whose loss", exact=False).first.select_option("Mali")
    assert opened.locator("#panel-losses .whose").all_inner_texts() == ["Losses of Mali"]
    opened.get_by_label("Whose loss", exact=False).first.select_option("")
    opened.get_by_label("Find").fill("Killed, civilian")
    expect(lines).to_have_count(1)
    assert opened.locator("#panel-losses .cell").all_inner_texts() == ["15–20"]


def test_denied_and_withheld_numbers_are_marked(told: Told) -> None:
    opened = told(war())
    assert opened.locator("#panel-losses .cell .withheld").count() == 1
    assert (
        opened.locator("#panel-losses .cell .denied").first.get_attribute("title") == "denied by Azawad Front"
    )


def test_the_chart_has_a_line_for_each_side_and_answers_to_keys(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-timeline")
    assert opened.locator(".chart .line").count() >= 2
    dashes = opened.locator(".chart .series .line").evaluate_all(
        "nodes => nodes.map(n => n.getAttribute('stroke-dasharray'))"
    )
    assert len(set(dashes)) == len(dashes)
    points = opened.locator(".chart .point")
    assert opened.locator(".chart .point[tabindex='0']").count() == 1
    points.first.focus()
    assert "2012-05-03: 40, says" in opened.inner_text(".readout")
    assert "denied by Azawad Front" in opened.inner_text(".readout")
    opened.keyboard.press("End")
    assert "2012-05-12: 50–70" in opened.inner_text(".readout")
    opened.keyboard.press("Enter")
    assert "between 50 and 70 dead rebels" in opened.inner_text(f"{PROOF} .told.on")


def test_the_chart_may_be_logarithmic_and_is_a_table_too(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-timeline")
    before = opened.locator(".chart .line").first.get_attribute("d")
    opened.get_by_label("logarithmic").check()
    assert opened.locator(".chart .line").first.get_attribute("d") != before
    opened.locator(".astable summary").click()
    rows = opened.locator(".astable tbody tr").all_inner_texts()
    assert [row.split()[0] for row in rows] == ["2012-05-03", "2012-05-09", "2012-05-12"]


def test_places_are_as_large_as_their_highest_toll(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-map")
    assert "Borders are contested claims too" in opened.inner_text(".map figcaption")
    radius = {
        dot.get_attribute("aria-label"): float(dot.locator("circle").get_attribute("r") or 0)
        for dot in opened.locator(".dot").all()
    }
    kidal = next(name for name in radius if name and name.startswith("Kidal"))
    gao = next(name for name in radius if name and name.startswith("Gao"))
    assert "up to 40 dead" in kidal
    assert radius[kidal] > radius[gao]
    opened.locator(".dot", has_text="Kidal").focus()
    opened.keyboard.press("Enter")
    assert "killed 40 rebels near Kidal" in opened.inner_text(PROOF)
    assert "at least 30 soldiers" in opened.inner_text(PROOF)


def test_denials_stand_beside_what_they_deny(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-answers")
    pair = opened.locator(".pair.is-denies").first
    assert "40 rebels" in pair.locator(".voice").first.inner_text()
    assert "denied that it had lost 40 men" in pair.locator(".voice").last.inner_text()
    assert "Azawad Front → Mali" in opened.inner_text("#panel-answers")
    pair.locator(".cell").first.click()
    assert opened.locator(f"{PROOF} .answered.is-denies").count() >= 1


def test_incidents_are_told_side_by_side(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-incidents")
    opened.get_by_label("told by several reports").check()
    card = opened.locator("#panel-incidents .row")
    expect(card).to_have_count(1)
    assert "claimed by" in card.inner_text()
    assert "thought to be one" in card.inner_text()
    card.focus()
    opened.keyboard.press("Enter")
    assert opened.locator(f"{PROOF} .telling").count() == 2


def test_flags_and_verdicts_are_listed_with_their_reasons(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-checks")
    assert "no side" in opened.inner_text("#panel-checks")
    opened.get_by_label("Verdict").select_option("")
    assert "cannot be below that of" in opened.inner_text("#panel-checks")


def test_reports_say_whom_they_copy(told: Told) -> None:
    opened = told(war())
    opened.click("#tab-reports")
    assert opened.locator("#panel-reports .row").count() == 4
    assert opened.locator(".copied").all_inner_texts()[0].startswith("Copy of A Wire, 2012-05-04: 100 %")


def test_a_coding_sheet_is_laid_beside(told: Told) -> None:
    opened = told(war(), None, SHEET)
    opened.click("#tab-sheet")
    assert "missing here" in opened.inner_text("#panel-sheet")
    opened.get_by_label("Finding").select_option("missing here")
    assert opened.locator("#panel-sheet article").count() == 1
    opened.get_by_label("Finding").select_option("")
    opened.locator("#panel-sheet article .more").first.click()
    assert opened.locator(f"{PROOF} .telling").count() >= 1


def test_wars_are_kept_apart_and_can_be_chosen(told: Told, georgia: Reading) -> None:
    opened = told([*war(), georgia])
    whole = opened.locator("#panel-losses .what").count()
    opened.get_by_label("War").select_option(label="Azawad Front, Mali, 2012")
    assert 0 < opened.locator("#panel-losses .what").count() < whole
    assert "4 reports" in opened.inner_text(".head")
    opened.get_by_label("War").select_option("")
    opened.click("#tab-map")
    assert opened.locator(".dot").count() > 2


def test_an_address_leads_to_what_somebody_found(opened: Callable[..., Page]) -> None:
    readings = war()
    written = dossier_page(build_dossier(readings), readings)
    first = opened(written)
    first.locator("#panel-losses .cell").first.click()
    assert first.evaluate("location.hash").startswith("#t")
    words = first.inner_text(PROOF)
    assert opened(written, first.evaluate("location.hash")).inner_text(PROOF) == words
    for nothing in ("#t999", "#<img>", "#t0:<b>", "#%E0%A4%A"):
        assert opened(written, nothing).locator(PROOF).count() == 0


@pytest.mark.parametrize("width", [390, 768, 1300])
def test_no_width_scrolls_sideways(told: Told, georgia: Reading, width: int) -> None:
    opened = told([*war(), georgia], "acled")
    opened.set_viewport_size({"width": width, "height": 800})
    for panel in PANELS:
        opened.click(f"#tab-{panel}")
        assert opened.evaluate("document.documentElement.scrollWidth") <= width, panel
        row = opened.locator("[role=tabpanel]:not([hidden]) [data-row]")
        if row.count():
            row.first.click()
            assert opened.evaluate("document.documentElement.scrollWidth") <= width, (panel, "opened")
            opened.keyboard.press("Escape")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_has_enough_contrast(told: Told, georgia: Reading, scheme: str) -> None:
    opened = told([*war(), georgia], "ucdp", SHEET)
    opened.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for panel in [*PANELS, "sheet"]:
        opened.click(f"#tab-{panel}")
        opened.keyboard.press("j")
        expect(opened.locator(".flash")).to_have_count(0)
        lowest, where = opened.evaluate(CONTRAST)
        assert lowest >= 4.5, (panel, where)
        opened.keyboard.press("Escape")


def test_hostile_text_stays_text(told: Told) -> None:
    opened = told(hostile_war(), "ucdp")
    for panel in PANELS:
        opened.click(f"#tab-{panel}")
        assert opened.locator("#page img, #page script, #page .head i, #page h2 b").count() == 0
        assert opened.evaluate("document.documentElement.scrollWidth") <= 1300
        row = opened.locator("[role=tabpanel]:not([hidden]) [data-row]")
        if row.count():
            row.first.click()
            assert opened.locator(f"{PROOF} img, {PROOF} script").count() == 0
            opened.keyboard.press("Escape")
    assert "owned" not in opened.title().split("|")[-1]
    assert not opened.evaluate("document.body.innerText.match(/[\u202a-\u202e\u2066-\u2069]/)")
    opened.set_viewport_size({"width": 390, "height": 800})
    for panel in PANELS:
        opened.click(f"#tab-{panel}")
        assert opened.evaluate("document.documentElement.scrollWidth") <= 390, panel


def test_paper_has_all_views_and_the_sentences(told: Told) -> None:
    opened = told(war())
    opened.emulate_media(media="print")
    opened.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(opened.locator(f"#panel-{panel}").is_visible() for panel in PANELS)
    assert not opened.locator(".tabs").is_visible()
    assert "95 rebels had been killed since the fighting began" in opened.inner_text(".appendix")
    opened.evaluate("dispatchEvent(new Event('afterprint'))")
    assert opened.inner_text(".appendix") == ""


def test_a_dossier_without_rows_says_so_everywhere(told: Told) -> None:
    opened = told([Reading(Report("Nothing of note."))])
    for panel in PANELS:
        opened.click(f"#tab-{panel}")
        if panel != "reports":
            assert opened.locator("[role=tabpanel]:not([hidden]) .none").is_visible()
