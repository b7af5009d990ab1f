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


OFFICES = """
    president · FRA · 2004-03-11 · Jacques Chirac
    prime minister · FRA · 1994-06-22 · Édouard Balladur
    foreign minister · FRA · 2011-03-19 · Alain Juppé
    defence minister · FRA · 1991-01-20 · Jean-Pierre Chevènement
    prime minister · GBR · 1999-03-24 · Tony Blair
    foreign secretary · GBR · 2003-03-20 · Jack Straw
    defence secretary · GBR · 1999-06-10 · George Robertson
    secretary of state · USA · 1995-11-21 · Warren Christopher
    defence secretary · USA · 1999-04-01 · William Cohen
    president · USA · 1993-10-03 · Bill Clinton
    chancellor · DEU · 1999-05-01 · Gerhard Schröder
    defence minister · DEU · 2009-09-04 · Franz Josef Jung
    president · RUS · 1994-12-11 · Boris Yeltsin
    prime minister · RUS · 2008-08-08 · Vladimir Putin
    president · RUS · 2008-08-08 · Dmitry Medvedev
    foreign minister · RUS · 1999-04-01 · Igor Ivanov
    president · UKR · 2014-07-17 · Petro Poroshenko
    defence minister · UKR · 2004-12-01 · Oleksandr Kuzmuk
    foreign minister · UKR · 2014-01-20 · Leonid Kozhara
    defence minister · GEO · 2008-08-08 · Davit Kezerashvili
    foreign minister · GEO · 2018-07-01 · David Zalkaliani
    president · ARM · 2000-01-01 · Robert Kocharyan
    prime minister · ARM · 2020-10-01 · Nikol Pashinyan
    president · AZE · 1993-12-01 · Heydar Aliyev
    defence minister · AZE · 1999-01-01 · Safar Abiyev
    president · TUR · 1995-03-20 · Süleyman Demirel
    prime minister · TUR · 1999-02-16 · Bülent Ecevit
    defence minister · TUR · 2017-01-01 · Fikri Işık
    president · SRB · 2021-01-01 · Aleksandar Vučić
    foreign minister · SRB · 2010-07-22 · Vuk Jeremić
    president · HRV · 1995-08-05 · Franjo Tuđman
    foreign minister · HRV · 1995-08-05 · Mate Granić
    president · BIH · 1994-02-05 · Alija Izetbegović
    foreign minister · BIH · 2010-01-01 · Sven Alkalaj
    prime minister · ISR · 1996-04-18 · Shimon Peres
    defence minister · ISR · 2002-04-03 · Binyamin Ben-Eliezer
    defence minister · ISR · 2009-01-03 · Ehud Barak
    foreign minister · ISR · 2014-07-20 · Avigdor Lieberman
    president · EGY · 2011-01-25 · Hosni Mubarak
    defence minister · EGY · 2013-07-03 · Abdel Fattah el-Sisi
    president · SYR · 1991-02-01 · Hafez al-Assad
    foreign minister · SYR · 2013-08-21 · Walid Muallem
    president · IRQ · 1991-01-17 · Saddam Hussein
    prime minister · IRQ · 2014-06-10 · Nouri al-Maliki
    defence minister · IRQ · 2017-07-10 · Erfan al-Hiyali
    president · IRN · 2009-06-20 · Mahmoud Ahmadinejad
    supreme leader · IRN · 2020-01-08 · Ali Khamenei
    defence minister · IRN · 2003-01-01 · Ali Shamkhani
    king · SAU · 2015-03-26 · King Salman
    president · YEM · 2009-08-11 · Ali Abdullah Saleh
    defence minister · YEM · 2009-08-11 · Mohammed Nasser Ahmed
    president · AFG · 2008-01-01 · Hamid Karzai
    defence minister · AFG · 2010-01-01 · Abdul Rahim Wardak
    prime minister · PAK · 1999-07-01 · Nawaz Sharif
    president · PAK · 2005-01-01 · Pervez Musharraf
    prime minister · IND · 2001-12-13 · Atal Bihari Vajpayee
    defence minister · IND · 1999-07-01 · George Fernandes
    foreign minister · LKA · 1999-12-18 · Lakshman Kadirgamar
    president · IDN · 1999-09-04 · B. J. Habibie
    president · PHL · 2000-04-01 · Joseph Estrada
    defence secretary · PHL · 2017-05-23 · Delfin Lorenzana
    president · ETH · 2021-01-01 · Sahle-Work Zewde
    prime minister · ETH · 1999-01-01 · Meles Zenawi
    president · ERI · 1999-01-01 · Isaias Afwerki
    president · SDN · 2004-01-01 · Omar al-Bashir
    foreign minister · SDN · 2004-07-01 · Mustafa Osman Ismail
    president · SSD · 2013-12-15 · Salva Kiir
    president · COD · 1998-08-02 · Laurent-Désiré Kabila
    president · RWA · 1994-04-01 · Juvénal Habyarimana
    president · UGA · 1999-01-01 · Yoweri Museveni
    president · KEN · 2011-10-16 · Mwai Kibaki
    president · NGA · 2014-04-14 · Goodluck Jonathan
    defence minister · NGA · 2014-04-14 · Aliyu Gusau
    president · MLI · 2012-01-17 · Amadou Toumani Touré
    president · NER · 2023-07-01 · Mohamed Bazoum
    president · CIV · 2010-12-01 · Laurent Gbagbo
    president · LBR · 1999-01-01 · Charles Taylor
    president · SLE · 1999-01-06 · Ahmad Tejan Kabbah
    president · AGO · 1998-12-01 · José Eduardo dos Santos
    president · ZAF · 1995-01-01 · Nelson Mandela
    defence minister · ZAF · 1998-09-22 · Joe Modise
    president · COL · 1999-01-01 · Andrés Pastrana
    defence minister · COL · 2008-03-01 · Juan Manuel Santos
    foreign minister · COL · 2016-09-26 · María Ángela Holguín
    president · PER · 1992-09-12 · Alberto Fujimori
    president · MEX · 1994-01-01 · Carlos Salinas
    president · VEN · 1992-02-04 · Carlos Andrés Pérez
    president · MKD · 2001-03-01 · Boris Trajkovski
    president · DZA · 1997-08-29 · Liamine Zéroual
    prime minister · AUS · 1999-09-20 · John Howard
    prime minister · THA · 2009-04-11 · Abhisit Vejjajiva
    prime minister · JPN · 2011-03-11 · Naoto Kan
    president · KOR · 2010-03-26 · Lee Myung-bak
    premier · CHN · 1999-05-07 · Zhu Rongji
    president · TJK · 1997-06-27 · Emomali Rahmon
    prime minister · NPL · 2010-01-01 · Madhav Kumar Nepal
    president · HTI · 2004-02-01 · Jean-Bertrand Aristide
    prime minister · UKR · 2004-11-21 · Viktor Yanukovych
    prime minister · EGY · 2011-02-10 · Ahmed Shafik
    prime minister · GEO · 2012-07-10 · Vano Merabishvili
"""


@pytest.mark.parametrize("row", [line.strip() for line in OFFICES.strip().splitlines()])
def test_offices_by_date_of_many_states(row: str) -> None:
    office, side, day, name = row.split(" · ")
    assert people_in_office(office, side, day)[0].name == name


def test_the_table_of_offices_is_broad() -> None:
    sides = {line.split(" · ")[1] for line in OFFICES.strip().splitlines()}
    assert len(sides) >= 40


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
