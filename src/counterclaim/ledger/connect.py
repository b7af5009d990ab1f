"""Opening a ledger: a SQLite file or a PostgreSQL database by URL, with one way to say what is wrong.

SQLite runs with a write-ahead log, foreign keys and a busy timeout, so that readers never wait for a writer.
PostgreSQL is reached by ``postgresql://user@host/name`` through pg8000.
"""

from __future__ import annotations

import contextlib
import getpass
import logging
import os
import re
import socket
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from counterclaim.ledger.problems import LedgerError

_BUSY = 30.0  # seconds that a writer waits for another one
_LOCK = 20230415  # any number of our own: PostgreSQL's lock between programs that change a whole ledger
_SCHEMES = ("postgresql://", "postgres://", "postgresql+pg8000://")

_PASSWORD = re.compile(r"(://[^/:@]*):[^/]*@")

# What becomes of lost connections is said in our own words; who logs gets the pool's words too.
logging.getLogger("sqlalchemy.pool").addHandler(logging.NullHandler())


def is_url(place: str) -> bool:
    """Whether ``place`` is a URL of a PostgreSQL database rather than the path of a file."""
    return place.startswith(_SCHEMES)


def shown(place: str) -> str:
    """``place`` as it may be printed: without a password."""
    return _PASSWORD.sub(r"\1:***@", place) if is_url(place) else place


def engine_for(place: str, *, writing: bool) -> Engine:
    """The engine of the ledger at ``place``.

    :param place: path of a SQLite file, or URL of a PostgreSQL database.
    :param writing: whether the connections may write; else they are read-only.
    :raises LedgerError: when the URL is of no database that we know, or the driver is not installed.
    """
    return _postgresql(place, writing) if is_url(place) else _sqlite(Path(place), writing)


def alone(connection: Connection) -> None:
    """Keep other writers out until the transaction of ``connection`` ends, where the database has not done so yet."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def _sqlite(path: Path, writing: bool) -> Engine:
    uri = f"{path.resolve().as_uri()}?mode={'rwc' if writing else 'ro'}"
    if not writing and _never_changes(path):
        uri += "&immutable=1"

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


def _never_changes(path: Path) -> bool:
    """Whether the file lies where nothing can be written beside it (a read-only disk or folder), and is complete by
    itself: SQLite needs to be told so, since it would else make its files for sharing a ledger there."""
    log = path.with_name(path.name + "-wal")
    return not os.access(path.parent, os.W_OK) and not (log.exists() and log.stat().st_size)


def _postgresql(place: str, writing: bool) -> Engine:
    try:
        url = make_url(place).set(drivername="postgresql+pg8000")
        url = url if url.username else url.set(username=os.environ.get("PGUSER") or getpass.getuser())
        # Compiling a statement takes PostgreSQL longer than all that a ledger asks of it.
        told = {"startup_params": {"jit": "off"}}
        engine = create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=24, connect_args=told)
    except (ArgumentError, NoSuchModuleError, ValueError):
        raise LedgerError(
            f"{shown(place)}: no address of a ledger; write it as postgresql://USER@HOST:PORT/DATABASE"
        ) from None
    except ImportError:
        raise LedgerError(
            f"{shown(place)}: PostgreSQL needs its driver: pip install 'counterclaim[postgresql]'"
        ) from None
    # Many rows in one statement: the driver would else send them one by one.
    engine.dialect.use_insertmanyvalues_wo_returning = True

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: object) -> None:
        line = getattr(connection, "_usock", None)
        if isinstance(line, socket.socket) and line.family != socket.AF_UNIX:
            # The driver sends a statement in several parts, and each would wait 40 ms for an answer to the one before.
            line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if writing:
            return
        cursor = connection.cursor()
        cursor.execute(
            "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        )
        connection.commit()
        cursor.close()

    return engine


@contextlib.contextmanager
def explained(place: str) -> Iterator[None]:
    """Turn what the database says into a :class:`LedgerError` that names ``place`` and the way out."""
    try:
        yield
    except DBAPIError as error:
        raise LedgerError(f"{shown(place)}: {_reason(error)}") from error
    except sqlite3.Error as error:
        raise LedgerError(f"{shown(place)}: {_told(error)}") from error
    except OSError as error:
        reason = _lost(error) if is_url(place) else error.strerror or str(error)
        raise LedgerError(f"{shown(place)}: {reason}") from error


def _reason(error: DBAPIError) -> str:
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return _told(original)
    if error.connection_invalidated or isinstance(original, OSError) or _is_lost(original):
        return _lost(original)
    if _code(original) in _POSTGRESQL:
        return _POSTGRESQL[_code(original)]
    return f"PostgreSQL refused it: {_message(original)}"


def _lost(error: object) -> str:
    return (
        f"the connection to PostgreSQL was lost or refused ({_message(error)}); nothing was half-written: "
        "run it again when the server answers"
    )


def _is_lost(error: object) -> bool:
    return type(error).__name__ == "InterfaceError" or _code(error)[:2] in ("08", "57")


def _details(error: object) -> Mapping[str, str]:
    """What PostgreSQL tells of an error, by the letters of its protocol."""
    details = error.args[0] if isinstance(error, Exception) and error.args else None
    return details if isinstance(details, dict) else {}


def _code(error: object) -> str:
    return _details(error).get("C", "")


def _message(error: object) -> str:
    said = _details(error).get("M") or str(error).strip()
    return said.splitlines()[0] if said else type(error).__name__


def _told(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", None) or ("SQLITE_CORRUPT" if "decode" in str(error) else "")
    for sign, reason in _SQLITE.items():
        if name.startswith(sign):
            return reason
    return f"SQLite refused it: {error}"


_DAMAGED = (
    "the file is damaged: bring what is whole into a new ledger with counterclaim check --ledger FILE --rescue NEW, "
    "or restore a backup"
)
_FULL = "the disk is full; nothing was half-written: make room and run it again"
_SQLITE = {
    "SQLITE_NOTADB": "this is no ledger (not a SQLite file), or its first page is damaged: restore a backup",
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_FULL": _FULL,
    "SQLITE_IOERR_WRITE": _FULL.replace("is full", "is full or failed"),
    "SQLITE_IOERR": "the disk failed; nothing was half-written: check the disk and run it again",
    "SQLITE_CANTOPEN": "cannot be opened: is its folder there, and may you read and write in it?",
    "SQLITE_READONLY": "may not be written to: check the rights of the file and its folder",
    "SQLITE_PERM": "may not be opened: check the rights of the file and its folder",
    "SQLITE_BUSY": "another program has been writing to it for too long: wait for it, then run it again",
    "SQLITE_LOCKED": "another program has been writing to it for too long: wait for it, then run it again",
}
_POSTGRESQL = {
    "53100": _FULL,
    "3D000": "there is no such database: make it with createdb, then run it again",
    "28P01": "user or password are wrong",
    "28000": "the server lets this user not in: check its pg_hba.conf",
    "42501": "this user may not do that: ask the database's owner for the right",
    "25006": "the database is read-only: write to its primary server",
}
