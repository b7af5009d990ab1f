"""On whose side somebody is: by the office of the day, the place beside it, or nobody that is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Stage = Callable[[str], Any]


def test_a_person_is_on_the_side_of_the_office_of_the_day(stage: Stage) -> None:
    assert stage("date 1999-01-18 Javier Solana warned Belgrade.").side("Solana") == "NATO"
    assert stage("date 2003-01-18 Javier Solana warned Belgrade.").side("Solana") == "European Union"


def test_a_governor_is_of_the_place_named_beside(stage: Stage) -> None:
    staged = stage(
        "Russia denied it. Missiles hit a convoy near Poltava, regional governor Dmytro Lunin said."
    )
    assert staged.side("Lunin") == "UKR"


def test_who_speaks_for_somebody_unknown_is_on_no_side(stage: Stage) -> None:
    staged = stage(
        "Nigeria said 150 died. Muhammad Gava, a spokesman for the vigilantes, said they had fled."
    )
    assert staged.side("Gava") is None


def test_an_alliance_is_no_armed_group_of_the_report(stage: Stage) -> None:
    staged = stage(
        "The Houthis accused Riyadh. The coalition denied it. Its spokesman, Turki al-Malki, said so."
    )
    assert staged.names("coalition") == ("Saudi-led coalition",)
    assert stage("The Houthis accused Riyadh. The coalition denied it.").names("coalition") == ()


def test_a_body_inside_a_body_tells_the_owner(stage: Stage) -> None:
    staged = stage(
        "The Kachin Independence Army denied it. The junta's press office said ten rebels had died."
    )
    assert staged.side("office") == "MMR"


def test_a_known_name_goes_on_in_lower_case(stage: Stage) -> None:
    staged = stage("The secretary of the ONU, Ban Ki-moon, denied it.")
    assert staged.names("moon") == ("Ban Ki-moon",)


def test_rebel_voices_are_on_the_rebels_side(stage: Stage) -> None:
    staged = stage(
        "The Seleka rebels took Bangui. Colonel Djouma Narkoyo, one of the rebel commanders, told Le Monde so. "
        "Rebel spokesman Eric Massi agreed. Another spokesman, Nelson Ndjadder, denied it."
    )
    assert [staged.side(n) for n in ("Narkoyo", "Massi", "Ndjadder")] == ["Séléka"] * 3


def test_an_organ_inside_a_title_is_no_body(stage: Stage) -> None:
    staged = stage(
        "President Reagan said he was sorry. Adm. William Crowe, chairman of the Joint Chiefs of Staff, agreed."
    )
    assert staged.names("chairman") == ("William Crowe",)
    assert staged.side("Crowe") == "USA"


def test_a_countrys_ambassador_at_a_body(stage: Stage) -> None:
    assert stage("Israel reserved the right to act, its UN ambassador said.").side("ambassador") == "ISR"


def test_names_after_several_titles(stage: Stage) -> None:
    staged = stage(
        "The commander of UN forces in Bosnia, Lieutenant General Sir Michael Rose, declined to say."
    )
    assert staged.names("commander") == ("Michael Rose",)


def test_a_name_of_descent_is_no_group(stage: Stage) -> None:
    staged = stage("The Houthis denied it. Mohammed Ali al-Houthi, chief of the committee, agreed.")
    assert [a.kind for a in staged.at("Houthi", 2)] == ["person"]


@pytest.mark.parametrize(
    ("text", "office", "holder"),
    [
        ("date 2010-05-01 x\n\nThe French president called for calm in Ivory Coast.", "president", "Nicolas Sarkozy"),
        ("date 2020-10-05 x\n\nThe French president spoke to Baku.", "president", "Emmanuel Macron"),
        ("date 2009-04-27 x\n\nSri Lanka's defence secretary was firm.", "secretary", "Gotabaya Rajapaksa"),
        ("date 2003-03-20 x\n\nThe US defence secretary said so.", "secretary", "Donald Rumsfeld"),
        ("date 2022-03-10 x\n\nUkraine's top diplomat flew to Antalya.", "diplomat", "Dmytro Kuleba"),
        ("date 1999-06-13 x\n\nThe Pakistani army chief was in Beijing.", "chief", "Pervez Musharraf"),
        ("date 2021-02-02 x\n\nMyanmar's army chief took power.", "chief", "Min Aung Hlaing"),
        ("date 2023-04-20 x\n\nThe Sudanese army chief spoke of victory.", "chief", "Abdel Fattah al-Burhan"),
        ("date 2011-03-20 x\n\nThe Libyan leader vowed to fight on.", "leader", "Muammar Gaddafi"),
        ("date 2016-12-20 x\n\nThe US president-elect blamed China.", "president", "Donald Trump"),
        ("date 2015-05-01 x\n\nThe then French president ordered the raid on Libya in 2011.", "president",
         "Nicolas Sarkozy"),
        ("date 2020-10-05 x\n\nArmenia's then prime minister signed it in 2009.", "minister", "Tigran Sargsyan"),
        ("date 2014-07-28 x\n\nThe UN secretary-general condemned the strike.", "general", "Ban Ki-moon"),
        ("date 1994-04-20 x\n\nThe UN secretary general condemned it.", "general", "Boutros Boutros-Ghali"),
        ("date 2000-05-19 x\n\nThe Ethiopian prime minister spoke of victory.", "minister", "Meles Zenawi"),
        ("date 2012-11-20 x\n\nThe Congolese president flew to Kampala.", "president", "Joseph Kabila"),
    ],
)  # fmt: skip
def test_an_office_without_a_name_is_its_holder_s_on_the_day(
    stage: Stage, text: str, office: str, holder: str
) -> None:
    assert stage(text).names(office) == (holder,)


def test_a_former_holder_is_not_the_one_of_today(stage: Stage) -> None:
    staged = stage(
        "date 2015-05-01 x\n\nThe former French president spoke of Libya. Azerbaijan's ex-president agreed."
    )
    assert "François Hollande" not in staged.names("president")
    assert "Ilham Aliyev" not in staged.names("ex-president")
