"""Who held which office when."""

from __future__ import annotations

import pytest

from counterclaim.knowledge import all_people, by_surname, entry, in_office, people_in_office


@pytest.mark.parametrize(
    ("office", "side", "day", "name"),
    [
        ("president", "FRA", "2010-06-01", "Nicolas Sarkozy"),
        ("president", "FRA", "2020-10-02", "Emmanuel Macron"),
        ("head_of_state", "GBR", "1982-05-02", "Queen Elizabeth II"),
        ("head_of_government", "GBR", "1982-05-02", "Margaret Thatcher"),
        ("president", "ARG", "1982-05-02", "Leopoldo Galtieri"),
        ("foreign_minister", "RUS", "2020-10-02", "Sergey Lavrov"),
        ("defence_minister", "USA", "2003-04-01", "Donald Rumsfeld"),
        ("president", "LKA", "2009-05-18", "Mahinda Rajapaksa"),
        ("prime_minister", "ETH", "2020-11-10", "Abiy Ahmed"),
        ("secretary_general", "United Nations", "1995-07-11", "Boutros Boutros-Ghali"),
        ("secretary_general", "NATO", "1999-04-23", "Javier Solana"),
        ("president", "Nagorno-Karabakh", "2020-10-01", "Arayik Harutyunyan"),
        ("president", "GEO", "2008-08-08", "Mikheil Saakashvili"),
        ("president", "COL", "2002-02-20", "Andrés Pastrana"),
        ("army_chief", "Republika Srpska", "1995-07-11", "Ratko Mladić"),
        ("spokesperson", "PAK", "2019-02-27", "Asif Ghafoor"),
        ("president", "MLI", "2013-10-01", "Ibrahim Boubacar Keïta"),
        ("president", "SOM", "2010-01-01", "Sharif Sheikh Ahmed"),
        ("chancellor", "DEU", "1991-06-25", "Helmut Kohl"),
        ("foreign secretary", "GBR", "1982-05-02", "Francis Pym"),
        ("Prime Minister", "ISR", "2014-07-20", "Benjamin Netanyahu"),
        ("secretary-general", "United Nations", "2009-05-01", "Ban Ki-moon"),
    ],
)
def test_office_on_a_day(office: str, side: str, day: str, name: str) -> None:
    assert name in [p.name for p in people_in_office(office, side, day)]


def test_the_latest_holder_comes_first() -> None:
    holders = people_in_office("president", "USA", "2021-01-20")
    assert [p.name for p in holders] == ["Joe Biden", "Donald Trump"]


def test_without_a_day_all_holders_are_found() -> None:
    names = [p.name for p in people_in_office("president", "ARM", None)]
    assert {"Robert Kocharyan", "Serzh Sargsyan", "Armen Sarkissian"} <= set(names)


def test_unknown_offices_and_sides_find_nobody() -> None:
    assert people_in_office("president", "ZZZ", "2020-01-01") == ()
    assert people_in_office("juggler", "FRA", "2020-01-01") == ()


def test_by_surname_is_blind_to_accents_and_case() -> None:
    assert "Radovan Karadžić" in [p.name for p in by_surname("karadzic")]
    assert {"Ilham Aliyev", "Heydar Aliyev"} <= {p.name for p in by_surname("Aliyev")}
    assert by_surname("Nobodyatall") == ()


def test_offices_of_one_person_on_a_day() -> None:
    person = entry("people:Vladimir Putin")
    assert person
    assert [o[0] for o in in_office(person, "2010-01-01")] == ["prime_minister"]


def test_all_people() -> None:
    assert len(all_people()) > 2000
