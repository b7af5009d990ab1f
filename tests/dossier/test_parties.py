"""Who is who across reports: readings made by hand, and snippets read by the real parser."""

from __future__ import annotations

import itertools

import pytest
from tests.dossier.drafts import Draft, clash, merged

from counterclaim import Reading, Report, read
from counterclaim.dossier.parties import Parties
from counterclaim.dossier.records import Decision, Party


def party(parties: Parties, name: str, kind: str = "") -> Party:
    """The one party of that name."""
    found = [p for p in parties.parties if p.name == name and (not kind or p.kind == kind)]
    assert len(found) == 1, [p.name for p in parties.parties]
    return found[0]


def told(text: str, day: str) -> Reading:
    return read(Report(text, published=day))


def test_towns_of_two_names_are_one_place() -> None:
    first = told("STEPANAKERT – Shells hit Shushi on Monday, Armenia's defence ministry said.", "2020-10-05")
    second = told(
        "BAKU – Azerbaijani troops have not shelled Shusha or Khankendi, Azerbaijan's army said.",
        "2020-10-06",
    )
    parties = merged(first, second)
    shusha = next(p for p in parties.parties if p.kind == "place" and "Shusha" in (p.name, *p.aliases))
    assert {m.name for m in shusha.members} == {"Shushi", "Shusha"}
    assert len(shusha.reasons) == 1
    assert "39.758" in shusha.reasons[0]
    khankendi = next(p for p in parties.parties if p.kind == "place" and "Khankendi" in (p.name, *p.aliases))
    assert len({m.report for m in khankendi.members}) == 2


def test_a_known_person_is_one_by_any_spelling() -> None:
    parties = merged(
        told(
            "Hikmet Hajiyev, an aide to the president of Azerbaijan, said 12 civilians were killed in Ganja.",
            "2020-10-11",
        ),
        told(
            "The Azerbaijani presidential aide Hikmət Hacıyev denied on Sunday that the army had shelled Stepanakert.",
            "2020-10-12",
        ),
    )
    aide = party(parties, "Hikmet Hajiyev")
    assert len(aide.members) == 2
    assert aide.side == "AZE"
    assert any("Hacıyev" in reason for reason in aide.reasons)


def test_one_organ_of_one_side_has_many_names() -> None:
    drafts = [clash(id=f"r{n}") for n in range(3)]
    for (draft, armenia, azerbaijan), name in zip(
        drafts, ("Azerbaijan's Ministry of Defence", "military department", "Defense Ministry"), strict=True
    ):
        draft.body(name, azerbaijan)
        draft.body("Ministry of Defence", armenia)
    parties = merged(*(d.reading() for d, _, _ in drafts))
    ministry = party(parties, "Azerbaijan's Ministry of Defence")
    assert len(ministry.members) == 3
    assert all("defence ministry" in reason for reason in ministry.reasons)
    assert party(parties, "Ministry of Defence of Armenia").side == "ARM"


def test_organs_of_which_a_side_has_many_need_one_name() -> None:
    drafts = [clash(id=f"r{n}") for n in range(2)]
    for (draft, armenia, _), name in zip(drafts, ("embassy in Tbilisi", "embassy in Moscow"), strict=True):
        draft.body(name, armenia)
    parties = merged(*(d.reading() for d, _, _ in drafts))
    assert len([p for p in parties.parties if p.kind == "body"]) == 2


def test_an_acronym_is_the_one_name_with_its_initials() -> None:
    first, *_ = clash(id="r1")
    second, *_ = clash(id="r2")
    first.group("Southern Dawn Brigades Union")
    second.group("SDBU")
    parties = merged(first.reading(), second.reading())
    union = party(parties, "Southern Dawn Brigades Union")
    assert union.aliases == ("SDBU",)
    assert "initials" in union.reasons[0]
    assert parties.side("r2", "e3") == "Southern Dawn Brigades Union"


def test_an_acronym_that_fits_two_names_is_neither() -> None:
    first, *_ = clash(id="r1")
    second, *_ = clash(id="r2")
    first.group("Southern Dawn Brigades Union")
    first.group("Sons of Daraya Battalions Unit")
    second.group("SDBU")
    second.group("SDBU Reserve")
    parties = merged(first.reading(), second.reading())
    assert len([p for p in parties.parties if p.kind == "group"]) == 4


