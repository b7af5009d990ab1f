"""The first page."""

from __future__ import annotations

from typing import Literal

from counterclaim.web.models.base import Bucket, Day, Labelled, Model


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
    """Incidents by bucket, and figures over time."""

    bucket: Literal["day", "month", "year"]
    incidents: list[Bucket]
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
