"""What people type for a field."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.ledger import Filter, LedgerStore
from counterclaim.ledger.problems import DecisionError
from counterclaim.ledger.review import typed
from counterclaim.ledger.review.queue import Page, queue
from counterclaim.record import Reading


@pytest.fixture
def page(tmp_path: object, reading: Reading) -> Page:
    with LedgerStore(f"{tmp_path}/ledger.db") as store:
        store.add(reading)
        return queue(store.view, Filter(), kinds=("claim", "figure", "event", "entity"), order="text")


def value(page: Page, anchor: str, name: str, words: str) -> Any:
    card = next(card for card in page.cards if card.anchor == anchor)
    told = next(told for told in card.fields if told.name == name)
    offered = typed.choices(told, page.entities[card.report], page.claims[card.report])
    return typed.value(words, told, offered, card)


def test_numbers_flags_and_nothing(page: Page, reading: Reading) -> None:
    figure = reading.figures[0].anchor
    assert value(page, figure, "low", "1,300") == 1300
    assert value(page, figure, "low", " 1 300 000 ") == 1_300_000
    assert value(page, figure, "high", "-") is None
    assert value(page, figure, "history", "yes") is True
    assert value(page, figure, "history", "2") is False
    assert value(page, figure, "cumulative", "3") is None
    assert value(page, figure, "from", "2010-05-01") == "2010-05-01"
    assert value(page, reading.entities[2].anchor, "lat", "2.5") == 2.5
    for name, words in (("low", "many"), ("low", "1,3"), ("low", "-5")):
        with pytest.raises(DecisionError, match="whole number"):
            value(page, figure, name, words)
    with pytest.raises(DecisionError, match="degrees"):
        value(page, reading.entities[2].anchor, "lat", "north")


def test_choices_by_number_or_by_name(page: Page, reading: Reading) -> None:
    figure, claim = reading.figures[0].anchor, reading.claims[0].anchor
    assert value(page, figure, "outcome", "2") == "wounded"
    assert value(page, figure, "outcome", "missing") == "missing"
    names = [label for _, label in page.entities[reading.report.id]]
    assert names == ["Baidoa (place)", "ministry (body)", "rebels (group)", "Somali army (body)"]
    assert value(page, figure, "side", "2") == reading.entities[3].anchor
    assert value(page, claim, "claimants", "3; Somali army (body)") == [
        reading.entities[1].anchor, reading.entities[0].anchor
    ]  # fmt: skip
    assert value(page, claim, "claimants", "-") == []
    assert value(page, figure, "side", "99") == "99"  # refused when it is decided


def test_spans_by_words_or_offsets(page: Page, reading: Reading) -> None:
    claim, text = reading.claims[1].anchor, reading.report.text
    (span,) = value(page, claim, "evidence", "rebels denied")
    assert text[slice(*span)] == "rebels denied"
    assert value(page, claim, "evidence", "3-9; 12-15") == [[3, 9], [12, 15]]
    assert value(page, claim, "cue", "denied") == [text.index("denied"), text.index("denied") + 6]
    with pytest.raises(DecisionError, match="does not stand in the sentence"):
        value(page, claim, "evidence", "army")
    with pytest.raises(DecisionError, match="more than once"):
        value(page, claim, "evidence", "e")
