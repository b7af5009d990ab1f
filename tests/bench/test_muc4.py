"""The bench of perpetrators: keys, names, mapping, score."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.muc4 import mapping
from bench.muc4.keys import Perpetrator, read_keys
from bench.muc4.names import same
from bench.muc4.score import Tally, organizations, pairs

from counterclaim import read

KEY = """\
;;; a note
0.  MESSAGE: ID                     OWN-MUC3-0001 (US)
1.  MESSAGE: TEMPLATE               1
9.  PERP: INDIVIDUAL ID             "MEN"
10. PERP: ORGANIZATION ID           "PEOPLE'S FRONT [PF]" / "PF"
                                    ? "THE \\"OWLS\\""
11. PERP: ORGANIZATION CONFIDENCE   REPORTED AS FACT / CLAIMED OR ADMITTED: "PF" / "PEOPLE'S FRONT"
                                    POSSIBLE: "THE \\"OWLS\\""
12. PHYS TGT: ID                    "BRIDGE"

0.  MESSAGE: ID                     OWN-MUC3-0001 (US)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
10. PERP: ORGANIZATION ID           "ARMY"
11. PERP: ORGANIZATION CONFIDENCE   SUSPECTED OR ACCUSED: "ARMY"

0.  MESSAGE: ID                     OWN-MUC3-0002
1.  MESSAGE: TEMPLATE               *
10. PERP: ORGANIZATION ID           *
"""


def test_keys_give_alternatives_confidences_and_what_is_optional(tmp_path: Path) -> None:
    (tmp_path / "key-own").write_text(KEY, encoding="latin-1")
    found = read_keys(tmp_path)
    assert found["OWN-MUC3-0002"] == []
    front, owls, army = found["OWN-MUC3-0001"]
    assert front.confidences == {"REPORTED AS FACT", "CLAIMED OR ADMITTED"}
    assert (front.optional, owls.optional, army.optional) == (False, True, True)
    assert "OWLS" in owls.names[0]
    assert owls.confidences == {"POSSIBLE"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("FMLN", "FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN]", True),
        ("National Liberation Army", "ARMY OF NATIONAL LIBERATION", True),
        ("Túpac Amaru Revolutionary Movement", "TUPAC AMARU REVOLUTIONARY MOVEMENT", True),
        ("the Honduran army", "ARMY", True),
        ("Extraditables", "THE EXTRADITABLES GROUP", True),
        ("Atlacatl", "ATLACATL BATTALION", True),
        ("army", "ARMY OF NATIONAL LIBERATION", False),
        ("armed forces", "ZARATE WILLKA ARMED FORCES OF LIBERATION", False),
        ("Shining Path", "MRTA", False),
    ],
)
def test_names_agree_but_for_order_and_nonessential_words(one: str, other: str, expected: bool) -> None:
    assert same([one], [other]) is expected


@pytest.mark.parametrize(
    ("text", "name", "confidence"),
    [
        ("Guerrillas of the Shining Path murdered the mayor of Huanta last night.", "Shining Path", "REPORTED AS FACT"),
        ("The FMLN claimed responsibility for killing the mayor of Perquin.", "FMLN", "CLAIMED OR ADMITTED"),
        ("The Colombian army said the ELN had kidnapped two engineers near Arauca.", "ELN", "SUSPECTED OR ACCUSED BY AUTHORITIES"),
        ("The ELN released two nurses on Sunday.", "ELN", "REPORTED AS FACT"),
    ],
)  # fmt: skip
def test_a_reading_tells_who_did_it_and_on_whose_word(text: str, name: str, confidence: str) -> None:
    found = mapping.perpetrators(read(text, published="1990-03-05"))
    assert [(same(f.names, [name]), f.confidences) for f in found] == [(True, frozenset([confidence]))]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers and FMLN guerrillas clashed for three hours near Chalatenango.",
        "The FMLN launched a new offensive in the east.",
        "The mayor of Huanta was murdered last night.",
    ],
)
def test_battles_offensives_and_unknown_authors_name_nobody(text: str) -> None:
    assert mapping.perpetrators(read(text, published="1990-03-05")) == []


def row(name: str, confidence: str, optional: bool = False) -> Perpetrator:
    return Perpetrator((name,), frozenset([confidence]), optional)


def test_an_organization_counts_once_and_a_pair_by_its_confidence() -> None:
    rows = [row("FMLN", "POSSIBLE"), row("FMLN", "REPORTED AS FACT"), row("FMLN", "POSSIBLE", optional=True)]
    assert len(organizations(rows)) == 1
    assert len(pairs(rows)) == 2
    assert not any(r.optional for r in (*organizations(rows), *pairs(rows)))


def test_optional_fills_count_neither_way() -> None:
    tally = Tally()
    tally.add([row("FMLN", "POSSIBLE"), row("MRTA", "POSSIBLE")], [row("FMLN", "POSSIBLE", optional=True)])
    assert (tally.right, tally.predicted, tally.wanted) == (0, 1, 0)
    tally.add([row("MRTA", "REPORTED AS FACT")], [row("MRTA", "POSSIBLE"), row("FPMR", "POSSIBLE")])
    assert (tally.right, tally.predicted, tally.wanted) == (0, 2, 2)
