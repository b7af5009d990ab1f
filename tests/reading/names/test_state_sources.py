"""Unnamed people of a state's forces stay the state's when its enemy was last spoken of."""

from __future__ import annotations

import pytest

from counterclaim import read


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("FMLN guerrillas attacked San Miguel on Monday. Military spokesmen said two soldiers had died.", "El Salvador"),
        ("Boko Haram raided Baga on Saturday. A military source said ten soldiers were killed.", "Nigeria"),
        ("Shining Path men attacked a village in Ayacucho. Official sources said nine peasants were killed.", "Peru"),
        ("The Peruvian army shelled a hill. Shining Path military sources said two guerrillas had died.", "Shining Path"),
    ],
)  # fmt: skip
def test_military_sources_speak_for_the_state(text: str, side: str) -> None:
    reading = read(text, published="2015-03-05")
    sides = {e.id: e.side.name if e.side else None for e in reading.entities}
    assert [sides[a] for c in reading.claims for a in c.claimants] == [side]
