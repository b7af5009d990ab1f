"""What calls a statement false, and what does not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The charge deserves no credence, the Sudanese spokesman said.", ["deny"]),
        ("The Ethiopian ministry said that the report does not correspond to reality.", ["deny"]),
        ('The Malian army called the villagers\' account "an attempt to smear it".', ["deny"]),
        ("The UN envoy called the rebels' account credible.", ["assert"]),
        ('The accusation that Chad armed them is "completely false", in the minister\'s words.', ["deny"]),
        ("The Kenyan minister called that propaganda.", ["deny"]),
        ("The army shrugged off the question.", ["withhold"]),
        ("Uganda demanded that the troops leave. Rwanda would have none of it.", ["demand", "refuse"]),
        ("Uganda said that the troops had fled. Rwanda would have none of it.", ["assert", "deny"]),
        ("The ministry attributed the fire to a gas leak.", ["assert"]),
        ("The ministry attributed the fire to the rebels.", ["accuse"]),
    ],
)
def test_verdicts(hear, text: str, expected: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert [stance for _, stance in hear(text).stances()] == expected


def test_a_contradiction_denies_for_the_speaker_of_its_own_words_alone(hear) -> None:  # type: ignore[no-untyped-def]
    heard = hear("Wrong, says the Malian army; the village, it adds, was empty.")
    assert heard.stances() == [("says", "deny"), ("adds", "assert")]
