"""The self-contained file: the answers it holds are the server's, without texts and private names where asked."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from tests.web.api.conftest import Client

from counterclaim.cli import main
from counterclaim.ledger import LedgerView
from counterclaim.ledger.queries.people import private_people
from counterclaim.record import Reading
from counterclaim.web import file
from counterclaim.web.brief import brief
from counterclaim.web.redact import WITHHELD, Redactor

UNRESERVED = "!~*'()"  # what encodeURIComponent leaves as it is, besides letters, digits and -_.


@pytest.fixture(autouse=True)
def bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A bundle of our own, so that these tests need none that was built."""
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "app.js").write_text("'</script>';")
    (tmp_path / "static" / "app.css").write_text("p{}")
    monkeypatch.setattr("counterclaim.show.shell.files", lambda _package: tmp_path)


def written(ledger: str, query: str = "", *options: str) -> str:
    out = Path(ledger).with_name("page.html")
    ran = CliRunner().invoke(main, ["page", ledger, "--out", str(out), "--filter", query, *options])
    assert ran.exit_code == 0, ran.output
    assert ran.output.startswith(f"{out}: ")
    return out.read_text(encoding="utf-8")


def answers(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="answers">(.*?)</script>', page, re.S)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


@pytest.mark.parametrize("query", ["", "q=Gori&speaker=GEO"])
def test_it_holds_what_the_server_answers(client: Client, ledger: str, query: str) -> None:
    told = answers(written(ledger, query, "--full-text"))
    assert told["/api/state"]["readOnly"]
    kinds = set()
    for address, answer in told.items():
        kinds.add(address.split("?")[0].split("/")[2])
        if "/rows/" in address:
            served = client.get(address).json()
            assert answer["total"] == served["total"] == len(answer["rows"])
            assert answer["rows"][:50] == served["rows"]
        elif address != "/api/state":
            assert answer == client.get(address).json(), address
        assert query in address or address in ("/api/state", "/api/calibration")
    assert kinds >= {"state", "calibration", "facets", "overview", "rows", "report", "incident", "party"}


def test_every_link_between_answers_leads_somewhere(ledger: str) -> None:
    told = answers(written(ledger))
    keys = {address.split("?")[0] for address in told}
    for line in told["/api/overview"]["matrix"]["rows"]:
        assert f"/api/tally/{quote(line['tally'], safe=UNRESERVED)}" in keys
    for place in told["/api/overview"]["map"]["places"]:
        assert f"/api/party/{quote(place['party'], safe=UNRESERVED)}" in keys


def test_nothing_in_it_is_markup(ledger: str) -> None:
    page = written(ledger, "", "--full-text")
    data = re.search(r'id="answers">(.*?)</script>', page, re.S)
    assert data
    assert not re.search("[<>&\u202e]", data[1])
    assert page.count("<script") == 2
    assert "default-src 'none'" in page
    assert "connect-src" not in page


def test_only_sentences_with_evidence_are_in_it(ledger: str, readings: list[Reading]) -> None:
    brief_told, whole_told = answers(written(ledger)), answers(written(ledger, "", "--full-text"))
    georgia = next(r for r in readings if "South Ossetia broke away" in r.report.text).report
    address = f"/api/report/{georgia.id}"
    whole = "".join(words for words, _ in whole_told[address]["segments"])
    short = "".join(words for words, _ in brief_told[address]["segments"])
    assert whole == georgia.text
    assert len(short) < len(whole)
    assert "[…]" in short
    for card in brief_told[address]["cards"]:
        for piece in card["words"].split(" […] "):
            assert piece in " ".join(short.split())
    assert georgia.text not in json.dumps(brief_told, ensure_ascii=False)


def test_a_text_is_reduced_to_its_sentences() -> None:
    told = {
        "segments": [["One fell. ", []], ["Two", ["x:claims:10-13"]], [" rose.\nThree", []], [" sat. Four.", ["e"]]],
        "cards": [{"anchor": "x:claims:10-13"}],
    }  # fmt: skip
    assert brief(told)["segments"] == [
        ["[…] ", []],
        ["Two", ["x:claims:10-13"]],
        [" rose.\n", []],
        [" […]", []],
    ]
    assert brief({"segments": [["Nobody said so.", []]], "cards": []})["segments"] == [["[…]", []]]


def test_private_people_are_withheld_everywhere(ledger: str) -> None:
    with LedgerView(ledger) as view:
        private = private_people(view)
    assert {"Stan Storimans", "storimans"} <= private.names
    assert not {"Vladimir Putin", "Shota Utiashvili", "Mikheil Saakashvili", "Getachew Reda"} & private.names
    told = json.dumps(answers(written(ledger, "", "--full-text", "--redact-names")), ensure_ascii=False)
    assert WITHHELD in told
    assert "storimans" not in told.lower()
    for name in private.names:
        if " " in name:
            assert name.lower() not in told.lower()
    for party in private.parties:
        assert party not in told
    assert "person:withheld-1" in told
    assert "Putin" in told


def test_a_name_is_found_however_it_is_written() -> None:
    redactor = Redactor(["Ana María Pérez", "Perez"], ["person:ana-maria-perez"])
    for spelled in ("Ana María Pérez", "ANA MARIA PEREZ", "ana-maria-perez", "Ana\nMaria  Pérez"):
        assert redactor.text(f"({spelled})") == f"({WITHHELD})"
    assert redactor.text("Pérez's and Pérezes, a perez") == f"{WITHHELD}'s and Pérezes, a perez"
    assert redactor.text("person:ana-maria-perez") == "person:withheld-1"
    assert redactor.answer({"url": "https://x.example/ana_maria_perez", "n": 1}) == {"url": None, "n": 1}


def test_a_name_is_found_across_pieces() -> None:
    redactor = Redactor(["Ana Perez", "Ana Perez Gil"], [])
    assert redactor.answer([["so Ana", True], [" Pe", False], ["rez said", True]]) == [
        [f"so {WITHHELD}", True], [" said", True],
    ]  # fmt: skip
    assert redactor.answer([["Ana Perez and Ana Perez Gil", ["a"]], [" fell", []]]) == [
        [f"{WITHHELD} and {WITHHELD}", ["a"]], [" fell", []],
    ]  # fmt: skip
    assert Redactor([], []).answer({"a": [["Ana", True]], "b": None}) == {"a": [["Ana", True]], "b": None}


def test_a_ledger_that_is_too_large_is_told(ledger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    out = Path(ledger).with_name("page.html")
    for limit, words in (("MOST_ROWS", "more than one file carries (5)"), ("MOST_BYTES", "larger than")):
        with monkeypatch.context() as patched:
            patched.setattr(file, limit, 5)
            ran = CliRunner().invoke(main, ["page", ledger, "--out", str(out)])
        assert ran.exit_code == 1
        assert words in ran.output
        assert "--filter" in ran.output
        assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing.db", "--out", "x.html"], "there is no such ledger"),
        (["LEDGER", "--out", "/nowhere/x.html"], "its folder is not there"),
        (["LEDGER", "--out", "x.html", "--filter", "colour=red"], "there is no filter"),
    ],
)
def test_what_cannot_be_written_is_explained(
    ledger: str, arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = CliRunner().invoke(main, ["page", *(ledger if a == "LEDGER" else a for a in arguments)])
    assert ran.exit_code
    assert words in ran.output
