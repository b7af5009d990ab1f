"""What parties are called."""

from __future__ import annotations

from tests.dossier.drafts import clash, merged


def name_of(kind: str, *names: str) -> str:
    """What a party is called that reports on one war give these names; a body is an organ of Armenia."""
    readings = []
    for n, name in enumerate(names):
        draft, armenia, _ = clash(id=f"r{n}")
        if kind == "place":
            draft.place(name, (40.2, 46.8), "AZE")
        elif kind == "person":
            draft.person(name, armenia)
        else:
            draft.body(name, armenia)
        readings.append(draft.reading())
    party = merged(*readings).of("r0", "e3")
    assert party is not None
    return party.name


def test_the_name_that_most_reports_give() -> None:
    assert name_of("place", "Mardakert", "Martakert", "Martakert") == "Martakert"
    assert name_of("person", "Levon Petrosian", "Levon Petrosyan", "Levon Petrosyan") == "Levon Petrosyan"


def test_capitals_throughout_are_no_name_of_their_own() -> None:
    assert name_of("place", "MARTAKERT") == "Martakert"
    assert name_of("person", "LEVON PETROSYAN") == "Levon Petrosyan"


def test_an_organ_is_called_with_its_owner() -> None:
    assert name_of("body", "army", "Armenian army", "army") == "Armenian army"
    assert name_of("body", "military") == "Military of Armenia"
    assert name_of("body", "own army") == "Army of Armenia"


def test_a_known_party_has_its_known_name() -> None:
    draft, *_ = clash(id="r1")
    draft.group("NKR")
    draft.state("GBR", "Britain")
    parties = merged(draft.reading())
    assert [parties.of("r1", e).name for e in ("e3", "e4")] == ["Nagorno-Karabakh", "United Kingdom"]  # type: ignore[union-attr]
