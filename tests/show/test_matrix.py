"""The matrix that terminal and page share: its order, its numbers, its cells."""

from __future__ import annotations

import pytest
from tests.dossier.counted import count
from tests.web.wars import war

from counterclaim.dossier import build_dossier
from counterclaim.dossier.records import Count, Dossier, Source
from counterclaim.dossier.tallies import tally
from counterclaim.show.matrix import NO_SIDE, Names, matrix, moves, number, what


def _dossier(*counts: Count) -> Dossier:
    theatres = dict.fromkeys((c.report, c.theatre) for c in counts)
    sources = tuple(Source(r, None, None, None, None, theatre) for r, theatre in theatres)
    return Dossier(sources, (), counts, tally(counts), (), (), (), {})


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (count("a:f1", 550, bound="at_least"), "≥ 550"),
        (count("a:f1", 40, bound="at_most"), "≤ 40"),
        (count("a:f1", 200, bound="about"), "~ 200"),
        (count("a:f1", 10_000, high=40_000), "10,000–40,000"),
        (count("a:f1", 12, high=12), "12"),
        (count("a:f1", 0), "none"),
        (count("a:f1", 0, high=3), "0–3"),
        (count("a:f1", None), "withheld"),
        (count("a:f1", 24, bound="about", vague="dozens"), "dozens"),
    ],
)
def test_numbers_keep_their_bounds(made: Count, words: str) -> None:
    assert number(made) == words


def test_what_is_lost_may_be_unspecified_or_one_item() -> None:
    assert what(count("a:f1", 1, category="unknown")) == "killed, unspecified"
    item = count("a:f1", 1, outcome="destroyed", category="air_defence", item="S-300")
    assert what(item) == "destroyed, air defence (S-300)"


def test_people_come_before_things_and_history_last() -> None:
    rows = matrix(
        _dossier(
            count("a:f1", 4, "LBY", outcome="destroyed", category="tank"),
            count("a:f2", 9, "LBY", scope="background"),
            count("a:f3", 5, "LBY", outcome="wounded"),
            count("a:f4", 2, "LBY"),
            count("a:f5", 1, "LBY", scope="incident", start="2016-06-01"),
        )
    ).lines
    told = [(line.tally.scope, line.tally.outcome) for line in rows]
    assert told == [
        ("running", "killed"), ("running", "wounded"), ("running", "destroyed"), ("incident", "killed"),
        ("background", "killed"),
    ]  # fmt: skip


def test_sides_of_whom_most_is_said_come_first_and_the_unknown_last() -> None:
    rows = matrix(
        _dossier(
            count("a:f1", 4, "LBY", side=None),
            count("a:f2", 4, "LBY", side=None, category="civilian"),
            count("a:f3", 5, "LBY", side="LNA"),
            count("a:f4", 2, "UN", side="LNA"),
            count("a:f5", 2, "UN", side="LBY"),
        )
    ).lines
    assert list(dict.fromkeys(line.whose for line in rows)) == ["LNA", "LBY", "not told"]


def test_columns_are_those_who_speak_with_the_unnamed_last() -> None:
    grid = matrix(
        _dossier(count("a:f1", 1), count("a:f2", 2, "UN"), count("b:f1", 3, "LBY"), count("b:f2", 4, "UN"))
    )
    assert grid.speakers == ("UN", "LBY", None)
    assert Names(_dossier()).speaker(None) == NO_SIDE


def test_a_cell_shows_its_last_number_though_a_silence_follows() -> None:
    [line] = matrix(_dossier(count("a:f1", 7, "UN"), count("b:f1", None, "UN", as_of="2016-06-09"))).lines
    cell = line.cells["UN"]
    assert number(cell.latest) == "7"
    assert moves(cell.counts) == "7 (2016-06-02) → withheld (2016-06-09)"


def test_echoes_stand_with_the_count_that_they_repeat() -> None:
    [line] = matrix(_dossier(count("a:f1", 7, "UN"), count("b:f1", 7, "UN"), count("c:f1", 9, "UN"))).lines
    cell = line.cells["UN"]
    assert {c.id: [e.id for e in cell.echoes_of(c)] for c in cell.counts} == {"a:f1": ["b:f1"], "c:f1": []}


def test_a_reason_calls_reports_by_name() -> None:
    dossier = build_dossier(war())
    names = Names(dossier)
    report = dossier.sources[0]
    assert names.told(f"words of {report.report[:8]}, not 12345678") == (
        f"words of {report.publisher}, {report.published}, not 12345678"
    )
