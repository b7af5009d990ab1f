"""Tallies: what is grouped, what is contested, what is never added."""

from __future__ import annotations

from pathlib import Path

import pyarrow.parquet as pq
from tests.dossier.counted import count

from counterclaim.dossier.columns import query, table
from counterclaim.dossier.tallies import tally


def test_running_totals_of_one_loss_are_one_tally_with_a_series_for_each_speaker() -> None:
    (made,) = tally(
        [
            count("a:f1", 200, "LNA", as_of="2016-06-01"),
            count("b:f1", 450, "LNA", as_of="2016-06-09"),
            count("b:f2", 60, "GNA", as_of="2016-06-09"),
        ]
    )
    assert [(s.speaker, s.counts) for s in made.series] == [("GNA", ("b:f2",)), ("LNA", ("a:f1", "b:f1"))]
    assert (made.low, made.high, made.voices, made.contested) == (60, 450, 2, True)


def test_a_side_that_only_raises_its_own_number_contests_nothing() -> None:
    (made,) = tally([count("a:f1", 20, "GNA"), count("b:f1", 31, "GNA", as_of="2016-06-05")])
    assert not made.contested
    assert (made.low, made.high) == (31, 31)


def test_a_denied_number_is_contested() -> None:
    (made,) = tally([count("a:f1", 20, "LNA", denied_by=("GNA",))])
    assert made.contested


def test_killed_and_casualties_civilians_and_soldiers_stay_apart() -> None:
    made = tally(
        [
            count("a:f1", 20, "LNA"),
            count("a:f2", 20, "LNA", outcome="casualties"),
            count("a:f3", 20, "LNA", category="civilian"),
            count("a:f4", 20, "LNA", side="ITA"),
        ]
    )
    assert len(made) == 4


def test_another_war_and_another_incident_stay_apart() -> None:
    made = tally(
        [
            count("a:f1", 20, theatre="libya"),
            count("b:f1", 20, theatre="mali"),
            count("a:f2", 4, scope="incident", incident="i1"),
            count("b:f2", 4, scope="incident", incident="i2"),
            count("b:f3", 5, scope="incident", incident="i1"),
        ]
    )
    assert sorted(len([c for s in t.series for c in s.counts]) for t in made) == [1, 1, 1, 2]


def test_a_part_is_never_tallied() -> None:
    (made,) = tally([count("a:f1", 20), count("a:f2", 3, part_of="a:f1")])
    assert made.low == made.high == 20
    assert [s.counts for s in made.series] == [("a:f1",)]


def test_ten_echoes_of_one_voice_are_one_voice() -> None:
    (made,) = tally([count(f"r{n}:f1", 84, "GNA") for n in range(10)])
    assert made.voices == 1
    assert (len(made.series[0].counts), len(made.series[0].echoes)) == (1, 9)


def test_a_withheld_number_stays_in_the_series_and_out_of_low_and_high() -> None:
    (made,) = tally([count("a:f1", None, "GNA"), count("a:f2", 70, "LNA")])
    assert (made.low, made.high) == (70, 70)
    assert {s.speaker for s in made.series} == {"GNA", "LNA"}


def test_a_count_without_a_side_is_flagged_and_not_dropped() -> None:
    (made,) = tally([count("a:f1", 9, side=None, as_of=None)])
    assert {f.kind for f in made.flags} == {"no side", "no day"}


def test_a_number_that_goes_down_is_a_withdrawal_and_one_that_leaps_a_jump() -> None:
    (down,) = tally([count("a:f1", 90, "GNA"), count("b:f1", 70, "GNA", as_of="2016-06-04")])
    (leap,) = tally([count("a:f1", 90, "GNA"), count("b:f1", 900, "GNA", as_of="2016-06-04")])
    (slow,) = tally([count("a:f1", 90, "GNA"), count("b:f1", 900, "GNA", as_of="2016-09-04")])
    assert [[f.kind for f in t.flags] for t in (down, leap, slow)] == [["withdrawal"], ["jump"], []]


def test_a_headline_that_its_body_does_not_bear_out_is_flagged() -> None:
    (made,) = tally([count("a:f1", 550, headline=True), count("a:f2", 55, "GNA")])
    assert "headline and body" in {f.kind for f in made.flags}


def test_killed_here_and_killed_or_wounded_there_is_flagged_in_both() -> None:
    made = tally([count("a:f1", 550, "GNA", outcome="casualties"), count("b:f1", 550, "GNA")])
    assert [[f.kind for f in t.flags] for t in made] == [["killed or casualties"]] * 2


def test_the_order_of_the_counts_makes_no_difference() -> None:
    counts = [count("a:f1", 3, "GNA"), count("b:f1", 5, "LNA"), count("c:f1", 4, side=None)]
    assert tally(counts) == tally(counts[::-1])


def test_nothing_makes_no_tally() -> None:
    assert tally([]) == ()


def test_columns_run_over_parquet_as_over_memory(tmp_path: Path) -> None:
    counts = (count("a:f1", 3, "GNA", denied_by=("LNA",)), count("b:f1", None))
    rows = table(counts)
    pq.write_table(rows, tmp_path / "counts.parquet")
    asked = "SELECT id, low FROM counts ORDER BY id"
    assert query(tmp_path / "counts.parquet", asked) == query(rows, asked) == [
        {"id": "a:f1", "low": 3}, {"id": "b:f1", "low": None},
    ]  # fmt: skip


def test_a_number_that_corrects_another_of_its_report_is_the_latest() -> None:
    (made,) = tally([count("a:f1", 64, "GNA", answers=("a:f2",)), count("a:f2", 74, "GNA")])
    assert made.series[0].counts == ("a:f2", "a:f1")
    assert (made.low, made.high) == (64, 64)
