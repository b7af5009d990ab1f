"""Bringing a ledger to the layout of this version, and refusing one of a newer version.

Each step is an Alembic revision in ``migrations/versions``; all steps that a ledger needs run in one transaction.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from counterclaim.ledger.connect import alone, shown
from counterclaim.ledger.problems import LedgerError

_FOLDER = Path(__file__).parent / "migrations"


def newest() -> str:
    """The revision that this version of counterclaim writes."""
    head = ScriptDirectory(str(_FOLDER)).get_current_head()
    assert head
    return head


def migrate(connection: Connection, place: str) -> None:
    """Make the tables in an empty database, or bring older ones up to date; one already there is left alone.

    :raises LedgerError: when the database holds something else, or a ledger of a newer version.
    """
    alone(connection)
    if _checked(connection, place) != newest():
        config = Config()
        config.set_main_option("script_location", str(_FOLDER))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def check(connection: Connection, place: str) -> None:
    """Refuse to read what is no ledger of this version.

    :raises LedgerError: when the database holds no ledger, or one of an older or newer version.
    """
    revision = _checked(connection, place)
    if revision is None:
        raise LedgerError(f"{shown(place)}: holds no ledger yet: make one with counterclaim add")
    if revision != newest():
        raise LedgerError(
            f"{shown(place)}: is a ledger of an older version: bring it up to date with counterclaim check --repair"
        )


def _checked(connection: Connection, place: str) -> str | None:
    revision = MigrationContext.configure(connection).get_current_revision()
    known = {s.revision for s in ScriptDirectory(str(_FOLDER)).walk_revisions()}
    if revision is not None and revision not in known:
        raise LedgerError(
            f"{shown(place)}: was written by a newer version of counterclaim (layout {revision}, this one knows "
            f"{newest()}): update counterclaim"
        )
    if revision is None and inspect(connection).get_table_names():
        raise LedgerError(f"{shown(place)}: is a database of something else: name another file")
    return revision
