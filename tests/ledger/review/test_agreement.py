"""How far coders agree, from the decisions of a ledger."""

from __future__ import annotations

import pytest

from counterclaim.ledger import LedgerStore
from counterclaim.ledger.review import Decision, decide
from counterclaim.ledger.review.agreement import agreement
from counterclaim.record import Claim, Figure, Reading


def test_each_field_has_its_own_alpha(ledger: LedgerStore, reading: Reading) -> None:
    rows: list[Claim | Figure] = [*reading.claims, *reading.figures]
    for row in rows:
        decide(ledger, Decision("accept", row.anchor, "ana"), blind=True)
    for row in reading.claims[:2]:
        decide(ledger, Decision("accept", row.anchor, "ben"), blind=True)
    decide(
        ledger, Decision("correct", reading.claims[2].anchor, "ben", field="stance", value="warn"), blind=True
    )
    decide(ledger, Decision("correct", reading.figures[0].anchor, "ben", field="low", value=60), blind=True)
    decide(ledger, Decision("accept", reading.claims[2].anchor, "mira", role="adjudicator"))
    with ledger.view.connected() as connection:
        found = agreement(connection)
    assert found.coders == ("ana", "ben")
    assert found.disputes == 1  # the number; the stance was settled
    by = {(f.kind, f.field): f for f in found.fields}
    # assert/assert, deny/deny, assert/warn: D_o = 1/3, D_e = 1 - (3*2 + 2*1 + 0) / (6*5) = 22/30
    assert by["claim", "stance"].alpha == pytest.approx(1 - (1 / 3) / (22 / 30))
    assert by["claim", "stance"].units == 3
    assert by["claim", "claimants"].metric == "masi"
    assert by["claim", "claimants"].units == 2
    assert by["figure", "low"].metric == "ratio"
    assert by["figure", "low"].units == 1
    assert by["claim", "row"].alpha is None  # nobody rejected anything
    assert found.to_json()["disputes"] == 1


def test_one_coder_alone_agrees_with_nobody(ledger: LedgerStore, reading: Reading) -> None:
    decide(ledger, Decision("accept", reading.claims[0].anchor, "ana"))
    with ledger.view.connected() as connection:
        assert agreement(connection).fields == ()
