"""The page of a dossier as a file: what it embeds, that nothing is lost, and that nothing can be read as markup."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from tests.web.wars import FIRST, hostile_war, war

from counterclaim.dossier import build_dossier
from counterclaim.dossier.compare import compare
from counterclaim.dossier.records import Dossier
from counterclaim.dossier.rules import view
from counterclaim.dossier.sheets import Sheet, SheetRow
from counterclaim.show import dossier_reports
from counterclaim.show.dossier_page import dossier_page, dossier_page_data


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return build_dossier(war())


@pytest.fixture(scope="module")
def data(dossier: Dossier) -> dict[str, Any]:
    return dossier_page_data(dossier, war())


def test_the_data_survives_its_embedding_and_holds_no_markup() -> None:
    readings = hostile_war()
    dossier = build_dossier(readings)
    found = re.search(
        r'<script type="application/json" id="dossier">(.*?)</script>', dossier_page(dossier, readings), re.S
    )
    assert found
    assert not re.search("[<>&\u202e]", found[1])
    assert json.loads(found[1]) == json.loads(json.dumps(dossier_page_data(dossier, readings)))


def test_every_count_stands_in_a_cell_or_is_a_part(data: dict[str, Any]) -> None:
    told = {n for t in data["tallies"] for cell in t["cells"] for n in cell["counts"]}
    told |= {
        n
        for t in data["tallies"]
        for cell in t["cells"]
        for echoes in cell["echoes"].values()
        for n in echoes
    }
    parts = {n for count in data["counts"] for n in count["parts"]}
    assert told | parts == set(range(len(data["counts"])))
    assert not told & parts


def test_a_count_knows_its_sentence_its_parts_and_who_denies_it(data: dict[str, Any]) -> None:
    count = next(c for c in data["counts"] if c["parts"])
    assert "".join(words for words, _ in count["words"]) == (
        "Mali's army said it had killed 40 rebels near Kidal on 3 May 2012, two of them commanders."
    )
    assert [words for words, evidence in count["words"] if evidence] == ["killed 40 rebels"]
    assert [data["counts"][n]["number"] for n in count["parts"]] == ["2"]
    assert count["denied"] == ["Azawad Front"]
    answer = data["answers"][count["answers"][0]]
    assert answer["type"] == "denies"
    assert answer["side"] == "Azawad Front"
    assert "denied that it had lost 40 men" in "".join(words for words, _ in answer["words"])


def test_a_copy_is_an_echo_and_no_second_number(data: dict[str, Any]) -> None:
    copies = [r for r in data["reports"] if r["copy"] is not None]
    assert [r["publisher"] for r in copies] == ["A Paper"]
    assert data["reports"][copies[0]["copy"]]["publisher"] == "A Wire"
    assert "100 %" in copies[0]["reason"]
    for tally in data["tallies"]:
        for cell in tally["cells"]:
            said = [(data["counts"][n]["number"], data["counts"][n]["day"]) for n in cell["counts"]]
            assert len(said) == len(set(said))
    echoes = [
        e for t in data["tallies"] for cell in t["cells"] for own in cell["echoes"].values() for e in own
    ]
    assert {"40", "12"} <= {data["counts"][n]["number"] for n in echoes}


def test_numbers_are_in_words(data: dict[str, Any]) -> None:
    numbers = {c["number"] for c in data["counts"]}
    assert {"40", "95", "≥ 30", "15–20", "50–70", "withheld"} <= numbers


def test_texts_are_left_out_where_they_are_too_long_together(
    dossier: Dossier, data: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "".join(words for words, _ in data["reports"][0]["text"]) == FIRST
    monkeypatch.setattr(dossier_reports, "MOST_TEXT", 300)
    short = dossier_page_data(dossier, war())
    assert not any("text" in r for r in short["reports"])
    assert short["counts"] == data["counts"]


def test_without_readings_the_sentences_remain(dossier: Dossier, data: dict[str, Any]) -> None:
    bare = dossier_page_data(dossier, [])
    assert not any("text" in r for r in bare["reports"])
    sentences = ["".join(words for words, _ in c["words"]) for c in data["counts"]]
    assert ["".join(words for words, _ in c["words"]) for c in bare["counts"]] == sentences


def test_a_rule_brings_its_reference_and_the_counts_it_rests_on(dossier: Dossier) -> None:
    data = dossier_page_data(dossier, war(), view(dossier, "ucdp"))
    assert "UCDP GED Codebook" in data["rule"]["reference"]
    ruled = [t["rule"] for t in data["tallies"] if t["rule"]]
    assert all(data["counts"][n]["low"] is not None for row in ruled for n in row["basis"])
    assert any(row["best"] is not None for row in ruled)


def test_a_sheet_stands_beside_it(dossier: Dossier) -> None:
    row = SheetRow(
        2, "7", "2012-05-03", "2012-05-03", "Mali", "Kidal", 18.44, 1.41, 90, 90, 90, None, "", ("Mali",), ""
    )
    sheet = Sheet("codes.csv", "own", (row,), ("line 9: no day",))
    found = dossier_page_data(dossier, war(), None, compare(dossier, sheet))["sheet"]
    assert (found["path"], found["rows"], found["problems"]) == ("codes.csv", 1, ["line 9: no day"])
    assert found["matches"][0]["incident"] is not None


def test_reasons_call_reports_by_their_names(data: dict[str, Any]) -> None:
    reasons = [r for i in data["incidents"] for r in i["reasons"]] + [r["reason"] for r in data["reports"]]
    assert reasons
    assert not any(re.search(r"\b[0-9a-f]{8}\b", reason) for reason in reasons)


def test_wars_are_called_after_those_who_fight_them(data: dict[str, Any]) -> None:
    assert data["wars"] == ["Azawad Front, Mali, 2012"]


def test_the_same_readings_make_the_same_page(dossier: Dossier) -> None:
    assert dossier_page(dossier, war()) == dossier_page(build_dossier(war()[::-1]), war()[::-1])
