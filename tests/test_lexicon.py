"""Word lists: ours, and a project's own on top."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from counterclaim import lexicon


@pytest.fixture
def _afterwards_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_own", [])


LISTS = sorted(p.name for p in files(lexicon).iterdir() if p.name.endswith(".csv"))


def comments(name: str) -> str:
    lines = (files(lexicon) / name).read_text(encoding="utf-8").splitlines()
    return " ".join(line for line in lines if line.startswith("#"))


@pytest.mark.parametrize("name", LISTS)
def test_every_list_reads_and_says_what_its_columns_are(name: str) -> None:
    rows = lexicon.rows(name.removesuffix(".csv"))
    assert rows
    words = comments(name)
    for other in re.findall(r"as in (\w+\.csv)", words):
        words += comments(other)
    missing = [column for column in rows[0] if column not in words]
    assert not missing, f"{name} does not say what {missing} are"


@pytest.mark.usefixtures("_afterwards_ours")
def test_own_rows_come_last(tmp_path: Path) -> None:
    (tmp_path / "times.csv").write_text("word,kind,value\nsennight,unit,W\n", encoding="utf-8")
    lexicon.extend(tmp_path)
    assert lexicon.rows("times")[-1]["word"] == "sennight"


@pytest.mark.usefixtures("_afterwards_ours")
def test_a_broken_list_is_named(tmp_path: Path) -> None:
    (tmp_path / "times.csv").write_text("word,kind,value\nsennight,unit\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"times\.csv.*as many cells"):
        lexicon.extend(tmp_path)
    with pytest.raises(ValueError, match="no such folder"):
        lexicon.extend(tmp_path / "none")
