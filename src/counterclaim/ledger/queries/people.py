"""Which people of a ledger are private: nobody in public office, nobody's voice.

A person is public when the knowledge base knows them (it holds those who held an office or led a party), or when some
report gives them the title of an office, of a leader, or of somebody who speaks for others (``roles.csv``: office,
leader, voice). A rank or a profession makes nobody public. Everybody else with a name is private. In doubt a name is
withheld: of one party whose entities differ, one public entity makes all of them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select

from counterclaim import knowledge, lexicon
from counterclaim.ledger import tables as t
from counterclaim.ledger.review.paint import pictures
from counterclaim.ledger.view import LedgerView
from counterclaim.lexicon import values
from counterclaim.record import Entity, Reading

_PUBLIC = ("office", "leader", "voice")


@dataclass(frozen=True, slots=True)
class Private:
    """The private people of a ledger: their names in all spellings, and the ids of their parties."""

    names: frozenset[str]
    parties: frozenset[str]


def private_people(ledger: LedgerView) -> Private:
    """The private people of all reports of ``ledger``."""
    with ledger.connected() as connection:
        tied = select(t.entity.c.anchor, t.entity.c.party).where(t.entity.c.party.is_not(None))
        parties = {row.anchor: row.party for row in connection.execute(tied)}
        people: dict[str, list[tuple[bool, frozenset[str]]]] = {}
        others: set[str] = set()
        for shown in pictures(connection):
            for entity in shown.reading.entities:
                names = frozenset(_names(shown.reading, entity))
                if entity.kind != "person":
                    others |= names
                elif names:
                    key = parties.get(entity.anchor, entity.anchor)
                    people.setdefault(key, []).append((_is_public(shown.reading, entity), names))
    return _judged(people, others)


def _judged(people: Mapping[str, list[tuple[bool, frozenset[str]]]], others: set[str]) -> Private:
    withheld = {key for key, seen in people.items() if not any(public for public, _ in seen)}
    known = others.union(*(names for key, seen in people.items() if key not in withheld for _, names in seen))
    public_names = {name.casefold() for name in known}
    public_words = {word for name in known for word in _words(name)}
    names = frozenset[str]().union(*(names for key in withheld for _, names in people[key]))
    surnames = {words[-1] for name in names if len(words := _words(name)) > 1}
    # A surname alone is withheld too, unless it may be somebody's or something's in public.
    alone = {s for s in surnames if len(s) > 2} - public_words
    return Private(
        frozenset(n for n in names if n.casefold() not in public_names) | alone, frozenset(withheld)
    )


def _names(reading: Reading, entity: Entity) -> Iterator[str]:
    """How a report names an entity; nothing for one that it only describes ("a doctor")."""
    spelled = [reading.report.text[m.start : m.end] for m in entity.mentions if m.kind == "name"]
    if spelled:
        yield from (" ".join(name.split()) for name in (entity.name, *entity.aliases, *spelled))


def _is_public(reading: Reading, entity: Entity) -> bool:
    if knowledge.entry(f"people:{entity.name}") or entity.rule == "known-person":
        return True
    titles = (reading.report.text[m.start : m.end].lower() for m in entity.mentions if m.kind == "title")
    return any(_titles().search(title) for title in titles)


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", name.casefold())


@lexicon.compiled
def _titles() -> re.Pattern[str]:
    words = [word for row in lexicon.rows("roles") if row["kind"] in _PUBLIC for word in values(row["words"])]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})\b")
