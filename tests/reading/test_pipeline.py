"""The whole reading: what must hold of every row of every report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim import Reading, Report, read, read_many
from counterclaim.schema import reading_schema

ROOT = Path(__file__).parents[2]
REPORTS = sorted([*(ROOT / "examples").glob("*.txt"), *(ROOT / "tests" / "gold").glob("*.txt")])
KINDS = ("claims", "attributions", "figures", "events")


@pytest.fixture(scope="module", params=REPORTS, ids=lambda p: p.stem)
def reading(request: pytest.FixtureRequest) -> Reading:
    return read(request.param.read_text(encoding="utf-8"))


def rows(reading: Reading) -> list[Any]:
    return [row for kind in (*KINDS, "entities", "links", "dates") for row in getattr(reading, kind)]


def test_evidence_lies_in_the_text_and_is_short(reading: Reading) -> None:
    text = reading.report.text
    for kind in KINDS:
        for row in getattr(reading, kind):
            assert row.evidence
            assert all(
                0 <= s.start < s.end <= len(text) and text[s.start : s.end].strip() for s in row.evidence
            )
            assert sum(s.end - s.start for s in row.evidence) <= 1200


def test_ids_are_unique_and_references_hold(reading: Reading) -> None:
    ids = [row.id for row in rows(reading)]
    assert len(ids) == len(set(ids))
    known = set(ids)
    entities = {e.id for e in reading.entities}
    for claim in reading.claims:
        assert {*claim.claimants, *claim.against} <= entities
        assert claim.parent is None or claim.parent in known
    for figure in reading.figures:
        assert {figure.side, figure.by, figure.place} - {None} <= entities
        assert figure.claim is None or figure.claim in known
    for event in reading.events:
        assert {*event.actors, *event.recipients} <= entities
    assert all({k.source, k.target} <= known for k in reading.links)


def test_every_row_names_its_rule_and_an_anchor(reading: Reading) -> None:
    anchors = [row.anchor for row in rows(reading)]
    assert len(anchors) == len(set(anchors))
    assert all(row.rule and 0 <= row.confidence <= 1 and row.anchor for row in rows(reading))


def test_json_is_valid_and_comes_back(reading: Reading) -> None:
    data = json.loads(json.dumps(reading.to_json()))
    jsonschema.validate(data, reading_schema())
    assert Reading.from_json(data) == reading


def test_the_same_report_gives_the_same_reading(reading: Reading) -> None:
    assert read(reading.report.text) == reading


def test_the_given_day_wins() -> None:
    text = "date 2001-05-10 Shells fell on Monday."
    assert read(text).dates[0].first == "2001-05-07"
    assert read(Report(text, published="2001-05-17")).dates[0].first == "2001-05-14"
    assert read(text, published="2001-05-24").dates[0].first == "2001-05-21"
    assert [r.report.published for r in read_many([text, "No date."])] == ["2001-05-10", None]


def test_a_day_that_is_none_is_no_day() -> None:
    assert read("date 2001-13-45 Shells fell on Monday.").report.published is None
    with pytest.raises(ValueError, match="Invalid isoformat"):
        read("Shells fell.", published="soon")


def test_notes_say_what_could_not_be_told() -> None:
    notes = " ".join(read("The army said: “We left \u202eon\u202c Sunday.").notes)
    for words in ("date of publication is unknown", "2 control characters", "never closed"):
        assert words in notes


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "said", "“”‘’\"'" * 300, "killed " * 3000, "(" * 5000, "a,b;" * 5000, "\ud800\udc00 said 5 died",
     "Ten people were killed, he said. " * 400, "x" * 100_000, "5 5 5 5 million dead and 7 7", "\u202e5 dead\u202c"],
)  # fmt: skip
def test_hostile_text_gives_a_reading(text: str) -> None:
    json.dumps(read(text).to_json())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_report_still_gives_a_reading(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(REPORTS)).read_text(encoding="utf-8")[:1500]
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(text) - 1))
        cut = data.draw(st.integers(0, 25))
        text = (
            text[:at]
            + data.draw(st.sampled_from(["", " ", '"', "”", "\n", "\n\n", "(", "said", "12", ".", "€"]))
            + text[at + cut :]
        )
    json.dumps(read(data.draw(st.sampled_from([text, text.upper(), text.lower()]))).to_json())
