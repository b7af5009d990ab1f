"""The review queue: one key decides and goes on, and nothing is lost."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import Page, Route, expect
from tests.web.browser.conftest import Served, Visit, visiting


def decisions(desk: Visit) -> list[dict[str, Any]]:
    rows = desk.ask("/api/decisions?limit=200")["rows"]
    assert isinstance(rows, list)
    return rows


def at(opened: Page) -> int:
    return int(opened.inner_text("#view > * .count, #view .count").split()[0])


def position(opened: Page, number: int) -> None:
    expect(opened.locator("#view .count").first).to_have_text(re.compile(rf"^{number} of "))


def test_one_key_decides_and_goes_on(desk: Visit) -> None:
    opened = desk.open("/review")
    position(opened, 1)
    opened.keyboard.press("a")
    position(opened, 2)
    opened.keyboard.press("r")
    position(opened, 3)
    opened.keyboard.press("j")
    position(opened, 4)
    opened.keyboard.press("k")
    position(opened, 3)
    expect(opened.locator(".queued.is-saved")).to_have_count(2)
    made = decisions(desk)
    assert [(d["action"], d["coder"]) for d in made] == [("accept", "Ana"), ("reject", "Ana")]
    expect(opened.locator(".queued").first.locator(".count")).to_have_text("accept")
    expect(opened.locator(".said")).to_contain_text("Rejected")


def test_decisions_are_kept_and_undone_in_the_order_of_the_keys(desk: Visit) -> None:
    opened = desk.open("/review")
    position(opened, 1)
    held: list[Route] = []

    def late(route: Route) -> None:
        """The first decision takes longer than the second would."""
        if not held:
            opened.wait_for_timeout(400)
        held.append(route)
        route.continue_()

    opened.route("**/api/decisions", late)
    for key in ("a", "r", "u"):
        opened.keyboard.press(key)
    expect(opened.locator(".said")).to_contain_text("Undone")
    assert [d["action"] for d in decisions(desk)] == ["accept", "reject", "undo"]
    expect(opened.locator(".queued.is-saved")).to_have_count(1)


def test_undo_takes_back_the_last_decision(desk: Visit) -> None:
    opened = desk.open("/review")
    opened.keyboard.press("a")
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    opened.keyboard.press("u")
    position(opened, 1)
    expect(opened.locator(".queued.is-saved")).to_have_count(0)
    assert [d["action"] for d in decisions(desk)] == ["accept", "undo"]
    opened.keyboard.press("u")
    expect(opened.locator(".said")).to_contain_text("nothing to undo")


def test_a_reason_stands_beside_the_decision(desk: Visit) -> None:
    opened = desk.open("/review")
    opened.keyboard.press("w")
    expect(opened.locator(".why-field")).to_be_focused()
    opened.keyboard.type("a rumour, read again")
    opened.keyboard.press("Enter")
    opened.keyboard.press("r")
    position(opened, 2)
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    assert decisions(desk)[-1]["reason"] == "a rumour, read again"


def test_a_note_is_kept_and_the_row_stays(desk: Visit) -> None:
    opened = desk.open("/review")
    opened.keyboard.press("n")
    expect(opened.locator(".note-field")).to_be_focused()
    opened.keyboard.type("see the map")
    opened.keyboard.press("Enter")
    expect(opened.locator(".history")).to_contain_text("see the map")
    position(opened, 1)
    assert decisions(desk)[-1]["action"] == "note"


def test_fields_are_corrected_by_keyboard(desk: Visit) -> None:
    opened = desk.open("/review#kind=figure")
    row = desk.ask("/api/review?kind=figure&coder=Ana&limit=1")["rows"][0]
    opened.keyboard.press("c")
    editor = opened.locator(".editor")
    expect(editor.locator(":focus")).to_have_count(1)
    editor.get_by_label("number").fill("4321")
    editor.get_by_label("outcome").select_option(label="wounded")
    expect(editor.locator(".changed")).to_have_count(2)
    editor.get_by_label("number").press("Enter")
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    made = {d["field"]: d["value"] for d in decisions(desk)}
    assert made == {"low": 4321, "outcome": "wounded"}
    desk.ask("/api/state")
    told = desk.ask(f"/api/report/{row['report']}")["cards"]
    assert next(c for c in told if c["anchor"] == row["anchor"])["low"] == 4321


def test_claimants_are_chosen_from_the_names_of_the_report(desk: Visit) -> None:
    opened = desk.open("/review#kind=claim")
    opened.keyboard.press("c")
    several = opened.locator(".several").first
    several.get_by_role("combobox").select_option(index=1)
    expect(several.locator(".chip").first).to_be_visible()
    opened.get_by_role("button", name=re.compile("Save and go on")).click()
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    assert decisions(desk)[-1]["field"] == "claimants"


def test_escape_leaves_the_editor_unchanged(desk: Visit) -> None:
    opened = desk.open("/review")
    opened.keyboard.press("c")
    expect(opened.locator(".editor")).to_be_visible()
    opened.keyboard.press("Escape")
    expect(opened.locator(".editor")).to_have_count(0)
    assert decisions(desk) == []
    opened.keyboard.press("j")
    position(opened, 2)


def test_the_edge_of_a_span_moves_by_keys(desk: Visit) -> None:
    opened = desk.open("/review")
    row = desk.ask("/api/review?coder=Ana&limit=1")["rows"][0]
    edge = opened.get_by_role("slider", name="Start of the marked words").first
    before = opened.locator(".moving mark").first.inner_text()
    edge.focus()
    opened.keyboard.press("Control+ArrowLeft")
    opened.keyboard.press("Control+ArrowLeft")
    longer = opened.locator(".moving mark").first.inner_text()
    assert longer.endswith(before)
    assert len(longer) > len(before)
    opened.keyboard.press("ArrowRight")
    assert opened.locator(".moving mark").first.inner_text() == longer[1:]
    opened.keyboard.press("Escape")
    assert opened.locator(".moving mark").first.inner_text() == before
    edge.focus()
    opened.keyboard.press("Control+ArrowLeft")
    opened.keyboard.press("Enter")
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    made = decisions(desk)[-1]
    assert made["field"] == "evidence"
    assert made["anchor"] == row["anchor"]
    assert min(s for s, _ in made["value"]) < min(s for s, _ in row["spans"])


def test_the_edge_of_a_span_is_dragged_from_word_to_word(desk: Visit) -> None:
    opened = desk.open("/review")
    edge = opened.get_by_role("slider", name="End of the marked words").last
    before = opened.locator(".moving mark").last.inner_text()
    box = edge.bounding_box()
    assert box is not None
    opened.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    opened.mouse.down()
    opened.mouse.move(box["x"] + 100, box["y"] + box["height"] / 2, steps=5)
    opened.mouse.up()
    after = opened.locator(".moving mark").last.inner_text()
    assert after != before
    opened.get_by_role("button", name=re.compile("As they were")).click()
    assert opened.locator(".moving mark").last.inner_text() == before


def test_what_the_ledger_refuses_comes_back_with_the_reason(desk: Visit) -> None:
    desk.expected = ["503"]
    opened = desk.open("/review")

    def refuse(route: Route) -> None:
        route.fulfill(status=503, json={"problem": "the disk is full"})

    opened.route("**/api/decisions", refuse)
    opened.keyboard.press("a")
    expect(opened.get_by_role("alert").filter(has_text="the disk is full")).to_be_visible()
    position(opened, 1)
    expect(opened.locator(".desk-row .trouble")).to_contain_text("Not saved (accept)")
    opened.unroute("**/api/decisions")
    opened.get_by_role("button", name="Try again").click()
    position(opened, 2)
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    assert [d["action"] for d in decisions(desk)] == ["accept"]


def test_keys_do_nothing_while_somebody_writes(desk: Visit) -> None:
    opened = desk.open("/review")
    opened.locator(".why-field").focus()
    opened.keyboard.type("jar")
    position(opened, 1)
    assert decisions(desk) == []


def test_help_shows_every_key(desk: Visit) -> None:
    opened = desk.open("/review")
    opened.keyboard.press("?")
    words = opened.inner_text("dialog.help")
    for key in ("accept", "reject", "correct", "note", "undo", "next", "previous", "why"):
        assert key in words
    opened.keyboard.press("a")
    opened.keyboard.press("Escape")
    expect(opened.locator("dialog")).to_have_count(0)
    assert decisions(desk) == []


def test_every_order_and_kind_has_its_address(desk: Visit) -> None:
    opened = desk.open("/review")
    for order in ("doubtful first", "duplicates together", "differences", "as they stand", "contested first"):
        opened.get_by_role("link", name=order, exact=True).click()
        desk.ready()
        expect(opened.locator(".chip[aria-current]", has_text=order)).to_be_visible()
    opened.get_by_role("link", name="names").click()
    expect(opened).to_have_url(re.compile("kind=entity"))
    expect(opened.locator(".queued .kind").first).to_have_text("entity")
    opened.keyboard.press("a")
    expect(opened.locator(".queued.is-saved")).to_have_count(1)


def test_the_name_of_the_coder_is_asked_once(visit: Visit) -> None:
    opened = visit.open("/review")
    opened.get_by_label(re.compile("Your name")).fill("Ivo")
    opened.get_by_role("button", name="Begin").click()
    expect(opened.locator(".desk-row")).to_be_visible()
    opened.reload()
    expect(opened.locator(".review-head")).to_contain_text("as Ivo")


def test_a_published_ledger_takes_no_decisions(context: Any, served: Served, ledger_file: Any) -> None:
    visit = visiting(context, served(ledger_file, read_only=True))
    opened = visit.open("/review")
    assert "read-only" in opened.inner_text("#view")
    opened.keyboard.press("a")
    visit.check()


def test_names_are_merged_and_claims_linked(desk: Visit) -> None:
    opened = desk.open("/review#kind=entity")
    opened.locator("summary", has_text="Another name").click()
    opened.get_by_label("The same as").select_option(index=1)
    opened.get_by_role("button", name="Merge").click()
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    desk.open("/review#kind=claim")
    opened.locator("summary", has_text="It answers another claim").click()
    opened.get_by_label("How it answers").select_option("contradicts")
    opened.get_by_label("The claim that it answers").select_option(index=1)
    opened.get_by_role("button", name="Link", exact=True).click()
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    assert [(d["action"], d["field"]) for d in decisions(desk)] == [("merge", None), ("link", "contradicts")]


def test_an_adjudicator_settles_what_coders_dispute(desk: Visit) -> None:
    opened = desk.open("/review")
    row = desk.ask("/api/review?coder=Ana&limit=1")["rows"][0]
    opened.keyboard.press("a")
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    told = "fetch('/api/decisions', {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({action: 'reject', anchor, coder: 'Ivo', reason: ''})}).then((r) => r.status)"
    assert opened.evaluate(f"(anchor) => {told}", row["anchor"]) == 201
    opened = desk.open("/review#role=adjudicator&order=differences")
    expect(opened.locator(".difference")).to_contain_text("Ivo says")
    assert "Ana" in opened.inner_text(".history")
    opened.keyboard.press("a")
    expect(opened.locator(".queued.is-saved")).to_have_count(1)
    assert decisions(desk)[-1]["role"] == "adjudicator"
