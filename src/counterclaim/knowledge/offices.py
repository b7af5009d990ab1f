"""Who held which office when, and who bears which surname."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.knowledge.base import OWN, entries
from counterclaim.knowledge.entry import Entry, Office
from counterclaim.knowledge.spelling import plain_key
from counterclaim.lexicon import values


def people_in_office(office: str, side: str, day: str | None) -> tuple[Entry, ...]:
    """Who held ``office`` of ``side`` on ``day``, the latest to come to office first.

    :param office: an office code of ``people.csv`` ("prime_minister", "prime minister"), or another name of
        one ("chancellor"); ``head_of_state`` and ``head_of_government`` find presidents, monarchs and prime
        ministers too.
    :param side: the alpha-3 code of a state or the name of a party or body.
    :param day: an ISO date; None finds all who ever held the office. Where only the year of a change is
        known, both holders are found for that year.
    """
    holders = [
        (held[2], person)
        for code in _codes(office)
        for held, person in _holders().get((code, plain_key(side)), ())
        if day is None or holds(held, day)
    ]
    holders.sort(key=lambda h: h[0], reverse=True)
    return tuple({person.key: person for _, person in holders}.values())


def in_office(person: Entry, day: str) -> tuple[Office, ...]:
    """The offices that ``person`` held on the ISO date ``day``."""
    return tuple(held for held in person.offices if holds(held, day))


def holds(held: Office, day: str) -> bool:
    """Whether the office ``held`` was held on the ISO date ``day``."""
    _, _, since, until = held
    return since <= day and (not until or day <= until or day.startswith(until))


def all_people() -> tuple[Entry, ...]:
    """Every person of our tables, in the order of ``people.csv``: those whose names are found by likeness too."""
    return entries("people")


def by_surname(surname: str) -> tuple[Entry, ...]:
    """The people that the one word ``surname`` may name, however it is accented or hyphenated: by the last
    word of their names, without particles, or by an alias of one word ("Abiy", "Sisi")."""
    return _surnames().get(plain_key(surname), ())


def _codes(office: str) -> tuple[str, ...]:
    name = plain_key(office.replace("_", " "))
    return _named_offices().get(name) or (name.replace(" ", "_"),)


@lexicon.compiled
def _named_offices() -> dict[str, tuple[str, ...]]:
    return {plain_key(row["name"]): values(row["offices"]) for row in lexicon.rows("office_names")}


@lexicon.compiled
def _holders() -> dict[tuple[str, str], list[tuple[Office, Entry]]]:
    found: dict[tuple[str, str], list[tuple[Office, Entry]]] = {}
    for person in (*all_people(), *entries(OWN)):
        for held in person.offices:
            found.setdefault((held[0], plain_key(held[1])), []).append((held, person))
    return found


@lexicon.compiled
def _surnames() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[str, Entry]] = {}
    for person in all_people():
        for name in (person.name, *person.aliases):
            key = plain_key(name)
            for spelled in {key, key.rpartition(" ")[2]}:
                found.setdefault(spelled, {})[person.key] = person
    return {surname: tuple(people.values()) for surname, people in found.items()}
