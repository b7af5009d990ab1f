"""The bench of attribution: marks of our own reports, their measure, textacy's absence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bench.attribution import own, polnear

from counterclaim import read


def test_marks_give_the_text_without_them_and_the_pieces_of_each_attribution() -> None:
    row = own.unmarked("nested | [1Oslo] {1said} <1that [2Bern] {2denied} <2a pact>>, <1again>.")
    assert (row.kind, row.text) == ("nested", "Oslo said that Bern denied a pact, again.")
    outer, inner = row.gold
    assert [row.text[a:b] for a, b in outer["content"]] == ["that Bern denied a pact", "again"]
    assert [row.text[a:b] for pieces in inner.values() for a, b in pieces] == ["Bern", "denied", "a pact"]


@pytest.mark.parametrize("line", ["say | [Oslo] {said} <yes", "say | Oslo} said"])
def test_marks_that_do_not_match_are_an_error(line: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        own.unmarked(line)


def test_our_own_reports_are_many_and_their_marks_match() -> None:
    rows = own.snippets()
    assert sum(len(r.gold) for r in rows) >= 60
    assert any(not r.gold for r in rows)
    assert not any(set("[]{}<>") & set(r.text) for r in rows)


def test_a_found_attribution_needs_its_source() -> None:
    right = own.unmarked("say | [The mayor of Goma] {said} <that the road to Sake was closed>.")
    other = own.unmarked("say | The mayor of [Goma's council] {said} <that the road to Sake was closed>.")
    silent = own.unmarked("none | Shells fell on the road to Sake all night.")
    found = own.measure([right, silent])
    assert (found.precision, found.recall, found.missed, found.wrong) == (1.0, 1.0, (), ())
    assert found.by_kind == {"say": (1.0, 1)}
    wrong = own.Snippet(
        "say", right.text, ({**right.gold[0], "source": [[len(right.text) - 1, len(right.text)]]},)
    )
    assert own.measure([wrong]).f1 == 0.0
    assert other.text.startswith("The mayor of Goma's council")


def test_attributions_are_shifted_to_the_corpus_offsets() -> None:
    text = "Kyiv said that the bridge stood."
    (row,) = polnear.attributions(read("date 2022-03-01 " + text), -len("date 2022-03-01 "))
    assert [text[a:b] for a, b in row["source"]] == ["Kyiv"]


def test_the_rival_says_what_it_lacks_and_leaves_with_status_3(tmp_path: Path) -> None:
    rival = Path(polnear.__file__).parent / "rival.py"
    (tmp_path / "textacy.py").write_text("raise ImportError('not this one')", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(rival), "model"],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(tmp_path)},
    )
    assert done.returncode == 3
    assert "not this one" in done.stderr
