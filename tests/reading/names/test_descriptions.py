"""Bodies told by a description, nouns that go back to them, and what an ownerless organ belongs to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Stage = Callable[[str], Any]


def test_an_unknown_name_before_a_kind_of_body_is_a_body(stage: Stage) -> None:
    staged = stage(
        "Sanad Watch, a rights group based in Aden, said 12 died. Sanad Watch blamed the army of Chad."
    )
    (body,) = staged.at("Watch")
    assert (body.name, body.kind) == ("Sanad Watch", "body")
    assert staged.at("rights group") == (body,)
    assert staged.at("Sanad Watch", 2) == (body,)


def test_a_lands_name_may_begin_that_of_a_body(stage: Stage) -> None:
    staged = stage("Darfur Lives Tracker, a London group that counts deaths, gives 40.")
    assert staged.names("Tracker") == ("Darfur Lives Tracker",)


def test_a_known_monitor_is_what_its_description_means(stage: Stage) -> None:
    staged = stage("Airwars, a group in London, estimates that 70 died.")
    assert staged.names("group") == ("Airwars",)


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Médecins Sans Frontières treated 90 wounded in Chad. The charity said more came.", "charity",
         "Médecins Sans Frontières"),
        ("Airwars gave 70 dead in Libya. The monitoring group said it would go on.", "group", "Airwars"),
        ("UNHCR said 900 had crossed into Chad. The agency asked for help.", "agency", "UNHCR"),
        ("Al-Shabaab hit a base in Kenya on Sunday, it said. The group threatened more.", "group", "Al-Shabaab"),
        ("According to the monitoring group Airwars, 70 died.", "group", "Airwars"),
    ],
)  # fmt: skip
def test_a_noun_goes_back_to_the_body_of_its_kind(stage: Stage, text: str, noun: str, name: str) -> None:
    assert stage(text).names(noun) == (name,)


def test_who_is_for_a_state_is_not_that_state(stage: Stage) -> None:
    staged = stage("Pro-Russian rebels shot at the town. Anti-Iranian protests went on.")
    assert staged.at("Russian") == staged.at("Iranian") == ()


@pytest.mark.parametrize(
    ("text", "organ", "side"),
    [
        ("DAMASCUS – A missile fired by Israel hit a clinic in Homs, killing six, the Health Ministry said.",
         "Ministry", "SYR"),
        ("KHARTOUM – Chadian troops burned a village, the Interior Ministry said.", "Ministry", "SDN"),
        ("GENEVA – Chad accused Libya of looting. The foreign ministry of neither had more to say. Chad again "
         "asked for talks. The foreign ministry said it waited.", "foreign ministry", "TCD"),
    ],
)  # fmt: skip
def test_an_ownerless_organ_is_not_that_of_who_did_the_deed(
    stage: Stage, text: str, organ: str, side: str
) -> None:
    nth = text.count(organ)
    assert stage(text).side(organ, nth) == side


def test_a_party_known_by_its_acronym_is_called_by_the_name_that_the_report_spells_out(stage: Stage) -> None:
    spelled = stage(
        "The National Union for the Total Independence of Angola (UNITA) took the town. UNITA said so."
    )
    assert spelled.names("UNITA", 2) == ("National Union for the Total Independence of Angola",)
    assert stage("UNITA took the town.").names("UNITA") == ("UNITA",)
    assert stage("The UN High Commissioner for Refugees, UNHCR, said so.").names("UNHCR") == ("UNHCR",)


def test_an_organ_with_an_acronym_beside_it_is_the_known_body(stage: Stage) -> None:
    staged = stage("South Africa mourns 13 men, its National Defence Force (SANDF) announced.")
    assert staged.names("National Defence Force") == ("South African National Defence Force",)


def test_wings_make_their_party_the_armed_group_of_the_report(stage: Stage) -> None:
    staged = stage("The Kachin Independence Army took a post. The rebels said ten soldiers had died.")
    assert staged.names("rebels") == ("Kachin Independence Organisation",)


def test_a_rank_alone_goes_back_to_who_has_a_command(stage: Stage) -> None:
    staged = stage(
        "Ali Hassan, the Chadian security chief, spoke of arson. The troops left, the general said."
    )
    assert staged.at("general") == staged.at("Ali Hassan")


def test_a_junta_is_that_of_the_land_that_the_sentence_opens_in(stage: Stage) -> None:
    staged = stage("The Malian junta denied it. In neighbouring Niger, the junta expelled an envoy.")
    assert staged.side("junta", 2) == "NER"


def test_the_junta_is_that_of_the_state_that_officers_ruled_on_the_day(stage: Stage) -> None:
    text = "Britain and Argentina met in Lima. Britain lost a ship. The junta claimed two Harriers."
    assert stage(f"date 1982-05-05 LONDON – {text}").side("junta") == "ARG"
    assert (
        stage("date 2024-05-05 PARIS – France left Niger. The junta had asked it to.").side("junta") == "NER"
    )


def test_a_seat_of_two_words_tells_whose_organ_speaks(stage: Stage) -> None:
    staged = stage("Britain said it lost a ship. In Buenos Aires, the foreign ministry said talks were over.")
    assert staged.side("foreign ministry") == "ARG"


def test_an_army_commander_is_not_of_the_guerrillas(stage: Stage) -> None:
    staged = stage(
        "date 1990-01-15 BOGOTA – The ELN blew up a pipeline near Arauca. Army commander General Oscar Botero said eight "
        "guerrillas died."
    )
    assert staged.side("Botero") == "COL"


def test_who_is_killed_is_not_who_says_so(stage: Stage) -> None:
    staged = stage("A strike killed Saif al-Arab Gaddafi, a government spokesman said.")
    assert staged.at("spokesman") != staged.at("Gaddafi")
    named = stage("A convoy left, Ali Hassan, a government spokesman, said.")
    assert named.at("spokesman") == named.at("Hassan")


def test_the_mission_is_that_of_the_peacekeepers_spoken_of(stage: Stage) -> None:
    staged = stage("Hezbollah fired rockets. UNIFIL urged restraint and the mission said a man was hurt.")
    assert staged.names("mission") == ("UNIFIL",)


def test_a_known_minister_tells_whose_its_minister_is(stage: Stage) -> None:
    staged = stage(
        "date 2012-11-20 Congo accused Rwanda of backing rebels, which Kigali denies. Its foreign minister, Louise "
        "Mushikiwabo, said the experts were wrong. Congo asked for its foreign minister, Raymond Tshibanda."
    )
    assert staged.names("Its") == ("Rwanda",)


def test_a_states_word_in_the_name_of_its_army_is_a_mention_of_the_state(stage: Stage) -> None:
    staged = stage("Colombo denied it. The Sri Lankan army had shelled the town.")
    (state,) = staged.at("Colombo")
    assert "Sri Lankan" in [staged.text[m.start : m.end] for m in state.mentions]


def test_an_organ_is_of_those_who_are_said_to_run_it(stage: Stage) -> None:
    staged = stage("Yemen mourned. The ministry of health in Sanaa, run by the Houthis, counted 40 dead.")
    assert staged.side("ministry of health") == "Houthis"


def test_a_peoples_word_is_the_land_that_its_seat_is_named_of(stage: Stage) -> None:
    staged = stage(
        "Tskhinvali accused Georgia. The Ossetian leader, Torez Kulumbegov, asked for peacekeepers."
    )
    assert staged.side("Kulumbegov") == "South Ossetia"


def test_who_denies_is_not_on_the_side_that_claimed(stage: Stage) -> None:
    staged = stage(
        "date 1984-03-12 BAGHDAD – Iraq said its army had beaten the Iranian army. Iraq used gas, Iran said. The Iranian "
        "agency IRNA said 1,700 had been treated. A military spokesman denied it."
    )
    assert staged.side("spokesman") == "IRQ"


def test_one_name_that_two_parties_run_is_two_outlets(stage: Stage) -> None:
    staged = stage(
        "The Houthi-run Saba news agency gave 40 dead. The Yemeni government's Saba agency said the Houthis lied."
    )
    assert staged.side("Saba") == "Houthis"
    assert staged.side("Saba", 2) == "YEM"


def test_a_ministry_is_told_apart_in_its_own_statement(stage: Stage) -> None:
    staged = stage(
        "GOVERNMENT OF CHAD – MINISTRY OF DEFENCE. Statement on the fighting\n\n"
        "The Ministry of Defence announces that its troops hold the town."
    )
    assert staged.names("Ministry of Defence") == ("Ministry of Defence of Chad",)
