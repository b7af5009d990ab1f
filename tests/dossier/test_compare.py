"""A coding sheet beside a dossier."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.dossier.drafts import Draft

from counterclaim.dossier import build_dossier
from counterclaim.dossier.compare import Comparison, compare
from counterclaim.dossier.records import Dossier
from counterclaim.dossier.sheets import read_sheet

HEADER = "event_id_cnty,event_date,actor1,actor2,country,location,latitude,longitude,notes,fatalities\n"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    d = Draft(
        "Shells hit Misrata on Monday and killed 12 people. On Sunday a bomb killed 3 at Sabha.", "2019-04-16"
    )
    libya, lna = d.state("LBY", "Libya"), d.group("Libyan National Army")
    misrata = d.entity("Misrata", "place", at=(32.37, 15.09), where_prec=1, country="LBY")
    sabha = d.entity("Sabha", "place", at=(27.04, 14.43), where_prec=1, country="LBY")
    d.event("Shells hit Misrata", "ASSAULT", [lna], [libya], start="2019-04-15", place=misrata)
    d.event("a bomb", "ASSAULT", start="2019-04-14", place=sabha)
    d.figure("12 people", 12, "killed", side=libya, by=lna, start="2019-04-15", place=misrata)
    d.figure("killed 3", 3, "killed", side=libya, start="2019-04-14", place=sabha)
    return build_dossier([d.reading()])


def _beside(dossier: Dossier, folder: Path, *rows: str) -> Comparison:
    path = folder / "acled.csv"
    path.write_text(HEADER + "".join(f"{r}\n" for r in rows), encoding="utf-8")
    return compare(dossier, read_sheet(path))


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ("1,2019-04-15,Libyan National Army,,Libya,Misrata,32.37,15.09,,12", "same"),
        ("1,2019-04-16,Libyan National Army,,Libya,Misurata,32.39,15.05,,12", "same"),
        ("1,2019-04-15,Libyan National Army,,Libya,Misrata,32.37,15.09,,40", "numbers differ"),
        ("1,2019-04-15,Military Forces of Chad,,Libya,Misrata,32.37,15.09,,12", "sides differ"),
        ("1,2019-04-15,Libyan National Army,,Libya,Tripoli,32.89,13.18,,12", "missing here"),
        ("1,2019-05-15,Libyan National Army,,Libya,Misrata,32.37,15.09,,12", "missing here"),
    ],
)
def test_a_row_is_found_by_day_and_place_and_differs_by_number_or_side(
    dossier: Dossier, tmp_path: Path, row: str, finding: str
) -> None:
    found = _beside(dossier, tmp_path, row)
    assert [m.finding for m in found.matches] == [finding]
    if finding == "same":
        assert "killed 12 people" in found.matches[0].words[0]
        (alone,) = found.only_here
        assert alone != found.matches[0].incident
