"""Every question has the same answer on SQLite and on PostgreSQL."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import parse_qsl

import pg8000.native
import pytest

from counterclaim.ledger import Filter, LedgerStore, LedgerView
from counterclaim.ledger.queries.facets import facets
from counterclaim.ledger.queries.incident import incident
from counterclaim.ledger.queries.overview import overview
from counterclaim.ledger.queries.party import party
from counterclaim.ledger.queries.report import report
from counterclaim.ledger.queries.rows import rows, stream
from counterclaim.ledger.queries.search import search
from counterclaim.ledger.queries.shapes import KINDS, Kind, sorts
from counterclaim.ledger.queries.tally import tally
from counterclaim.ledger.review import Decision, decide
from counterclaim.record import Reading

FILTERS = (
    "", "stance=deny", "speaker=GEO&speaker=-", "speaker=RUS&outcome=killed", "side=RUS", "contested=true", "q=Gori",
    "type=ASSAULT&since=2008-08-01&until=2008-08-12", "country=GEO", "party=state:russia", "publisher=civil&least=0.3",
    "review=accepted", "theatre=nowhere",
)  # fmt: skip
Both = tuple[LedgerView, LedgerView]
_CLOCK = ("added", "upTo", "now", "since", "newReports")  # moments of writing, and what they order


@pytest.fixture(scope="module")
def both(
    server: str, readings: Sequence[Reading], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    """The same reports and decisions in a SQLite file and a PostgreSQL database."""
    name = f"l{uuid.uuid4().hex}"
    connection = pg8000.native.Connection("ledger", "127.0.0.1", "postgres", int(server.rsplit(":", 1)[1]))
    connection.run(f"CREATE DATABASE {name}")
    connection.close()
    places = (str(tmp_path_factory.mktemp("alike") / "ledger.db"), f"{server}/{name}")
    for place in places:
        with LedgerStore(place) as store:
            for reading in readings:
                store.add(reading)
            decide(store, Decision("accept", readings[0].claims[0].anchor, "ana"))
            decide(store, Decision("reject", readings[1].claims[-1].anchor, "ana"))
            store.refresh()
    with LedgerView(places[0]) as first, LedgerView(places[1]) as second:
        yield first, second


def same(both: Both, ask: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
    """The answer of both, which must be one."""
    first, second = (_timeless(ask(ledger, *arguments, **more)) for ledger in both)
    assert first == second
    return first


def _timeless(answer: Any) -> Any:
    if isinstance(answer, dict):
        return {key: _timeless(value) for key, value in answer.items() if key not in _CLOCK}
    return [_timeless(one) for one in answer] if isinstance(answer, list | tuple) else answer


@pytest.mark.parametrize("query", FILTERS)
def test_lists_and_sums(both: Both, query: str) -> None:
    view = Filter.of(parse_qsl(query))
    same(both, overview, view, seen="2008-01-01T00:00:00+00:00")
    same(both, facets, view)
    for kind in KINDS:
        told = same(both, rows, kind, view, limit=200)
        assert same(both, streamed, kind, view) == told["rows"]
        assert told["total"] == len(told["rows"])


def streamed(ledger: LedgerView, kind: Kind, view: Filter) -> list[Any]:
    return list(stream(ledger, kind, view))


@pytest.mark.parametrize("kind", KINDS)
def test_orders(both: Both, kind: Kind) -> None:
    for name in sorts(kind):
        for way in ("", "-"):
            same(both, rows, kind, Filter(), way + name, limit=200)


def test_single_things(both: Both) -> None:
    whole = same(both, overview, Filter())
    for line in whole["matrix"]["rows"]:
        same(both, tally, line["tally"], Filter())
    for place in whole["map"]["places"]:
        same(both, party, place["party"], Filter())
    for found in both[0].reports():
        told = same(both, report, found, Filter())
        for happening in {card["incident"] for card in told["cards"]} - {None}:
            same(both, incident, happening, Filter())


@pytest.mark.parametrize(
    "words", ["Gori", "peacekeepers killed", "bombing", "displaced people", '- ( NEAR "', "zzz"]
)
def test_search_finds_the_same(both: Both, words: str) -> None:
    first, second = (search(ledger, Filter(q=words), limit=200) for ledger in both)
    assert first["total"] == second["total"] == len(first["hits"])
    assert {(h["kind"], h["anchor"]) for h in first["hits"]} == {
        (h["kind"], h["anchor"]) for h in second["hits"]
    }
    for hit in (*first["hits"], *second["hits"]):
        assert any(found for _, found in hit["snippet"])
