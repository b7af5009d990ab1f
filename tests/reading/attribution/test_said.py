"""On which day a claim was made, where the report tells. The report is of Friday, 14 May 2021."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The army said on Monday that nine rebels had died.", "2021-05-10"),
        ("Kampala accused Kigali on Wednesday of shelling a village.", "2021-05-12"),
        ("On Tuesday, the ministry announced that the bridge was open.", "2021-05-11"),
        ("Addressing the nation on Sunday, the president announced that the war was over.", "2021-05-09"),
        ("The army said that nine rebels died on Monday.", None),
        ("The army said that nine rebels had died.", None),
        ("The army told reporters today that nine rebels had died.", "2021-05-14"),
    ],
)
def test_said(hear, text: str, day: str | None) -> None:  # type: ignore[no-untyped-def]
    (claim,) = hear(text).claims
    assert claim.said == day
