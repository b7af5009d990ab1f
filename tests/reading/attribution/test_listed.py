"""What a statement lists belongs to its subject, whatever the verb."""

from __future__ import annotations

import pytest

from counterclaim import read

POINTS = "\n\n1. Rebels killed 36 people at Kidal.\n\n2. The army lost 12 soldiers."


@pytest.mark.parametrize(
    "lead",
    [
        "The Ministry of National Defence permits itself to inform:",
        "The Ministry of Foreign Affairs places the following on record:",
        "The Ministry of Foreign Affairs announces the following.",
        "The General Command states:",
    ],
)
def test_the_points_of_a_statement_are_its_subject_s(lead: str) -> None:
    reading = read(lead + POINTS)
    names = {e.id: e.name for e in reading.entities}
    told = {f.low: [names[i] for i in reading.claimants_of(f)] for f in reading.figures}
    assert set(told) == {36, 12}
    assert all(len(who) == 1 and who[0] in lead for who in told.values()), told


def test_a_list_that_nobody_brings_in_is_nobody_s() -> None:
    reading = read("The losses of the week are as follows:" + POINTS)
    assert [reading.claimants_of(f) for f in reading.figures] == [(), ()]
