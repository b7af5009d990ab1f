"""Incidents, tallies and parties."""

from __future__ import annotations

from typing import Any

from counterclaim.web.models.base import Day, Marked, Model, Spelling
from counterclaim.web.models.overview import Series


class Counted(Model):
    """A figure with its sentence and its place in the merged picture. ``day`` is the day that it stands for, ``told``
    that of the figure or its report; ``number`` reads as it was stated; an empty key is no side."""

    day: Day | None
    told: Day | None
    number: str
    low: int | None
    high: int | None
    bound: str
    outcome: str
    category: str
    what: str
    side: str
    side_label: str
    by: str | None
    speaker: str
    speaker_label: str
    claimants: str
    sentence: Marked
    report: str
    publisher: str | None
    published: Day | None
    title: str
    anchor: str
    copied: bool
    headline: bool
    scope: str
    tally: str | None
    part: bool
    confidence: float
    review: str
    denied_by: list[str]


class Said(Model):
    """What one side says of a loss, by day."""

    speaker: str
    label: str
    points: list[Counted]


class Pair(Model):
    """What two figures are to one another: contradiction, update, different scope or compatible, and why."""

    first: str
    second: str
    verdict: str
    reason: str


class Tally(Model):
    """Claim against claim: one loss, what each side says of it, and how that fits; ``hidden`` figures do not pass the
    filter or are rejected."""

    id: str
    label: str
    side: str
    side_label: str
    outcome: str
    category: str
    what: str
    scope: str
    where: str | None
    days: str
    theatre: str
    incident: str | None
    contested: bool
    low: int | None
    high: int | None
    voices: int
    flags: list[str]
    hidden: int
    series: list[Said]
    pairs: list[Pair]


class Where(Model):
    """The place of an incident."""

    party: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None


class Account(Model):
    """One report's telling of an incident; ``chain`` says who relays whom."""

    report: str
    publisher: str | None
    title: str
    published: Day | None
    claimants: str
    speaker: str
    speaker_label: str
    stance: str | None
    status: str
    quoted: bool | None
    actors: list[str]
    recipients: list[str]
    place: str | None
    day: Day | None
    sentence: Marked
    anchor: str
    chain: list[str]
    confidence: float
    review: str
    copied: bool


class Answered(Model):
    """A denial, contradiction or admission."""

    type: str
    by: str
    by_label: str
    claimants: str
    about: str
    said: Day | None
    words: Marked
    report: str
    publisher: str | None
    published: Day | None
    anchor: str | None


class IncidentTally(Model):
    """A tally of an incident's losses."""

    tally: str
    label: str
    contested: bool
    low: int | None
    high: int | None
    voices: int


class Incident(Model):
    """One happening: who tells it, who counts its losses, who answers; ``hidden`` accounts do not pass the filter or
    are rejected."""

    id: str
    label: str
    type: str
    days: str
    place: Where | None
    actors: list[str]
    recipients: list[str]
    theatre: str
    denials: int
    reasons: list[str]
    accounts: list[Account]
    hidden: int
    figures: list[Counted]
    answers: list[Answered]
    tallies: list[IncidentTally]


class Listed(Model):
    """The first rows of a list, and how many there are."""

    total: int
    rows: list[dict[str, Any]]


class Told(Model):
    """What a party takes part in."""

    events: Listed
    figures: Listed


class OverTime(Model):
    """Figures over time."""

    loss: str
    series: list[Series]


class Member(Model):
    """An entity of a report that is this party."""

    anchor: str
    report: str
    name: str
    publisher: str | None
    published: Day | None
    title: str


class Party(Model):
    """One person, body, group, state or place across reports: its spellings with the number of reports, claims that it
    makes and that are made against it, and its figures over time."""

    id: str
    name: str
    kind: str
    side: str
    side_label: str
    country: str | None
    lat: float | None
    lon: float | None
    spellings: list[Spelling]
    reasons: list[str]
    reports: int
    made: Listed
    received: Listed
    told: Told
    figures: OverTime
    members: list[Member]
