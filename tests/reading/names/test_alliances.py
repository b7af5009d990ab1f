"""Alliances as parties: their members speak for them, and they fight none of their own."""

from __future__ import annotations

from counterclaim import read
from counterclaim.record import Reading, Report


def speakers(reading: Reading) -> list[list[str]]:
    names = {e.id: e.name for e in reading.entities}
    return [[names[c] for c in claim.claimants] for claim in reading.claims]


def test_members_and_blocs_are_the_alliance() -> None:
    text = "NATO members said on Monday that the bridge had been hit. The Moscow-led bloc denied the claim."
    assert speakers(read(Report(text, published="2022-03-01"))) == [["NATO"], ["CSTO"]]


def test_an_alliance_fights_none_of_its_members() -> None:
    text = (
        "NATO troops and American soldiers argued over command near Pristina. NATO soldiers and American "
        "troops fired at Serbian positions. NATO jets hit a tank. American troops fired. Both sides denied "
        "that they had broken the truce."
    )
    assert speakers(read(Report(text, published="1999-06-20"))) == [["NATO", "Serbia"]]