def test_what_a_party_is_called_settles_the_side_of_its_people() -> None:
    first, *_ = clash(id="r1")
    first.group("Huthis")
    first.person("Abdul Qaher", "e3")
    second, *_ = clash(id="r2")
    second.group("Houthis")
    second.person("Abdul Kaher", "e3")
    parties = merged(first.reading(), second.reading())
    assert parties.side("r1", "e4") == parties.side("r2", "e4") == "Houthis"
    assert parties.of("r1", "e4") == parties.of("r2", "e4")


def test_sides_never_merge() -> None:
    first, armenia, azerbaijan = clash(id="r1")
    second, *_ = clash(id="r2")
    first.person("Arman Aliyev", armenia)
    first.body("army", armenia)
    second.person("Arman Aliyev", azerbaijan)
    second.body("army", azerbaijan)
    parties = merged(first.reading(), second.reading())
    assert len([p for p in parties.parties if p.kind == "person"]) == 2
    assert len([p for p in parties.parties if p.kind == "body"]) == 2


def test_sources_without_a_name_stay_in_their_report() -> None:
    first, armenia, _ = clash("Shelling, a resident said.", id="r1")
    second, *_ = clash("Shelling went on, a resident said.", id="r2")
    first.unnamed("a resident", armenia)
    second.unnamed("a resident", armenia)
    parties = merged(first.reading(), second.reading())
    residents = [p for p in parties.parties if p.kind == "person"]
    assert len(residents) == 2
    assert len({p.id for p in residents}) == 2
    assert not any(p.reasons for p in residents)


def test_a_state_is_its_own_side_and_a_place_has_none() -> None:
    draft, armenia, _ = clash(id="r1")
    village = draft.place("Togh", (39.58, 46.97), "AZE")
    parties = merged(draft.reading())
    assert parties.side("r1", armenia) == "ARM"
    assert parties.side("r1", village) is None
    assert parties.side("r1", "e99") is None
    assert parties.of("r1", "e99") is None
    assert parties.of("elsewhere", armenia) is None


def test_every_entity_belongs_to_exactly_one_party() -> None:
    readings = [
        told(
            "Sudan's army said the RSF had shelled El Fasher, killing 22. The Rapid Support Forces denied it.",
            "2024-05-11",
        ),
        told("RSF shells killed 22 in Al Fashir, residents said. MSF said 160 were wounded.", "2024-05-12"),
    ]
    parties = merged(*readings)
    members = [(m.report, m.entity) for p in parties.parties for m in p.members]
    assert sorted(members) == sorted((r.report.id, e.id) for r in readings for e in r.entities)
    assert len(parties.parties) == len({p.id for p in parties.parties})
    for p in parties.parties:
        assert all(parties.of(m.report, m.entity) == p for m in p.members)
    assert len(party(parties, "Rapid Support Forces").members) == 2


def test_the_order_of_the_readings_makes_no_difference() -> None:
    readings = []
    for n, (name, town) in enumerate(
        (("Levon Sarkisyan", "Talish"), ("Levon Sargsian", "Talysh"), ("L. Sarkisyan", "Talish"))
    ):
        draft, armenia, _ = clash(id=f"r{n}")
        draft.person(name, armenia)
        draft.place(town, (40.38 + n / 1000, 46.76), "AZE")
        readings.append(draft.reading())
    results = {repr(merged(*order).parties) for order in itertools.permutations(readings)}
    assert len(results) == 1


@pytest.mark.parametrize("decided", [True, False])
def test_a_decision_overrides_the_rules(decided: bool) -> None:
    first, armenia, _ = clash(id="r1")
    second, *_ = clash(id="r2")
    first.person("Levon Petrosyan", armenia)
    second.person("Levon Petrosian" if not decided else "Commander Leo", armenia)
    decision = Decision(
        "Levon Petrosyan", "Commander Leo" if decided else "Levon Petrosian", decided, "an analyst"
    )
    without = merged(first.reading(), second.reading())
    assert (without.of("r1", "e3") == without.of("r2", "e3")) is not decided
    parties = merged(first.reading(), second.reading(), decisions=[decision])
    assert (parties.of("r1", "e3") == parties.of("r2", "e3")) is decided
    if decided:
        leo = party(parties, "Levon Petrosyan")
        assert leo.reasons == ("“Levon Petrosyan” is “Commander Leo”: decided by an analyst",)


