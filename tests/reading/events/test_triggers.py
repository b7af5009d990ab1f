from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from counterclaim import lexicon
from counterclaim.reading.events.triggers import is_a, triggers
from counterclaim.record import EventType


def test_every_row_names_a_type_a_frame_and_known_classes() -> None:
    known = {c for names in triggers().classes.values() for c in names}
    known |= {"any", "agent", "light", "harm", "to", "party"}
    frames = {"act", "mutual", "self", "suffer", "foil", "tell", "wreak", "decline"}
    for row in lexicon.rows("plover"):
        if row["pos"] == "light":
            continue
        assert row["type"] in get_args(EventType), row
        assert row["frame"] in frames, row
        assert set(lexicon.values(row["needs"])) <= known, row
        assert row["cameo"].isdigit(), row


def test_classes_say_what_a_word_is() -> None:
    assert is_a("helicopter", "gear")
    assert not is_a("helicopter", "town")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ethiopia severed diplomatic relations with Eritrea.", "SANCTION"),
        ("Georgia called up reservists.", "MOBILIZE"),
        ("Libya released twelve Tunisian prisoners.", "RETREAT"),
        ("Russia put Georgian soldiers on trial.", "COERCE"),
        ("Yemen opened an investigation into the incident.", "INVESTIGATE"),
        ("Sudan and Chad signed a peace agreement in Dakar.", "AGREE"),
        ("The United States supplied Ukraine with howitzers.", "AID"),
        ("Israel apologised to Turkey.", "CONCEDE"),
        ("Iraq laid siege to Kirkuk.", "ASSAULT"),
        ("Myanmar imposed a curfew in Yangon.", "COERCE"),
        ("Ethiopian troops pulled out of Mogadishu.", "RETREAT"),
    ],
)
def test_a_sentence_tells_an_event_of_its_type(tell: Callable[[str], Any], sentence: str, kind: str) -> None:
    assert kind in [e.type for e in tell(sentence).reading.events]


@pytest.mark.parametrize(
    "sentence",
    [
        "Israel and Egypt struck a balance in the budget.",
        "France took part in the conference.",
        "Serbia hit a record in exports.",
    ],
)
def test_words_of_other_trades_tell_no_attack(tell: Callable[[str], Any], sentence: str) -> None:
    assert tell(sentence).of("ASSAULT") == []
