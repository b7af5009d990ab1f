"""Who belongs to which alliance, and when."""

from __future__ import annotations

import pytest

from counterclaim.knowledge import alliances_of, entries, members, state
from counterclaim.knowledge.alliances import _memberships


@pytest.mark.parametrize(
    ("alliance", "day", "count"),
    [
        ("NATO", None, 32),
        ("Nato", "1949-05-01", 12),
        ("North Atlantic Treaty Organization", "1998-06-01", 16),
        ("NATO", "1999-04-23", 19),
        ("European Union", "2019-06-01", 28),
        ("EU", None, 27),
        ("CSTO", None, 6),
        ("the Moscow-led bloc", "2022-01-06", 6),
        ("Gulf Cooperation Council", "1990-08-02", 6),
        ("Warsaw Pact", "1985-01-01", 7),
        ("Alliance of Sahel States", None, 3),
        ("P5", None, 5),
        ("a league of nobody", None, 0),
    ],
)
def test_how_many_belong_to_it(alliance: str, day: str | None, count: int) -> None:
    assert len(members(alliance, day)) == count


@pytest.mark.parametrize(
    ("alliance", "code", "before", "after"),
    [
        ("NATO", "FIN", "2023-04-03", "2023-04-04"),
        ("African Union", "MAR", "2016-12-31", "2017-02-01"),
        ("Shanghai Cooperation Organisation", "IND", "2017-06-01", "2017-07-01"),
    ],
)
def test_joining(alliance: str, code: str, before: str, after: str) -> None:
    assert code not in members(alliance, before)
    assert code in members(alliance, after)


@pytest.mark.parametrize(
    ("alliance", "code", "before", "after"),
    [
        ("ECOWAS", "MLI", "2024-12-31", "2025-01-29"),
        ("CSTO", "GEO", "1998-01-01", "1999-04-02"),
        ("Commonwealth of Independent States", "GEO", "2008-08-08", "2010-01-01"),
        ("Council of Europe", "RUS", "2022-03-15", "2022-03-16"),
        ("Saudi-led coalition", "QAT", "2017-06-01", "2017-06-06"),
    ],
)
def test_leaving(alliance: str, code: str, before: str, after: str) -> None:
    assert code in members(alliance, before)
    assert code not in members(alliance, after)


@pytest.mark.parametrize(
    "name", ["NATO", "CSTO", "European Union", "Western states", "Alliance of Sahel States"]
)
def test_an_alliance_is_known_to_the_scan(name: str) -> None:
    assert any(e.name == name for table in ("groups", "bodies") for e in entries(table))


def test_the_west_is_its_alliances() -> None:
    assert {*members("NATO", "2022-03-01"), *members("EU", "2022-03-01")} < set(
        members("the West", "2022-03-01")
    )
    assert "RUS" not in members("West")


def test_alliances_of_a_state() -> None:
    assert "CSTO" in alliances_of("ARM")
    assert "ECOWAS" in alliances_of("NER", "2020-01-01")
    assert "ECOWAS" not in alliances_of("NER")
    assert alliances_of("ZZZ") == ()


def test_members_are_states_with_sound_dates() -> None:
    for name, all_members in _memberships().items():
        for code, since, until in all_members:
            assert state(code), (name, code)
            assert not until or since < until, (name, code)
    assert {"Hamas", "NATO"} <= {e.name for e in entries("groups")}
