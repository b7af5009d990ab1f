"""A hundred designators with their class and origin, as reports spell them: they are never anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Stage = Callable[[str], Any]

DESIGNATORS: list[tuple[str, str, str]] = [
    # aircraft and helicopters
    ("Su-25", "aircraft", "RUS"), ("SU25", "aircraft", "RUS"), ("Sukhoi-25", "aircraft", "RUS"),
    ("Su-24", "aircraft", "RUS"), ("Sukhoi Su-34", "aircraft", "RUS"), ("MiG-21", "aircraft", "RUS"),
    ("Mig 21", "aircraft", "RUS"), ("MIG-29", "aircraft", "RUS"), ("F-16", "aircraft", "USA"),
    ("F16", "aircraft", "USA"), ("F-15I", "aircraft", "USA"), ("F-35I Adir", "aircraft", "USA"),
    ("A-4 Skyhawk", "aircraft", "USA"), ("A-10", "aircraft", "USA"), ("B-52", "aircraft", "USA"),
    ("Mirage 2000", "aircraft", "FRA"), ("Mirage III", "aircraft", "FRA"), ("Mirage F1", "aircraft", "FRA"),
    ("Rafale", "aircraft", "FRA"), ("Super Etendard", "aircraft", "FRA"), ("Sea Harrier", "aircraft", "GBR"),
    ("Canberra bomber", "aircraft", "GBR"), ("Vulcan bomber", "aircraft", "GBR"), ("Kfir", "aircraft", "ISR"),
    ("J-10C", "aircraft", "CHN"), ("JF-17 Thunder", "aircraft", "CHN"), ("F-7", "aircraft", "CHN"),
    ("Pucará", "aircraft", "ARG"), ("Antonov-26", "aircraft", "RUS"), ("Il-76", "aircraft", "RUS"),
    ("C-130", "aircraft", "USA"), ("Super Tucano", "aircraft", "USA"), ("L-39", "aircraft", "CZE"),
    ("Mi-24", "helicopter", "RUS"), ("Mi-24 Hind", "helicopter", "RUS"), ("Hind helicopter", "helicopter", "RUS"),
    ("MI-17", "helicopter", "RUS"), ("Mi-8", "helicopter", "RUS"), ("Ka-52", "helicopter", "RUS"),
    ("AH-64 Apache", "helicopter", "USA"), ("Black Hawk", "helicopter", "USA"), ("Chinook", "helicopter", "USA"),
    ("Lynx helicopter", "helicopter", "GBR"), ("Sea King", "helicopter", "USA"), ("Gazelle", "helicopter", "FRA"),
    # drones
    ("TB2", "drone", "TUR"), ("Bayraktar TB-2", "drone", "TUR"), ("Akıncı", "drone", "TUR"),
    ("Shahed-136", "drone", "IRN"), ("Shahed 131", "drone", "IRN"), ("Geran-2", "drone", "RUS"),
    ("Mohajer-6", "drone", "IRN"), ("Ababil-3", "drone", "IRN"), ("Wing Loong II", "drone", "CHN"),
    ("CH-4", "drone", "CHN"), ("Lancet", "drone", "RUS"), ("Orlan-10", "drone", "RUS"), ("MQ-9", "drone", "USA"),
    ("Reaper drone", "drone", "USA"), ("Hermes 450", "drone", "ISR"), ("Harop", "drone", "ISR"),
    # tanks and armour
    ("T-72", "tank", "RUS"), ("T72", "tank", "RUS"), ("T-72B3", "tank", "RUS"), ("T-55", "tank", "RUS"),
    ("T-90M", "tank", "RUS"), ("Merkava", "tank", "ISR"), ("Leopard 2", "tank", "DEU"), ("M1A1 Abrams", "tank", "USA"),
    ("Centurion tank", "tank", "GBR"), ("BMP-2", "armour", "RUS"), ("BTR-80", "armour", "RUS"),
    ("MT-LB", "armour", "RUS"), ("M113", "armour", "USA"), ("Humvee", "armour", "USA"),
    # artillery, rockets and air defence
    ("Grad", "artillery", "RUS"), ("BM-21", "artillery", "RUS"), ("BM-21 Grad", "artillery", "RUS"),
    ("Smerch", "artillery", "RUS"), ("HIMARS", "artillery", "USA"), ("M777", "artillery", "USA"),
    ("Caesar howitzer", "artillery", "FRA"), ("D-30", "artillery", "RUS"), ("2S1 Gvozdika", "artillery", "RUS"),
    ("2S1", "artillery", "RUS"), ("S-300", "air_defence", "RUS"), ("S300", "air_defence", "RUS"),
    ("S-300PMU-2", "air_defence", "RUS"), ("Buk-M1", "air_defence", "RUS"), ("SA-7", "air_defence", "RUS"),
    ("Strela-2", "air_defence", "RUS"), ("Igla", "air_defence", "RUS"), ("Stinger", "air_defence", "USA"),
    ("Pantsir-S1", "air_defence", "RUS"), ("Blowpipe", "air_defence", "GBR"),
    # missiles and small arms
    ("Tochka-U", "other", "RUS"), ("OTR-21", "other", "RUS"), ("SS-21", "other", "RUS"), ("Iskander-M", "other", "RUS"),
    ("Scud", "other", "RUS"), ("SS-1 Scud", "other", "RUS"), ("Kornet", "other", "RUS"), ("AT-14", "other", "RUS"),
    ("Javelin", "other", "USA"), ("Exocet", "other", "FRA"), ("AM-39 Exocet", "other", "FRA"), ("RPG-7", "other", "RUS"),
    ("AK-47", "other", "RUS"), ("G3", "other", "DEU"), ("Katyusha", "other", "RUS"), ("Qassam", "other", "PSE"),
    ("M-302", "other", "SYR"), ("Fajr-5", "other", "IRN"), ("Fateh-110", "other", "IRN"), ("Kh-101", "other", "RUS"),
    ("Kalibr", "other", "RUS"), ("Storm Shadow", "other", "GBR"), ("ATACMS", "other", "USA"), ("Tomahawk", "other", "USA"),
]  # fmt: skip

_SAID = {
    "aircraft": "The army said that one {} was shot down on Sunday near the border.",
    "helicopter": "One {} crashed and three of the crew died, the army said.",
    "drone": "The army said it had downed a {} over the town.",
    "tank": "Rebels destroyed a {} and seized two lorries.",
    "armour": "Rebels burned a {} and seized two lorries.",
    "artillery": "The town was shelled with {} rockets and guns.",
    "air_defence": "The unit lost an {} in the raid.",
    "other": "The wreck of a {} was shown to reporters.",
}


def judged_wrongly(stage: Stage) -> list[tuple[str, list[tuple[str, str, str | None]]]]:
    wrong = []
    for designator, category, origin in DESIGNATORS:
        staged = stage(_SAID[category].format(designator))
        actors = staged.at(designator)
        told = [(a.kind, a.category, a.country) for a in actors]
        others = [a for a in staged.cast.actors if a.kind in ("person", "place") and a.mentions]
        if told != [("equipment", category, origin)] or others:
            wrong.append((designator, told))
    return wrong


def test_designators_are_equipment_with_class_and_origin(stage: Stage) -> None:
    assert len(DESIGNATORS) >= 100
    wrong = judged_wrongly(stage)
    assert len(wrong) <= 2, wrong
