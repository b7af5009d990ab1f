"""The review queue: what is in it, in which order, and what it tells."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from counterclaim.ledger import Filter, LedgerStore
from counterclaim.ledger.review import Decision, decide
from counterclaim.ledger.review.queue import Order, look_up, queue
from counterclaim.record import Reading


def anchors(ledger: LedgerStore, view: Filter | None = None, **told: object) -> list[str]:
    told = {"kinds": ("claim",)} | told
    return [card.anchor for card in queue(ledger.view, view or Filter(), **told).cards]  # type: ignore[arg-type]


def test_contested_rows_come_first_then_the_doubtful(ledger: LedgerStore, reading: Reading) -> None:
    army, rebels, ministry = (c.anchor for c in reading.claims)
    assert anchors(ledger) == [rebels, army, ministry]
    assert anchors(ledger, order="doubtful") == [ministry, rebels, army]
    assert anchors(ledger, order="text") == [army, rebels, ministry]


def test_several_kinds_stand_in_one_order(ledger: LedgerStore) -> None:
    page = queue(
        ledger.view, Filter(), order="doubtful", kinds=("claim", "figure", "event", "entity", "link")
    )
    told = [card.confidence for card in page.cards]
    assert told == sorted(told)
    assert page.total == len(told) == 3 + 1 + 1 + 4 + 1


def test_pages_follow_one_another(ledger: LedgerStore) -> None:
    kinds = ("claim", "figure", "event")
    whole = anchors(ledger, kinds=kinds)
    parts = [a for offset in range(0, 6, 2) for a in anchors(ledger, kinds=kinds, limit=2, offset=offset)]
    assert parts == whole


def test_a_filter_narrows_it(ledger: LedgerStore, reading: Reading) -> None:
    assert anchors(ledger, Filter(stance=("deny",))) == [reading.claims[1].anchor]
    assert anchors(ledger, Filter(outcome=("killed",))) == [reading.claims[0].anchor]
    assert anchors(ledger, Filter(outcome=("wounded",))) == []


def test_decided_rows_leave_it(ledger: LedgerStore, reading: Reading) -> None:
    decide(ledger, Decision("accept", reading.claims[0].anchor, "ana"))
    decide(ledger, Decision("note", reading.claims[1].anchor, "ana", reason="hm"))
    assert len(anchors(ledger)) == 2
    assert anchors(ledger, Filter(review=("accepted",))) == [reading.claims[0].anchor]


def test_a_coder_sees_what_that_coder_has_not_decided_and_nothing_of_others(
    ledger: LedgerStore, reading: Reading
) -> None:
    army, rebels, ministry = (c.anchor for c in reading.claims)
    decide(ledger, Decision("correct", ministry, "ana", field="stance", value="warn"), blind=True)
    decide(ledger, Decision("reject", rebels, "ana"), blind=True)
    assert anchors(ledger, coder="ana") == [army]
    page = queue(ledger.view, Filter(), kinds=("claim",), coder="ben")
    assert {card.anchor for card in page.cards} == {army, rebels, ministry}
    for card in page.cards:
        assert (card.review, card.decisions, card.disputes) == ("unseen", (), ())
    (third,) = (card for card in page.cards if card.anchor == ministry)
    assert third.to_json()["row"]["stance"] == "assert"


def test_differences_show_what_each_coder_said(ledger: LedgerStore, reading: Reading) -> None:
    claim = reading.claims[2].anchor
    decide(ledger, Decision("correct", claim, "ana", field="stance", value="warn"), blind=True)
    decide(ledger, Decision("accept", claim, "ben"), blind=True)
    page = queue(ledger.view, Filter(), order="differences", coder="mira")
    (card,) = page.cards
    assert dict(card.disputes[0].values) == {"ana": "warn", "ben": "assert"}
    assert len(card.decisions) == 2
    decide(ledger, Decision("accept", claim, "mira", role="adjudicator"))
    assert queue(ledger.view, Filter(), order="differences").total == 0


def test_a_coder_who_looks_at_differences_goes_on_with_the_own_values(
    ledger: LedgerStore, reading: Reading
) -> None:
    claim = reading.claims[2].anchor
    decide(ledger, Decision("correct", claim, "ana", field="stance", value="warn"), blind=True)
    decide(ledger, Decision("accept", claim, "ben"), blind=True)
    (card,) = queue(ledger.view, Filter(), order="differences", coder="ana").cards
    assert card.to_json()["row"]["stance"] == "warn"
    assert (card.review, len(card.decisions)) == ("disputed", 2)
    decide(ledger, Decision("correct", claim, "ana", field="stance", value="assert"), blind=True)
    assert queue(ledger.view, Filter(), order="differences", coder="ana").total == 0


def test_what_only_others_made_can_be_decided_on(ledger: LedgerStore, reading: Reading) -> None:
    first, _, third = (c.anchor for c in reading.claims)
    decide(ledger, Decision("link", third, "ana", other=first, field="confirms"), blind=True)
    link = next(ledger.view.readings()).links[-1].anchor
    assert look_up(ledger.view, link, "ben").cards == ()
    decide(ledger, Decision("reject", link, "ben"), blind=True)
    assert len(next(ledger.view.readings()).links) == 1


def test_the_same_words_in_copies_stand_together(ledger: LedgerStore, make: Callable[..., Reading]) -> None:
    copy = make(" The end.")
    ledger.add(copy)
    page = queue(ledger.view, Filter(), order="duplicates", kinds=("claim",))
    told = [(card.anchor.split(":", 1)[1], len(card.duplicates)) for card in page.cards]
    assert [n for _, n in told] == [1] * len(told)
    assert [a for a, _ in told[::2]] == [a for a, _ in told[1::2]]  # each beside its copy
    short = [c for c in page.cards if "rebels denied" in "".join(p for p, _ in c.excerpt.sentence)]
    assert short == []  # so few words may be chance, as long as nobody says who copies whom
    ledger.refresh()
    again = queue(ledger.view, Filter(), order="duplicates", kinds=("claim",))
    assert again.total == 6


def test_a_card_tells_all_that_deciding_needs(ledger: LedgerStore, reading: Reading) -> None:
    page = look_up(ledger.view, reading.figures[0].anchor)
    (card,) = page.cards
    told = json.loads(json.dumps(page.to_json()))["rows"][0]
    assert told["label"] == "30 killed, militant: rebels by Somali army"
    assert [piece for piece in told["sentence"] if piece[1]] == [["killed 30 rebels", True]]
    assert "".join(piece for piece, _ in told["sentence"]) == reading.report.text[told["start"] : told["end"]]
    fields = {field["name"]: field for field in told["fields"]}
    assert fields["bound"]["choices"][0] == "exact"
    assert fields["side"]["label"] == "rebels"
    assert [reading.entities[1].anchor, "rebels (group)"] in page.entities[card.report]
    assert told["publisher"] == "Wire"
    assert look_up(ledger.view, f"{card.report}:claims:900-901").cards == ()


@pytest.mark.parametrize("order", ["contested", "doubtful", "duplicates", "differences", "text"])
def test_every_order_takes_every_kind(ledger: LedgerStore, order: Order) -> None:
    queue(
        ledger.view, Filter(), order=order, kinds=("claim", "figure", "event", "entity", "link"), coder="ana"
    )
