"""What an outlet's own people saw."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Reuters reporters saw 20 bodies under the rubble.", "Reuters"),
        ("An AFP photographer counted 12 burnt trucks.", "Agence France-Presse"),
    ],
)
def test_reporters_claim_for_their_outlet(hear, text: str, who: str) -> None:  # type: ignore[no-untyped-def]
    heard = hear(text)
    assert [heard.who(c) for c in heard.claims] == [(who,)]


@pytest.mark.parametrize("text", ["A boy saw 20 bodies.", "Reuters reporters did not see the bodies."])
def test_others_and_what_is_not_seen_claim_nothing(hear, text: str) -> None:  # type: ignore[no-untyped-def]
    assert not hear(text).claims
