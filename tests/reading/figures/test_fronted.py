"""Numbers that stand before what they count."""

from __future__ import annotations

from typing import Any


def test_a_number_raised_before_its_noun(count: Any) -> None:
    text = "Uganda's army raised to 54 the number of its soldiers killed in the raid on Bulo Marer."
    assert count(text).row(54)[:2] == ("killed", "military")


def test_a_nation_before_peacekeepers_is_theirs(count: Any) -> None:
    text = "Somalia's army lifted to 54 the number of Ugandan peacekeepers killed in last week's raid."
    assert count(text).row(54)[:3] == ("killed", "military", "UGA")


def test_a_number_lowered_from_another(count: Any) -> None:
    text = "The general lowered the number of Russian servicemen killed to 64 from 74."
    assert count(text).row(64)[:3] == ("killed", "military", "RUS")


def test_a_price_put_before_its_noun_is_no_loss(count: Any) -> None:
    assert not count("The ministry raised to 40 the number of its regiments.").reading.figures
