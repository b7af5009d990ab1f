"""The page of a reading as a file: what it embeds, and that nothing in it can be read as markup."""

from __future__ import annotations

import base64
import hashlib
import json
import re

from tests.web.readings import HOSTILE, TEXT, hostile, two_voices

from counterclaim.record import Reading, Report
from counterclaim.show.page import page, page_data


def embedded(written: str) -> str:
    found = re.search(r'<script type="application/json" id="reading">(.*?)</script>', written, re.S)
    assert found
    return found[1]


def test_the_data_survives_its_embedding() -> None:
    assert json.loads(embedded(page(hostile()))) == json.loads(json.dumps(page_data(hostile())))


def test_the_data_holds_no_markup() -> None:
    assert not re.search("[<>&\u202e]", embedded(page(hostile())))


def test_the_segments_are_the_text() -> None:
    assert "".join(text for text, _ in page_data(two_voices())["text"]) == TEXT
    assert "".join(text for text, _ in page_data(hostile())["text"]) == HOSTILE


def test_rows_are_in_words() -> None:
    data = page_data(two_voices())
    [figure] = data["figures"]
    assert (figure["who"], figure["number"], figure["side"]) == ("Mali", "≥ 12", "the rebels")
    assert (figure["when"], figure["where"], figure["running"]) == ("2012-05-03", "Kidal", True)
    assert [c["content"] for c in data["claims"]] == ["said … 12 rebels died near Kidal", "denied … it"]
    assert data["links"][0]["words"] == "denied it"
    assert data["entities"][0]["spellings"] == [("Bamako", 1)]


def test_the_policy_names_script_and_style_by_their_hash() -> None:
    written = page(two_voices())
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', written)
    assert policy
    script = written.rsplit("<script>", 1)[1].split("</script>", 1)[0]
    style = written.split("<style>", 1)[1].split("</style>", 1)[0]
    for source, words in (("script-src", script), ("style-src", style)):
        digest = base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()
        assert f"{source} 'sha256-{digest}'" in policy[1]


def test_the_page_names_no_other_host() -> None:
    written = page(two_voices())
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", written)
    assert not re.search(r"@import|url\(", written.split("<style>", 1)[1].split("</style>", 1)[0])


def test_the_same_reading_makes_the_same_page() -> None:
    assert page(two_voices()) == page(two_voices())


def test_an_empty_report_has_a_page() -> None:
    assert "A report without words" in page(Reading(Report("")))
