"""Whole dossiers: from readings made by hand and from real reports to counts, answers and tallies."""

from __future__ import annotations

import json

import pytest
from tests.dossier.drafts import Draft

import counterclaim
from counterclaim.dossier import build_dossier
from counterclaim.dossier.plain import to_json
from counterclaim.dossier.records import Dossier
from counterclaim.record import Reading


def _army(day: str, killed: int, claimed: int, publisher: str) -> Reading:
    """Both sides' figures of one day of a war."""
    text = (
        f"The army said on Monday that {killed} of its soldiers had died since the siege began.\n"
        f"The rebels claim to have killed {claimed} soldiers; the army denied the claim."
    )
    d = Draft(text, published=day, publisher=publisher)
    libya = d.state("LBY", "Libya")
    rebels = d.group("The rebels")
    army = d.body("The army", libya)
    own = d.claim("said", by=[army], said=day)
    theirs = d.claim("claim", by=[rebels])
    denial = d.claim("denied", by=[army], stance="deny")
    d.figure(
        f"{killed} of its soldiers", killed, "killed", "military", side=libya, claim=own, cumulative=True
    )
    d.figure(f"{claimed} soldiers", claimed, "killed", "military", side=libya, by=rebels, claim=theirs)
    d.link("denies", denial, theirs)
    return d.reading()


@pytest.fixture(scope="module")
def siege() -> Dossier:
    return build_dossier([_army("2014-10-20", 31, 200, "One"), _army("2014-10-27", 52, 900, "Other")])


def test_each_side_has_its_series_and_the_denied_number_is_contested(siege: Dossier) -> None:
    (tally,) = siege.tallies
    counts = {c.id: c for c in siege.counts}
    assert {s.speaker: [counts[i].low for i in s.counts] for s in tally.series} == {
        "LBY": [31, 52], "The rebels": [200, 900],
    }  # fmt: skip
    assert tally.contested
    assert (tally.low, tally.high, tally.voices) == (52, 900, 2)
    assert [c.denied_by for c in siege.counts if c.speaker == "The rebels"] == [("LBY",)] * 2


def test_denials_tell_who_denies_what_to_whom(siege: Dossier) -> None:
    assert [(a.type, a.by, len(a.against), len(a.counts)) for a in siege.answers] == [
        ("denies", "LBY", 1, 1)
    ] * 2
    assert "200 soldiers" in siege.answers[0].words


def test_numbers_of_one_day_contradict_and_own_totals_update(siege: Dossier) -> None:
    verdicts = sorted(p.verdict for p in siege.pairs)
    assert verdicts.count("contradiction") == 3  # each day, and 52 a week after 200
    assert "the totals" not in siege.pairs[0].reason


def test_every_count_has_the_sentence_that_tells_it(siege: Dossier) -> None:
    assert (
        siege.counts[0].words
        == "The army said on Monday that 31 of its soldiers had died since the siege began."
    )


def test_the_order_of_the_readings_makes_no_difference() -> None:
    readings = [_army("2014-10-20", 31, 200, "One"), _army("2014-10-27", 52, 900, "Other")]
    assert build_dossier(readings) == build_dossier(readings[::-1])


def test_the_same_report_twice_counts_once_and_is_noted() -> None:
    reading = _army("2014-10-20", 31, 200, "One")
    dossier = build_dossier([reading, reading])
    assert len(dossier.sources) == 1
    assert dossier.notes


def test_a_dossier_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one reading"):
        build_dossier([])


def test_two_governments_that_deny_together_deny_twice() -> None:
    d = Draft("Rwanda and Uganda denied on Friday that their troops had shelled Goma.")
    rwanda, uganda = d.state("RWA", "Rwanda"), d.state("UGA", "Uganda")
    d.claim("denied", by=[rwanda, uganda], stance="deny", content="their troops had shelled Goma")
    answers = build_dossier([d.reading()]).answers
    assert [(a.by, len(a.claimants)) for a in answers] == [("RWA", 1), ("UGA", 1)]


def test_a_disputed_model_is_tallied_by_itself() -> None:
    d = Draft(
        "Baku says it destroyed an S-300 and 12 air-defence systems in all. Yerevan: not one S-300 system was hit.",
        published="2020-10-18",
    )
    armenia, azerbaijan = d.state("ARM", "Armenia"), d.state("AZE", "Azerbaijan")
    d.entity("S-300", "equipment", title="one S-300")
    said, denied = d.claim("says", by=[azerbaijan]), d.claim("not one", by=[armenia], stance="deny")
    one = d.figure(
        "destroyed an S-300", 1, "destroyed", "air_defence", side=armenia, by=azerbaijan, claim=said
    )
    d.figure(
        "12 air-defence systems", 12, "destroyed", "air_defence", side=armenia, by=azerbaijan, claim=said
    )
    d.figure("not one S-300", 0, "destroyed", "air_defence", side=armenia, claim=denied)
    d.link("denies", denied, one)
    dossier = build_dossier([d.reading()])
    assert sorted((t.item or "", t.low, t.high, t.contested) for t in dossier.tallies) == [
        ("", 12, 12, False), ("S-300", 0, 1, True),
    ]  # fmt: skip


def test_a_part_stays_with_its_whole() -> None:
    d = Draft("Nine people were killed at Lodwar, three of them children.")
    kenya, lodwar = (
        d.state("KEN", "Kenya"),
        d.entity("Lodwar", "place", at=(3.12, 35.6), where_prec=1, country="KEN"),
    )
    whole = d.figure("Nine people", 9, "killed", "unknown", side=kenya, place=lodwar, start="2020-09-30")
    d.figure(
        "three of them", 3, "killed", "civilian", side=kenya, place=lodwar, start="2020-09-30", part_of=whole
    )
    data = to_json(build_dossier([d.reading()]))
    (tally,) = data["tallies"]
    (row,) = tally["by_claimant"]
    assert (row["n"], [p["n"] for p in row["parts"]]) == (9, [3])
    assert tally["side"] == {"code": "KEN", "name": "Kenya"}


def test_real_reports_of_two_papers_meet_in_one_tally() -> None:
    first = counterclaim.read(
        "date 2016-08-02 The Libyan government said on Tuesday that 31 of its soldiers had been killed in Sirte since May. "
        "Islamic State claimed that it had killed 300 government soldiers. The government denied the claim."
    )
    second = counterclaim.read(
        "date 2016-08-20 The Libyan government said on Saturday that 47 of its soldiers had been killed in Sirte since May."
    )
    dossier = build_dossier([first, second])
    json.dumps(to_json(dossier))
    numbers = {c.low: c.speaker for c in dossier.counts}
    assert numbers == {31: "LBY", 300: "Islamic State", 47: "LBY"}
    assert any(a.type == "denies" and a.by == "LBY" for a in dossier.answers)
