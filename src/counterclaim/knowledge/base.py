"""The tables of the knowledge base: word lists read once into entries."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from counterclaim import lexicon
from counterclaim.knowledge.entry import Entry
from counterclaim.lexicon import Row, values
from counterclaim.record import EntityKind, Side

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


def side_named(name: str) -> Side | None:
    """The party that ``name`` stands for: a state by its alpha-3 code, any other party by its own name; None
    for an empty ``name``."""
    if not name:
        return None
    country = _state_names().get(name)
    return Side(name, country) if country else Side(None, name)


@lexicon.compiled
def _state_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in lexicon.rows("states")}


@lexicon.compiled
def _tables() -> dict[str, tuple[Entry, ...]]:
    found = {}
    for table, kind in TABLES.items():
        # A later row with the same key wins: a project's own list may correct ours.
        known = {e.key: e for e in (_entry(table, kind, row) for row in lexicon.rows(table))}
        found[table] = tuple(known.values())
    return found


@lexicon.compiled
def _by_key() -> dict[str, Entry]:
    return {e.key: e for table in _tables().values() for e in table}


def _entry(table: str, kind: EntityKind, row: Row) -> Entry:
    code = row.get("code", "")
    return Entry(
        key=f"{table}:{code or row['name']}",
        table=table,
        name=row["name"],
        kind=kind,
        side=side_named(code or row.get("side", "")),
        aliases=values(row.get("aliases")),
        offices=tuple(_office(held) for held in values(row.get("offices"))),
        category=row.get("category", ""),
        lat=float(row["lat"]) if row.get("lat") else None,
        lon=float(row["lon"]) if row.get("lon") else None,
        ids={"iso3166": code} if code else {},
        demonyms=values(row.get("demonyms")),
        seats=values(row.get("seats")),
        country=code or row.get("country", ""),
        control=tuple(_holder(held) for held in values(row.get("control"))),
        gender=row.get("gender", ""),
    )


def _office(cell: str) -> tuple[str, str, str, str]:
    office, side, since, until = cell.split("@")
    return office, side, since, until


def _holder(cell: str) -> tuple[str, str, str]:
    side, since, until = cell.split("@")
    return side, since, until
