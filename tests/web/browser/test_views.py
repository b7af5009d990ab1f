"""What each page shows and where it leads."""

from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import expect
from tests.web.browser.conftest import Visit


def test_the_overview_counts_draws_and_leads_on(visit: Visit) -> None:
    opened = visit.open("/")
    told = visit.ask("/api/overview")
    assert f"{told['totals']['claims']} claims" in opened.inner_text(".counts")
    assert opened.locator(".chart .point").count() >= 2
    assert opened.locator(".bar-link").count() == len(told["timeline"]["incidents"])
    opened.locator(".map-room").scroll_into_view_if_needed()
    expect(opened.locator(".map figcaption")).to_contain_text("Borders are contested claims too")
    expect(opened.locator(".map .border.contested")).to_have_attribute("d", re.compile("M"))
    cell = opened.locator(".tallies a.cell").first
    address = cell.get_attribute("href") or ""
    assert address.startswith("/tally/")
    cell.click()
    visit.ready()
    assert opened.locator(".side .told").count() >= 1
    assert all(opened.locator(".side .words mark").all_inner_texts())


def test_points_of_the_timeline_answer_to_keys(visit: Visit) -> None:
    opened = visit.open("/")
    assert opened.locator(".chart .point[tabindex='0']").count() == 1
    opened.locator(".chart .point").first.focus()
    first = opened.inner_text(".readout")
    assert "says" in first
    opened.keyboard.press("End")
    assert opened.inner_text(".readout") != first
    opened.keyboard.press("Enter")
    expect(opened).to_have_url(re.compile("/tally/.+#at="))


def test_a_bar_is_a_filter_of_its_days(visit: Visit) -> None:
    opened = visit.open("/")
    bar = opened.locator(".bar-link").last
    bar.focus()
    opened.keyboard.press("Enter")
    expect(opened).to_have_url(re.compile(r"since=\d{4}-\d\d-\d\d&until="))
    expect(opened.locator(".sentence")).to_contain_text("since")


def test_what_changed_since_the_last_visit(visit: Visit) -> None:
    opened = visit.open("/")
    assert "first visit" in opened.inner_text("#view")
    opened.evaluate(
        "sessionStorage.clear(); localStorage.setItem('counterclaim:seen:ledger.db', '2001-01-01T00:00:00+00:00')"
    )
    opened.reload()
    visit.ready()
    opened.locator(".changes summary").click()
    assert opened.locator(".changes li a").count() >= 3
    assert "New since your last visit" in opened.inner_text(".changes")
    opened.evaluate("sessionStorage.clear()")
    opened.reload()
    expect(opened.locator("#view")).to_contain_text("Nothing has changed")


def test_the_filter_is_one_for_view_address_and_export(visit: Visit) -> None:
    opened = visit.open("/rows/figures")
    opened.locator(".facet summary", has_text="Whose loss").click()
    chip = opened.locator(".facet[open] .chip").first
    name = chip.inner_text().rsplit(" ", 1)[0]
    chip.click()
    visit.ready()
    expect(opened.locator(".sentence")).to_contain_text(f"about losses of {name}")
    opened.get_by_label("contested only").check()
    expect(opened).to_have_url(re.compile("contested=true"))
    visit.ready()
    shown = int(opened.inner_text("#view .count").split()[0].replace(",", ""))
    with opened.expect_download() as loading:
        opened.get_by_role("link", name="JSON Lines").click()
    lines = loading.value.path().read_text(encoding="utf-8").splitlines()
    assert len(lines) == shown
    opened.get_by_role("link", name=re.compile("Take out: contested")).click()
    expect(opened).not_to_have_url(re.compile("contested"))
    opened.get_by_role("link", name="Clear all").click()
    expect(opened.locator(".sentence")).to_have_text("Everything in the ledger")
    assert opened.url.endswith("/rows/figures")


def test_typed_fields_of_the_filter(visit: Visit) -> None:
    opened = visit.open("/rows/claims")
    opened.get_by_label("Since").fill("soon")
    opened.keyboard.press("Enter")
    assert opened.get_by_label("Since").get_attribute("aria-invalid") is not None
    opened.get_by_label("Since").fill("2008-08-12")
    opened.keyboard.press("Enter")
    expect(opened).to_have_url(re.compile("since=2008-08-12"))
    opened.get_by_label("Words").fill("killed")
    opened.keyboard.press("Enter")
    expect(opened.locator(".sentence")).to_contain_text("“killed”")


