"""Event-report tables: one row for one event as one source tells it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from tests.dossier.drafts import Draft

from counterclaim.dossier import build_dossier
from counterclaim.dossier.disagreement import Disagreement, disagreement
from counterclaim.dossier.eventreport import COLUMNS, read_event_reports, write_event_reports
from counterclaim.dossier.tallies import tally
from counterclaim.record import Reading


def _told(killed: int, publisher: str) -> Reading:
    d = Draft(
        f"{publisher}: rockets hit the port of Aden and killed {killed} people.",
        "2015-07-20",
        publisher=publisher,
    )
    yemen, houthis = d.state("YEM", "Yemen"), d.group("Houthis")
    aden = d.entity("Aden", "place", at=(12.78, 45.04), where_prec=1, country="YEM")
    d.event("rockets hit", "ASSAULT", [houthis], [yemen], start="2015-07-19", place=aden)
    d.figure(f"killed {killed}", killed, "killed", side=yemen, by=houthis, start="2015-07-19", place=aden)
    return d.reading()


@pytest.fixture
def written() -> str:
    out = io.StringIO()
    assert write_event_reports(build_dossier([_told(45, "Agency"), _told(57, "Doctors")]), out) == 2
    return out.getvalue()


def test_two_reports_of_one_event_share_its_id_and_keep_their_numbers(written: str) -> None:
    rows = list(csv.DictReader(io.StringIO(written)))
    assert tuple(rows[0]) == COLUMNS
    assert len(COLUMNS) == 108
    assert len({r["event_id"] for r in rows}) == 1
    assert sorted((r["deaths_best"], r["source_author"], r["city"]) for r in rows) == [
        ("45", "Agency", "Aden"), ("57", "Doctors", "Aden"),
    ]  # fmt: skip
    assert (rows[0]["actor1"], rows[0]["actor1_perpetrator"], rows[0]["actor2_victim"]) == (
        "Houthis",
        "1",
        "1",
    )


def test_what_was_written_is_read_back_and_its_disagreement_measured(written: str, tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(written, encoding="utf-8")
    counts = read_event_reports(path)
    found = disagreement(tally(counts), {c.id: c for c in counts}, "killed")
    assert found == Disagreement(told=1, differ=1, ratio=57 / 45)


def test_another_table_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ValueError, match="no column 'id'") as refusal:
        read_event_reports(path)
    assert str(path) in str(refusal.value)
