"""When a loss happened. The reports are of Wednesday, 30 July 2014."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "low", "days"),
    [
        ("Gunmen killed nine herders near Gao on Monday.", 9, ("2014-07-28", "2014-07-28")),
        ("The army said on Tuesday that gunmen killed nine herders on Sunday.", 9, ("2014-07-27", "2014-07-27")),
        ("Landing near Gao on Monday, the paratroopers killed nine gunmen.", 9, ("2014-07-28", "2014-07-28")),
        ("The group had claimed the attack in Gao on 12 July, in which nine police officers were killed.", 9,
         ("2014-07-12", "2014-07-12")),
        ("On Sunday, he recalled, drones killed up to 180 mercenaries at the camp.", 180, ("2014-07-27", "2014-07-27")),
        ("Since 12 July, 240 people have been killed in the city.", 240, ("2014-07-12", "2014-07-30")),
        ("The count stood at 1,170 soldiers killed since the war began in Gao in March.", 1170,
         ("2014-03-01", "2014-07-30")),
        ("Tension has been high since nine guards were killed at the mine on Monday.", 9, ("2014-07-28", "2014-07-28")),
        ("The clinic had 77 bodies on its lists as of July 25.", 77, (None, "2014-07-25")),
        ("Nine villagers were killed between 3 and 5 July.", 9, ("2014-07-03", "2014-07-05")),
    ],
)  # fmt: skip
def test_days_of_a_loss(count, text: str, low: int, days: tuple[str | None, str]) -> None:  # type: ignore[no-untyped-def]
    figure = count(f"date 2014-07-30 Gao\n\n{text}\n").one(low)
    assert (figure.start, figure.until) == days


def test_days_of_fighting_end_the_attack_told_before(count) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The Taliban attacked the city of Kunduz on Monday. Some 700 people were killed in the city between Sunday and "
        "Wednesday, the UN said. Germany, whose soldiers fought there, mourns 13 men.\n"
    )
    told = count(f"date 2014-07-31 Kunduz\n\n{text}")
    assert (told.one(700).start, told.one(700).until) == ("2014-07-27", "2014-07-30")
    assert told.one(13).by is None
