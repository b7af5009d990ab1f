"""The API holds what its OpenAPI description promises, whatever is asked: schemathesis tries it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis import GenerationMode
from tests.web.api.conftest import served

from counterclaim.ledger import LedgerStore, LedgerView
from counterclaim.ledger.queries.shapes import KINDS
from counterclaim.web.server import create_app

EXAMPLES = 12  # of each operation and mode; more by hand: schemathesis run http://127.0.0.1:8477/openapi.json


OPERATIONS = (
    "GET /api/state", "GET /api/facets", "GET /api/overview", *(f"GET /api/rows/{kind}" for kind in KINDS), "GET /api/report/{key}",
    "GET /api/incident/{key}", "GET /api/tally/{key}", "GET /api/party/{key}", "GET /api/calibration", "GET /api/search",
    "GET /api/export.{form}", "GET /api/review", "GET /api/agreement", "GET /api/decisions", "POST /api/decisions",
    "POST /api/decisions/{number}/undo",
)  # fmt: skip


@pytest.fixture(scope="module")
def address(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a ledger that may be written to is served."""
    own = tmp_path_factory.mktemp("schema") / "ledger.db"
    own.write_bytes(filled.read_bytes())
    with (
        LedgerView(str(own)) as view,
        LedgerStore(str(own)) as store,
        served(create_app(view, store, bundle={})) as at,
    ):
        yield at


@pytest.fixture(scope="module")
def operations(address: str) -> dict[str, Any]:
    """What the description tells of, by method and path."""
    schema = schemathesis.openapi.from_url(f"{address}/openapi.json")
    found = [result.ok() for result in schema.get_all_operations()]  # type: ignore[union-attr]
    return {f"{one.method.upper()} {one.path}": one for one in found}


def test_all_operations_are_tried(operations: dict[str, Any]) -> None:
    assert set(operations) == set(OPERATIONS)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("name", OPERATIONS)
def test_every_answer_is_as_described(operations: dict[str, Any], name: str, mode: GenerationMode) -> None:
    @hypothesis.given(case=operations[name].as_strategy(generation_mode=mode))
    @hypothesis.settings(
        max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(hypothesis.HealthCheck),
    )  # fmt: skip
    def answers(case: Any) -> None:
        case.call_and_validate()

    try:
        answers()
    except hypothesis.errors.Unsatisfiable:
        assert mode is GenerationMode.NEGATIVE  # there is nothing to be asked wrongly
