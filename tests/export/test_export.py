"""What every export has: a sidecar, and nothing half-written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest

from counterclaim.export import FORMATS, Choices, Format, Selection, export, formats

Chosen = Callable[[str], Selection]


@pytest.mark.parametrize("form", FORMATS)
def test_the_sidecar_says_what_the_file_is(chosen: Chosen, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"out{FORMATS[form].suffix}"
    written = export(chosen("outcome=killed"), form, out, Choices(rule="acled"))
    told = json.loads((tmp_path / f"{out.name}.meta.json").read_text(encoding="utf-8"))
    assert told["filter"] == "outcome=killed"
    assert told["files"] == written
    assert told["rule"]["name"] == "acled"
    assert told["by"].startswith("counterclaim ")
    assert told["licence"]
    assert 0 < told["accuracy"]["fields"]["figures.side"]["never looked into"] < 1


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_says_what_it_has_no_place_for(form: str) -> None:
    assert FORMATS[form].lost
    assert FORMATS[form].reference


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_selection_makes_the_same_files(chosen: Chosen, tmp_path: Path, form: str) -> None:
    selection = chosen("")
    for name in ("a", "b"):
        export(selection, form, tmp_path / name / "out")
    first, second = (
        {
            p.relative_to(tmp_path / n): p.read_bytes()
            for p in sorted((tmp_path / n).rglob("*"))
            if p.is_file()
        }
        for n in ("a", "b")
    )
    assert first == second
    assert len(first) > 1


def test_a_failure_leaves_what_was_there(
    chosen: Chosen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("before", encoding="utf-8")

    def fail(_selection: Selection, path: Path, _choices: Choices) -> dict[str, int]:
        path.write_text("half", encoding="utf-8")
        raise OSError(28, "No space left on device")

    broken = Format("broken", "", "", "", fail)
    monkeypatch.setattr(
        "counterclaim.export.FORMATS", MappingProxyType({**formats.FORMATS, "broken": broken})
    )
    with pytest.raises(OSError, match="No space left"):
        export(chosen(""), "broken", out)
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]
    assert out.read_text(encoding="utf-8") == "before"
