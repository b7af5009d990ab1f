"""The word lists of the knowledge base are sound."""

from __future__ import annotations

import re
import typing
from collections import Counter

import pytest

from counterclaim import lexicon
from counterclaim.knowledge import entries, side_named, state
from counterclaim.knowledge.base import TABLES
from counterclaim.record import Category, Side

DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")
CATEGORIES = {*typing.get_args(Category), ""}
OUTLETS = {"agency", "paper", "broadcaster", "platform"}
OUTSIDE = {"ESH", "FLK", "SGS"}  # disputed lands with an ISO code of their own: territories here


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_source_and_a_key_of_its_own(table: str) -> None:
    rows = lexicon.rows(table)
    assert all(row["source"] for row in rows)
    assert all(row["name"] for row in rows)
    assert [k for k, n in Counter(row.get("code") or row["name"] for row in rows).items() if n > 1] == []


@pytest.mark.parametrize("table", TABLES)
def test_codes_of_countries_are_known(table: str) -> None:
    for e in entries(table):
        for code in e.country.split("|"):
            assert not code or state(code) or code in OUTSIDE, e.key


def test_sides_that_look_like_a_code_are_states() -> None:
    for table in TABLES:
        for e in entries(table):
            assert e.side is None or not re.fullmatch("[A-Z]{3}", e.side.name) or _is_party(e.side.name), (
                e.key
            )


def _is_party(name: str) -> bool:
    return any(e.name == name for table in ("groups", "bodies", "outlets") for e in entries(table))


def test_every_side_is_a_state_or_a_party_that_is_known() -> None:
    parties = {e.name for t in ("groups", "bodies", "territories") for e in entries(t)}
    unnamed = {
        row["side"]
        for table in ("groups", "bodies", "people", "outlets")
        for row in lexicon.rows(table)
        if row["side"] and not state(row["side"]) and row["side"] not in parties
    }
    assert unnamed <= {"Office of the High Representative", "Sinn Féin", "Gülen movement"}


def test_offices_have_sound_dates() -> None:
    for person in entries("people"):
        assert person.gender in ("m", "f") or "factbook" in person.source, person.name
        for office, side, since, until in person.offices:
            assert re.fullmatch("[a-z_]+", office), person.name
            assert side, person.name
            assert DATE.fullmatch(since), person.name
            assert DATE.fullmatch(until), person.name
            assert not until or since[: len(until)] <= until, person.name


def test_categories_are_those_of_the_record() -> None:
    for table in ("groups", "bodies", "equipment"):
        assert {e.category for e in entries(table)} <= CATEGORIES
    assert {e.category for e in entries("outlets")} <= OUTLETS


def test_coordinates_lie_on_the_globe() -> None:
    for table in ("states", "territories"):
        for e in entries(table):
            assert -90 <= (e.lat or 0) <= 90, e.key
            assert -180 <= (e.lon or 0) <= 180, e.key
            assert (e.lat, e.lon) != (None, None), e.key


def test_sides() -> None:
    assert side_named("ARM") == Side("ARM", "Armenia")
    assert side_named("Hamas") == Side(None, "Hamas")
    assert side_named("") is None


def test_control_of_territories_is_dated() -> None:
    for e in entries("territories"):
        for party, since, until in e.control:
            assert party, e.key
            assert DATE.fullmatch(since), e.key
            assert DATE.fullmatch(until), e.key
