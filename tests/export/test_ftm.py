"""FollowTheMoney: entities and statements, by hand where the library is not installed, by the library where it is."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from counterclaim.export import Selection, export
from counterclaim.export.statements import country_code, language_code

Chosen = Callable[[str], Selection]


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture
def written(chosen: Chosen, tmp_path: Path) -> Path:
    export(chosen(""), "ftm", tmp_path / "x.ftm.json")
    return tmp_path / "x.ftm.json"


def test_entities_point_to_entities_that_are_there(written: Path) -> None:
    entities = {e["id"]: e for e in lines(written)}
    schemata = {e["schema"] for e in entities.values()}
    assert schemata == {"Article", "Person", "Organization", "PublicBody", "Mention", "Event"}
    for entity in entities.values():
        assert re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?", entity["id"])
        told = entity["properties"]
        for prop in ("document", "proof", "resolved", "involved"):
            assert set(told.get(prop, ())) <= set(entities)
        assert told.get("name") or told.get("title")
    mention = next(e for e in entities.values() if e["schema"] == "Mention")
    assert entities[mention["properties"]["document"][0]]["schema"] == "Article"


def test_statements_say_every_value_with_its_origin_and_words(written: Path, chosen: Chosen) -> None:
    statements = lines(written.with_name("x.ftm.json.statements.jsonl"))
    said = {(s["entity_id"], s["prop"], s["value"]) for s in statements}
    assert said == {
        (e["id"], prop, value)
        for e in lines(written)
        for prop, values in e["properties"].items()
        for value in values
    }
    texts = {r.report.id: r.report.text for r in chosen("").readings}
    originals = [s for s in statements if s["original_value"] and s["prop"] in ("name", "alias")]
    assert len(originals) > 20
    for one in originals:
        report, span = one["origin"].split("#char=")
        start, end = map(int, span.split(","))
        assert texts[report][start:end] == one["original_value"]
    for one in statements:
        key = f"{one['dataset']}.{one['entity_id']}.{one['prop']}.{one['value']}"
        assert one["id"] == hashlib.sha1(key.encode()).hexdigest()


def test_an_event_says_who_says_it_and_who_denies_it(written: Path) -> None:
    events = [e["properties"] for e in lines(written) if e["schema"] == "Event"]
    summaries = [s for e in events for s in e["summary"]]
    assert any(s.startswith("Amnesty International (assert)") for s in summaries)
    assert any("(deny)" in s for s in summaries)


def test_countries_are_those_of_the_library() -> None:
    told = {s: country_code(s) for s in ("GEO", "SUN", "XKX", "Abkhazia", "GBR", "Hamas", None)}
    assert told == {
        "GEO": "ge", "SUN": "suhh", "XKX": "xk", "Abkhazia": "ge-ab", "GBR": "gb", "Hamas": None, None: None,
    }  # fmt: skip
    assert (language_code("en"), language_code("xx")) == ("eng", None)


def test_the_library_takes_every_value(written: Path) -> None:
    followthemoney = pytest.importorskip("followthemoney", reason="needs ICU")
    entities = {e["id"]: e for e in lines(written)}
    for raw in entities.values():
        proxy = followthemoney.model.get_proxy(raw)
        proxy.schema.validate(raw)
        for prop, values in raw["properties"].items():
            assert sorted(filter(None, (proxy.schema.get(prop).type.clean(v) for v in values))) == sorted(
                values
            )
            reach = proxy.schema.get(prop).range
            for value in values if reach else ():
                assert followthemoney.model.get(entities[value]["schema"]).is_a(reach)
    statement = pytest.importorskip("followthemoney.statement").Statement
    for one in lines(written.with_name("x.ftm.json.statements.jsonl")):
        kept = statement.from_dict(dict(one)).to_dict()
        assert (kept["origin"], kept["original_value"]) == (one["origin"], one["original_value"])
        assert statement.from_dict(dict(one) | {"id": None}).id == one["id"]
