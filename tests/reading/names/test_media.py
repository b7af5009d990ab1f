"""Outlets, state media, and reporters in whose eyes an outlet is there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Stage = Callable[[str], Any]


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Libyan state television said a port was hit.", "television", "LBY"),
        ("Tripoli denied it. On 13 May state television said a port was hit.", "television", "LBY"),
        ("The state news agency Tanjug said a bridge was hit.", "agency", "SRB"),
        ("SANA said two had died. State media added that a jet was lost.", "media", "SYR"),
        ("Myanmar's military-run newspaper said a school was empty.", "newspaper", "MMR"),
    ],
)
def test_state_media_speak_for_their_state(stage: Stage, text: str, words: str, side: str) -> None:
    assert stage(text).side(words) == side


def test_a_state_agency_and_its_name_are_one(stage: Stage) -> None:
    staged = stage("The state news agency IRNA said nine had died. IRNA showed no pictures.")
    assert staged.at("agency") == staged.at("IRNA", 2)


def test_reporters_see_for_their_outlet(stage: Stage) -> None:
    staged = stage("An AFP photographer counted 12 bodies. Reuters reporters saw two more.")
    assert staged.names("photographer") == ("Agence France-Presse",)
    assert staged.names("reporters") == ("Reuters",)


def test_fallen_reporters_are_people(stage: Stage) -> None:
    staged = stage("Two AFP photographers were killed.")
    assert staged.names("photographers") != ("Agence France-Presse",)


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Baghdad Radio quoted a colonel.", "Radio", "IRQ"),
        ("Radio Hanoi said a plane was shot down.", "Hanoi", "VNM"),
        ("Serbian television showed the wreck.", "television", "SRB"),
    ],
)
def test_stations_speak_for_their_state(stage: Stage, text: str, words: str, side: str) -> None:
    assert stage(text).side(words) == side


def test_a_bodys_person_is_on_its_side(stage: Stage) -> None:
    staged = stage("The ICRC's Franz Rauchenstein said in a tweet that 40 survivors were being treated.")
    assert staged.side("Rauchenstein") == "International Committee of the Red Cross"


def test_a_body_beside_its_kind_is_one(stage: Stage) -> None:
    staged = stage("The rescue service Magen David Adom says two died. It treated a girl.")
    assert staged.names("service") == ("Magen David Adom",)
    staged = stage("A report by the UN mission MONUSCO said 131 were executed. Eight were hurt, it added.")
    assert staged.names("it") == ("MONUSCO",)


def test_a_ministry_is_named_for_its_subject(stage: Stage) -> None:
    staged = stage("The Philippines' Department of Social Welfare and Development reports 40 dead.")
    assert staged.names("Department")[0].endswith("Department of Social Welfare and Development")
