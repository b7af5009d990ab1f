"""What two counts of one loss are to one another."""

from __future__ import annotations

import pytest
from tests.dossier.counted import count

from counterclaim.dossier.pairs import compare_counts
from counterclaim.dossier.records import Count, Verdict
from counterclaim.dossier.tallies import tally


def _verdicts(*counts: Count) -> list[str]:
    return [p.verdict for p in compare_counts(counts, tally(counts))]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ({"low": 60}, {"low": 450}, "contradiction"),
        ({"low": 60, "bound": "at_least"}, {"low": 450}, "compatible"),
        ({"low": 60}, {"low": 450, "as_of": "2016-06-09"}, "update"),
        ({"low": 450}, {"low": 60, "as_of": "2016-06-09"}, "contradiction"),
        ({"low": 60, "scope": "background"}, {"low": 450, "scope": "background"}, "different scope"),
        (
            {"low": 4, "scope": "incident", "incident": "i1"},
            {"low": 9, "scope": "incident", "incident": "i1", "told": "2016-06-03"},
            "update",
        ),
        (
            {"low": 9, "scope": "incident", "incident": "i1"},
            {"low": 4, "scope": "incident", "incident": "i1", "told": "2016-06-03"},
            "contradiction",
        ),
    ],
)
def test_only_equal_scopes_contradict(
    first: dict[str, object], second: dict[str, object], verdict: Verdict
) -> None:
    one = count("a:f1", speaker="GNA", **first)  # type: ignore[arg-type]
    other = count("b:f1", speaker="LNA", **second)  # type: ignore[arg-type]
    assert _verdicts(one, other) == [verdict]


def test_one_voice_does_not_contradict_itself() -> None:
    assert _verdicts(count("a:f1", 3, "GNA"), count("b:f1", 5, "GNA")) == []


def test_a_withheld_number_is_compared_with_nothing() -> None:
    assert _verdicts(count("a:f1", None, "GNA"), count("b:f1", 5, "LNA")) == []


def test_killed_beside_casualties_is_another_scope_and_said_so() -> None:
    counts = (count("a:f1", 550, "LNA", outcome="casualties"), count("b:f1", 120, "GNA"))
    (pair,) = compare_counts(counts, tally(counts))
    assert pair.verdict == "different scope"
    assert "killed and wounded together" in pair.reason
