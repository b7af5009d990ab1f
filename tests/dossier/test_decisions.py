from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from counterclaim.dossier.decisions import read_decisions
from counterclaim.dossier.records import Decision


def test_lines_are_read_in_order(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    made = [Decision("Şuşa", "Shushi", True, "an editor", "two names"), Decision("A", "B", False)]
    path.write_text("".join(json.dumps(dataclasses.asdict(d)) + "\n" for d in made), encoding="utf-8")
    assert list(read_decisions(path)) == made


def test_an_empty_file_holds_none_and_empty_lines_count_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text("\n  \n", encoding="utf-8")
    assert read_decisions(path) == ()


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2"),
        ("[]", "JSON object"),
        ('{"first": "A", "second": "B"}', "same must be true or false"),
        ('{"first": "A", "second": "B", "same": "yes"}', "same must be true or false"),
        ('{"first": 1, "second": "B", "same": true}', "first must be a string"),
        ('{"first": "A", "second": "A", "same": true}', "are the same"),
        ('{"first": " ", "second": "A", "same": true}', "must name something"),
        ('{"first": "A", "second": "B", "same": true, "why": 1}', "unknown key 'why'"),
        ('{"first": "A", "second": "B", "same": true, "by": 1}', "by must be a string"),
        ("[" * 5000, "line 2"),
    ],
)
def test_bad_lines_are_refused_by_file_and_line(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text('{"first": "A", "second": "B", "same": true}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=complaint) as caught:
        read_decisions(path)
    assert f"{path}, line 2" in str(caught.value)


def test_a_file_of_other_bytes_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match="not UTF-8"):
        read_decisions(path)
