from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        ("Rwanda accused Congo of sheltering militias.", "ACCUSE", {"Rwanda"}, {"DR Congo"}),
        ("Georgia blamed Russia for the explosion.", "ACCUSE", {"Georgia"}, {"Russia"}),
        ("Egypt urged Ethiopia to halt the filling of the dam.", "REQUEST", {"Egypt"}, {"Ethiopia"}),
        ("Serbia rejected the ceasefire proposal.", "REJECT", {"Serbia"}, set()),
        ("Iran threatened Israel with retaliation.", "THREATEN", {"Iran"}, {"Israel"}),
    ],
)
def test_speaking_can_be_a_deed(
    tell: Callable[[str], Any], sentence: str, kind: str, actors: set[str], recipients: set[str]
) -> None:
    assert tell(sentence).short(kind)[:2] == (actors, recipients)


def test_a_denied_fact_is_no_refusal(tell: Callable[[str], Any]) -> None:
    assert tell("Serbia rejected the report as untrue.").of("REJECT") == []


def test_a_promise_of_help_is_support(tell: Callable[[str], Any]) -> None:
    assert tell("France promised to support Chad.").short("SUPPORT")[:2] == ({"France"}, {"Chad"})
