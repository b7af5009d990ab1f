"""What goes wrong with a ledger is said in words that name it, the reason and the way out; nothing is half-written."""

from __future__ import annotations

import os
import random
import resource
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pg8000.native
import pytest
from click.testing import CliRunner
from tests.ledger.conftest import database, running

from counterclaim.cli import main
from counterclaim.ledger import LedgerError, LedgerStore, LedgerView
from counterclaim.ledger.connect import engine_for
from counterclaim.record import Reading


@pytest.fixture
def filled(tmp_path: Path, many: Sequence[Reading]) -> Path:
    """A ledger of sixty reports in one file, nothing left in its log."""
    path = tmp_path / "filled.db"
    with LedgerStore(str(path)) as store:
        for reading in many:
            store.add(reading)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return path


def said(*arguments: str | Path) -> str:
    """What a command that must fail says; never a traceback."""
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exit_code not in (0, 2), result.output
    assert isinstance(result.exception, SystemExit), result.exception
    return result.output


def test_a_ledger_of_a_newer_version(place: str, stored: Path) -> None:
    LedgerStore(place).close()
    engine = engine_for(place, writing=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    for command in (["check"], ["check", "--repair"], ["add", stored]):
        words = said(*command, "--ledger", place)
        assert place in words
        assert "newer version of counterclaim" in words
        assert "update counterclaim" in words


def test_a_database_of_something_else(place: str, stored: Path) -> None:
    engine = engine_for(place, writing=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE invoice (id INTEGER)")
    engine.dispose()
    assert "database of something else" in said("add", stored, "--ledger", place)


def test_a_file_that_is_no_ledger(tmp_path: Path, stored: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("not a database, only notes. " * 100, encoding="utf-8")
    before = other.read_bytes()
    for command in (["check"], ["add", stored]):
        words = said(*command, "--ledger", other)
        assert str(other) in words
        assert "no ledger" in words
    assert other.read_bytes() == before


def test_an_empty_file_holds_no_ledger_yet_and_takes_one(tmp_path: Path, stored: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    assert "holds no ledger yet" in said("check", "--ledger", empty)
    assert CliRunner().invoke(main, ["add", str(stored), "--ledger", str(empty)]).exit_code == 0


def test_no_ledger_at_all_and_no_folder_for_it(tmp_path: Path, stored: Path) -> None:
    assert "no such ledger" in said("check", "--ledger", tmp_path / "none.db")
    missing = tmp_path / "no" / "folder.db"
    words = said("add", stored, "--ledger", missing)
    assert str(missing) in words
    assert "folder" in words
    assert "cannot be opened" in said("add", stored, "--ledger", tmp_path)


@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_file_is_told_and_what_is_whole_is_rescued(filled: Path, tmp_path: Path, seed: int) -> None:
    content = bytearray(filled.read_bytes())
    chance = random.Random(seed)
    for _ in range(4):
        where = chance.randrange(len(content) // 4, len(content) - 400)
        content[where : where + 300] = chance.randbytes(300)
    filled.write_bytes(content)
    assert "--rescue" in said("check", "--ledger", filled)
    new = tmp_path / "new.db"
    result = CliRunner().invoke(main, ["check", "--ledger", str(filled), "--rescue", str(new)])
    assert isinstance(result.exception, SystemExit | None)
    assert result.exit_code in (0, 1), result.output
    assert CliRunner().invoke(main, ["check", "--ledger", str(new)]).exit_code == 0
    with LedgerView(str(new)) as view:
        assert len(view.reports()) >= 20


def test_a_truncated_file(filled: Path, stored: Path) -> None:
    with filled.open("r+b") as file:
        file.truncate(filled.stat().st_size // 2)
    for command in (["check"], ["add", stored]):
        assert "damaged" in said(*command, "--ledger", filled)


def test_a_text_or_reading_changed_behind_our_back(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("DROP TRIGGER report_kept_update")
        first, second = (row[0] for row in connection.execute("SELECT id FROM report ORDER BY id LIMIT 2"))
        connection.execute("UPDATE report SET text = replace(text, '2008', '2009') WHERE id = ?", [first])
        connection.execute("UPDATE reading SET body = substr(body, 1, 500) WHERE report = ?", [second])
    connection.close()
    words = said("check", "--ledger", filled)
    assert f"report {first}: its text is not the one that was added" in words
    assert f"report {second}: the reading by " in words
    assert "backup" in words
    with LedgerView(str(filled)) as view, pytest.raises(LedgerError, match="damaged"):
        list(view.readings())


def test_rows_that_were_changed_or_lost_are_made_anew(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        (first,) = connection.execute("SELECT min(report) FROM claim").fetchone()
        connection.execute("UPDATE figure SET low = 1 WHERE id = 1")
        connection.execute("DELETE FROM claim WHERE report = ?", [first])
        connection.execute("DELETE FROM passage_index_docsize WHERE id = 3")
    connection.close()
    words = said("check", "--ledger", filled)
    assert f"report {first}: its rows are not what" in words
    assert "1 passages" in words
    assert CliRunner().invoke(main, ["check", "--repair", "--ledger", str(filled)]).exit_code == 0
    assert CliRunner().invoke(main, ["check", "--ledger", str(filled)]).exit_code == 0


def _within(limit: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


def test_a_file_that_may_not_grow(filled: Path, tmp_path: Path, readings: Sequence[Reading]) -> None:
    """The same that a full disk does to SQLite, wherever the tests run."""
    text = tmp_path / "long.txt"
    text.write_text("The army said that 3 soldiers were killed. " * 20_000, encoding="utf-8")
    stop = filled.stat().st_size + 4096
    script = (
        "import sys; from counterclaim.ledger import *; from counterclaim.record import *\n"
        f"with LedgerStore({str(filled)!r}) as store:\n"
        f"    store.add(Reading(Report(open({str(text)!r}).read() * 8), engine='x'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], preexec_fn=_within(stop), capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 1
    assert "LedgerError" in done.stderr
    assert "disk is full or failed; nothing was half-written" in done.stderr
    assert CliRunner().invoke(main, ["check", "--ledger", str(filled)]).exit_code == 0
    with LedgerStore(str(filled)) as store:
        assert len(store.view.reports()) == 60
        store.add(readings[0])


@pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("mount") is None, reason="only root may mount a small disk"
)
def test_a_full_disk(tmp_path: Path, stored: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    try:
        words = said("add", stored, "--ledger", disk / "l.db")
        assert "the disk is full" in words
        larger = tmp_path / "l.db"
        for file in disk.iterdir():
            shutil.copy(file, tmp_path / file.name)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert CliRunner().invoke(main, ["check", "--ledger", str(larger)]).exit_code == 0
    assert CliRunner().invoke(main, ["add", str(stored), "--ledger", str(larger)]).exit_code == 0
    with LedgerView(str(larger)) as view:
        assert len(view.reports()) == 60


def _as_nobody(command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
    """Run a command without root's power to write anywhere."""
    drop = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    return subprocess.run([*drop, *map(str, command)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_read_only_file_or_folder_is_read_and_not_written(filled: Path, stored: Path, what: str) -> None:
    (filled if what == "file" else filled.parent).chmod(0o444 if what == "file" else 0o555)
    try:
        program = [sys.executable, "-m", "counterclaim"]
        added = _as_nobody([*program, "add", stored, "--ledger", filled])
        checked = _as_nobody([*program, "check", "--ledger", filled])
    finally:
        filled.parent.chmod(0o755)
    assert added.returncode == 1
    assert f"{filled}: " in added.stderr
    assert "written" in added.stderr or "write" in added.stderr
    assert "Traceback" not in added.stderr
    assert checked.returncode == 0, checked.stderr
    assert "60 reports, all whole" in checked.stdout


def test_a_locked_ledger(filled: Path, readings: Sequence[Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.ledger.connect._BUSY", 0.2)
    other = sqlite3.connect(filled, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LedgerError, match="writing to it for too long"):
        LedgerStore(str(filled)).add(readings[0])
    with LedgerView(str(filled)) as view:
        assert len(view.reports()) == 60
    other.close()


def _cut(address: str) -> None:
    """End all connections to the database at ``address``, as an administrator would."""
    host, name = address.removeprefix("postgresql://ledger@").split("/")
    admin = pg8000.native.Connection("ledger", "127.0.0.1", "postgres", int(host.split(":")[1]))
    admin.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name", name=name)
    admin.close()


def test_a_connection_that_is_cut_in_the_midst_of_a_report(
    server: str, readings: Sequence[Reading], monkeypatch: pytest.MonkeyPatch
) -> None:
    address = database(server)
    with LedgerStore(address) as store:
        store.add(readings[0])
        with monkeypatch.context() as patch:
            patch.setattr("counterclaim.ledger.store.paint", lambda *_: _cut(address))
            with pytest.raises(LedgerError, match=r"connection to PostgreSQL was lost.*run it again"):
                store.add(readings[1])
        assert store.view.reports() == (readings[0].report.id,)
        assert store.add(readings[0]) == "known", "the next connection is a new one"
        assert store.add(readings[1]) == "new"
    assert CliRunner().invoke(main, ["check", "--ledger", address]).exit_code == 0


def test_a_server_that_stops_and_one_that_is_not_there(
    tmp_path_factory: pytest.TempPathFactory, readings: Sequence[Reading]
) -> None:
    with running(tmp_path_factory.mktemp("postgresql")) as server:
        address = database(server)
        store = LedgerStore(address)
        store.add(readings[0])
        nowhere = f"{server}/none"
        assert "no such database: make it with createdb" in said("check", "--ledger", nowhere)
    with pytest.raises(LedgerError, match="lost or refused"):
        store.add(readings[1])
    store.close()
    assert "lost or refused" in said("check", "--ledger", address)


def test_an_address_that_is_none(stored: Path) -> None:
    words = said("add", stored, "--ledger", "postgresql://user:secret@localhost:notaport/x")
    assert "no address of a ledger" in words
    assert "secret" not in words
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        words = said(
            "add", stored, "--ledger", f"postgresql://user:secret@127.0.0.1:{free.getsockname()[1]}/x"
        )
        assert "lost or refused" in words
        assert "secret" not in words
