"""A ledger opened with other programs: it is a plain database with readable tables and views."""

from __future__ import annotations

import importlib.util
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest

from counterclaim.ledger import LedgerStore, tables
from counterclaim.record import Reading


@pytest.fixture
def filled(tmp_path: Path, readings: Sequence[Reading]) -> Path:
    path = tmp_path / "l.db"
    with LedgerStore(str(path)) as store:
        for reading in readings:
            store.add(reading)
        store.refresh()
    return path


def test_plain_sqlite_reads_the_views(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        told = connection.execute(
            "SELECT claimants, stance, words, publisher FROM claims_told ORDER BY day"
        ).fetchall()
        assert any(stance == "deny" and "Georgia" in claimants for claimants, stance, _, _ in told)
        losses = connection.execute(
            "SELECT side, outcome, low, claimants FROM losses_told WHERE low = 15"
        ).fetchall()
        assert [(side, outcome) for side, outcome, _, _ in losses] == [("RUS", "killed")]
        for view in ("claim_against_claim", "contested"):
            connection.execute(f"SELECT * FROM {view}").fetchall()
        found = connection.execute(
            "SELECT count(*) FROM passage_index WHERE passage_index MATCH 'peacekeeper'"
        )
        assert found.fetchone()[0] > 0
    connection.close()


def test_duckdb_reads_it(filled: Path) -> None:
    connection = duckdb.connect()
    try:
        connection.execute("LOAD sqlite")
    except duckdb.Error:
        pytest.skip("DuckDB's sqlite extension is not installed here, and it would have to be fetched")
    connection.execute(f"ATTACH '{filled}' AS ledger (TYPE sqlite, READ_ONLY)")
    assert connection.execute("SELECT count(*) FROM ledger.report").fetchone() == (3,)


def test_every_table_and_column_says_what_it_holds() -> None:
    for table in tables.metadata.sorted_tables:
        assert table.comment, table.name
        plain = [
            c.name
            for c in table.c
            if not c.comment and c.name not in ("id", "claim", "entity", "figure", "event")
        ]
        assert not [n for n in plain if n not in ("key", "value")], table.name


def test_the_documentation_lists_the_tables_as_they_are() -> None:
    path = Path(__file__).parents[2] / "docs" / "tables.py"
    spec = importlib.util.spec_from_file_location("tables_page", path)
    assert spec
    assert spec.loader
    page = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(page)
    written = page.PAGE.read_text(encoding="utf-8")
    assert page.current(written) == written, "run python docs/tables.py"
