"""The current rows of a report: made from its newest reading and the decisions that stand, in place of those before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, delete, insert, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.rows import Row, rows_of
from counterclaim.record import Reading


def place(connection: Connection, reading: Reading, review: Mapping[str, str]) -> None:
    """Put the rows of ``reading`` into the current tables in place of those that its report had.

    :param review: what coders made of a row, by its anchor.
    """
    told = select(t.entity.c.anchor, t.entity.c.party).where(t.entity.c.report == reading.report.id)
    parties = {row.anchor: row.party for row in connection.execute(told)}
    clear(connection, reading.report.id)
    rows = rows_of(reading, review)
    for row in rows.entities:  # who is who is known until the reports are merged anew
        row["party"] = parties.get(row["anchor"])
    entities = _put(connection, t.entity, rows.entities)
    claims = _put(connection, t.claim, rows.claims)
    figures = _put(connection, t.figure, _tied(rows.figures, claims))
    events = _put(connection, t.event, _tied(rows.events, claims))
    _put(connection, t.link, rows.links)
    _tie(connection, t.claim_entity, "claim", claims, entities, rows.claim_ties)
    _tie(connection, t.figure_entity, "figure", figures, entities, rows.figure_ties)
    _tie(connection, t.event_entity, "event", events, entities, rows.event_ties)
    if rows.passages:
        connection.execute(insert(t.passage), rows.passages)


def clear(connection: Connection, report: str) -> None:
    """Take away the current rows of ``report``; those of ties go with them."""
    for table in t.CURRENT:
        if "report" in table.c:
            connection.execute(delete(table).where(table.c.report == report))


def _put(connection: Connection, table: Table, rows: Sequence[Row]) -> dict[str, int]:
    """Insert ``rows``; the number of each by its id inside the reading."""
    if not rows:
        return {}
    statement = insert(table).returning(table.c.id, sort_by_parameter_order=True)
    numbers = connection.execute(statement, rows).scalars().all()
    return {row["row"]: number for row, number in zip(rows, numbers, strict=True)}


def _tied(rows: Iterable[Row], claims: Mapping[str, int]) -> list[Row]:
    return [row | {"claim": claims.get(row["claim"] or "")} for row in rows]


def _tie(
    connection: Connection,
    table: Table,
    kind: str,
    rows: Mapping[str, int],
    entities: Mapping[str, int],
    ties: Iterable[tuple[str, str, str]],
) -> None:
    found = [
        {kind: rows[row], "entity": entities[entity], "role": role}
        for row, entity, role in ties
        if row in rows and entity in entities
    ]
    if found:
        connection.execute(insert(table), found)
