"""The vocabulary of a dossier: what many reports say about one war, with nothing averaged away.

A dossier is made of readings (see :mod:`counterclaim.record`): every row points to a report by its content hash and to
the row of its reading, whose evidence spans hold the words, and carries the sentence that tells it. All records are
immutable; :mod:`counterclaim.dossier.plain` gives their JSON, under the version ``counterclaim/dossier/1``.

Sides are written as *side keys*: the ISO 3166-1 alpha-3 code of a state ("ARM"), else the party's everyday name
("Nagorno-Karabakh"); see :func:`side_key`. Days are ISO dates. Numbers are those stated by somebody, never computed;
low/best/high exist only under a named rule (:mod:`counterclaim.dossier.rules`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from counterclaim.record import Bound, Category, EntityKind, EventStatus, EventType, Outcome, Side

SCHEMA = "counterclaim/dossier/1"

Scope = Literal["running", "incident", "background"]
FlagKind = Literal[
    "jump", "withdrawal", "headline and body", "killed or casualties", "part and whole", "no side", "no day"
]
Verdict = Literal["contradiction", "update", "different scope", "compatible"]


def side_key(side: Side | None) -> str | None:
    """How a dossier writes a side: its ISO code, else its name; None where the report leaves it open."""
    return None if side is None else side.code or side.name


@dataclass(frozen=True, slots=True)
class Source:
    """One report of the dossier, and whether it says anything of its own.

    ``copy_of`` is the report whose wording it shares (near-duplicate or shared wire copy; None: it is the first or the
    only one of its kind), ``reason`` how that was told. ``theatre`` is the war it is about: reports that share no
    belligerents, places and time have different ones and nothing of them is ever merged.
    """

    report: str
    title: str | None
    publisher: str | None
    published: str | None
    origin: str | None
    theatre: str
    copy_of: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """An entity of one reading: report id, entity id inside that reading, the name it has there."""

    report: str
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class Party:
    """One person, body, group, state or place across reports. ``reasons`` has one line for each merge."""

    id: str
    name: str
    kind: EntityKind
    side: str | None
    aliases: tuple[str, ...]
    members: tuple[Member, ...]
    reasons: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Somebody's word that two names are one party or are not. It overrides the rules and can be taken back:
    the dossier is built anew from the readings and the decisions that stand."""

    first: str
    second: str
    same: bool
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """One figure of one report, with its scope resolved across reports: one row of the columnar table.

    ``id`` is ``REPORT:FIGURE``. ``side`` (whose loss), ``by`` and ``speaker`` (the side of the first claimant) are side
    keys; ``claimants`` and ``place`` are party ids. ``as_of`` is the day that the count stands for, else the day of
    the report; ``told`` the day on which it was said, else that of the report. ``denied_by`` are the side keys of
    those who deny the number or the claim that holds it. ``voice`` names the independent source: the claimant where
    there is one, else the report that others copy. ``headline`` is true where the count stands above the body,
    ``answers`` are the counts that its claim denies, contradicts or confirms, ``vague`` is the number word that stands
    for ``low`` ("dozens"), ``item`` the model of equipment whose loss is disputed ("S-300"), ``copied`` tells that
    the report copies another, ``words`` is the sentence.
    """

    id: str
    report: str
    figure: str
    claim: str | None
    theatre: str
    side: str | None
    outcome: Outcome
    category: Category
    low: int | None
    high: int | None
    bound: Bound
    by: str | None
    claimants: tuple[str, ...]
    claimant: str | None
    speaker: str | None
    voice: str
    as_of: str | None
    told: str | None
    start: str | None
    until: str | None
    place: str | None
    incident: str | None
    cumulative: bool | None
    scope: Scope
    headline: bool
    part_of: str | None
    vague: str | None = None
    item: str | None = None
    denied_by: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    copied: bool = False
    words: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Flag:
    """Something about a tally that an analyst should look at: what, why, and the counts behind it."""

    kind: FlagKind
    text: str
    counts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """What one claimant's side says over time: ids of its counts by as-of day, echoes in other reports folded in."""

    speaker: str | None
    claimants: tuple[str, ...]
    counts: tuple[str, ...]
    echoes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of the same loss: whose, what outcome, which category; a running total, one incident, or background.

    ``low`` and ``high`` are the lowest and the highest of the latest numbers of each speaker, ``contested``
    whether two sides give different numbers or a side denies one. ``voices`` counts independent sources. ``item`` is
    the model of equipment when its loss is disputed by itself.
    """

    id: str
    theatre: str
    side: str | None
    outcome: Outcome
    category: Category
    scope: Scope
    incident: str | None
    place: str | None
    item: str | None
    series: tuple[Series, ...]
    contested: bool
    low: int | None
    high: int | None
    voices: int
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two counts by different speakers or of different days in one tally, and what they are to one another."""

    first: str
    second: str
    tally: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One report's event inside an incident."""

    report: str
    event: str
    status: EventStatus
    claimants: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """Events of several reports that are one happening, and why they are thought to be one. ``place``, ``actors`` and
    ``recipients`` are party ids."""

    id: str
    theatre: str
    type: EventType
    start: str | None
    until: str | None
    place: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    tellings: tuple[Telling, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial, contradiction or admission: who answers (side key and party ids), what (the denied counts, the denied
    event's incident, the words denied), against whom, in which report, on which day and in which words."""

    id: str
    type: Literal["denies", "contradicts", "confirms"]
    report: str
    claim: str | None
    by: str | None
    claimants: tuple[str, ...]
    against: tuple[str, ...]
    of: str
    counts: tuple[str, ...]
    incident: str | None
    said: str | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The merged picture. ``sides`` gives the name of each side key, ``notes`` lists what could not be placed, so
    that nothing vanishes silently."""

    sources: tuple[Source, ...]
    parties: tuple[Party, ...]
    counts: tuple[Count, ...]
    tallies: tuple[Tally, ...]
    pairs: tuple[Pair, ...]
    incidents: tuple[Incident, ...]
    answers: tuple[Answer, ...]
    sides: dict[str, Side]
    decisions: tuple[Decision, ...] = ()
    notes: tuple[str, ...] = ()
    engine: str = ""
    schema: str = SCHEMA
