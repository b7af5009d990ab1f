"""schema.org Claim, read back by an RDF parser that may load nothing from the network."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, Namespace, URIRef

from counterclaim.export import Selection, export
from counterclaim.export.happened import around, words
from counterclaim.export.schema_claim import OWN, SCHEMA

SDO = Namespace(SCHEMA)
OURS = Namespace(OWN)
# rdflib 7.6 warns of what its own JSON-LD parser does
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")


@pytest.fixture
def graph(chosen: Callable[[str], Selection], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Graph:
    def refused(*_: Any) -> None:
        raise AssertionError("nothing may be loaded")

    export(chosen(""), "claim", tmp_path / "x.jsonld")
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    return Graph().parse(data=(tmp_path / "x.jsonld").read_text("utf-8"), format="json-ld")


def test_every_claim_is_there_with_author_appearance_and_interpreter(
    graph: Graph, chosen: Callable[[str], Selection]
) -> None:
    selection = chosen("")
    claims = {c.anchor: (r, c) for r in selection.readings for c in r.claims}
    assert {str(s) for s in graph.subjects(RDF.type, SDO.Claim)} == {f"{OWN}{a}" for a in claims}
    for anchor, (reading, claim) in claims.items():
        node = URIRef(f"{OWN}{anchor}")
        entities = {e.id: e for e in reading.entities}
        authors = {str(graph.value(a, SDO.name)) for a in graph.objects(node, SDO.author)}
        assert authors == {entities[c].name for c in claim.claimants}
        assert graph.value(node, SDO.text) == Literal(
            words(reading, claim.content) or words(reading, claim.evidence)
        )
        for appearance in (SDO.appearance, SDO.firstAppearance):
            article = graph.value(node, appearance)
            assert article == URIRef(reading.report.url or "")
            assert graph.value(article, RDF.type) == SDO.NewsArticle
        assert str(graph.value(graph.value(node, SDO.claimInterpreter), SDO.name)).startswith("counterclaim ")
        assert graph.value(node, OURS.stance) == Literal(claim.stance)
        start, end = around(claim.evidence)
        assert (graph.value(node, OURS.start), graph.value(node, OURS.end)) == (Literal(start), Literal(end))


def test_a_denied_claim_says_by_which_claim(graph: Graph) -> None:
    denials = list(graph.subject_objects(OURS.deniedBy))
    assert denials
    for denied, denial in denials:
        assert graph.value(denied, RDF.type) == SDO.Claim
        assert graph.value(denial, OURS.stance) == Literal("deny")


def test_nothing_is_rated(graph: Graph) -> None:
    told = {str(p) for p in graph.predicates()} | {str(o) for o in graph.objects(None, RDF.type)}
    assert not any("rating" in name.lower() or "review" in name.lower() for name in told)
