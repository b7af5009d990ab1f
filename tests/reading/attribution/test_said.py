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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The general warned on Monday that towns would burn, and urged the rebels to leave.", ["2021-05-10"] * 2),
        ("The envoy, Ann Lee, said on Tuesday the siege was over. She added that aid had come.", ["2021-05-11"] * 2),
        ("The army said on Tuesday that six had died. In the evening it admitted that ten were dead.",
         ["2021-05-11"] * 2),
        ("The ministry denied the raid in the morning.", ["2021-05-14"]),
        ("In a note published on Monday the agency reported that 30 children had died.", ["2021-05-10"]),
        ("The king, who landed in Doha on Sunday, declared that the war was over.", ["2021-05-09"]),
        ("Leaders meeting in Juba on Monday urged the rebels to stop.", ["2021-05-10"]),
        ("The flag was raised yesterday by the mayor, who declared that the siege was over.", ["2021-05-13"]),
        ("The mayor was seized and shot on Tuesday, hours after he had accused the army of theft.", ["2021-05-11"]),
        ("On Monday the rebels put out a statement in which they deny the raid.", ["2021-05-10"]),
        ("Mr John Deng, who flew to Juba on Tuesday, was tired. He said that the war was over.", ["2021-05-11"]),
        ("Gunmen shot a priest on Tuesday. He said that the war was over.", [None]),
        ("Since Monday, the army said, six rebels had died.", [None]),
        ("Monday's raid killed six, the army said.", [None]),
        ("The army announces the death of six soldiers in the valley on Monday.", [None]),
    ],
)  # fmt: skip
def test_said_beyond_the_cue(hear, text: str, days: list[str | None]) -> None:  # type: ignore[no-untyped-def]
    assert [claim.said for claim in hear(text).claims] == days


def test_a_live_entry_has_the_day_of_its_stamp(hear) -> None:  # type: ignore[no-untyped-def]
    live = "Live\n\n09:15 | Morning\nThe army says six died.\n\n23:40 Thursday | The raid\nPolice say a bomb fell.\n"
    assert [claim.said for claim in hear(live).claims] == ["2021-05-14", "2021-05-13"]
