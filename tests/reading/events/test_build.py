from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


def test_evidence_is_a_clause_and_round_trips(tell: Callable[[str], Any]) -> None:
    told = tell("On Monday Russian troops shelled a Georgian village near Gori, witnesses said.")
    (span,) = told.one("ASSAULT").evidence
    words = told.reading.report.text[span.start : span.end]
    assert "shelled" in words
    assert len(words) < 100


def test_events_are_numbered_in_text_order(tell: Callable[[str], Any]) -> None:
    told = tell(
        "Russian troops shelled Gori. Georgia severed relations with Russia. Georgia called up reservists."
    )
    assert [e.id for e in told.reading.events] == ["v1", "v2", "v3"]


def test_mode_and_cameo_code(tell: Callable[[str], Any]) -> None:
    event = tell("Georgia imposed a curfew in Tbilisi.").one("COERCE")
    assert (event.mode, event.cameo) == ("curfew", "1723")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "attack",
        "(((((",
        "attack " * 400,
        "shelled and " * 1500,
        "\u202eattack\u202c on \u2028 it.",
    ],
)
def test_garbled_text_is_read_without_error(tell: Callable[[str], Any], text: str) -> None:
    assert isinstance(tell(text).reading.events, tuple)


def test_an_inquiry_that_is_announced_is_planned(tell: Callable[[str], Any]) -> None:
    told = tell("Israel's army said that it would investigate the strike.")
    assert told.short("INVESTIGATE") == ({"Israel"}, set(), "planned")


def test_a_word_inside_a_name_tells_no_event(tell: Callable[[str], Any]) -> None:
    assert not tell("The Government of National Accord met reporters in Tripoli.").of("AGREE")


def test_an_accusation_of_a_massacre_names_its_author(tell: Callable[[str], Any]) -> None:
    told = tell("Ghana accused the Syrian army of a massacre at Qubeir. Damascus denied it.")
    assert [(told.names(e.actors), e.status) for e in told.of("ASSAULT")] == [({"Syria"}, "denied")]
