"""The merged picture of five reports and the disagreement of MAVERICK, where they lie beside the checkout."""

from __future__ import annotations

import json

import pytest
from bench.dossier.__main__ import FLOORS
from bench.dossier.expected import score
from bench.dossier.growth import made_up
from bench.scorer import SHARED

from counterclaim.dossier import build_dossier
from counterclaim.dossier.disagreement import Disagreement, disagreement
from counterclaim.dossier.eventreport import read_event_reports
from counterclaim.dossier.tallies import tally
from counterclaim.jobs import gather

PICTURE = SHARED / "dossier" / "karabakh-2020.json"
MAVERICK = SHARED / "data" / "maverick" / "maverick_event_report.csv"


@pytest.mark.skipif(not PICTURE.exists(), reason="the expected picture is not at hand")
def test_the_expected_picture_is_found_without_a_false_contradiction() -> None:
    picture = json.loads(PICTURE.read_text(encoding="utf-8"))
    places = [str(SHARED / "gold" / f"{name}.txt") for name in picture["reports"]]
    found = score(build_dossier([r.reading for r in gather(places) if r.reading]), picture)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert found.rows_right / found.rows >= floors["rows"], found.missed
    assert found.denials_found / found.denials >= floors["denials"], found.missed
    assert not found.false_contradictions


@pytest.mark.skipif(not MAVERICK.exists(), reason="MAVERICK is not at hand")
def test_the_disagreement_of_maverick_is_reproduced() -> None:
    counts = read_event_reports(MAVERICK)
    assert disagreement(tally(counts), {c.id: c for c in counts}, "killed") == Disagreement(212, 120, 68.0)


def test_many_reports_make_many_tallies_and_lose_no_count() -> None:
    dossier = build_dossier(made_up(60))
    tallied = {i for t in dossier.tallies for s in t.series for i in (*s.counts, *s.echoes)}
    assert tallied == {c.id for c in dossier.counts}
    assert len(dossier.counts) == 180
