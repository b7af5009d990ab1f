"""Denials and appeals that a party's own statement makes in the passive or by a predicate."""

from __future__ import annotations

import pytest

_HEAD = "MINISTRY OF FOREIGN AFFAIRS OF PAKISTAN. Press release\n\n"


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The contention of India that its post was shelled is baseless.", ["assert", "deny"]),
        ("The allegation that its troops crossed the river is rejected.", ["deny"]),
    ],
)
def test_the_issuer_answers(hear, text: str, stances: list[str]) -> None:  # type: ignore[no-untyped-def]
    heard = hear(_HEAD + text + "\n")
    assert [c.stance for c in heard.claims][-len(stances) :] == stances
    assert "Pakistan" in heard.who(heard.claims[-1])[0]


def test_a_reporter_does_not(hear) -> None:  # type: ignore[no-untyped-def]
    assert hear("The report is baseless.").claims == ()