def test_a_filter_that_empties_a_view_says_so(visit: Visit) -> None:
    opened = visit.open("/?until=1900-01-01")
    assert "Nothing in the ledger passes this filter" in opened.inner_text("#view")
    opened = visit.open("/rows/claims?until=1900-01-01")
    assert "No claims pass this filter" in opened.inner_text("#view")


def test_rows_are_sorted_by_their_heads_and_lead_to_their_words(visit: Visit) -> None:
    opened = visit.open("/rows/claims")
    opened.locator("th a", has_text="Conf.").click()
    expect(opened.locator("th[aria-sort='descending']")).to_contain_text("Conf.")
    visit.ready()
    sure = [float(n) for n in opened.locator("td[data-name='Conf.']").all_inner_texts()]
    assert sure == sorted(sure, reverse=True)
    opened.locator("th a", has_text="Conf.").click()
    expect(opened.locator("th[aria-sort='ascending']")).to_contain_text("Conf.")
    visit.ready()
    sure = [float(n) for n in opened.locator("td[data-name='Conf.']").all_inner_texts()]
    assert sure == sorted(sure)
    opened.locator("td a.words").first.click()
    visit.ready()
    expect(opened.locator(".text .mark.on").first).to_be_visible()
    expect(opened.locator(".card.on")).to_have_count(1)


def test_rows_come_in_pages(visit: Visit) -> None:
    opened = visit.open("/rows/entities")
    total = visit.ask("/api/rows/entities?limit=1")["total"]
    assert total > 50
    opened.get_by_role("link", name="Next").click()
    expect(opened.locator("#view .count")).to_contain_text("51 to 100")
    opened.go_back()
    expect(opened.locator("#view .count")).to_contain_text("1 to 50")


def test_accounts_stand_side_by_side(visit: Visit) -> None:
    opened = visit.open("/")
    tallies = [row["tally"] for row in visit.ask("/api/overview")["contested"] if row.get("tally")]
    opened = visit.open(f"/tally/{quote(tallies[0], safe='')}")
    sides = opened.locator(".side")
    assert sides.count() >= 2
    boxes = [sides.nth(n).bounding_box() for n in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]
    one = opened.locator(".voices .chip").nth(1)
    one.click()
    expect(opened.locator(".side")).to_have_count(1)
    expect(opened).to_have_url(re.compile("#with="))
    opened.go_back()
    expect(opened.locator(".side")).to_have_count(sides.count())
    opened.locator(".side .source").first.click()
    visit.ready()
    expect(opened.locator(".text .mark.on").first).to_be_visible()


def test_words_and_cards_light_each_other(visit: Visit) -> None:
    report = visit.open("/rows/reports") and visit.ask("/api/rows/reports?limit=1")["rows"][0]["report"]
    opened = visit.open(f"/report/{report}")
    assert opened.inner_text(".text").strip() != ""
    card = opened.locator(".card").first
    card.hover()
    row = card.get_attribute("data-row")
    assert (
        opened.locator(f".text [data-ids~='{row}'].lit").count()
        == opened.locator(f".text [data-ids~='{row}']").count()
        > 0
    )
    opened.mouse.move(0, 0)
    expect(opened.locator(".lit")).to_have_count(0)
    opened.locator(".text .mark[tabindex='0']").focus()
    assert opened.locator(".card.lit").count() == 1
    opened.keyboard.press("ArrowRight")
    assert opened.locator(".card.lit").count() == 1
    opened.keyboard.press("Enter")
    expect(opened).to_have_url(re.compile("#at="))
    expect(opened.locator(".card.on")).to_have_count(1)


