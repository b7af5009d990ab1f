"""The floors: what we measure may not fall below what we pinned."""

from __future__ import annotations

import json

import pytest
from bench.attribution import __main__ as attribution
from bench.attribution import own, polnear
from bench.muc4 import __main__ as muc4
from bench.scorer import SHARED, AbsentError

from bench import calibration, dates, gold, places, placing, speed


@pytest.mark.parametrize("name", list(gold.SETS))
def test_gold_scores_reach_their_floors(name: str) -> None:
    found = gold.scores(name)
    if found is None:
        pytest.skip("the scorer and its reports are not beside this checkout")
    assert gold.below(name, found) == []


def test_reading_keeps_up_with_the_parser() -> None:
    texts = [p.read_text(encoding="utf-8") for p in sorted(speed.TEXTS[0].glob("*.txt"))]
    floors = json.loads(speed.FLOORS.read_text(encoding="utf-8"))["floors"]
    found = speed.throughput(texts, rounds=4)
    assert found["reading to parser"] >= floors["reading to parser"]


def test_the_gazetteer_is_quick_and_small() -> None:
    ceilings = json.loads(speed.FLOORS.read_text(encoding="utf-8"))["ceilings"]
    found = speed.gazetteer_cost(rounds=3)
    assert all(found[what] <= ceiling for what, ceiling in ceilings.items())


def test_confidence_of_places_is_calibrated_on_our_own_sentences() -> None:
    assert places.unsure("own sentences", placing.own_sentences()) == []


def test_attribution_of_our_own_reports_reaches_its_floor() -> None:
    found = own.measure(own.snippets())
    assert attribution.below("own", {"F1": found.f1}) == [], "\n".join((*found.missed, *found.wrong))


def test_attribution_reaches_its_floors() -> None:
    try:
        (found,) = polnear.measure(SHARED / "data" / "polnear" / "data" / "dev", step=6)
    except AbsentError as absent:
        pytest.skip(str(absent))
    assert attribution.below("sample", attribution.figures(found)) == []


def test_time_expressions_reach_their_floors() -> None:
    try:
        found = dates.measure(SHARED / "data" / "time" / "timebank-aquaint", step=8)
    except AbsentError as absent:
        pytest.skip(str(absent))
    assert dates.below("sample", found) == []


def test_perpetrators_reach_their_floors() -> None:
    try:
        found = muc4.measure(SHARED / "data" / "muc4" / "corpora", "dev", step=13)
    except AbsentError as absent:
        pytest.skip(str(absent))
    assert muc4.below("sample", found["ours"]) == []


def test_confidence_is_as_well_calibrated_as_pinned() -> None:
    rows = {name: calibration.judged(name) for name in gold.SETS}
    if any(found is None for found in rows.values()):
        pytest.skip("the scorer and its reports are not beside this checkout")
    _, said = calibration.measure({name: found or [] for name, found in rows.items()})
    assert calibration.problems(said) == []
