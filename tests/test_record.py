"""Records: JSON in and out, the schema, and what is derived."""

from __future__ import annotations

import dataclasses
import json

import jsonschema
import pytest

from counterclaim.record import Claim, Figure, Reading, Report, Span
from counterclaim.schema import reading_schema


def a_reading() -> Reading:
    claim = Claim("c1", ("e1",), "assert", Span(5, 9), None, (Span(10, 20),), False, (Span(0, 20),))
    figure = Figure("f1", 3, None, "exact", "killed", "civilian", None, None, "c1", (Span(10, 17),))
    own = dataclasses.replace(figure, id="f2", claim=None)
    return Reading(Report("a text of some length"), claims=(claim,), figures=(figure, own))


def test_a_reading_survives_json() -> None:
    reading = a_reading()
    assert Reading.from_json(json.loads(json.dumps(reading.to_json()))) == reading


def test_claimants_of_a_figure_are_those_of_its_claim() -> None:
    reading = a_reading()
    rows = reading.to_json()["figures"]
    assert [r["claimants"] for r in rows] == [["e1"], []]
    corrected = dataclasses.replace(reading.claims[0], claimants=("e7",))
    assert dataclasses.replace(reading, claims=(corrected,)).to_json()["figures"][0]["claimants"] == ["e7"]


def test_json_has_the_keys_of_the_contract() -> None:
    figure = a_reading().to_json()["figures"][0]
    assert {"from", "to", "low", "high", "side", "by", "claimants", "evidence"} <= figure.keys()


def test_json_is_valid_by_the_schema() -> None:
    schema = reading_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(a_reading().to_json(), schema)


def test_the_schema_refuses_an_unknown_stance() -> None:
    data = a_reading().to_json()
    data["claims"][0]["stance"] = "mumble"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, reading_schema())


def test_another_schema_version_is_refused() -> None:
    with pytest.raises(ValueError, match="schema"):
        Reading.from_json({"schema": "counterclaim/reading/0"})


def test_a_missing_key_is_named() -> None:
    data = a_reading().to_json()
    del data["claims"][0]["stance"]
    with pytest.raises(ValueError, match="stance"):
        Reading.from_json(data)


def test_the_same_text_has_the_same_id() -> None:
    assert Report("x").id == Report("x", title="other").id != Report("y").id
    assert Report("lone \ud800 surrogate").id
