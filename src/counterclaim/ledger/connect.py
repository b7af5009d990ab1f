"""Opening a ledger: a SQLite file or a PostgreSQL database by URL, with one way to say what is wrong.

SQLite runs with a write-ahead log, foreign keys and a busy timeout, so that readers never wait for a writer.
PostgreSQL is reached by ``postgresql://user@host/name`` through pg8000.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, QueuePool, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from counterclaim.ledger.problems import LedgerError

_BUSY = 30.0  # seconds that a writer waits for another one
_SCHEMES = ("postgresql://", "postgres://", "postgresql+pg8000://")


def is_url(place: str) -> bool:
    """Whether ``place`` is a URL of a PostgreSQL database rather than the path of a file."""
    return place.startswith(_SCHEMES)


def shown(place: str) -> str:
    """``place`` as it may be printed: without a password."""
    return make_url(place).render_as_string(hide_password=True) if is_url(place) else place


def engine_for(place: str, *, writing: bool) -> Engine:
    """The engine of the ledger at ``place``.

    :param place: path of a SQLite file, or URL of a PostgreSQL database.
    :param writing: whether the connections may write; else they are read-only.
    :raises LedgerError: when the URL is of no database that we know, or the driver is not installed.
    """
    return _postgresql(place, writing) if is_url(place) else _sqlite(Path(place), writing)


def _sqlite(path: Path, writing: bool) -> Engine:
    uri = f"{path.resolve().as_uri()}?mode={'rwc' if writing else 'ro'}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(uri, uri=True, timeout=_BUSY, check_same_thread=False, isolation_level=None)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=24)

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:
        if writing:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        else:
            connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        # A writer takes its lock at once: two that both read first could never both go on.
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _postgresql(place: str, writing: bool) -> Engine:
    try:
        url = make_url(place).set(drivername="postgresql+pg8000")
        engine = create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=24)
    except (ArgumentError, NoSuchModuleError) as error:
        raise LedgerError(f"{place}: no address of a ledger ({error})") from None
    except ImportError:
        raise LedgerError(
            f"{shown(place)}: PostgreSQL needs its driver: pip install 'counterclaim[postgresql]'"
        ) from None
    return engine if writing else engine.execution_options(postgresql_readonly=True)


@contextlib.contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn what the database says into a :class:`LedgerError` that names ``place`` and the way out."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{shown(place)}: {_reason(error)}") from error
    except sqlite3.Error as error:
        raise LedgerError(f"{shown(place)}: {_told(str(error))}") from error


def _reason(error: DBAPIError) -> str:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return _told(str(original))
    if error.connection_invalidated or type(original).__name__ in (
        "InterfaceError",
        "ConnectionRefusedError",
    ):
        return (
            f"the connection to PostgreSQL was lost or refused ({_first_line(original)}); nothing was half-written: "
            "try again when the server answers"
        )
    details = original.args[0] if original is not None and original.args else original
    said = details.get("M", "") if isinstance(details, dict) else str(details)
    if "No space left" in said or "disk full" in said:
        return _told("disk is full")
    return f"PostgreSQL refused it: {said}"


def _first_line(error: object) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def _told(said: str) -> str:
    for sign, reason in _SQLITE.items():
        if sign in said:
            return reason
    return f"SQLite refused it: {said}"


_SQLITE = {
    "not a database": "this is no ledger (not a SQLite file)",
    "malformed": (
        "the file is damaged; copy it aside and rescue what is whole with: sqlite3 FILE .recover | sqlite3 NEW, "
        "or restore a backup and replay its decisions"
    ),
    "disk is full": "the disk is full; nothing was half-written: make room and run it again",
    "disk I/O error": "the disk failed to read or write; nothing was half-written: check the disk and run it again",
    "unable to open": "cannot be opened: is the folder there, and may you write to it?",
    "readonly": "may not be written to: check the rights of the file and its folder",
    "locked": "another program has been writing to it for too long: wait for it, then run it again",
}
