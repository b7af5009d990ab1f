"""``counterclaim serve``: it says where it is, refuses what is not safe, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from counterclaim.web import running


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


@pytest.fixture(autouse=True)
def bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.web.assets.load", dict)


def refused(*arguments: str) -> str:
    ran = CliRunner().invoke(main, ["serve", *arguments])
    assert ran.exit_code, ran.output
    assert "Traceback" not in ran.output
    return ran.output


def test_a_taken_port_is_told(ledger: str, taken: int) -> None:
    told = refused("--ledger", ledger, "--port", str(taken))
    assert f"port {taken} is taken" in told
    assert "--port" in told


def test_a_ledger_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "missing.db"
    assert "there is no such ledger" in refused("--ledger", str(missing))
    assert not missing.exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_others_get_in_only_with_a_token(ledger: str, host: str) -> None:
    told = refused("--ledger", ledger, "--host", host)
    assert "--token auto" in told


@pytest.mark.parametrize(
    "token", ["short", "", "with blanks in the middle of it", "söme-lönger-tökens", "x" * 20 + ";"]
)
def test_a_token_must_be_one(ledger: str, token: str) -> None:
    assert "a token has" in refused("--ledger", ledger, "--token", token)


def test_an_address_of_another_machine_is_told(ledger: str) -> None:
    assert "cannot listen at 192.0.2.1" in refused(
        "--ledger", ledger, "--host", "192.0.2.1", "--token", "auto"
    )


def test_a_token_has_one_source(ledger: str, tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_bytes(b"\xff\xfe")
    assert "not both" in refused("--ledger", ledger, "--token", "x" * 20, "--token-file", str(file))
    assert "cannot be read as text" in refused("--ledger", ledger, "--token-file", str(file))


def test_pages_that_were_not_built_are_told(ledger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise FileNotFoundError("app.js")

    monkeypatch.setattr("counterclaim.web.assets.load", missing)
    assert "make install" in refused("--ledger", ledger, "--port", "0")


def test_the_address_can_be_opened_as_it_is_printed() -> None:
    order = running.Order("ledger.db", "::1")
    assert running._address(order, 80, "secret") == "http://[::1]:80/?token=secret"
    assert running._address(running.Order("ledger.db"), 8477, None) == "http://127.0.0.1:8477/"


def test_it_serves_until_it_is_ended(ledger: str, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("a-token-of-a-file-of-ours\n")
    arguments = ["--ledger", ledger, "--port", "0", "--token-file", str(token), "--coder", "ana"]
    # The bundle may not be built here: the same command, with an empty one.
    code = "import counterclaim.web.assets as a; a.load = dict; from counterclaim.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, "serve", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    try:
        assert process.stdout
        said = process.stdout.readline()
        address = next(word for word in said.split() if word.startswith("http://")).rstrip(";")
        with httpx.Client(trust_env=False, follow_redirects=True) as client:
            assert client.get(address).status_code == 200
            assert client.get(address.split("?")[0] + "api/state").json()["coder"] == "ana"
        started = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        assert time.monotonic() - started < 10
        assert process.returncode == 0
        assert (out, err) == ("", "")
    finally:
        process.kill()
        process.wait()
