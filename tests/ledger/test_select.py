"""One filter gives the same rows on SQLite and PostgreSQL, and those that a plain loop over the records gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Table, select
from tests.ledger.conftest import database

from counterclaim.ledger import Filter, LedgerStore, tables
from counterclaim.ledger.rows import rows_of
from counterclaim.ledger.select import passing
from counterclaim.record import Category, EventStatus, EventType, Outcome, Reading, Stance

_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1).filter(
    lambda s: s != "-"
)
_DAY = st.dates().map(lambda d: d.isoformat())
_KINDS = (tables.claim, tables.figure, tables.event)


def _some(values: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(values, max_size=2).map(tuple)


def _of(kind: object) -> st.SearchStrategy[tuple[str, ...]]:
    return _some(st.sampled_from(get_args(kind)))


_FILTERS = st.builds(
    Filter, q=st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20),
    theatre=_some(_TEXT), report=_some(_TEXT), publisher=_some(_TEXT), since=st.none() | _DAY, until=st.none() | _DAY,
    speaker=_some(_TEXT | st.just("")), party=_some(_TEXT), stance=_of(Stance), side=_some(_TEXT), by=_some(_TEXT),
    outcome=_of(Outcome), category=_of(Category), type=_of(EventType), status=_of(EventStatus), country=_some(_TEXT),
    contested=st.none() | st.booleans(), review=_some(st.sampled_from(("unseen", "accepted", "rejected"))),
    least=st.none() | st.floats(0, 1), most=st.none() | st.floats(0, 1),
)  # fmt: skip


@given(_FILTERS)
def test_a_query_string_gives_back_its_filter(view: Filter) -> None:
    assert Filter.of(view.pairs()) == view


@pytest.mark.parametrize(
    "pair",
    [("colour", "red"), ("since", "June"), ("least", "2"), ("stance", "shout"), ("contested", "maybe")],
)
def test_what_is_no_filter_is_named(pair: tuple[str, str]) -> None:
    with pytest.raises(ValueError, match=pair[0]):
        Filter.of([pair])


@pytest.fixture(scope="module")
def both(
    server: str, many: Sequence[Reading], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[LedgerStore, LedgerStore]]:
    """The sixty readings in both databases."""
    path: Path = tmp_path_factory.mktemp("select") / "l.db"
    with LedgerStore(str(path)) as one, LedgerStore(database(server)) as other:
        for store in (one, other):
            for reading in many:
                store.add(reading)
            store.refresh()
        yield one, other


def _found(store: LedgerStore, table: Table, view: Filter) -> set[str]:
    dialect = "postgresql" if store.place.startswith("postgresql") else "sqlite"
    return {
        row.anchor for row in store.view.rows(select(table.c.anchor).where(passing(table, view, dialect)))
    }


# Values that the sixty reports hold, so that filters let something through.
_NARROW = st.builds(
    Filter, publisher=_some(st.sampled_from(("tass", "civil", "un"))),
    since=st.none() | st.sampled_from(("2008-08-12", "2008-09-10")), until=st.none() | st.just("2008-10-01"),
    speaker=_some(st.sampled_from(("", "RUS", "GEO", "United Nations"))), stance=_some(st.sampled_from(("assert", "deny", "accuse"))),
    side=_some(st.sampled_from(("RUS", "GEO"))), outcome=_some(st.sampled_from(("killed", "displaced"))),
    type=_some(st.sampled_from(("ASSAULT", "COERCE"))), status=_some(st.sampled_from(("claimed", "denied"))),
    least=st.none() | st.just(0.7), most=st.none() | st.just(0.9),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(view=_NARROW, kind=st.sampled_from(_KINDS))
def test_sql_and_a_plain_loop_let_the_same_rows_through(
    both: tuple[LedgerStore, LedgerStore], many: Sequence[Reading], view: Filter, kind: Table
) -> None:
    expected = {anchor for reading in many for anchor in _plainly(reading, kind.name, view)}
    assert _found(both[0], kind, view) == _found(both[1], kind, view) == expected


def _plainly(reading: Reading, kind: str, view: Filter) -> Iterator[str]:
    """The anchors of the rows of ``reading`` that pass ``view``, by its documentation."""
    rows = rows_of(reading, {})
    claims = {row["row"]: row for row in rows.claims}
    figures, events = rows.figures, rows.events
    for row in {"claim": rows.claims, "figure": figures, "event": events}[kind]:
        claim = row["row"] if kind == "claim" else row["claim"]
        told = row if kind == "claim" else claims.get(claim, {})
        mine = [row] if kind == "figure" else [f for f in figures if claim and f["claim"] == claim]
        done = [row] if kind == "event" else [e for e in events if claim and e["claim"] == claim]
        if (
            _in(reading.report.publisher, view.publisher)
            and (not view.since or (row["day"] or "") >= view.since)
            and (not view.until or (row["day"] and row["day"] <= view.until))
            and _in(row["speaker"] or "", view.speaker)
            and _in(told.get("stance"), view.stance)
            and _any(mine, side=view.side, outcome=view.outcome)
            and _any(done, type=view.type, status=view.status)
            and (view.least is None or row["confidence"] >= view.least)
            and (view.most is None or row["confidence"] <= view.most)
        ):
            yield row["anchor"]


def _in(value: object, wanted: tuple[str, ...]) -> bool:
    return not wanted or value in wanted


def _any(rows: Sequence[dict[str, object]], **wanted: tuple[str, ...]) -> bool:
    asked = {name: values for name, values in wanted.items() if values}
    return not asked or any(all(row[name] in values for name, values in asked.items()) for row in rows)


@pytest.mark.parametrize(
    "words", ["bombing", "bombed Gori", "peacekeepers", 'say "quoted', "118,000", "nothing of it"]
)
def test_search_finds_the_same_in_both(both: tuple[LedgerStore, LedgerStore], words: str) -> None:
    view = Filter(q=words)
    for kind in (*_KINDS, tables.entity):
        assert _found(both[0], kind, view) == _found(both[1], kind, view)


def test_disputes_are_the_same_in_both(both: tuple[LedgerStore, LedgerStore]) -> None:
    for kind in _KINDS:
        for contested in (True, False):
            view = Filter(contested=contested)
            assert _found(both[0], kind, view) == _found(both[1], kind, view)
        whole = _found(both[0], kind, Filter())
        assert (
            _found(both[0], kind, Filter(contested=True)) | _found(both[0], kind, Filter(contested=False))
            == whole
        )
