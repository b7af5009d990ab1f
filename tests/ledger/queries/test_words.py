"""How the answers put things into words, and how finely they draw time."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.reliability import reliability
from counterclaim.ledger.queries.sentences import sentence, told
from counterclaim.ledger.queries.timeline import bucket_of
from counterclaim.text.around import LONGEST


def row(**told: Any) -> Any:
    return SimpleNamespace(**told)


@pytest.mark.parametrize(
    ("first", "last", "bucket"),
    [
        (None, None, "day"),
        ("2008-08-07", "2008-08-26", "day"),
        ("2020-09-27", "2021-09-27", "month"),
        ("1991-01-01", "2023-10-07", "year"),
    ],
)
def test_time_is_drawn_as_finely_as_it_fits(first: str | None, last: str | None, bucket: str) -> None:
    assert bucket_of(first, last) == bucket


def test_sides_have_everyday_names() -> None:
    assert labels.side("GEO") == "Georgia"
    assert labels.side("South Ossetia") == "South Ossetia"
    assert labels.side(None) == labels.side("") == "no side named"
    assert labels.sides("GEO; Hamas") == [["GEO", "Georgia"], ["Hamas", "Hamas"]]


def test_who_says_so() -> None:
    assert labels.claimants("Ana; Bo", 1) == "Ana, Bo"
    assert labels.claimants("", 1) == "left open"
    assert labels.claimants("", None) == "the report itself"


def test_a_report_is_called_by_its_title_or_first_line() -> None:
    assert labels.title("date 2008-08-07 \nGuns at night\nmore") == "Guns at night"
    assert labels.source("AFP", "2008-08-07", "x") == "AFP, 2008-08-07"
    assert labels.source(None, None, "Guns at night") == "Guns at night"


def test_tallies_and_incidents_are_told_in_a_line() -> None:
    tally = row(side="GEO", outcome="killed", category="unknown", item=None, scope="incident", place_name="Gori",
                from_day="2008-08-12", to_day="2008-08-12")  # fmt: skip
    assert labels.tally(tally) == "Georgia: killed, unspecified (one incident: Gori, 2008-08-12)"
    incident = row(
        type="ASSAULT", place_name=None, from_day=None, to_day=None, actors="Russia", recipients=""
    )
    assert labels.incident(incident) == "ASSAULT: Russia"


def test_a_sentence_is_cut_where_its_evidence_is() -> None:
    text = "x" * 40 + ". " + "Nobody fell. Ten men fell, and five rose. More."
    start, words = text.index("Ten"), "Ten men fell […] five rose"
    end = text.index(" rose") + len(" rose")
    begin = max(0, start - LONGEST)
    found = row(excerpt=text[begin : end + LONGEST], start=start - begin, end=end - begin, words=words)
    assert sentence(found) == [["Ten men fell", True], [", and ", False], ["five rose", True], [".", False]]
    assert told("Ten\u202e fell", "fell") == [["Ten␦ ", False], ["fell", True]]


def test_reliability_is_that_of_the_measured_rows() -> None:
    measured = reliability()
    assert measured["measured"]
    for kind in measured["kinds"]:
        for one in (*kind["bins"], *kind["seen"]):
            assert 0 <= one["right"] <= one["n"]
            assert 0 <= one["from"] < one["to"] <= 1
        assert kind["ece"] is None or 0 <= kind["ece"] <= 1
