"""Codes of events and states."""

from __future__ import annotations

from typing import get_args

import pycountry
import pytest

from counterclaim import lexicon
from counterclaim.export.codes import code_of, quad_class, state
from counterclaim.record import Event, EventType


def event(kind: EventType, mode: str | None = None, cameo: str | None = None) -> Event:
    return Event("v1", kind, (), (), "reported", (), mode, cameo)


@pytest.mark.parametrize(
    ("told", "code", "root", "quad", "goldstein"),
    [
        (event("ASSAULT", "aerial", "195"), "195", "19", 4, -10.0),
        (event("ASSAULT", "destroy", "1712"), "1712", "17", 4, -9.2),
        (event("RETREAT", "ceasefire"), "0871", "08", 2, 9.0),
        (event("AGREE", None, "057"), "057", "05", 1, 8.0),
        (event("ACCUSE"), "112", "11", 3, -2.0),
        (event("COERCE", "arrest", "9999"), "173", "17", 4, -5.0),
    ],
)
def test_an_event_has_the_codes_of_its_type_and_mode(
    told: Event, code: str, root: str, quad: int, goldstein: float
) -> None:
    found = code_of(told)
    assert (found.code, found.root, found.quad, found.goldstein) == (code, root, quad, goldstein)
    assert found.base == code[:3]


def test_an_investigation_is_written_as_plover_has_it() -> None:
    found = code_of(event("INVESTIGATE", None, "090"))
    assert (found.type, found.mode, found.quad_class) == ("ACCUSE", "investigate", 3)


@pytest.mark.parametrize("kind", get_args(EventType))
def test_every_type_has_codes(kind: EventType) -> None:
    assert code_of(event(kind)).quad in (1, 2, 3, 4)


def test_every_code_that_triggers_give_is_known() -> None:
    known = {row["code"] for row in lexicon.rows("cameo")}
    assert {row["cameo"] for row in lexicon.rows("plover")} - {""} <= known


def test_the_crosswalk_and_the_quad_classes_agree_but_where_the_manual_moved_a_code() -> None:
    quads = {row["type"]: int(row["quad"]) for row in lexicon.rows("plover_types")}
    moved = {
        row["code"]
        for row in lexicon.rows("cameo")
        if row["type"] and quads[row["type"]] != quad_class(row["code"])
    }
    assert {code[:2] for code in moved} == {"08"}  # PLOVER took CONCEDE to the verbal ones


@pytest.mark.parametrize(
    ("alpha3", "told"),
    [
        ("ARM", ("AM", "051", "371", "371", "AM")),
        ("AZE", ("AZ", "031", "373", "373", "AJ")),
        ("DEU", ("DE", "276", "255", "260", "GM")),
        ("YEM", ("YE", "887", "679", "678", "YM")),
        ("COD", ("CD", "180", "490", "490", "CG")),
        ("SUN", ("SU", "810", "365", "365", "UR")),
        ("XKX", ("XK", "", "347", "347", "KV")),
        ("PSE", ("PS", "275", "", "", "")),
    ],
)
def test_states_have_the_numbers_of_the_field(alpha3: str, told: tuple[str, ...]) -> None:
    found = state(alpha3)
    assert found is not None
    assert (found.alpha2, found.numeric, found.cow, found.gw, found.fips) == told


def test_all_states_that_we_know_are_there_and_agree_with_iso() -> None:
    for row in lexicon.rows("states"):
        found = state(row["code"])
        assert found is not None
        country = pycountry.countries.get(alpha_3=row["code"])
        if country:
            assert (found.alpha2, found.numeric) == (country.alpha_2, country.numeric)
    assert state(None) is None
    assert state("Hamas") is None
