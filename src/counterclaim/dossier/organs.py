"""Organs of a party: "Georgia's Interior Ministry" and "Ministry of Internal Affairs of Georgia" are one body.

The words for organs stand in :file:`organs.csv`. A name is that of an organ when nothing is left of it but words for
the owner: "Iraqi police" is, "Iraq's federal police" is a body of its own.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from counterclaim import knowledge, lexicon
from counterclaim.dossier.wording import name_key
from counterclaim.lexicon import values

# Organs of which a party has one, by whatever word it is called; others are one only under the same word.
_SINGLE = frozenset({
    "defence ministry", "foreign ministry", "interior ministry", "health ministry", "emergency service", "army",
    "information ministry", "justice ministry", "finance ministry", "prosecutor", "navy", "police", "air force",
    "government", "parliament", "presidency", "authorities", "press service",
})  # fmt: skip
# Organs of which a party has many: a full name decides.
_MANY = frozenset({"ministry", "organisation", "group", "embassy", "city council", "delegation", "court"})
# Words beside an organ that name no other owner than its side.
_EMPTY = frozenset({
    "a", "the", "of", "for", "in", "and", "s", "own", "its", "his", "her", "their", "our", "this", "that",
    "country", "nation", "national", "state", "republic", "enclave", "region", "territory", "official",
    "separatist", "breakaway", "secessionist", "rebel", "self", "proclaimed", "unrecognised", "unrecognized",
})  # fmt: skip


@functools.lru_cache(1 << 14)
def organs_in(name: str, side: str | None = None) -> tuple[str, ...]:
    """The organs of ``side`` (a side key) that ``name`` means, by code ("defence ministry"), or by their own words
    where a party has several of a kind; empty where it is a name of its own."""
    words = name_key(name).split()
    found, left = [], []
    i = 0
    while i < len(words):
        for length in range(min(_longest(), len(words) - i), 0, -1):
            phrase = " ".join(words[i : i + length])
            if code := _organs().get(phrase):
                if code in _MANY or "guard" in phrase:
                    return ()
                found.append(code if code in _SINGLE else phrase)
                i += length
                break
        else:
            left.append(words[i])
            i += 1
    owners = owner_words(side) if side else frozenset[str]()
    if not found or any(word not in _EMPTY and word not in owners for word in left):
        return ()
    return tuple(dict.fromkeys(sorted(found)))


def is_organ(name: str) -> bool:
    """Whether ``name`` is a word for an organ and nothing else: "Defence Ministry", "city council"."""
    return name_key(name) in _organs()


def everyday(organ: str) -> str:
    """The everyday name of an organ that :func:`organs_in` found."""
    return _everyday().get(organ, organ)


@functools.lru_cache(1 << 12)
def owner_words(side: str) -> frozenset[str]:
    """The words of the names and adjectives of a side, and of the seats that stand for it: "azeri", "baku"."""
    return frozenset(word for name in _names_of(side) for word in name_key(name).split()) - _EMPTY


def _names_of(side: str) -> Iterator[str]:
    yield side
    for table in ("states", "territories", "groups", "bodies"):
        if entry := knowledge.entry(f"{table}:{side}"):
            for name in (entry.name, *entry.aliases, *entry.demonyms, *entry.seats):
                yield from (name, f"{name}s")


@lexicon.compiled
def _everyday() -> dict[str, str]:
    return {row["code"]: values(row["words"])[0] for row in lexicon.rows("organs") if row["code"] in _SINGLE}


@lexicon.compiled
def _organs() -> dict[str, str]:
    return {name_key(w): row["code"] for row in lexicon.rows("organs") for w in values(row["words"])}


@lexicon.compiled
def _longest() -> int:
    return max(len(phrase.split()) for phrase in _organs())
