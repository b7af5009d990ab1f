"""A contradiction that opens its sentence."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Not so, retorts Turkish army spokesman Hulusi Akar: no shell had been fired.", "Hulusi Akar"),
        ("Wrong, replies the Malian army; no village had been hit.", "Malian Armed Forces"),
    ],
)
def test_it_denies(hear, text: str, who: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert [(heard.who(c), c.stance, c.rule) for c in heard.claims] == [((who,), "deny", "retort")]


def test_a_mere_no_retorts_nothing(hear) -> None:  # type: ignore[no-untyped-def]
    assert hear("No, the bridge at Kisangani was never rebuilt.").claims == ()
