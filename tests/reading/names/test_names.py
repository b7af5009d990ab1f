"""Who is spoken of in a report: persons, offices, bodies, metonyms, and what goes back to them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Stage = Callable[[str], Any]


def test_office_and_surname_and_pronoun_are_one_person(stage: Stage) -> None:
    s = stage(
        "date 2008-08-10 Fighting goes on in Georgia.\n\n"
        "Georgian president Mikheil Saakashvili said the army would hold. "
        "He told reporters that the town was lost. Later Saakashvili asked for help."
    )
    (person,) = s.at("Mikheil Saakashvili")
    assert s.at("He") == s.at("Saakashvili", 2) == s.at("Georgian president") == (person,)
    assert person.side is not None
    assert person.side.code == "GEO"


def test_an_office_is_resolved_by_state_and_date(stage: Stage) -> None:
    early = stage("date 1996-05-01 Talks in Geneva.\n\nThe Russian president said he would sign the accord.")
    late = stage("date 2022-05-01 Talks in Geneva.\n\nThe Russian president said he would sign the accord.")
    assert early.names("Russian president") == ("Boris Yeltsin",)
    assert late.names("Russian president") == ("Vladimir Putin",)


def test_spelling_variants_in_one_report_are_one_person(stage: Stage) -> None:
    s = stage(
        "date 2011-03-20 Libya rejects the resolution.\n\n"
        "Libyan leader Moammar Qaddafi vowed to fight on. On Sunday Gaddafi spoke on state television."
    )
    assert s.at("Qaddafi") == s.at("Gaddafi")


def test_relatives_of_one_surname_stay_apart(stage: Stage) -> None:
    s = stage(
        "date 2009-02-03 Truce refused.\n\nPresident Mahinda Rajapaksa refused a truce. "
        "Defence Secretary Gotabhaya Rajapaksa said the war was nearly over."
    )
    assert s.at("Mahinda Rajapaksa") != s.at("Gotabhaya Rajapaksa")


def test_a_president_and_his_spokesman_are_two(stage: Stage) -> None:
    s = stage("President Joseph Kabila left the capital. President Kabila's spokesman denied that.")
    assert s.at("spokesman") != s.at("Joseph Kabila")
    assert s.side("spokesman") == "COD"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Khartoum denied the charge.", "state"),
        ("The envoy said Khartoum's answer was late.", "state"),
        ("Rebels accused Khartoum of bombing villages.", "state"),
        ("Rockets hit Khartoum overnight.", "place"),
        ("Two people died in Khartoum.", "place"),
        ("Khartoum was shelled for hours.", "place"),
    ],
)
def test_a_capital_acts_or_is_a_place(stage: Stage, text: str, kind: str) -> None:
    (actor,) = stage(text).at("Khartoum")
    assert actor.kind == kind


def test_a_body_takes_its_side_from_its_owner_or_seat(stage: Stage) -> None:
    s = stage(
        "Eritrea's information ministry dismissed the report. The Defence Ministry in Kyiv said nothing. "
        "The foreign ministries of Sudan and Chad signed a note."
    )
    assert s.side("information ministry") == "ERI"
    assert s.side("Defence Ministry") == "UKR"
    assert {a.side.code for a in s.at("foreign ministries") if a.side} == {"SDN", "TCD"}


def test_a_bare_body_goes_back_to_the_last_of_its_kind(stage: Stage) -> None:
    s = stage(
        "Ethiopia's defence ministry reported heavy fighting. The ministry gave no figures. "
        "It said the town had been taken."
    )
    assert s.at("The ministry") == s.at("defence ministry") == s.at("It")


def test_a_seat_before_tells_the_side_of_a_ministry(stage: Stage) -> None:
    s = stage(
        "India said it had lost a plane.\n\nAt a briefing in Islamabad, Foreign Ministry spokesman "
        "Mohammad Faisal rejected the report."
    )
    assert s.side("Mohammad Faisal") == "PAK"


def test_an_aide_is_on_the_side_of_whom_he_serves(stage: Stage) -> None:
    s = stage("Mykhailo Podolyak, an adviser to President Volodymyr Zelensky, called the report false.")
    assert s.side("Podolyak") == "UKR"


def test_residents_and_doctors_speak_for_nobody(stage: Stage) -> None:
    s = stage("A doctor in Grozny said the wards were full. One resident told reporters she had fled.")
    assert s.side("doctor") is None
    assert s.side("resident") is None
    assert s.at("she") == s.at("resident")


def test_an_abbreviation_in_parentheses_is_an_alias(stage: Stage) -> None:
    s = stage(
        "The National Union of Harbour Workers (NUHW) blamed the police. The NUHW said two men were beaten."
    )
    assert s.at("NUHW", 2) == s.at("Harbour Workers")


def test_both_sides_are_the_belligerents(stage: Stage) -> None:
    s = stage(
        "date 1999-06-01 Ethiopia and Eritrea trade fire.\n\nEthiopian troops attacked Eritrean positions. "
        "Eritrean forces shelled an Ethiopian base. The United States urged both sides to stop."
    )
    assert {a.name for a in s.at("both sides")} == {"Ethiopia", "Eritrea"}


def test_the_enemy_is_the_other_party_of_the_speaker(stage: Stage) -> None:
    s = stage(
        "date 1999-06-01 Ethiopia and Eritrea trade fire.\n\nEthiopian troops attacked Eritrean positions. "
        "Eritrea's defence ministry said the enemy had lost a thousand men."
    )
    assert s.names("enemy") == ("Ethiopia",)


def test_rebels_are_the_one_armed_group(stage: Stage) -> None:
    s = stage("The FARC attacked a police post in Colombia. The rebels said they had taken four prisoners.")
    assert s.at("rebels") == s.at("FARC")


def test_parties_of_noun_phrases_that_name_nobody(stage: Stage) -> None:
    s = stage(
        "Argentina said its soldiers had held. About 200 British soldiers were wounded. "
        "Soldiers of the Argentine army surrendered."
    )
    assert [a.name for a in s.cast.parties(s.token("its soldiers"))] == ["Argentina"]
    assert [a.name for a in s.cast.parties(s.token("British soldiers"))] == ["United Kingdom"]
    assert [a.name for a in s.cast.parties(s.token("Soldiers"))] == ["Argentina"]


def test_victims_in_a_disputed_land_count_for_it(stage: Stage) -> None:
    s = stage("Three people died in Stepanakert when a shell fell.")
    (place,) = s.at("Stepanakert")
    party = s.cast.side_of_place(place)
    assert party is not None
    assert party.name == "Nagorno-Karabakh"


def test_named_weapons_are_equipment(stage: Stage) -> None:
    (actor,) = stage("Turkish F-16s shot down two jets.").at("F-16s")
    assert actor.kind == "equipment"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "(((((",
        "“‘«",
        "A" * 30_000,
        "he " * 3_000,
        "\u202eabc\u202c said.",
        "The the of. The of the's.",
    ],
)
def test_garbled_text_gives_a_cast(stage: Stage, text: str) -> None:
    assert stage(text).cast.doc.text == text


def test_the_cast_is_the_same_each_time(stage: Stage) -> None:
    text = "Hamas and Israel traded blame. Both sides said the other had fired. The army denied it."
    first, second = stage(text).cast, stage(text).cast
    assert [a.entity() for a in first.actors] == [a.entity() for a in second.actors]


def test_a_movement_is_the_armed_group_last_spoken_of(stage: Stage) -> None:
    s = stage("Riyadh accused Tehran of arming the Houthi militia. The movement's leader denied it.")
    assert s.names("The movement") == ("Houthis",)


def test_a_regime_is_not_that_of_who_speaks_of_it(stage: Stage) -> None:
    s = stage(
        "Myanmar's junta confirmed the air strike. U.S. State Department spokesperson Vedant Patel "
        "urged the regime to stop."
    )
    assert s.side("regime") == "MMR"


def test_a_title_inside_a_name_is_no_title(stage: Stage) -> None:
    s = stage("date 2016-01-18 Toll disputed.\n\nSomali President Hassan Sheikh Mohamud said 180 had died.")
    assert s.names("Hassan Sheikh Mohamud") == ("Hassan Sheikh Mohamud",)


def test_whom_a_group_is_linked_to_is_not_meant_by_the_militants(stage: Stage) -> None:
    s = stage(
        "Al Shabaab fighters stormed a base in Somalia on Friday. Al Shabaab said it had lost nobody. "
        "The militants, who are linked to al Qaeda, took 12 prisoners."
    )
    assert s.names("The militants") == ("Al-Shabaab",)


def test_a_helper_is_no_belligerent(stage: Stage) -> None:
    s = stage(
        "date 2020-10-01 Armenia and Azerbaijan trade fire.\n\nArmenian forces shelled Azerbaijani positions. "
        "Turkey, which backs Azerbaijan, called on both sides to listen."
    )
    assert {a.name for a in s.at("both sides")} == {"Armenia", "Azerbaijan"}


def test_it_in_a_parenthesis_is_not_whom_the_statement_is_about(stage: Stage) -> None:
    s = stage("Sudan's foreign ministry rejected the report. Only the Chadian army has such guns, it claims.")
    assert s.names(" it") == s.names("foreign ministry")


def test_the_ministry_is_the_issuers_own_in_its_statement(stage: Stage) -> None:
    s = stage(
        "date 1982-05-10 MINISTRY OF DEFENCE, LONDON: Statement on operations\n\n"
        "The Argentine Foreign Ministry has condemned the action. The Ministry rejects this charge: "
        "an officer of the Argentine Navy was found on board, it states. The Government stands firm."
    )
    for word in ("The Ministry", "The Government"):
        (actor,) = s.at(word.removeprefix("The "), 2 if word == "The Ministry" else 1)
        assert actor.side is not None
        assert actor.side.code == "GBR"
    assert s.at("it") == s.at("Ministry", 2)


def test_who_heads_a_body_of_its_own_is_on_its_side(stage: Stage) -> None:
    s = stage(
        "date 2021-07-05 Aid to Tigray.\n\nEthiopia has closed the road. "
        "The UN's acting aid chief, Ramesh Rajasingham, warned of famine."
    )
    (person,) = s.at("Ramesh Rajasingham")
    assert person.side is not None
    assert person.side.name == "United Nations"


def test_the_council_goes_back_to_the_body_named_before(stage: Stage) -> None:
    s = stage(
        "date 2009-04-23 War in Sri Lanka.\n\nThe U.N. Security Council demanded that the Tigers disarm. "
        "The council also urged the government to let aid in."
    )
    assert s.at("council") == s.at("U.N. Security Council")
    (government,) = s.at("government")
    assert government.side is not None
    assert government.side.code == "LKA"


def test_what_the_speaker_tells_of_others_does_not_say_it(stage: Stage) -> None:
    s = stage(
        "date 2017-03-30 Mosul.\n\nThe U.S.-led coalition acknowledged that it had bombed the house. "
        "The raid had been requested by Iraqi police, it said."
    )
    assert s.at("that it") == s.at(", it") == s.at("coalition")


def test_a_peoples_bare_name_is_the_party_that_it_fights_for(stage: Stage) -> None:
    bosnia = stage("SARAJEVO - Bosnian Serb forces shelled Gorazde. The Serbs denied it.")
    (party,) = bosnia.at("Serbs")
    assert party.side is not None
    assert party.side.name == "Republika Srpska"
    kosovo = stage("PRISTINA - Serb police shot at villagers of Obrinje. Serbia denied it.")
    (state,) = kosovo.at("Serb")
    assert state.side is not None
    assert state.side.code == "SRB"


def test_who_speaks_together_does_not_fight(stage: Stage) -> None:
    s = stage(
        "date 2021-07-05 War in Tigray.\n\nThe TPLF attacked Ethiopian troops near Mekelle. "
        "Ethiopia and Eritrea denied that Eritrean soldiers were there. Ethiopia and Eritrea rejected talks."
    )
    assert {a.name for a in s.cast.rivals} == {"Ethiopia", "Tigray People's Liberation Front"}


def test_a_bare_alliance_counts_among_those_who_fight(stage: Stage) -> None:
    s = stage(
        "date 2018-08-10 War in Yemen.\n\nJets of the Saudi-led alliance bombed the Houthis. "
        "The Houthis fired at the alliance. The alliance struck the Houthis. Saudi Arabia accused Iran."
    )
    assert {a.name for a in s.cast.rivals} == {"Saudi-led coalition", "Houthis"}


def test_our_is_the_party_of_who_speaks(stage: Stage) -> None:
    staged = stage(
        'Chad and Libya fought on. "Our men held the pass," Chadian spokesman Abdel Mahamat said. Libya denied it.'
    )
    assert staged.side("Our") == "TCD"


def test_own_side_is_the_party_of_its_owner(stage: Stage) -> None:
    staged = stage(
        "General Idris Bello of the Nigerian army put his own side's losses at 14. Cameroon gave none."
    )
    assert staged.side("side") == "NGA"


def test_a_name_goes_to_the_brother_named_last_before_it(stage: Stage) -> None:
    staged = stage(
        "Sri Lankan defence secretary Gotabaya Rajapaksa refused. Mr Rajapaksa is a brother of President Mahinda "
        "Rajapaksa. President Rajapaksa flew home."
    )
    assert staged.names("Mr Rajapaksa") == ("Gotabaya Rajapaksa",)
    assert staged.names("President Rajapaksa") == ("Mahinda Rajapaksa",)


def test_a_ship_is_equipment_though_a_town_bears_its_name(stage: Stage) -> None:
    staged = stage(
        "The British destroyer Sheffield was hit. Sheffield sank later. HMS Coventry sank on May 25."
    )
    (ship,) = staged.at("Sheffield")
    assert (ship.name, ship.kind, ship.side.code, ship.category) == (
        "HMS Sheffield",
        "equipment",
        "GBR",
        "ship",
    )
    assert staged.at("Sheffield", 2) == (ship,)
    assert staged.names("Coventry") == ("HMS Coventry",)


def test_an_acronym_means_the_body_that_the_report_introduces_by_it(stage: Stage) -> None:
    staged = stage(
        "The Armed Forces of the Philippines (AFP) lost ten men. AFP chief Alexander Yano said so."
    )
    assert staged.names("AFP", 2) == ("Armed Forces of the Philippines",)


def test_both_generals_are_the_two_named(stage: Stage) -> None:
    staged = stage(
        "Gen. Abdel Fattah al-Burhan met Gen. Yasser al-Atta in Sudan. Both generals left at noon."
    )
    assert staged.names("generals") == ("Abdel Fattah al-Burhan", "Yasser al-Atta")


def test_who_is_named_in_what_is_said_is_not_who_says_it(stage: Stage) -> None:
    staged = stage('Imran Khan offered talks. "It will not be in the hands of Narendra Modi," he warned.')
    assert staged.names('," he') == ("Imran Khan",)


def test_a_boast_is_not_that_of_the_land_before_it(stage: Stage) -> None:
    staged = stage("Al-Shabaab fights on. After storming a base in Kenya, it boasted of having killed ten.")
    assert staged.names(", it") == ("Al-Shabaab",)
