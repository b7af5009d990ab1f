"""The chain of hashes: whoever touches it is found out, and where."""

from __future__ import annotations

import dataclasses
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ledger import LedgerError
from counterclaim.ledger.review import log
from counterclaim.ledger.review.chain import START, chained, verify
from counterclaim.ledger.review.records import Decision


def chain(n: int = 4) -> list[Decision]:
    found: list[Decision] = []
    for i in range(n):
        previous = found[-1].hash if found else START
        decision = Decision("note", f"r:claims:{i}-9", "ana", reason=f"é {i}", made=f"2020-01-0{i + 1}")
        found.append(chained(decision, i + 1, previous))
    return found


def test_a_whole_chain_holds() -> None:
    assert verify(chain()) is None
    assert verify([]) is None


@given(
    st.integers(0, 3), st.sampled_from(["reason", "coder", "anchor", "made", "hash", "previous", "digest"])
)
def test_the_first_broken_link_is_named(at: int, field: str) -> None:
    made = chain()
    made[at] = dataclasses.replace(made[at], **{field: getattr(made[at], field) + "x"})
    broken = verify(made)
    assert broken is not None
    assert broken.number == at + 1


def test_dropped_added_and_moved_decisions_are_found() -> None:
    made = chain()
    for wrong in ([made[0], made[2]], [made[1], made[0]], [*made[:2], made[1], *made[2:]], made[1:]):
        assert verify(wrong) is not None


def test_a_link_made_anew_with_its_own_hash_breaks_the_next() -> None:
    made = chain()
    forged = chained(dataclasses.replace(made[1], reason="forged"), 2, made[0].hash)
    broken = verify([made[0], forged, *made[2:]])
    assert broken is not None
    assert broken.number == 3


def test_lines_come_back_as_they_went_out() -> None:
    made = chain()
    assert log.parsed(log.exported(made)) == made
    assert log.parsed(["", *log.exported(made), ""]) == made


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "line 3"),
        ("[]", "line 3: a decision is a JSON object"),
        ('{"action": "note"}', "line 3: a decision needs anchor"),
        ("9" * 5000, "line 3"),
    ],
)
def test_a_line_that_is_no_decision_is_named(line: str, said: str) -> None:
    lines = [*log.exported(chain(2)), line]
    with pytest.raises(LedgerError, match=re.escape(said)):
        log.parsed(lines)


def test_a_changed_line_is_named() -> None:
    lines = list(log.exported(chain()))
    told = json.loads(lines[1])
    lines[1] = json.dumps(told | {"reason": "other"})
    with pytest.raises(LedgerError, match="line 2: its content was changed"):
        log.parsed(lines)
