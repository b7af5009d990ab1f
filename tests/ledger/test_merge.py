"""The merged tables: the dossier of all reports, written only where it differs from what is there."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Table, event, select

from counterclaim.dossier import build_dossier
from counterclaim.ledger import LedgerStore, tables
from counterclaim.record import Reading


def _all(store: LedgerStore, table: Table) -> list[tuple[object, ...]]:
    return sorted((tuple(row) for row in store.view.rows(select(table))), key=repr)


def test_the_tables_hold_the_dossier(place: str, many: Sequence[Reading]) -> None:
    with LedgerStore(place) as store:
        for reading in many[:12]:
            store.add(reading)
        assert store.refresh()
        dossier = build_dossier(many[:12])
        assert {row.id for row in store.view.rows(select(tables.party))} == {p.id for p in dossier.parties}
        assert {row.id for row in store.view.rows(select(tables.incident))} == {
            i.id for i in dossier.incidents
        }
        assert len(_all(store, tables.tally)) == len(dossier.tallies)
        assert len(_all(store, tables.figure_scope)) == len(dossier.counts)
        named = store.view.rows(select(tables.entity.c.anchor).where(tables.entity.c.party.is_not(None)))
        assert len(named) == sum(len(p.members) for p in dossier.parties)


def test_step_by_step_gives_the_same_as_at_once(place: str, many: Sequence[Reading]) -> None:
    with LedgerStore(place) as store:
        for reading in many[:6]:
            store.add(reading)
        store.refresh()
        for reading in many[6:12]:
            store.add(reading)
        store.refresh()
        grown = {
            table.name: _all(store, table) for table in tables.MERGED if table.autoincrement_column is None
        }
        store.refresh(anyway=True)
        assert grown == {
            table.name: _all(store, table) for table in tables.MERGED if table.autoincrement_column is None
        }


def test_what_is_there_already_is_not_written_again(place: str, many: Sequence[Reading]) -> None:
    with LedgerStore(place) as store:
        for reading in many[:6]:
            store.add(reading)
        assert store.refresh()
        assert not store.refresh()
        written: list[str] = []

        @event.listens_for(store._engine, "before_cursor_execute")
        def _note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
            if not statement.startswith(("SELECT", "BEGIN")):
                written.append(statement.split("(")[0].strip())

        assert store.refresh(anyway=True)
        assert {statement.split()[2].split(".")[0] for statement in written} <= {"state", "FROM"}
