"""What is no claim, although its words could make one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The brigade had 90 dead after the battle.",
        "Rebels arrived at 40 villages on Monday.",
        "The rebels shot down two helicopters near Grozny.",
        "The militia shut the door on Monday.",
        "The convoy came up with 20 wounded men.",
    ],
)
def test_no_claim(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    assert hear(text).claims == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Gaza health ministry has 90 dead.", ["assert"]),
        ("The UN arrived at 400 deaths.", ["assert"]),
        ("The minister shot down the claim.", ["deny"]),
        ("A Pentagon official, who asked not to be named, said that it rained.", ["assert"]),
        ("Kenya's offer of talks was spurned by Somalia.", ["pledge", "refuse"]),
        ("Somalia spurned Kenya's offer of talks.", ["refuse"]),
        ("How many, the army does not say.", ["withhold"]),
        ("The alliance has yet to publish a count.", ["withhold"]),
        ('Forty nations "strongly condemn" the attack.', ["accuse"]),
    ],
)
def test_claims_beside_them(hear, text: str, expected: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert [c.stance for c in hear(text).claims] == expected