def test_a_report_has_its_whole_text_and_all_its_rows(visit: Visit) -> None:
    report = visit.open("/rows/reports") and visit.ask("/api/rows/reports?limit=1")["rows"][0]["report"]
    told = visit.ask(f"/api/report/{report}")
    opened = visit.open(f"/report/{report}")
    assert opened.text_content(".text") == "".join(text for text, _ in told["segments"])
    assert opened.locator(".card").count() == len(told["cards"])
    opened.get_by_role("link", name=re.compile("^figures")).click()
    expect(opened.locator(".card")).to_have_count(sum(c["kind"] == "figure" for c in told["cards"]))
    assert "could not be placed or tied" in opened.inner_text("#unplaced")
    first = opened.locator(".margin .card").first
    opened.keyboard.press("j")
    expect(first).to_have_attribute("aria-current", "true")
    opened.keyboard.press("Escape")
    expect(opened.locator(".card.on")).to_have_count(0)


def test_what_a_filter_leaves_out_of_a_report_is_said(visit: Visit) -> None:
    report = visit.open("/rows/reports") and visit.ask("/api/rows/reports?limit=1")["rows"][0]["report"]
    opened = visit.open(f"/report/{report}?stance=deny")
    assert "left out here" in opened.inner_text(".hidden-rows")
    opened.locator(".hidden-rows a").click()
    expect(opened.locator(".hidden-rows")).to_have_count(0)


def test_an_entity_has_all_its_names_and_claims(visit: Visit) -> None:
    opened = visit.open("/party/state%3Arussia")
    told = visit.ask("/api/party/state%3Arussia")
    assert [s.split(" ×")[0] for s in opened.locator(".spellings .spelling").all_inner_texts()] == [
        n for n, _ in told["spellings"]
    ]
    assert f"What it says {told['made']['total']}" in opened.inner_text("#view").replace("\n", " ")
    opened.get_by_role("link", name="The overview with it only").click()
    expect(opened.locator(".sentence")).to_contain_text("with ")


def test_the_palette_finds_while_one_types(visit: Visit) -> None:
    opened = visit.open("/about")
    opened.keyboard.press("Control+k")
    field = opened.get_by_role("combobox")
    expect(field).to_be_focused()
    field.type("Gori")
    options = opened.get_by_role("option")
    expect(options.first).to_be_visible()
    assert opened.locator(".palette mark").count() >= 1
    expect(options.first).to_have_attribute("aria-selected", "true")
    opened.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == "hit-1"
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("Enter")
    expect(opened).to_have_url(re.compile("/(report|party)/"))
    opened.keyboard.press("/")
    expect(opened.get_by_role("combobox")).to_be_focused()
    opened.keyboard.press("Escape")
    expect(opened.locator("dialog")).to_have_count(0)
    opened.keyboard.press("Control+k")
    opened.get_by_role("combobox").fill("no such words anywhere")
    expect(opened.locator(".palette .count")).to_contain_text("Nothing has the words")
    opened.get_by_role("combobox").fill("Gori")
    expect(opened.get_by_role("option").first).to_be_visible()
    opened.keyboard.press("Control+Enter")
    expect(opened).to_have_url(re.compile(r"/search\?q=Gori"))
    visit.ready()
    assert opened.locator(".hits a").count() == min(50, visit.ask("/api/search?q=Gori")["total"])


def test_the_search_leads_to_the_words(visit: Visit) -> None:
    opened = visit.open("/search")
    opened.get_by_role("search").get_by_label("Words").fill("Gori")
    opened.keyboard.press("Enter")
    expect(opened.locator(".hits mark").first).to_be_visible()
    opened.locator(".hits a", has=opened.locator(".kind", has_text="claim")).first.click()
    visit.ready()
    expect(opened.locator(".text .mark.on").first).to_be_visible()


def test_the_link_of_a_view_is_copied(visit: Visit) -> None:
    opened = visit.open("/rows/claims?stance=deny")
    opened.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened.get_by_role("button", name="Copy link").click()
    expect(opened.get_by_role("status").filter(has_text="copied")).to_be_visible()
    assert opened.evaluate("navigator.clipboard.readText()") == f"{visit.base}/rows/claims?stance=deny"


def test_about_says_which_ledger_this_is(visit: Visit) -> None:
    visit.expected = ["404"]
    opened = visit.open("/about")
    for words in ("ledger.db", "up to date", "claims", "confidence"):
        assert words in opened.inner_text("#view")
    assert opened.locator(".bins circle").count() >= 3
