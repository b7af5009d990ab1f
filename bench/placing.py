"""How often a place that is given with some confidence lies where it was put: pairs of the two, on known places.

Our own texts are those the confidence was fitted on: the gold of ``examples/`` and ``tests/gold/``, the table of
sentences, and drawn towns (:mod:`bench.towns`). The corpora had no part in it. A place is right within 161 km.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.calibration import Said
from bench.scorer import ROOT, AbsentError, scorer
from bench.screen import progress
from bench.sentences import km, rows
from bench.towns import drawn
from counterclaim import knowledge
from counterclaim.reading.names import find_cast
from counterclaim.reading.pipeline import parsed
from counterclaim.reading.places import locate
from counterclaim.record import Entity

Spot = tuple[int, int, tuple[float, float]]
"""Where a text names a place, as code points from and up to, and where that lies."""
TOWNS = 2_000
_RIGHT = 161.0  # km
_GOLD = ((ROOT / "examples", ROOT / "examples" / "gold"), (ROOT / "tests" / "gold", ROOT / "tests" / "gold"))


def own_sentences() -> Said:
    """Our annotated reports and our table of sentences."""
    said: Said = []
    for texts, answers in _GOLD:
        for file in sorted(answers.glob("*.json")):
            text = (texts / f"{file.stem}.txt").read_bytes().decode("utf-8")
            places = json.loads(file.read_text(encoding="utf-8")).get("places", [])
            spots = [
                (m.start(), m.end(), (p["at"][0], p["at"][1]))
                for p in places
                for m in [re.search(re.escape(p["text"]), text)]
                if m
            ]
            said += judged(text, spots)
    for row in rows():
        if row["lat"]:
            at = row["text"].index(row["name"])
            spot = (at, at + len(row["name"]), (float(row["lat"]), float(row["lon"])))
            said += judged(row["text"], [spot])
    return said


def drawn_towns(count: int = TOWNS) -> Said:
    """Drawn towns, each in a report of its own."""
    said: Said = []
    for text, name, where in progress(drawn(count), count, "drawn towns"):
        at = text.index(name)
        said += judged(text, [(at, at + len(name), where)])
    return said


def corpus(path: Path, step: int = 1) -> Said:
    """Every ``step``-th text of a corpus in the LGL or GeoVirus format.

    :raises AbsentError: when the corpus or the scorer that reads it is not there.
    """
    if not path.exists():
        raise AbsentError(f"{path} is not there: nothing to measure")
    texts = list(scorer("corpora").READ["places"](path))[::step]
    said: Said = []
    for _, text, gold in progress(texts, len(texts), path.stem):
        said += judged(text, [(a, b, where) for a, b, where, _ in gold if where])
    return said


def judged(text: str, spots: Iterable[Spot]) -> Said:
    """The confidence of each place that is read at one of ``spots``, and whether it lies there. States are left out:
    they are not placed by chance."""
    named = [
        (m.start, m.end, e.confidence, (e.lat, e.lon))
        for e in _entities(text)
        if e.kind == "place" and e.lat is not None and e.lon is not None
        for m in e.mentions
    ]
    said: Said = []
    for start, end, where in spots:
        met = next((n for n in named if n[0] < end and start < n[1]), None)
        if met is not None:
            said.append((met[2], km(where, met[3]) <= _RIGHT))
    return said


def _entities(text: str) -> Iterator[Entity]:
    """Who and what is named in ``text``, by the stages up to names."""
    ((report, _, doc),) = parsed([text])
    hits = knowledge.scan(doc)
    cast = find_cast(doc, hits, locate(doc, hits), report.published)
    return (actor.entity() for actor in cast.actors if actor.mentions)
