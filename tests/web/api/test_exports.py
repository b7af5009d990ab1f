"""Exports: what they are called, what they tell of themselves, and that no cell becomes a formula."""

from __future__ import annotations

import csv
import io
import json

import pytest
from tests.web.api.conftest import Client

from counterclaim.version import __version__
from counterclaim.web.exports import lines


def test_a_file_tells_what_it_holds(client: Client) -> None:
    answer = client.get("/api/export.csv?kind=claims&stance=deny&speaker=GEO")
    assert answer.headers["content-type"].startswith("text/csv; charset=utf-8")
    assert answer.headers["x-counterclaim-filter"] == "speaker=GEO&stance=deny"
    assert answer.headers["x-counterclaim-version"] == __version__
    assert answer.headers["content-disposition"] == (
        'attachment; filename="counterclaim-claims-speaker=GEO_stance=deny.csv"'
    )


def test_file_names_hold_nothing_strange(client: Client) -> None:
    answer = client.get(
        "/api/export.jsonl", params={"kind": "claims", "q": '"; rm -rf /\r\nX-Evil: 1 é ' + "x" * 500}
    )
    assert answer.status_code == 200
    assert "x-evil" not in answer.headers
    name = answer.headers["content-disposition"].split('filename="')[1]
    assert name.endswith('.jsonl"')
    assert len(name) < 120


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_becomes_a_formula(begin: str) -> None:
    row = dict.fromkeys(("title", "publisher", "url"), f"{begin}cmd|' /C calc'!A0")
    rest = (
        "published",
        "theatre",
        "language",
        "origin",
        "added",
        "claims",
        "figures",
        "events",
        "copy_of",
        "report",
    )
    written = "".join(lines("csv", "reports", [row | dict.fromkeys(rest, -5)]))
    told = next(csv.DictReader(io.StringIO(written, newline="")))
    assert told["title"] == f"'{row['title']}"
    assert told["claims"] == "-5"
    plain = json.loads("".join(lines("jsonl", "reports", [row])))
    assert plain == row


def test_a_publisher_that_is_a_formula(client: Client) -> None:
    sheet = csv.DictReader(io.StringIO(client.get("/api/export.csv?kind=reports").text, newline=""))
    assert "'=HYPERLINK(1)" in {row["publisher"] for row in sheet}


def test_an_empty_export_has_its_head(client: Client) -> None:
    text = client.get("/api/export.csv?kind=claims&theatre=nowhere").text
    assert text.startswith("day,claimants,")
    assert text.count("\r\n") == 1
    assert client.get("/api/export.jsonl?kind=claims&theatre=nowhere").text == ""


@pytest.mark.parametrize(
    "address", ["/api/export.xlsx?kind=claims", "/api/export.csv", "/api/export.csv?kind=all"]
)
def test_what_cannot_be_exported_is_explained(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 422
    assert answer.json()["problem"]
