"""The tables of the knowledge base: word lists read once into entries."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counterclaim import lexicon
from counterclaim.knowledge import built
from counterclaim.knowledge.entry import Entry
from counterclaim.knowledge.rows import entry_of
from counterclaim.record import EntityKind

TABLES: Mapping[str, EntityKind] = MappingProxyType(
    {
        "states": "state",
        "territories": "place",
        "people": "person",
        "groups": "group",
        "bodies": "body",
        "outlets": "body",
        "peoples": "people",
        "equipment": "equipment",
    }
)
"""The word lists that make up the knowledge base, and the kind of entity that their rows are."""


def entries(table: str) -> tuple[Entry, ...]:
    """The entries of ``table``, in the order of its file.

    :raises KeyError: when there is no such table; see :data:`TABLES`.
    """
    return _tables()[table]


def entry(key: str) -> Entry | None:
    """The entry with the unique key ``key`` (``states:ARM``, ``people:Nikol Pashinyan``), or None."""
    return _by_key().get(key)


def state(code: str) -> Entry | None:
    """The state with the alpha-3 code ``code``, or None."""
    return _by_key().get(f"states:{code}")


@lexicon.compiled
def _tables() -> dict[str, tuple[Entry, ...]]:
    found = {}
    for table, kind in TABLES.items():
        # A later row with the same key wins: a project's own list may correct ours.
        known = {e.key: e for e in (entry_of(table, kind, row) for row in lexicon.rows(table))}
        found[table] = list(known.values())
    built.lay_beneath(found)
    return {table: tuple(known) for table, known in found.items()}


@lexicon.compiled
def _by_key() -> dict[str, Entry]:
    return {e.key: e for table in _tables().values() for e in table}
