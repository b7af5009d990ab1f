"""Which events are one happening."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from tests.dossier.drafts import clash

from counterclaim import Reading, Report, read
from counterclaim.dossier.incidents import find_incidents, incident_of
from counterclaim.dossier.parties import merge_parties
from counterclaim.dossier.records import Incident
from counterclaim.dossier.sources import find_sources

GANJA, STEPANAKERT, NEAR_GANJA = (40.683, 46.361), (39.815, 46.752), (40.75, 46.45)


def incidents(readings: Sequence[Reading]) -> tuple[Incident, ...]:
    sources, kept, _ = find_sources(readings)
    return find_incidents(kept, sources, merge_parties(kept, sources))


def attack(
    id: str, *, day: str | None = "2020-10-04", town: tuple[float, float] | None = GANJA, name: str = "Ganja", by: str = "ARM",
    on: str = "AZE", status: str = "reported", said: str | None = None, toll: int | None = None, target: str = "people", mode: str | None = None,
    published: str = "2020-10-05",
) -> Reading:  # fmt: skip
    """A report of one attack, with its sides and place as told."""
    text = f"Rockets killed {target}, {id} says."
    draft, armenia, azerbaijan = clash(text, published, id=id)
    draft._events.clear()  # only the attack itself
    sides = {"ARM": [armenia], "AZE": [azerbaijan], "": []}
    claim = draft.claim("says", by=[azerbaijan], said=said) if said else None
    place = draft.place(name, town, "AZE") if town else None
    draft.figure(target, 1, "wounded", side=azerbaijan, by=armenia, place=azerbaijan)  # shows the war
    if toll:
        draft.figure("killed", toll, "killed")
    draft.event(
        f"Rockets killed {target}", "ASSAULT", sides[by], sides[on], status=status, start=day, place=place, claim=claim,  # type: ignore[arg-type]
        mode=mode,
    )  # fmt: skip
    return draft.reading()


@pytest.mark.parametrize(
    ("how", "one"),
    [
        ({}, True),
        ({"name": "Gəncə"}, True),
        ({"town": NEAR_GANJA, "name": "Ganja outskirts"}, True),
        ({"town": STEPANAKERT, "name": "Stepanakert"}, False),
        ({"day": "2020-10-05"}, False),
        ({"day": "2020-10-05", "said": "2020-10-05"}, True),
        ({"day": "2020-10-07", "said": "2020-10-07"}, False),
        ({"day": None}, True),
        ({"day": None, "published": "2020-10-12"}, False),
        ({"by": "AZE", "on": "ARM"}, False),
        ({"by": "", "on": ""}, True),
        ({"by": "AZE", "on": "ARM", "status": "denied"}, False),
        ({"by": "AZE", "on": "", "status": "denied"}, True),
        ({"town": None}, True),
        ({"town": None, "by": ""}, False),
        ({"town": None, "on": ""}, False),
    ],
)
def test_a_second_telling(how: dict[str, object], one: bool) -> None:
    readings = [attack("r1"), attack("r2", **how)]  # type: ignore[arg-type]
    found = incidents(readings)
    assert (len(found) == 1) is one
    assert sorted((t.report, t.event) for i in found for t in i.tellings) == [("r1", "v1"), ("r2", "v1")]
    if one:
        assert len(found[0].reasons) == 1
        assert found[0].start == "2020-10-04"
        assert "state:armenia" in found[0].actors


def test_reasons_say_what_agrees() -> None:
    (incident,) = incidents([attack("r1"), attack("r2", town=NEAR_GANJA, name="Ganja outskirts")])
    assert incident.reasons == (
        "r2: ASSAULT, the same day (2020-10-04), Ganja outskirts, 11 km from Ganja, by ARM against AZE",
    )
    assert incident.place == "place:ganja"
    assert incident.id == "arm-aze-2020:assault:2020-10-04:ganja"


def test_a_telling_without_a_place_that_fits_two_attacks_is_neither() -> None:
    found = incidents(
        [attack("r1"), attack("r2", town=STEPANAKERT, name="Stepanakert"), attack("r3", town=None)]
    )
    assert len(found) == 3


def test_unplaced_attacks_of_one_day_need_more_than_the_same_sides() -> None:
    assert len(incidents([attack("r1", town=None), attack("r2", town=None)])) == 2
    assert len(incidents([attack("r1", town=None, toll=27), attack("r2", town=None, toll=27)])) == 1
    assert (
        len(incidents([attack("r1", town=None, mode="aerial"), attack("r2", town=None, mode="aerial")])) == 1
    )


def test_what_was_struck_tells_attacks_of_one_day_apart_and_together() -> None:
    queue, again, school = "18 in a bread queue", "many in the queue at a bakery", "12 at a school"
    placed, unplaced = attack("r1", target=queue), attack("r2", target=again, town=None, on="")
    (incident,) = incidents([placed, unplaced])
    assert incident.reasons == ("r2: ASSAULT, the same day (2020-10-04), by ARM, bakery in both",)
    assert len(incidents([placed, attack("r2", target=school)])) == 2
    assert len(incidents([placed, attack("r2", target=school, town=None)])) == 2


def test_an_event_lies_where_and_when_the_counts_in_its_words_do() -> None:
    draft, armenia, azerbaijan = clash("Rockets killed 7 people.", id="r2")
    ganja = draft.place("Ganja", GANJA, "AZE")
    draft.event("Rockets killed 7 people", "ASSAULT", [armenia], [azerbaijan])
    draft.figure("7 people", 7, "killed", side=azerbaijan, start="2020-10-04", place=ganja)
    (incident,) = [i for i in incidents([attack("r1"), draft.reading()]) if len(i.tellings) == 2]
    assert (incident.start, incident.until, incident.place) == ("2020-10-04", "2020-10-04", "place:ganja")


def test_events_of_one_report_stay_apart() -> None:
    draft, armenia, azerbaijan = clash("Shelling at dawn, Shelling at dusk.", id="r1")
    town = draft.place("Ganja", GANJA, "AZE")
    for words in ("Shelling at dawn", "Shelling at dusk"):
        draft.event(words, "ASSAULT", [armenia], [azerbaijan], start="2020-10-01", place=town)
    found = incidents([draft.reading()])
    assert len(found) == 3
    assert len({i.id for i in found}) == 3


def test_nothing_joins_across_wars() -> None:
    first, second = attack("r1"), attack("r2", day="2020-10-04", published="1994-10-05")
    assert len(incidents([first, second])) == 2


def test_a_law_that_a_side_declares_on_one_day_is_one() -> None:
    readings = []
    for n, words in enumerate(("declared martial law", "announced martial law")):
        draft, armenia, _ = clash(f"Shelling. Yerevan {words}.", id=f"r{n}")
        draft.event(words, "COERCE", [armenia], start="2020-09-27", mode="martial-law")
        readings.append(draft.reading())
    laws = [i for i in incidents(readings) if i.type == "COERCE"]
    assert len(laws) == 1
    assert [t.report for t in laws[0].tellings] == ["r0", "r1"]


def test_the_order_of_the_readings_makes_no_difference() -> None:
    readings = [
        attack("r1"), attack("r2", town=None), attack("r3", day=None), attack("r4", town=STEPANAKERT, name="Stepanakert"),
        attack("r5", day="2020-10-05", said="2020-10-05"),
    ]  # fmt: skip
    assert len({repr(incidents(order)) for order in itertools.permutations(readings)}) == 1


def test_each_event_has_its_incident() -> None:
    found = incidents([attack("r1"), attack("r2")])
    assert incident_of(found) == {("r1", "v1"): found[0].id, ("r2", "v1"): found[0].id}


def test_two_real_reports_tell_of_one_raid() -> None:
    texts = [
        (
            "A Saudi-led coalition air strike hit a bus in the Yemeni town of Dahyan on Thursday, killing 29 children, the Red Cross said.",
            "2018-08-10",
        ),
        (
            "SANAA - The Houthis said coalition jets bombed a school bus in Dahyan, in Saada, on August 9 and killed 50 people.",
            "2018-08-11",
        ),
    ]
    readings = [read(Report(text, published=day)) for text, day in texts]
    found = [i for i in incidents(readings) if i.type == "ASSAULT" and len(i.tellings) == 2]
    assert len(found) == 1
    assert found[0].start == "2018-08-09"
