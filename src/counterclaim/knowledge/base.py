"""The tables of the knowledge base: word lists read once into entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from counterclaim import lexicon
from counterclaim.knowledge import built, own
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

OWN = "own"
"""What :func:`entries` calls the entities of a user that no entry of ours is; see :mod:`counterclaim.knowledge.own`."""


@dataclass(frozen=True, slots=True)
class Known:
    """The entries of each table, and how many lines of a user's files were of a kind that we do not read."""

    entries: Mapping[str, tuple[Entry, ...]]
    ignored: Mapping[str, int]


def extend(folder: Path) -> Mapping[str, int]:
    """Put a user's own word lists and FollowTheMoney entities in ``folder`` on top of ours, for this process.

    Returns how many lines of which FollowTheMoney schema say nothing to us and were passed over.

    :raises ValueError: when the folder does not exist, or holds a file that is not one of ours or a line that is
        no entity; then nothing of it is taken.
    """
    lexicon.extend(folder)
    try:
        return _tables().ignored
    except ValueError:
        lexicon.withdraw(folder)
        raise


def entries(table: str) -> tuple[Entry, ...]:
    """The entries of ``table``, in the order of its file.

    :raises KeyError: when there is no such table; see :data:`TABLES`; :data:`OWN` is one too.
    """
    return _tables().entries[table]


def entry(key: str) -> Entry | None:
    """The entry with the unique key ``key`` (``states:ARM``, ``people:Nikol Pashinyan``), or None."""
    return _by_key().get(key)


def state(code: str) -> Entry | None:
    """The state with the alpha-3 code ``code``, or None."""
    return _by_key().get(f"states:{code}")


@lexicon.compiled
def _tables() -> Known:
    found = {}
    for table, kind in TABLES.items():
        # A later row with the same key wins: a project's own list may correct ours.
        known = {e.key: e for e in (entry_of(table, kind, row) for row in lexicon.rows(table))}
        found[table] = list(known.values())
    built.lay_beneath(found)
    told = own.lay_beside(found)
    return Known(
        {**{table: tuple(known) for table, known in found.items()}, OWN: tuple(told.entries)}, told.ignored
    )


@lexicon.compiled
def _by_key() -> dict[str, Entry]:
    return {e.key: e for table in _tables().entries.values() for e in table}
