"""The guard: who is let in, what is refused, and that report text never becomes markup."""

from __future__ import annotations

import json

import pytest
from tests.web.api.conftest import Asked, Client

from counterclaim.web.security import COOKIE, LARGEST_BODY, POLICY, Rules, is_loopback

TOKEN = "a-token-of-twenty-four-x"
DECISION = {"action": "accept", "anchor": "x:claims:1-2", "coder": "bo"}


@pytest.mark.parametrize(
    "address", ["/", "/api/state", "/nothing", "/openapi.json", "/api/rows/claims?limit=x"]
)
def test_every_answer_has_the_policy(client: Client, address: str) -> None:
    headers = client.get(address).headers
    assert headers["content-security-policy"] == POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "server" not in headers


def test_the_policy_lets_nothing_leave() -> None:
    allowed = dict(part.split(" ", 1) for part in POLICY.split("; "))
    assert allowed["default-src"] == "'none'"
    assert set(allowed.values()) <= {"'none'", "'self'", "'self' data:"}
    assert "unsafe" not in POLICY


@pytest.mark.parametrize("host", ["127.0.0.1:8477", "localhost:8477", "LOCALHOST", "[::1]:8477", "127.8.9.1"])
def test_this_machine_is_let_in(client: Client, host: str) -> None:
    assert client.get("/api/state", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "10.0.0.7", "localhost.evil.example", "", "["]
)
def test_other_names_are_refused(client: Client, host: str) -> None:
    answer = client.get("/api/state", headers={"Host": host})
    assert answer.status_code == 421
    assert "--name" in answer.json()["problem"]


def test_a_name_can_be_given(asked: Asked) -> None:
    client = asked(Rules(names=frozenset({"ledger.example"})), writing=False)
    assert client.get("/api/state", headers={"Host": "Ledger.Example:80"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://127.0.0.1:8477.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://127.0.0.1:8477", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_posts_of_other_sites_are_refused(client: Client, headers: dict[str, str]) -> None:
    before = client.get("/api/decisions").json()["head"]
    answer = client.post("/api/decisions", json=DECISION, headers=headers)
    assert answer.status_code == 403
    assert client.get("/api/decisions").json()["head"] == before


def test_our_own_pages_may_post(client: Client) -> None:
    ours = {"Origin": "http://127.0.0.1:8477", "Sec-Fetch-Site": "same-origin"}
    assert client.post("/api/decisions", json=DECISION, headers=ours).status_code in (404, 409)


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_what_a_form_can_send_is_refused(client: Client, kind: str) -> None:
    answer = client.post("/api/decisions", content=json.dumps(DECISION), headers={"Content-Type": kind})
    assert answer.status_code == 415


def test_pages_of_other_sites_may_not_ask(client: Client) -> None:
    assert (
        client.get("/api/export.csv?kind=claims", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    )
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_a_large_body_is_refused(client: Client) -> None:
    long = json.dumps(DECISION | {"reason": "x" * LARGEST_BODY})
    answer = client.post("/api/decisions", content=long, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    pieces = client.post(
        "/api/decisions",
        content=(b"x" * 1024 for _ in range(1000)),
        headers={"Content-Type": "application/json"},
    )
    assert pieces.status_code == 413


def test_read_only_takes_no_decision(asked: Asked) -> None:
    client = asked(Rules(read_only=True))
    assert client.get("/api/state").json()["readOnly"]
    assert client.get("/api/review").status_code == 200
    for address in ("/api/decisions", "/api/decisions/1/undo"):
        answer = client.post(address, json=DECISION)
        assert answer.status_code == 403
        assert "read-only" in answer.json()["problem"]


def test_a_token_is_asked_of_everybody(asked: Asked) -> None:
    client = asked(Rules(token=TOKEN))
    for address in ("/", "/api/state", "/assets/app.js", "/openapi.json", "/nothing", f"/?token={TOKEN}x"):
        answer = client.get(address)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"
        assert TOKEN not in answer.text
    assert client.post("/api/decisions", json=DECISION).status_code == 401
    assert client.get("/api/state", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    for wrong in (f"Bearer {TOKEN}x", f"Basic {TOKEN}", "Bearer", f"bearer  {TOKEN[:-1]}", "Bearer \xff"):
        sent = {"Authorization": wrong.encode("latin-1")}
        assert client.get("/api/state", headers=sent).status_code == 401


def test_the_token_becomes_a_cookie(asked: Asked) -> None:
    client = asked(Rules(token=TOKEN))
    answer = client.get(f"/tally/a%7Cb?speaker=GEO&token={TOKEN}&q=a+b")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/tally/a%7Cb?speaker=GEO&q=a+b"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert client.get("/api/state").json()["token"]
    client.cookies.set(COOKIE, "another")
    assert client.get("/api/state").status_code == 401


def test_the_token_leads_to_no_other_site(asked: Asked) -> None:
    client = asked(Rules(token=TOKEN))
    answer = client.get(f"http://127.0.0.1:8477//evil.example/?token={TOKEN}")
    assert answer.headers.get("location", "/").startswith("/evil")
    assert client.get(f"/api/state?token={TOKEN}", headers={"Cookie": ""}).status_code in (401, 200)


def test_addresses_are_names_only_with_a_token(asked: Asked) -> None:
    client = asked(Rules(token=TOKEN))
    sent = {"Host": "10.0.0.7:8477", "Authorization": f"Bearer {TOKEN}"}
    assert client.get("/api/state", headers=sent).status_code == 200
    assert client.get("/api/state", headers=sent | {"Host": "evil.example"}).status_code == 421


@pytest.mark.parametrize(
    "address",
    [
        "/api/rows/reports",
        "/api/rows/claims",
        "/api/overview",
        "/api/search?q=men",
        "/api/facets",
        "/api/review",
    ],
)
def test_report_text_is_data(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/json"
    told = answer.text
    assert "\u202e" not in told
    assert "\x1b" not in told


def test_hostile_texts_come_whole_and_as_text(client: Client) -> None:
    rows = client.get("/api/rows/reports").json()["rows"]
    hostile = next(row for row in rows if "script" in row["title"])
    report = client.get(f"/api/report/{hostile['report']}").json()
    assert report["title"] == "</title><script>alert(1)</script>"
    assert "</script><script>document.title='owned'</script>" in "".join(
        piece for piece, _ in report["segments"]
    )


@pytest.mark.parametrize(
    ("host", "own"),
    [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("::", False),
     ("10.0.0.1", False), ("example.org", False), ("localhost.example.org", False)],
)  # fmt: skip
def test_what_only_this_machine_reaches(host: str, own: bool) -> None:
    assert is_loopback(host) is own
