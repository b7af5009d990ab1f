"""The answers of the API as they are described to others; the server writes them from plain dictionaries."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

Day = str
Labelled = tuple[str, str]
Marked = list[tuple[str, bool]]


class Model(BaseModel):
    """An object whose keys are written in camel case."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Problem(Model):
    """What went wrong, in words for people."""

    problem: str


class Merged(Model):
    """How far the merged picture goes: the moment at which it was made, how many readings and decisions came since, and
    why it could not be made anew, if it could not."""

    up_to: str | None
    behind: int
    problem: str | None


class State(Model):
    """What ledger this is and how it is served."""

    ledger: str
    version: str
    read_only: bool
    token: bool
    sizes: dict[str, int]
    merged: Merged
    now: str
    coder: str | None


class Totals(Model):
    """How much a filter shows."""

    reports: int
    claims: int
    figures: int
    events: int
    incidents: int
    contested: int


class Point(Model):
    """A figure in a series: the number stated, its bound, and where it stands."""

    day: Day
    low: int
    high: int | None
    bound: str
    anchor: str
    report: str
    tally: str | None


class Series(Model):
    """What one side counts of the losses of one side, over time; an empty key is no side."""

    speaker: str
    label: str
    side: str
    side_label: str
    points: list[Point]


class Timeline(Model):
    """Incidents by bucket, as (bucket, how many, how many of them denied), and figures over time."""

    bucket: Literal["day", "month", "year"]
    incidents: list[tuple[str, int, int]]
    loss: str
    series: list[Series]


class Place(Model):
    """A place on the map."""

    party: str
    name: str
    country: str | None
    lat: float
    lon: float
    incidents: int
    denials: int
    figures: int


class Map(Model):
    """Places of incidents; ``unplaced`` incidents have no coordinates."""

    places: list[Place]
    unplaced: int


class Cell(Model):
    """The last word of one speaker on one loss."""

    number: str
    low: int | None
    high: int | None
    day: Day | None
    anchor: str
    report: str
    n: int
    denied: bool


class Line(Model):
    """One tally of the matrix, with a cell for each speaker."""

    tally: str
    label: str
    side: str
    side_label: str
    what: str
    scope: str
    where: str | None
    contested: bool
    low: int | None
    high: int | None
    voices: int
    cells: list[Cell | None]


class Matrix(Model):
    """Claimants beside tallies."""

    speakers: list[Labelled]
    rows: list[Line]


class Contested(Model):
    """A contested tally or a denied incident: one of the two ids is there."""

    tally: str | None = None
    incident: str | None = None
    label: str
    low: int | None
    high: int | None
    voices: int
    speakers: list[Labelled]
    flags: list[str]
    days: str


class NewReport(Model):
    """A report that came lately."""

    id: str
    title: str
    publisher: str | None
    published: Day | None


class Changes(Model):
    """What came since the last visit."""

    since: str | None
    reports: int
    claims: int
    figures: int
    decisions: int
    new_reports: list[NewReport]


class Overview(Model):
    """What a filter shows at a glance; ``span`` has the first and last bucket as from and to."""

    span: dict[str, str | None]
    totals: Totals
    timeline: Timeline
    map: Map
    matrix: Matrix
    contested: list[Contested]
    changes: Changes


class Rows(Model):
    """A page of rows, how many there are, and by which columns they can be sorted."""

    total: int
    sorts: list[str]
    rows: list[dict[str, Any]]


class Hit(Model):
    """Something that was found; ``party`` is that of an entity."""

    kind: str
    anchor: str
    report: str
    snippet: Marked
    title: str
    publisher: str | None
    published: Day | None
    party: str | None


class Hits(Model):
    """What was found, the best first."""

    total: int
    hits: list[Hit]


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
    language: str
    origin: str | None
    added: str
    engine: str | None
    theatre: Theatre | None
    appearances: list[Appearance]
    copy_of: Named | None
    copies: list[Named]
    segments: list[tuple[str, list[str]]]
    cards: list[Card]
    entities: list[ReportEntity]
    unplaced: list[Unplaced]
    notes: list[str]
