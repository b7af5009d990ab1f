"""The writing half: what goes in, once, whole."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest

from counterclaim.ledger import LedgerError, LedgerStore
from counterclaim.record import Reading, Report


def test_a_reading_comes_back_as_it_went_in(place: str, readings: Sequence[Reading]) -> None:
    with LedgerStore(place) as ledger:
        assert [ledger.add(r) for r in readings] == ["new"] * 3
        assert list(ledger.view.readings()) == list(readings)


def test_the_same_report_twice_changes_nothing(place: str, readings: Sequence[Reading]) -> None:
    with LedgerStore(place) as ledger:
        ledger.add(readings[0])
        before = ledger.view.sizes()
        assert ledger.add(readings[0]) == "known"
        moved = dataclasses.replace(readings[0].report, origin="elsewhere.txt")
        assert ledger.add(dataclasses.replace(readings[0], report=moved)) == "known"
        assert ledger.view.sizes() == before


def test_the_same_text_under_another_publisher_is_an_appearance(
    place: str, readings: Sequence[Reading]
) -> None:
    other = dataclasses.replace(readings[0].report, publisher="Another paper")
    with LedgerStore(place) as ledger:
        ledger.add(readings[0])
        again = dataclasses.replace(readings[0], report=other)
        assert ledger.add(again) == "appearance"
        assert ledger.add(again) == "known"
        assert ledger.view.sizes()["appearance"] == 1


def test_readings_are_kept_for_each_engine_and_the_newest_stands(
    place: str, readings: Sequence[Reading]
) -> None:
    newer = dataclasses.replace(
        readings[0], claims=readings[0].claims[:1], links=(), engine="counterclaim 9.9"
    )
    newer = dataclasses.replace(newer, figures=(), events=())
    with LedgerStore(place) as ledger:
        ledger.add(readings[0])
        assert ledger.add(newer) == "read again"
        assert ledger.view.sizes()["reading"] == 2
        assert ledger.view.sizes()["claim"] == 1
        assert list(ledger.view.readings()) == [newer]


def test_a_text_that_no_database_keeps_is_refused_whole(place: str) -> None:
    with LedgerStore(place) as ledger:
        with pytest.raises(LedgerError, match="NUL"):
            ledger.add(Reading(Report("a\x00b", origin="bad.txt")))
        assert ledger.view.sizes()["report"] == 0
