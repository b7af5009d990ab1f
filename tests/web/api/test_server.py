"""The API: every question has the answer that its description promises, and every error says what is wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from tests.web.api.conftest import HERE, Asked, Client

from counterclaim.ledger import LedgerView
from counterclaim.web.assets import Asset
from counterclaim.web.server import create_app

PAGES = [
    "/",
    "/search",
    "/review",
    "/about",
    "/rows/claims",
    "/report/x",
    "/tally/a%7Cb",
    "/incident/x",
    "/party/a/b",
]


def test_pages_are_one_document(client: Client) -> None:
    for address in PAGES:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.text == client.get("/").text
    assert '<script src="/assets/app.js" defer></script>' in answer.text


@pytest.mark.parametrize(
    "address", ["/nothing", "/api/nothing", "/assets/x", "/rows", "/docs", "/redoc", "/rows/a/b"]
)
def test_what_is_not_there_is_said_as_json(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["problem"]


@pytest.mark.parametrize(
    "address",
    ["/assets/..%2fserver.py", "/assets/%2e%2e/server.py", "/assets//etc/passwd", "/assets/app.js%00"],
)
def test_assets_are_those_of_the_bundle_alone(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_bundle_is_sent_once(ledger: str) -> None:
    bundle = {"app.js": Asset(b"let a = 1;", "text/javascript; charset=utf-8", '"tag"')}
    with LedgerView(ledger) as view:
        client = Client(create_app(view, bundle=bundle), base_url=HERE)
        first = client.get("/assets/app.js")
        assert first.content == b"let a = 1;"
        assert first.headers["content-type"] == "text/javascript; charset=utf-8"
        assert (
            client.get("/assets/app.js", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
        )


def test_the_state_tells_what_is_served(client: Client) -> None:
    state = client.get("/api/state").json()
    assert state["ledger"] == "ledger.db"
    assert state["sizes"]["report"] == 6
    assert state["merged"]["behind"] == 0
    assert not state["readOnly"]


def test_every_row_leads_to_its_page(client: Client) -> None:
    overview = client.get("/api/overview").json()
    tally = next(row for row in overview["matrix"]["rows"] if any(row["cells"]))
    said = client.get(f"/api/tally/{quote(tally['tally'], safe='')}").json()
    assert said["label"] == tally["label"]
    incident = client.get("/api/rows/events").json()["rows"][0]
    report = client.get(f"/api/report/{incident['report']}").json()
    card = next(c for c in report["cards"] if c["anchor"] == incident["anchor"])
    happening = client.get(f"/api/incident/{quote(card['incident'], safe='')}").json()
    assert incident["anchor"] in {account["anchor"] for account in happening["accounts"]}
    entity = next(e for e in report["entities"] if e["party"])
    party = client.get(f"/api/party/{quote(entity['party'], safe='')}").json()
    assert entity["anchor"] in {member["anchor"] for member in party["members"]}


@pytest.mark.parametrize("kind", ["report", "tally", "incident", "party"])
def test_what_has_gone_is_told(client: Client, kind: str) -> None:
    answer = client.get(f"/api/{kind}/{quote('no/such|thing', safe='')}")
    assert answer.status_code == 404
    assert "no/such|thing" in answer.json()["problem"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("colour=red", "there is no filter 'colour'"),
        ("since=yesterday", "write it as YYYY-MM-DD"),
        ("stance=shout", "is not one of assert"),
        ("least=2", "is no confidence"),
        ("q=%00", "NUL"),
    ],
)
def test_a_filter_that_is_none_is_explained(client: Client, query: str, words: str) -> None:
    for address in (
        "/api/overview",
        "/api/rows/claims",
        "/api/search",
        "/api/export.csv",
        "/api/facets",
        "/api/review",
    ):
        answer = client.get(f"{address}?{query}{'&kind=claims' if 'export' in address else ''}")
        assert answer.status_code == 422
        assert words in answer.json()["problem"]


def test_other_parameters_are_explained(client: Client) -> None:
    assert client.get("/api/rows/claims?limit=0").json()["problem"].startswith("limit: ")
    assert client.get("/api/rows/claims?sort=words%3B").status_code == 422
    assert "cannot be sorted" in client.get("/api/rows/claims?sort=colour").json()["problem"]


def test_rows_sort_by_what_they_say_they_do(client: Client) -> None:
    for kind in ("claims", "figures", "events", "links", "entities", "reports"):
        told = client.get(f"/api/rows/{kind}?limit=200").json()
        for name in told["sorts"]:
            rows = client.get(f"/api/rows/{kind}?limit=200&sort={name}").json()["rows"]
            assert {r.get("anchor", r["report"]) for r in rows} == {
                r.get("anchor", r["report"]) for r in told["rows"]
            }
            if name in ("confidence", "low", "mentions"):
                values = [r[name] for r in rows if r[name] is not None]
                assert values == sorted(values)


def test_pages_of_rows_are_the_rows(client: Client) -> None:
    whole = client.get("/api/rows/claims?limit=200").json()
    parts: list[Any] = []
    while len(parts) < whole["total"]:
        parts += client.get(f"/api/rows/claims?limit=7&offset={len(parts)}").json()["rows"]
    assert parts == whole["rows"]


def test_a_decision_is_kept_and_can_be_taken_back(client: Client) -> None:
    row = client.get("/api/review?coder=bo&limit=1").json()["rows"][0]
    made = client.post("/api/decisions", json={"action": "reject", "anchor": row["anchor"], "coder": "bo"})
    assert made.status_code == 201
    assert made.json()["row"]["review"] == "rejected"
    assert (
        client.get(f"/api/decisions?anchor={row['anchor']}").json()["rows"][-1]["id"]
        == made.json()["decision"]["id"]
    )
    back = client.post(
        f"/api/decisions/{made.json()['decision']['id']}/undo", json={"coder": "bo", "reason": "typo"}
    )
    assert back.status_code == 201
    assert back.json()["row"]["review"] == row["review"]
    gone = client.post(f"/api/decisions/{made.json()['decision']['id']}/undo", json={"coder": "bo"})
    assert gone.status_code == 404
    assert "taken back" in gone.json()["problem"]


def test_text_around_a_row_counts_code_points(client: Client, readings: Any) -> None:
    texts = {reading.report.id: reading.report.text for reading in readings}
    for row in client.get("/api/review?limit=50").json()["rows"]:
        start, words = row["text"]["start"], row["text"]["words"]
        text = texts[row["report"]]
        assert len(words) == len(text[start : start + len(words)])
        assert all(start <= first < last <= start + len(words) for first, last in row["spans"][:1])


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"action": "accept", "coder": "bo"}, 422),
        ({"action": "bless", "anchor": "x:claims:1-2", "coder": "bo"}, 422),
        ({"action": "accept", "anchor": "nothing", "coder": "bo"}, 409),
        ({"action": "accept", "anchor": "0" * 32 + ":claims:1-2", "coder": "bo"}, 404),
        ({"action": "accept", "anchor": "x:claims:1-2", "coder": "bo", "colour": "red"}, 422),
    ],
)
def test_a_decision_that_does_not_fit_is_explained(client: Client, body: Any, status: int) -> None:
    answer = client.post("/api/decisions", json=body)
    assert answer.status_code == status
    assert answer.json()["problem"]


@pytest.mark.parametrize("body", [b"{", b"[" * 60_000, b"\xff\xfe", b'"' + b"x" * 100, b"null"])
def test_bad_json_is_refused(client: Client, body: bytes) -> None:
    answer = client.post("/api/decisions", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 422
    assert answer.json()["problem"]


def test_a_decision_reaches_the_merged_picture(client: Client) -> None:
    with client:  # runs what runs in the background
        row = client.get("/api/review?coder=bo&kind=figure&limit=1").json()["rows"][0]
        client.post("/api/decisions", json={"action": "reject", "anchor": row["anchor"], "coder": "bo"})
        for _ in range(200):
            state = client.get("/api/state").json()
            if not state["merged"]["behind"]:
                break
            _wait()
        assert state["merged"] == {"upTo": state["merged"]["upTo"], "behind": 0, "problem": None}


def _wait() -> None:
    import time

    time.sleep(0.05)


@pytest.fixture
def damaged(ledger: str) -> Callable[[], None]:
    """Overwrites the ledger's pages behind the server's back."""

    def damage() -> None:
        with open(ledger, "r+b") as file:
            file.seek(4096)
            file.write(b"\xff" * 400_000)

    return damage


def test_a_damaged_ledger_is_told_and_the_server_goes_on(asked: Asked, ledger: str, damaged: Any) -> None:
    with sqlite3.connect(ledger) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    client = asked(writing=False)
    damaged()
    answer = client.get("/api/rows/claims")
    assert answer.status_code == 503
    assert "damaged" in answer.json()["problem"] or "no ledger" in answer.json()["problem"]
    assert answer.headers["retry-after"]
    assert client.get("/").status_code == 200


def test_nothing_of_the_framework_asks_another_server(client: Client) -> None:
    described = client.get("/openapi.json").json()
    assert described["info"]["title"] == "counterclaim"
    assert all(path.startswith("/api/") for path in described["paths"])


def test_agreement_is_that_of_the_coders(client: Client) -> None:
    rows = client.get("/api/review?coder=bo&kind=claim&limit=3&order=text").json()["rows"]
    for row in rows:
        for coder in ("bo", "cy"):
            client.post("/api/decisions", json={"action": "accept", "anchor": row["anchor"], "coder": coder})
    told = client.get("/api/agreement").json()
    assert {"bo", "cy"} <= set(told["coders"])
    assert told["disputes"] == 0
    assert next(f for f in told["fields"] if f["kind"] == "claim" and f["field"] == "stance")["units"] >= 3
