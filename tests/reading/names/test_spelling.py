"""Are two spellings one name?"""

from __future__ import annotations

import pytest

from counterclaim.reading.names.spelling import alike, fold, gender_of, parts, same_given, same_person

SAME = [
    ("Nikol Pashinyan", "Nicholas Pashinan"),
    ("Hikmet Hajiyev", "Hikmat Gadzhiyev"),
    ("Vahram Poghosyan", "Vagram Pogosian"),
    ("Artsrun Hovhannisyan", "Artsrun Ovannisian"),
    ("Ilham Aliyev", "İlham Əliyev"),
    ("Ceyhun Bayramov", "Jeyhun Bayramov"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Valerii Zaluzhnyi", "Valery Zaluzhny"),
    ("Sergei Shoigu", "Sergey Shoygu"),
    ("Dmytro Kuleba", "Dmitri Kuleba"),
    ("Yevgeny Prigozhin", "Evgeniy Prigojin"),
    ("Ramzan Kadyrov", "Ramzan Kadirov"),
    ("Muammar Gaddafi", "Moammar Qaddafi"),
    ("Muammar Gaddafi", "Muammar al-Qadhafi"),
    ("Mohammed Morsi", "Muhammad Mursi"),
    ("Mahmoud Abbas", "Mahmud Abbas"),
    ("Bashar al-Assad", "Bachar el-Assad"),
    ("Gotabaya Rajapaksa", "Gotabhaya Rajapakse"),
    ("Slobodan Milošević", "Slobodan Milosevic"),
    ("Eduard Kokoity", "Eduard Kokoiti"),
    ("Mikheil Saakashvili", "Mikhail Saakashvili"),
    ("Isaias Afwerki", "Isayas Afewerki"),
    ("Shah Mahmood Qureshi", "Shah Mahmud Kureshi"),
    ("S. Lavrov", "Sergei Lavrov"),
    ("Recep Tayyip Erdoğan", "Tayyip Erdogan"),
    ("Osama bin Laden", "Usama bin Ladin"),
    ("Tigran Avinyan", "Tigran Avinayan"),
    ("Asif Ghafoor", "Gafur"),
    ("Abhinandan Varthaman", "Abhinandan"),
    ("Staffan de Mistura", "de Mistura"),
]
DIFFERENT = [
    ("Serzh Sargsyan", "Armen Sarkissian"),
    ("Ilham Aliyev", "Heydar Aliyev"),
    ("Mahinda Rajapaksa", "Gotabaya Rajapaksa"),
    ("Bashar al-Assad", "Hafez al-Assad"),
    ("Raúl Castro", "Fidel Castro"),
    ("George Bush", "Jeb Bush"),
    ("Vladimir Putin", "Dmitry Peskov"),
    ("Omar al-Bashir", "Bashar al-Assad"),
    ("Abdel Fattah al-Burhan", "Mohamed Hamdan Dagalo"),
    ("Laurent Kabila", "Joseph Kabila"),
    ("Laurent Nkunda", "Bosco Ntaganda"),
    ("Hillary Clinton", "William Clinton"),
    ("Nawaz Sharif", "Shehbaz Sharif"),
    ("Indira Gandhi", "Rajiv Gandhi"),
    ("Juan Manuel Santos", "Francisco Santos"),
    ("Imran Khan", "Ayub Khan"),
    ("Robert Kocharyan", "Levon Ter-Petrosyan"),
    ("Mohammed Deif", "Mohammed Sinwar"),
    ("Yahya Sinwar", "Mohammed Sinwar"),
    ("Ismail Haniyeh", "Khaled Meshaal"),
    ("Aung San Suu Kyi", "Min Aung Hlaing"),
    ("Radovan Karadžić", "Vuk Karadžić"),
    ("Alija Izetbegović", "Bakir Izetbegović"),
    ("Margaret Thatcher", "Denis Thatcher"),
    ("Sergei Lavrov", "Sergei Ivanov"),
    ("Igor Strelkov", "Igor Konashenkov"),
    ("Abdullah Abdullah", "Hamid Karzai"),
    ("Abu Mohammed al-Adnani", "Abu Bakr al-Baghdadi"),
    ("Paul Kagame", "Paul Biya"),
    ("Salva Kiir", "Riek Machar"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_spellings_of_one_name_are_one(a: str, b: str) -> None:
    assert same_person(a, b)
    assert same_person(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_names_of_different_people_stay_apart(a: str, b: str) -> None:
    assert not same_person(a, b)
    assert not same_person(b, a)


def test_diacritics_apostrophes_and_hyphens_do_not_matter() -> None:
    assert fold("Sa'ada Çelik-Öz") == "saada celik oz"


def test_particles_are_no_part_of_a_name_unless_alone() -> None:
    assert parts("Turki al-Malki") == ("turki", "malki")
    assert parts("al") == ("al",)


def test_given_names_of_one_list_row_are_not_one_name() -> None:
    assert same_given("nikol", "nicholas")
    assert not same_given("mahinda", "gotabaya")


def test_gender_of_given_names() -> None:
    assert gender_of("michelle") == "f"
    assert gender_of("sergei") == "m"
    assert gender_of("xyzzy") == ""


def test_words_too_short_or_too_long_are_alike_only_when_equal() -> None:
    assert alike("li", "la") == 0.0
    assert alike("a" * 5000, "a" * 4999 + "b") == 0.0
