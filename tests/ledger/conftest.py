"""A real SQLite file and a real PostgreSQL server for the tests of the ledger."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import socket
import subprocess
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

import pg8000.native
import pytest
from bench.ledger.copies import copies

from counterclaim import read
from counterclaim.record import Reading, Report

_TEXTS = {
    "tass": "Moscow, 12 August 2008. Georgia's army shelled Tskhinvali overnight, killing 15 Russian peacekeepers, Russia's "
    "Defence Ministry said on Monday. Georgia denied that it had fired on the peacekeepers.",
    "civil": "Tbilisi, 13 August 2008. Georgia's Interior Ministry said that Russian aircraft had bombed Gori and killed "
    "at least 60 civilians. Russia denied the bombing of Gori.",
    "un": "Geneva, 14 August 2008. The United Nations refugee agency said that 118,000 people had been displaced in Georgia.",
}  # fmt: skip


@pytest.fixture(scope="session")
def readings() -> Sequence[Reading]:
    """Three reports on one war, read."""
    return [
        read(Report(text, publisher=name, published=f"2008-08-{day}", origin=f"{name}.txt"))
        for (name, text), day in zip(_TEXTS.items(), (12, 13, 14), strict=True)
    ]


@pytest.fixture(scope="session")
def many(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Sixty readings: copies of the three on other days and in other words."""
    return list(copies(readings, 60))


@pytest.fixture(scope="session")
def stored(many: Sequence[Reading], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sixty readings in a file of JSON lines."""
    path = tmp_path_factory.mktemp("stored") / "many.jsonl"
    path.write_text("".join(json.dumps(r.to_json()) + "\n" for r in many), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server, without the database."""
    with running(tmp_path_factory.mktemp("postgresql")) as address:
        yield address


@contextlib.contextmanager
def running(folder: Path) -> Iterator[str]:
    """A PostgreSQL server whose data lie in ``folder``."""
    tools = _postgresql()
    if tools is None:
        if os.environ.get("CI") == "true":
            pytest.fail("PostgreSQL is not installed: run tools/services.sh")
        pytest.skip("PostgreSQL is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    as_user = _unprivileged(folder)
    data = folder / "data"
    subprocess.run(
        [*as_user, str(tools / "initdb"), "-D", str(data), "-A", "trust", "-U", "ledger", "-E", "UTF8", "--no-sync"],
        check=True, capture_output=True,
    )  # fmt: skip
    control = [*as_user, str(tools / "pg_ctl"), "-D", str(data), "-w"]
    options = f"-p {port} -k {folder} -h 127.0.0.1 -c fsync=off"
    subprocess.run(
        [*control, "-o", options, "-l", str(folder / "log"), "start"], check=True, capture_output=True
    )
    yield f"postgresql://ledger@127.0.0.1:{port}"
    subprocess.run([*control, "-m", "immediate", "stop"], check=False, capture_output=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new ledger may be made: a file, and a database of the server."""
    if request.param == "sqlite":
        return str(tmp_path / "ledger.db")
    return database(request.getfixturevalue("server"))


def database(server: str) -> str:
    """The address of a new database of ``server``."""
    name = f"l{uuid.uuid4().hex}"
    connection = pg8000.native.Connection("ledger", "127.0.0.1", "postgres", int(server.rsplit(":", 1)[1]))
    connection.run(f"CREATE DATABASE {name}")
    connection.close()
    return f"{server}/{name}"


def _postgresql() -> Path | None:
    """The folder of the server's programs; Debian keeps them off the path."""
    on_path = shutil.which("initdb")
    folders = [Path(on_path).parent] if on_path else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return folders[-1] if folders else None


def _unprivileged(folder: Path) -> list[str]:
    """What makes a command run as somebody else: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return []
    shutil.chown(folder, "postgres")
    for parent in folder.parents:
        if parent.stat().st_uid == 0 and parent != Path("/") and "pytest" in parent.name:
            parent.chmod(0o755)
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