def test_the_later_decision_wins_and_what_it_overrules_comes_back_when_it_goes() -> None:
    first, armenia, _ = clash(id="r1")
    second, *_ = clash(id="r2")
    first.person("Levon Petrosyan", armenia)
    second.person("Levon Petrosian", armenia)
    apart, one = (
        Decision("Levon Petrosyan", "Levon Petrosian", False),
        Decision("Levon Petrosian", "Levon Petrosyan", True),
    )
    readings = (first.reading(), second.reading())

    def together(*decisions: Decision) -> bool:
        parties = merged(*readings, decisions=decisions)
        return parties.of("r1", "e3") == parties.of("r2", "e3")

    assert together()
    assert not together(apart)
    assert together(apart, one)
    assert not together(apart, one, apart)


def test_a_decision_may_mean_one_entity_of_one_report() -> None:
    drafts = [clash("Shelling, Levon Petrosyan said.", id=f"r{n}") for n in range(3)]
    for draft, armenia, _ in drafts:
        draft.person("Levon Petrosyan", armenia)
    readings = [d.reading() for d, _, _ in drafts]
    anchor = readings[0].entities[2].anchor
    parties = merged(*readings, decisions=[Decision(anchor, "r1:e3", False)])
    assert parties.of("r0", "e3") != parties.of("r1", "e3")
    assert parties.of("r2", "e3") in (parties.of("r0", "e3"), parties.of("r1", "e3"))


def test_a_decision_may_make_one_side_of_two() -> None:
    draft, *_ = clash(id="r1")
    draft.group("Tigray")
    draft.group("Tigray People's Liberation Front")
    parties = merged(
        draft.reading(), decisions=[Decision("Tigray", "Tigray People's Liberation Front", True)]
    )
    assert parties.of("r1", "e3") == parties.of("r1", "e4")
    assert parties.side("r1", "e3") == parties.side("r1", "e4")


def test_a_decision_may_let_a_group_count_for_a_state() -> None:
    draft, armenia, _ = clash(id="r1")
    draft.group("Levon's Volunteers")
    draft.person("Levon Petrosyan", "e3")
    parties = merged(draft.reading(), decisions=[Decision("Levon's Volunteers", "Armenia", True)])
    assert parties.of("r1", "e3") == parties.of("r1", armenia)
    assert {parties.side("r1", e) for e in (armenia, "e3", "e4")} == {"ARM"}


def test_a_decision_may_make_one_state_of_two() -> None:
    draft, *_ = clash(id="r1")
    draft.person("Slobodan Petrov", draft.state("YUG", "Yugoslavia"))
    draft.person("Petar Slobodanov", draft.state("SRB", "Serbia"))
    parties = merged(draft.reading(), decisions=[Decision("Yugoslavia", "Serbia", True)])
    assert len({parties.side("r1", f"e{n}") for n in range(3, 7)}) == 1


def test_a_decision_that_names_nothing_is_noted() -> None:
    draft, *_ = clash(id="r1")
    parties = merged(draft.reading(), decisions=[Decision("Armenia", "Atlantis", True)])
    assert parties.notes == ("a decision names “Atlantis”, which stands in none of the reports",)


def test_a_decision_joins_no_place_with_a_party_of_its_name() -> None:
    draft, *_ = clash(id="r1")
    draft.place("Tigray", (14.0, 38.8), "ETH", 4)
    draft.group("Tigray")
    draft.group("TDF")
    parties = merged(draft.reading(), decisions=[Decision("Tigray", "TDF", True)])
    assert parties.of("r1", "e4") == parties.of("r1", "e5")
    assert parties.of("r1", "e3") != parties.of("r1", "e4")


def test_no_readings_have_no_parties() -> None:
    assert merged().parties == ()


def test_drafts_without_entities_are_fine() -> None:
    assert merged(Draft("Nothing happened.").reading()).parties == ()
