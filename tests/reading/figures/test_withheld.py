"""Counts that somebody keeps back, in every order of words."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Of its own losses the army has not spoken since May.",
        "The losses of the army will be made public at a later date.",
        "The army claimed 90 rebels killed. About its own losses it kept quiet.",
    ],
)
def test_losses_that_stand_first(count: Any, text: str) -> None:
    assert count(text).one(None).outcome == "casualties"


def test_the_injured_of_whom_no_figure_is_given_are_anybody(count: Any) -> None:
    assert count("The health ministry gave no figure for the injured.").row(None)[:2] == (
        "wounded",
        "unknown",
    )


def test_no_losses_reported_is_zero(count: Any) -> None:
    assert count("No casualties were reported.").one(0).bound == "exact"
