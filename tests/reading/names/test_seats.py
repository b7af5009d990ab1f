"""Seats of power that act or speak are their government, seats in which something happens are places: both readings of
each, on capitals and palaces of many states."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counterclaim import read

Stage = Callable[[str], Any]

GOVERNMENT: list[tuple[str, str, str]] = [
    ("Khartoum rejected the offer of talks.", "Khartoum", "SDN"),
    ("The mediators were waiting for an answer from Khartoum.", "Khartoum", "SDN"),
    ("Addis Ababa is ready to sign, its envoy said.", "Addis Ababa", "ETH"),
    ("Asmara, which denies any part in the war, said nothing.", "Asmara", "ERI"),
    ("Relations between Kigali and its neighbour are at their lowest.", "Kigali", "RWA"),
    ("The rebels are armed by Kigali, diplomats say.", "Kigali", "RWA"),
    ("Kinshasa's army lost two towns.", "Kinshasa", "COD"),
    ("Bogotá broke off the dialogue on Friday.", "Bogotá", "COL"),
    ("Caracas and Quito are allies in this, and both protested.", "Caracas", "VEN"),
    ("Colombo's offensive has displaced thousands.", "Colombo", "LKA"),
    ("A senior Kathmandu official said the talks had failed.", "Kathmandu", "NPL"),
    ("Islamabad was quick to blame its rival.", "Islamabad", "PAK"),
    ("New Delhi has vowed to answer.", "New Delhi", "IND"),
    ("In a letter to Belgrade, the ministers asked for restraint.", "Belgrade", "SRB"),
    ("Belgrade-backed militias held the bridge.", "Belgrade", "SRB"),
    ("Tripoli accuses its neighbours of sending arms.", "Tripoli", "LBY"),
    ("Bamako expelled the envoy.", "Bamako", "MLI"),
    ("The junta in the north takes its orders from Naypyidaw.", "Naypyidaw", "MMR"),
    ("Naypyitaw denies the charge.", "Naypyitaw", "MMR"),
    ("Ankara was among the guarantors of the truce.", "Ankara", "TUR"),
    ("Tehran supplied the missiles, Riyadh said.", "Tehran", "IRN"),
    ("Tehran supplied the missiles, Riyadh said.", "Riyadh", "SAU"),
    ("Jakarta's troops left at dawn.", "Jakarta", "IDN"),
    ("Buenos Aires was told of the plan in advance.", "Buenos Aires", "ARG"),
    ("The decision was taken in secret by Beijing.", "Beijing", "CHN"),
    ("The Kremlin called it a provocation.", "Kremlin", "RUS"),
    ("A Kremlin spokesman declined to comment.", "Kremlin", "RUS"),
    ("The Pentagon put the number at nine.", "Pentagon", "USA"),
    ("Pentagon officials believe that the ship was hit by a mine.", "Pentagon", "USA"),
    ("Downing Street would not be drawn.", "Downing Street", "GBR"),
    ("Whitehall sources spoke of a mistake.", "Whitehall", "GBR"),
    ("The Élysée confirmed the death of two soldiers.", "Élysée", "FRA"),
    ("The Quai d'Orsay summoned the ambassador.", "Quai d'Orsay", "FRA"),
    ("The White House wants a truce.", "White House", "USA"),
    ("Foggy Bottom was sceptical.", "Foggy Bottom", "USA"),
    ("Zhongnanhai has kept silent.", "Zhongnanhai", "CHN"),
    ("The Blue House convened its security council.", "Blue House", "KOR"),
    ("Rashtrapati Bhavan issued a short note.", "Rashtrapati Bhavan", "IND"),
    ("South Block denied the report.", "South Block", "IND"),
    ("GHQ Rawalpindi said that three men had fallen.", "Rawalpindi", "PAK"),
    ("The Kirya refused to say where the missile had struck.", "Kirya", "ISR"),
    ("Ba'abda Palace said the president would not resign.", "Palace", "LBN"),
    ("Villa Somalia accused the clan militia of treason.", "Villa Somalia", "SOM"),
    ("Aso Rock says the campaign is nearly over.", "Aso Rock", "NGA"),
    ("Malacañang rejected the demand.", "Malacañang", "PHL"),
    ("Bankova denies that the general was dismissed.", "Bankova", "UKR"),
]  # fmt: skip

PLACE: list[tuple[str, str]] = [
    ("Shells hit Khartoum for a third day.", "Khartoum"),
    ("Khartoum was shelled at dawn.", "Khartoum"),
    ("Thousands fled Khartoum on foot.", "Khartoum"),
    ("Two people died in central Addis Ababa.", "Addis Ababa"),
    ("A jet bombed Asmara airport.", "Asmara"),
    ("The column is 40 km from Kinshasa.", "Kinshasa"),
    ("He flew to Kigali with two aides.", "Kigali"),
    ("A car bomb exploded in Bogotá, killing five.", "Bogotá"),
    ("The talks will resume in Caracas next week.", "Caracas"),
    ("Colombo's main hospital took in 40 wounded.", "Colombo"),
    ("Kathmandu was under curfew.", "Kathmandu"),
    ("The envoy left Islamabad for home.", "Islamabad"),
    ("Police sealed off New Delhi's diplomatic quarter.", "New Delhi"),
    ("Missiles struck Belgrade overnight.", "Belgrade"),
    ("The militia marched on Tripoli.", "Tripoli"),
    ("Tripoli fell to the rebels in August.", "Tripoli"),
    ("A bomb went off outside a Bamako hotel.", "Bamako"),
    ("The prisoners were brought to Naypyidaw by lorry.", "Naypyidaw"),
    ("Protesters filled the streets of Ankara.", "Ankara"),
    ("An explosion was heard in Tehran.", "Tehran"),
    ("A drone was shot down over Riyadh.", "Riyadh"),
    ("Crowds marched through Buenos Aires.", "Buenos Aires"),
    ("The delegation landed in Beijing.", "Beijing"),
    ("Kyiv came under fire from cruise missiles.", "Kyiv"),
    ("Rockets rained down on Kabul.", "Kabul"),
    ("Residents of Grozny hid in cellars.", "Grozny"),
    ("The siege of Sarajevo lasted for years.", "Sarajevo"),
    ("A mortar shell landed near the Kremlin.", "Kremlin"),
    ("Demonstrators gathered outside Downing Street.", "Downing Street"),
    ("A shell damaged the roof of Villa Somalia.", "Villa Somalia"),
]  # fmt: skip


def judged_wrongly(stage: Stage) -> list[tuple[str, str]]:
    wrong = []
    for text, words, code in GOVERNMENT:
        actors = stage(text).at(words)
        sides = {a.side.code for a in actors if a.side}
        if sides != {code} or any(a.kind == "place" for a in actors):
            wrong.append((text, words))
    for text, words in PLACE:
        if any(a.kind != "place" for a in stage(text).at(words)):
            wrong.append((text, words))
    return wrong


def test_seats_are_governments_when_they_act_and_places_when_something_happens_there(stage: Stage) -> None:
    wrong = judged_wrongly(stage)
    assert len(wrong) <= 2, wrong


def test_a_capital_s_namesake_in_another_state_speaks_for_nobody() -> None:
    text = (
        "date 2015-03-12\n\nPolice in Paris, Texas, said a man was shot. Paris denied the report of the Dallas paper. "
        "Lamar County, Texas, is calm."
    )
    assert [e.name for e in read(text).entities if e.name == "France"] == []
