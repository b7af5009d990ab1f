"""A ledger of the shipped examples, as a selection of all its rows and of some."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from counterclaim import read
from counterclaim.export import Selection, select_rows
from counterclaim.ledger import Filter, LedgerStore, LedgerView
from counterclaim.record import Report

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LedgerView]:
    """The examples, read and merged, with one hostile report among them."""
    place = tmp_path_factory.mktemp("export") / "ledger.db"
    with LedgerStore(str(place)) as store:
        for path in sorted(EXAMPLES.glob("*.txt")):
            store.add(
                read(
                    Report(
                        path.read_text(encoding="utf-8"),
                        publisher=f"=HYPERLINK({path.stem})",
                        url=f"https://example.org/{path.stem}",
                        origin=path.name,
                    )
                )
            )
        store.refresh()
        yield store.view


@pytest.fixture
def chosen(ledger: LedgerView) -> Callable[[str], Selection]:
    """What a query string lets through."""
    return lambda query: select_rows(ledger, Filter.of(parse_qsl(query)))
