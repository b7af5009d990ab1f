"""Hand-made readings, so that what is tested is review and not what the engine reads today."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from counterclaim.ledger import LedgerStore
from counterclaim.reading.anchors import anchored
from counterclaim.record import Claim, Entity, Event, Figure, Link, Mention, Reading, Report, Side, Span

TEXT = (
    "The army said that it had killed 30 rebels near Baidoa. The rebels denied it. "
    "A spokesman for the ministry said the rebels had fled Baidoa."
)


def make_reading(suffix: str = "", engine: str = "one") -> Reading:
    """Two claims and a denial, a figure, an event and a link on :data:`TEXT` and ``suffix``."""
    text = TEXT + suffix

    def span(words: str, nth: int = 1) -> Span:
        at = -1
        for _ in range(nth):
            at = text.index(words, at + 1)
        return Span(at, at + len(words))

    def mention(words: str, nth: int = 1) -> Mention:
        found = span(words, nth)
        return Mention(found.start, found.end)

    som = Side("SOM", "Somalia")
    reading = Reading(
        Report(text, publisher="Wire", published="2010-05-04"),
        (
            Entity("e1", "Somali army", "body", som, (mention("The army"), mention("it", 1))),
            Entity("e2", "rebels", "group", None, (mention("rebels"), mention("rebels", 2), mention("rebels", 3))),
            Entity("e3", "Baidoa", "place", None, (mention("Baidoa"), mention("Baidoa", 2)), country="SOM", lat=3.1, lon=43.6),
            Entity("e4", "ministry", "body", som, (mention("the ministry"),)),
        ),
        (
            Claim("c1", ("e1",), "assert", span("said"), span("The army"), (span("it had killed 30 rebels near Baidoa"),),
                  False, (span("The army said that it had killed 30 rebels near Baidoa"),), rule="say", confidence=0.9),
            Claim("c2", ("e2",), "deny", span("denied"), span("The rebels"), (span("it", 2),), False,
                  (span("The rebels denied it"),), rule="say", confidence=0.8),
            Claim("c3", ("e4",), "assert", span("said", 2), span("A spokesman for the ministry"),
                  (span("the rebels had fled Baidoa"),), False, (span("said the rebels had fled Baidoa"),), rule="say",
                  confidence=0.4),
        ),
        figures=(
            Figure("f1", 30, None, "exact", "killed", "militant", "e2", "e1", "c1", (span("killed 30 rebels"),),
                   place="e3", rule="verb-object", confidence=0.7),
        ),
        events=(
            Event("v1", "ASSAULT", ("e1",), ("e2",), "denied", (span("killed 30 rebels near Baidoa"),), place="e3",
                  claim="c1", rule="verb-act", confidence=0.6),
        ),
        links=(Link("l1", "denies", "c2", "c1", (span("The rebels denied it"),), "same-content", 0.6),),
        engine=engine,
    )  # fmt: skip
    return anchored(reading)


@pytest.fixture
def reading() -> Reading:
    return make_reading()


@pytest.fixture
def make() -> Callable[..., Reading]:
    """Makes a reading of another report (``suffix``) or by another ``engine``."""
    return make_reading


@pytest.fixture
def ledger(place: str, reading: Reading) -> Iterator[LedgerStore]:
    """A ledger on either database that holds ``reading``."""
    with LedgerStore(place) as store:
        store.add(reading)
        yield store
