"""From a row of a table to an entry."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.knowledge.entry import Entry
from counterclaim.lexicon import Row, values
from counterclaim.record import EntityKind, Side


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


def entry_of(table: str, kind: EntityKind, row: Row) -> Entry:
    """The entry that ``row`` of ``table`` tells of."""
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
        source=row["source"],
    )


def _office(cell: str) -> tuple[str, str, str, str]:
    office, side, since, until = cell.split("@")
    return office, side, since, until


def _holder(cell: str) -> tuple[str, str, str]:
    side, since, until = cell.split("@")
    return side, since, until
