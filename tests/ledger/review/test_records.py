"""What a decision must hold by itself."""

from __future__ import annotations

from typing import Any

import pytest

from counterclaim.ledger.problems import DecisionError
from counterclaim.ledger.review.records import Decision

CLAIM, ENTITY, EVENT = "r:claims:1-2", "r:entities:1-2", "r:events:1-2"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"action": "burn"}, "there is no action 'burn'"),
        ({"anchor": "c3"}, "no anchor of a row"),
        ({"anchor": "r:dates:1-2"}, "no anchor of a row"),
        ({"coder": "  "}, "the name of who decides"),
        ({"role": "king"}, "no role"),
        ({"action": "note"}, "a note needs words"),
        ({"action": "correct"}, "needs the field"),
        ({"action": "undo"}, "undoes"),
        ({"action": "merge", "other": ENTITY}, "merge is for entities"),
        ({"action": "merge", "anchor": ENTITY}, "merge needs the other entity"),
        ({"action": "merge", "anchor": ENTITY, "other": ENTITY}, "two different entities"),
        ({"action": "split", "anchor": ENTITY}, "mentions, as value"),
        ({"action": "link", "anchor": EVENT, "other": CLAIM}, "events answer nothing"),
        ({"action": "link"}, "needs the claim, figure or event"),
        ({"action": "link", "other": ENTITY, "field": "denies"}, "is a claim, figure or event"),
        ({"action": "link", "other": "r:claims:5-6", "field": "likes"}, "a link has the type denies"),
        ({"action": "split", "anchor": ENTITY, "value": [[1]]}, "mentions are given as"),
        ({"before": [1]}, "given by field"),
        ({"reason": 5}, "reason must be words"),
        ({"reason": "x" * 10_001}, "longer than"),
        ({"reason": "\x00"}, "NUL"),
        ({"reason": "\ud800"}, "must be JSON"),
        ({"value": float("nan")}, "must be JSON"),
        ({"number": True}, "number must be a number"),
        ({"colour": "red"}, "has no 'colour'"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(told: dict[str, Any], said: str) -> None:
    with pytest.raises(DecisionError, match=said):
        Decision.from_json({"action": "accept", "anchor": CLAIM, "coder": "ana"} | told)


def test_json_comes_back_as_it_went_out() -> None:
    decision = Decision(
        "correct", CLAIM, "ana", field="stance", value="deny", reason="“no”", made="2020-01-01"
    )
    assert Decision.from_json(decision.to_json()) == decision
    assert decision.kind == "claim"
    assert decision.report == "r"
