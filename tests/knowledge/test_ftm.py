"""A user's own entities as FollowTheMoney JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from counterclaim import knowledge, lexicon, read
from counterclaim.knowledge import OWN, Entry, entries, people_in_office
from counterclaim.record import Reading, Report, Side

DOCS = Path(__file__).parents[2] / "docs" / "knowledge.md"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    if tmp_path in lexicon.own_folders():
        lexicon.withdraw(tmp_path)


def line(key: str, schema: str, **properties: str | list[str]) -> dict[str, Any]:
    told = {name: [v] if isinstance(v, str) else v for name, v in properties.items()}
    return {"id": key, "schema": schema, "datasets": ["list"], "properties": told}


def bring(folder: Path, *lines: dict[str, Any]) -> dict[str, int]:
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines)
    (folder / "entities.ftm.json").write_text(text, encoding="utf-8")
    return dict(knowledge.extend(folder))


def own(name: str) -> Entry:
    return next(e for e in entries(OWN) if e.name == name)


def ids_by_name(reading: Reading) -> dict[str, dict[str, str]]:
    return {e.name: e.ids for e in reading.entities}


def test_the_example_of_the_docs(folder: Path) -> None:
    text = DOCS.read_text(encoding="utf-8")
    (folder / "ministers.ftm.json").write_text(text.split("```json\n")[1].split("```")[0], encoding="utf-8")
    assert knowledge.extend(folder) == {}
    assert own("Hanno Pevkur").offices == (("defence_minister", "EST", "2022-07-18", ""),)
    assert [p.name for p in people_in_office("defence minister", "EST", "2024-03-01")] == ["Hanno Pevkur"]
    assert people_in_office("defence minister", "EST", "2020-03-01") == ()
    reading = read(
        Report(
            "Hanno Pevkur said on Friday that two ships had been damaged. Staff of the Baltic Defence "
            "College were not hurt, Pevkur added. BALTDEFCOL confirmed it.",
            published="2024-03-01",
        )
    )
    person = next(e for e in reading.entities if e.name == "Hanno Pevkur")
    assert person.ids["ftm"] == "ee-pevkur"
    assert person.side == Side("EST", "Estonia")
    assert ids_by_name(reading)["Baltic Defence College"]["ftm"] == "baltdefcol"


def test_what_we_know_already_gets_the_ids(folder: Path) -> None:
    bring(
        folder,
        line(
            "Q7747", "Person", name="Vladimir Putin", alias="Владимир Путин", country="ru", wikidataId="Q7747"
        ),
    )
    assert entries(OWN) == ()
    putin = knowledge.entry("people:Vladimir Putin")
    assert putin
    assert putin.ids == {"ftm": "Q7747", "wikidata": "Q7747"}
    assert "Владимир Путин" in putin.aliases
    assert putin.source.endswith("; list")
    assert [p.name for p in people_in_office("president", "RUS", "2020-01-01")] == ["Vladimir Putin"]


def test_a_namesake_elsewhere_is_somebody_else(folder: Path) -> None:
    bring(folder, line("x1", "Person", name="Vladimir Putin", country="us"))
    assert own("Vladimir Putin").side == Side("USA", "United States")


@pytest.mark.parametrize(
    ("properties", "side"),
    [
        ({"citizenship": "ua"}, Side("UKR", "Ukraine")),
        ({"nationality": "xk"}, Side("XKX", "Kosovo")),
        ({"country": "ge-ab"}, Side(None, "Abkhazia")),
        ({"country": "suhh"}, Side("SUN", "Soviet Union")),
        ({"country": "zz"}, None),
        ({}, None),
    ],
)
def test_side_by_country(folder: Path, properties: dict[str, str], side: Side | None) -> None:
    bring(folder, line("p", "Person", name="Erika Mustermann", **properties))
    assert own("Erika Mustermann").side == side


def test_organisations_are_their_own_side_and_public_bodies_their_states(folder: Path) -> None:
    bring(
        folder,
        line("a", "Organization", name="Harbour Watch Institute", country="ye"),
        line("b", "PublicBody", name="Bureau of Harbour Statistics", country="ye"),
        line("c", "Organization", name="Nineteenth Harbour Brigade", country="ye", topics=["mil"]),
        line("d", "Organization", name="Army of the Harbour", country="ye", topics=["crime.terror"]),
    )
    assert own("Harbour Watch Institute").side == Side(None, "Harbour Watch Institute")
    assert own("Bureau of Harbour Statistics").side == Side("YEM", "Yemen")
    assert (own("Nineteenth Harbour Brigade").side, own("Nineteenth Harbour Brigade").category) == (
        Side("YEM", "Yemen"),
        "military",
    )
    army = own("Army of the Harbour")
    assert (army.table, army.kind, army.category, army.country) == ("groups", "group", "militant", "YEM")


def test_members_of_an_armed_group_are_on_its_side(folder: Path) -> None:
    bring(
        folder,
        line("g", "Organization", name="Army of the Harbour", country="ye", topics="crime.terror"),
        line("p", "Person", name="Erika Mustermann", country="ye"),
        line("m", "Membership", member="p", organization="g", role="spokesman", startDate="2016-02"),
    )
    person = own("Erika Mustermann")
    assert person.side == Side(None, "Army of the Harbour")
    assert person.offices == (("spokesperson", "Army of the Harbour", "2016-02", ""),)


@pytest.mark.parametrize(
    ("post", "office"),
    [
        ("Minister of Foreign Affairs of the Republic of Yemen", ("foreign_minister", "YEM")),
        ("Prime Minister", ("prime_minister", "YEM")),
        ("President of Yemen", ("president", "YEM")),
        ("Secretary General of NATO", ("secretary_general", "NATO")),
        ("President of the Constitutional Court", None),
        ("Former Prime Minister", None),
        ("Member of the City Council", None),
    ],
)
def test_posts(folder: Path, post: str, office: tuple[str, str] | None) -> None:
    bring(
        folder,
        line("p", "Person", name="Erika Mustermann", country="ye"),
        line("post", "Position", name=post, country="ye"),
        line(
            "o", "Occupancy", holder="p", post="post", startDate="2014-01-01", endDate="2015-01-01T00:00:00"
        ),
    )
    expected = ((*office, "2014-01-01", "2015-01-01"),) if office else ()
    assert own("Erika Mustermann").offices == expected


def test_an_ended_occupancy_without_its_end_tells_nothing(folder: Path) -> None:
    bring(
        folder,
        line("p", "Person", name="Erika Mustermann", country="ye"),
        line("post", "Position", name="Prime Minister", country="ye"),
        line("o", "Occupancy", holder="p", post="post", startDate="2014-01-01", status="ended"),
    )
    assert own("Erika Mustermann").offices == ()


def test_one_word_alone_names_nothing_unless_it_is_written_like_no_word(folder: Path) -> None:
    bring(
        folder,
        line("a", "Company", name=["Target", "The Bank"], country="us", weakAlias=["May"]),
        line("b", "Person", name="Erika Mustermann", weakAlias=["Bank", "SUMMER"], country="us"),
        line("c", "Company", name="KamAZ", country="ru"),
    )
    assert [(e.name, e.aliases) for e in entries(OWN)] == [("Erika Mustermann", ()), ("KamAZ", ())]
    reading = read(
        Report("May the bank hit its target? Summer came. KamAZ said that a Bank of England clerk fell.")
    )
    assert {e.ids["ftm"] for e in reading.entities if "ftm" in e.ids} == {"c"}


def test_a_broken_line_is_told_with_its_file_and_number(folder: Path) -> None:
    good = json.dumps(line("p", "Person", name="Erika Mustermann"))
    path = folder / "mine.ftm.jsonl"
    for broken, what in [
        ("{", "no JSON"),
        ("[1]", "no JSON object"),
        ('{"id": "x"}', "no FollowTheMoney entity"),
    ]:
        path.write_text(f"{good}\n\n{broken}\n", encoding="utf-8")
        with pytest.raises(ValueError, match=rf"mine\.ftm\.jsonl, line 3: is {what}"):
            knowledge.extend(folder)
        assert folder not in lexicon.own_folders()
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match=r"mine\.ftm\.jsonl: is not UTF-8"):
        knowledge.extend(folder)
    assert entries(OWN) == ()


def test_other_schemata_are_counted(folder: Path) -> None:
    ignored = bring(
        folder,
        line("p", "Person", name="Erika Mustermann"),
        line("v", "Vessel", name="Some Ship"),
        line("s", "Sanction", entity="p"),
        line("t", "Sanction", entity="v"),
    )
    assert ignored == {"Sanction": 2, "Vessel": 1}


def test_one_entity_in_parts(folder: Path) -> None:
    bring(
        folder,
        line("p", "Person", name="Erika Mustermann"),
        line("p", "Person", alias="E. A. Mustermann", country="ye"),
    )
    assert own("Erika Mustermann").aliases == ("E. A. Mustermann",)
    assert own("Erika Mustermann").country == "YEM"


def test_many_are_found_by_name(folder: Path) -> None:
    bring(
        folder,
        *(
            line(f"p{n}", "Person", name=f"Erika Muster{'abcdefghij'[n % 10]}mann {n}x", country="ye")
            for n in range(2000)
        ),
    )
    assert len(entries(OWN)) == 2000
    reading = read(Report("Yemen: Erika Musterdmann 1233x said that three soldiers had been killed."))
    assert "p1233" in {e.ids.get("ftm") for e in reading.entities}
