"""The layout: what migrations make is what the tables say, and older ledgers stay readable."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from counterclaim.ledger import LedgerStore, tables
from counterclaim.ledger.connect import engine_for
from counterclaim.ledger.migrate import _FOLDER
from counterclaim.record import Reading

# As revision 0001 had them: this must not follow the tables of today.
_REPORT = text(
    "INSERT INTO report (id, text, language, published, added) VALUES (:id, :text, 'en', :day, '2026-01-01')"
)
_READING = text(
    "INSERT INTO reading (report, engine, added, current, body) VALUES (:id, :engine, '2026-01-01', :now, :body)"
)


def _ours(object_: object, _name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:
    """Whether Alembic should compare it: the search index's own tables are made by SQLite."""
    return not (kind == "table" and str(getattr(object_, "name", "")).startswith("passage_index"))


def test_what_the_migrations_make_is_what_the_tables_say(place: str) -> None:
    LedgerStore(place).close()
    engine = engine_for(place, writing=True)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours, "compare_type": True})
        differences = [d for d in compare_metadata(context, tables.metadata) if "passage_index" not in str(d)]
        differences = [d for d in differences if not (d[0] == "remove_column" and d[3].name == "index")]
    engine.dispose()
    assert not differences


def test_a_ledger_of_the_first_layout_stays_readable(place: str, readings: Sequence[Reading]) -> None:
    engine = engine_for(place, writing=True)
    reading = readings[0]
    body = reading.to_json()
    del body["report"]
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(_FOLDER))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        report = reading.report
        connection.execute(_REPORT, {"id": report.id, "text": report.text, "day": report.published})
        told = {"id": report.id, "engine": reading.engine, "now": True, "body": json.dumps(body)}
        connection.execute(_READING, told)
    engine.dispose()
    with LedgerStore(place) as store:
        store.repair(report.id)
        (found,) = store.view.readings()
        assert found.claims == reading.claims
        assert found.report.text == report.text


@pytest.mark.parametrize("change", ["UPDATE report SET title = 'other'", "DELETE FROM report"])
def test_reports_are_only_ever_added(place: str, readings: Sequence[Reading], change: str) -> None:
    with LedgerStore(place) as store:
        store.add(readings[0])
    engine = engine_for(place, writing=True)
    with pytest.raises(DBAPIError, match="only ever added"), engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()


@pytest.mark.parametrize("change", ["UPDATE decision SET reason = 'other'", "DELETE FROM decision"])
def test_decisions_are_only_ever_added(place: str, readings: Sequence[Reading], change: str) -> None:
    from counterclaim.ledger.review import Decision, decide

    with LedgerStore(place) as store:
        store.add(readings[0])
        decide(store, Decision("accept", readings[0].claims[0].anchor, "coder"))
    engine = engine_for(place, writing=True)
    with pytest.raises(DBAPIError, match="only ever added"), engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()
