"""What tells a threat from a warning, a vow or a plain statement."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Any incursion will meet with a crushing response, the Eritrean ministry warned.", "threaten"),
        ("The Houthis warned that Riyadh would pay a heavy price.", "threaten"),
        ("Aidid's militia vowed that they would strike the convoys again.", "threaten"),
        ("The Turkish president swore that the bombers would pay dearly.", "threaten"),
        ("The Georgian army gave the militia 24 hours to leave the gorge.", "threaten"),
        ("The UN mission warned that the dam could burst.", "warn"),
        ("The Serbian government promised that schools would reopen.", "pledge"),
        ("The driver swore that he carried only flour.", "assert"),
    ],
)
def test_threats(hear, text: str, expected: str) -> None:  # type: ignore[no-untyped-def]
    assert [stance for _, stance in hear(text).stances()] == [expected]


def test_nobody_threatens_in_the_passive(hear) -> None:  # type: ignore[no-untyped-def]
    assert hear("The tenants had been given an hour to get out.").claims == ()
