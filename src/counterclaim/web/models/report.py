"""One report."""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

from counterclaim.record import DatedBy
from counterclaim.web.models.base import Day, Model, Segment


class Named(Model):
    """A report in a chain of repetition."""

    id: str
    label: str
    reason: str


class Appearance(Model):
    """Where the same text was published too."""

    publisher: str | None
    title: str | None
    url: str | None
    published: Day | None
    added: str


class CardLink(Model):
    """A row that answers, or is answered by, the row of a card."""

    type: str
    direction: str
    anchor: str
    words: str
    link: str


class Card(Model):
    """A row beside the text; figures, claims and events have more keys of their own."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="allow")

    anchor: str
    kind: Literal["claim", "figure", "event"]
    label: str
    speaker: str | None
    words: str
    number: str | None
    against: str | None
    day: str | None
    place: str | None
    claim: str | None
    confidence: float
    rule: str
    review: str
    links: list[CardLink]
    tally: str | None
    scope: str | None
    denied_by: list[str]
    incident: str | None


class ReportEntity(Model):
    """Who or what a report speaks of."""

    anchor: str
    name: str
    kind: str
    side: str | None
    party: str | None
    spellings: list[str]
    mentions: int
    country: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    confidence: float
    review: str


class Unplaced(Model):
    """What could not be placed or tied, and why."""

    kind: str
    words: str
    why: str
    anchor: str | None


class Theatre(Model):
    """A war."""

    id: str
    label: str


class Report(Model):
    """A report with all that was read in it; segments are pieces of its text with the anchors that cover them."""

    id: str
    title: str
    publisher: str | None
    url: str | None
    published: Day | None
    dated_by: DatedBy | None
    language: str
    origin: str | None
    added: str
    engine: str | None
    theatre: Theatre | None
    appearances: list[Appearance]
    copy_of: Named | None
    copies: list[Named]
    segments: list[Segment]
    cards: list[Card]
    entities: list[ReportEntity]
    hidden: int
    unplaced: list[Unplaced]
    notes: list[str]
