"""Readings that were written before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.ingest import RefusedError
from counterclaim.ingest.readings import holds_readings, load_readings
from counterclaim.record import Reading, Report

READING = Reading(Report("The rebels denied it.", published="1999-06-01"))


@pytest.mark.parametrize(
    ("name", "text", "number"),
    [
        ("one.json", json.dumps(READING.to_json()), 1),
        ("more.json", json.dumps([READING.to_json()] * 2), 2),
        ("lines.jsonl", json.dumps(READING.to_json()) + "\n\n" + json.dumps(READING.to_json()), 2),
    ],
)
def test_one_object_an_array_or_lines(tmp_path: Path, name: str, text: str, number: int) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert holds_readings(name)
    assert load_readings(str(tmp_path / name)) == (READING,) * number


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("broken.json", "{", "is no JSON"),
        ("lines.jsonl", json.dumps(READING.to_json()) + "\n{", "line 2: is no JSON"),
        ("other.json", '{"a": 1}', "is no reading"),
        ("list.json", "[3]", "item 1: is no reading"),
        ("old.json", '{"schema": "counterclaim/reading/0"}', "reading/0"),
    ],
)
def test_what_is_no_reading_is_refused_with_its_line(
    tmp_path: Path, name: str, text: str, reason: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(RefusedError, match=reason):
        load_readings(str(tmp_path / name))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no such file"):
        load_readings(str(tmp_path / "none.json"))
