"""One view is one address is one filter: pages, tables, totals and exports of a query string hold the same rows."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import parse_qsl

import pytest
from tests.web.api.conftest import Client

from counterclaim.ledger import Filter

KINDS = ("claims", "figures", "events", "links", "entities", "reports")
FILTERS = (
    "",
    "stance=deny",
    "speaker=GEO",
    "speaker=-&outcome=killed",
    "speaker=GEO&speaker=RUS&since=2008-08-08&until=2008-08-12",
    "outcome=killed&side=GEO&category=civilian",
    "type=ASSAULT&status=claimed",
    "q=civilians",
    "q=Gori&stance=accuse",
    "contested=true",
    "contested=false&least=0.6",
    "most=0.8",
    "review=rejected",
    "review=unseen&review=accepted&country=GEO",
    "publisher=Agencies",
    "publisher=%3DHYPERLINK(1)&by=RUS",
    "party=state:russia",
    "theatre=nowhere",
)


def anchors(rows: list[dict[str, str]]) -> list[str]:
    return [row.get("anchor", row["report"]) for row in rows]


@pytest.mark.parametrize("query", FILTERS)
@pytest.mark.parametrize("kind", KINDS)
def test_table_and_exports_hold_the_same_rows(client: Client, query: str, kind: str) -> None:
    table = client.get(f"/api/rows/{kind}?{query}&limit=200").json()
    lines = client.get(f"/api/export.jsonl?kind={kind}&{query}").text.splitlines()
    sheet = list(
        csv.DictReader(io.StringIO(client.get(f"/api/export.csv?kind={kind}&{query}").text, newline=""))
    )
    exported = [json.loads(line) for line in lines]
    assert table["total"] == len(exported) == len(sheet)
    assert anchors(table["rows"]) == anchors(exported)[:200] == anchors(sheet)[:200]
    assert table["rows"] == exported[:200]
    assert all(list(row) == list(sheet[0]) for row in exported)


@pytest.mark.parametrize("query", FILTERS)
def test_totals_are_those_of_the_tables(client: Client, query: str) -> None:
    totals = client.get(f"/api/overview?{query}").json()["totals"]
    for kind in ("reports", "claims", "figures", "events"):
        assert totals[kind] == client.get(f"/api/rows/{kind}?{query}").json()["total"]


@pytest.mark.parametrize("query", FILTERS)
def test_pages_show_the_rows_of_the_table(client: Client, query: str) -> None:
    overview = client.get(f"/api/overview?{query}").json()
    figures = {row["anchor"] for row in client.get(f"/api/rows/figures?{query}&limit=200").json()["rows"]}
    assert {c["anchor"] for line in overview["matrix"]["rows"] for c in line["cells"] if c} <= figures
    assert {p["anchor"] for s in overview["timeline"]["series"] for p in s["points"]} <= figures
    for line in overview["matrix"]["rows"][:5]:
        said = client.get(f"/api/tally/{line['tally']}?{query}").json()
        shown = {p["anchor"] for series in said["series"] for p in series["points"]}
        assert shown
        assert shown <= figures
    rows = {
        k: client.get(f"/api/rows/{k}?{query}&limit=200").json()["rows"]
        for k in ("claims", "figures", "events")
    }
    cards = {
        card["anchor"]
        for report in client.get("/api/rows/reports").json()["rows"]
        for card in client.get(f"/api/report/{report['report']}?{query}").json()["cards"]
    }
    told = {row["anchor"] for found in rows.values() for row in found if row["review"] != "rejected"}
    assert cards == told


@pytest.mark.parametrize("query", FILTERS)
def test_facets_say_how_many_there_would_be(client: Client, query: str) -> None:
    view = Filter.of(parse_qsl(query))
    facets = client.get(f"/api/facets?{query}").json()
    for name, kind in (
        ("stance", "claims"),
        ("outcome", "figures"),
        ("status", "events"),
        ("publisher", "reports"),
    ):
        for value, _, n in facets[name]:
            pairs = [pair for pair in view.pairs() if pair[0] != name]
            answer = client.get(f"/api/rows/{kind}", params=[*pairs, (name, value)])
            assert answer.json()["total"] == n


@pytest.mark.parametrize("query", ["q=Gori", "q=Gori&stance=accuse", "q=civilians&contested=true"])
def test_search_finds_the_rows_of_the_table(client: Client, query: str) -> None:
    found = client.get(f"/api/search?{query}&limit=200").json()
    hits: dict[str, set[str]] = {}
    for hit in found["hits"]:
        hits.setdefault(hit["kind"], set()).add(hit["anchor"])
    for kind, table in (
        ("claim", "claims"),
        ("figure", "figures"),
        ("event", "events"),
        ("entity", "entities"),
    ):
        rows = client.get(f"/api/rows/{table}?{query}&limit=200").json()["rows"]
        assert hits.get(kind, set()) == set(anchors(rows))
    assert found["total"] == sum(len(each) for each in hits.values())
