"""The vocabulary of the ledger: immutable records, and their JSON in and out.

Everything that counterclaim says about a report is one of these records. The words are those of the
field: claimant, source, cue and content follow PolNeAR (Newell et al., 2018); event types follow the
PLOVER codebook; low/best/high and ``where_prec`` follow the UCDP GED codebook; sides are ISO 3166-1
alpha-3 states or non-state parties by name.

All offsets count Unicode code points in ``Report.text``; ``end`` is exclusive, so that
``text[start:end]`` gives back the words.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from counterclaim.standing import Candidate as Candidate
from counterclaim.standing import Hold as Hold
from counterclaim.standing import Side as Side
from counterclaim.standing import Standing as Standing

SCHEMA = "counterclaim/reading/1"
"""Version of the JSON layout; it changes whenever a key is renamed, removed or changes its meaning."""

EntityKind = Literal["person", "state", "body", "group", "place", "people", "equipment"]
MentionKind = Literal["name", "title", "pronoun", "demonym", "metonym"]
Stance = Literal[
    "assert", "deny", "confirm", "accuse", "refuse", "demand", "pledge", "threaten", "warn",
    "estimate", "withhold", "unverified",
]  # fmt: skip
Bound = Literal["exact", "at_least", "at_most", "about", "undisclosed"]
Outcome = Literal[
    "killed", "wounded", "missing", "captured", "detained", "displaced", "casualties",
    "destroyed", "damaged",
]  # fmt: skip
Category = Literal[
    "military", "militant", "civilian", "police", "journalist", "aid_worker", "mixed", "unknown",
    "aircraft", "helicopter", "drone", "tank", "armour", "artillery", "ship", "air_defence",
    "building", "other",
]  # fmt: skip
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "CONCEDE", "INVESTIGATE",
]  # fmt: skip
EventStatus = Literal["reported", "claimed", "denied", "planned", "failed", "history"]
LinkType = Literal["denies", "contradicts", "confirms", "repeats", "updates"]
DatedBy = Literal["given", "metadata", "feed", "text", "capture"]
AttributionKind = Literal["belief", "intention", "order", "perception", "other"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``start`` (inclusive) to ``end`` (exclusive) of the report's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Report:
    """One text by one publisher. The text is immutable: every offset counts its code points.

    ``id`` is the SHA-256 of the text (see :func:`report_id`); ``published`` is an ISO date or None
    when unknown; ``origin`` says where the text came from (a path, ``-`` or a URL, and the way into an
    archive: ``news.zip!a.html``); ``language`` is an ISO 639-1 code. ``dated_by`` says who told the day: the
    caller, the document's metadata, its feed, its text, or the capture by an archive, which may be later
    (None: nobody did, or it was not kept). ``pages`` are the offsets at which the pages of a PDF file begin.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    language: str = "en"
    origin: str | None = None
    id: str = ""
    dated_by: DatedBy | None = None
    pages: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", report_id(self.text))


def report_id(text: str) -> str:
    """The content hash that identifies a report: the first 32 hex digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of the report that names an entity, and how it names it."""

    start: int
    end: int
    kind: MentionKind = "name"


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what is spoken of: one entity for all its mentions in the report.

    ``lat``, ``lon`` (WGS 84 degrees) and ``where_prec`` (UCDP GED: 1 exact place .. 7 international
    waters) are given for places; ``country`` is the alpha-3 code of the state a place lies in by
    international recognition; ``ids`` holds external identifiers (``geonames``, ``iso3166``).
    ``standing`` tells who claims and holds a disputed place; ``candidates`` are the places that a place
    without coordinates may be.
    """

    id: str
    name: str
    kind: EntityKind
    side: Side | None
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    ids: dict[str, str] = field(default_factory=dict)
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    country: str | None = None
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""
    standing: Standing | None = None
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed statement: who says what, and how they stand to it.

    ``claimants`` and ``against`` are entity ids (none = the report leaves it open); ``source`` and
    ``cue`` are spans or None, ``content`` the spans of what is said (PolNeAR's three roles);
    ``said`` is the ISO date on which it was said, if told; ``via`` the entity id or plain name of who
    relayed it; ``parent`` the claim in whose content this one stands (nested speech).
    """

    id: str
    claimants: tuple[str, ...]
    stance: Stance
    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    quoted: bool
    evidence: tuple[Span, ...]
    said: str | None = None
    via: str | None = None
    against: tuple[str, ...] = ()
    parent: str | None = None
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A belief, intention, order or perception: attributed in PolNeAR's sense, but not a claim."""

    id: str
    kind: AttributionKind
    cue: Span
    source: Span | None
    content: tuple[Span, ...]
    evidence: tuple[Span, ...]
    holders: tuple[str, ...] = ()
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of loss. ``low`` is the number stated (None when withheld), ``high`` the end of a range.

    ``side`` (whose loss), ``by`` (who caused it) and ``place`` are entity ids or None; ``claim`` is
    the claim that the figure is part of, None when the report says it in its own voice. ``start`` and
    ``until`` are the ISO dates that the count covers (JSON keys ``from`` and ``to``). ``cumulative`` tells a
    running total from a count of one day or incident (None: not told). ``part_of`` is the figure
    that this one is a part of ("one of them a child").
    """

    id: str
    low: int | None
    high: int | None
    bound: Bound
    outcome: Outcome
    category: Category
    side: str | None
    by: str | None
    claim: str | None
    evidence: tuple[Span, ...]
    start: str | None = None
    until: str | None = None
    place: str | None = None
    cumulative: bool | None = None
    history: bool = False
    part_of: str | None = None
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, as a PLOVER event type; ``claim`` is the claim that tells it, if one does."""

    id: str
    type: EventType
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: EventStatus
    evidence: tuple[Span, ...]
    mode: str | None = None
    cameo: str | None = None
    start: str | None = None
    until: str | None = None
    place: str | None = None
    claim: str | None = None
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """One row answers another inside the report. ``source`` is a claim or figure id, ``target`` a
    claim, figure or event id (JSON keys ``from`` and ``to``)."""

    id: str
    type: LinkType
    source: str
    target: str
    evidence: tuple[Span, ...]
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression, its TIMEX3 ``type`` and ``value``, and the ISO days ``first`` .. ``last``
    that it covers (JSON keys ``from`` and ``to``; None while it cannot be resolved)."""

    id: str
    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    first: str | None
    last: str | None
    rule: str = ""
    confidence: float = 0.5
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one report. ``notes`` says what could not be told (an unknown publication
    date, rows that could not be placed), so that nothing vanishes silently."""

    report: Report
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    links: tuple[Link, ...] = ()
    dates: tuple[DateMention, ...] = ()
    notes: tuple[str, ...] = ()
    engine: str = ""
    schema: str = SCHEMA

    def claimants_of(self, figure: Figure) -> tuple[str, ...]:
        """The entity ids of those who state ``figure``: its claim's claimants. Derived, never stored,
        so that correcting the claim corrects the figure."""
        for claim in self.claims:
            if claim.id == figure.claim:
                return claim.claimants
        return ()

    def to_json(self) -> dict[str, Any]:
        """A JSON-ready object with the keys of the published schema."""
        data: dict[str, Any] = _plain(self)
        for row, figure in zip(data["figures"], self.figures, strict=True):
            row["claimants"] = list(self.claimants_of(figure))
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Reading:
        """The reading that :meth:`to_json` wrote.

        :raises ValueError: when ``data`` is of another schema version or lacks a required key.
        """
        if data.get("schema") != SCHEMA:
            raise ValueError(f"schema {data.get('schema')!r} is not {SCHEMA!r}")
        reading = _builder(typing.cast(Any, cls))(data)
        assert isinstance(reading, cls)
        return reading


# JSON keys that are Python keywords, or read better than our field names, per record.
_KEYS: dict[type, dict[str, str]] = {
    Hold: {"start": "from", "until": "to"},
    Figure: {"start": "from", "until": "to"},
    Event: {"start": "from", "until": "to"},
    DateMention: {"first": "from", "last": "to"},
    Link: {"source": "from", "target": "to"},
}


def json_key(record: type, name: str) -> str:
    """The JSON key of the field ``name`` of ``record``."""
    return _KEYS.get(record, {}).get(name, name)


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        record = type(value)
        return {json_key(record, f.name): _plain(getattr(value, f.name)) for f in dataclasses.fields(record)}
    if isinstance(value, tuple | list):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return dict(value)
    return value


@functools.cache
def _builder(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of type ``kind`` of the JSON that stands for it; put together once for each type."""
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        inner = _builder(next(a for a in typing.get_args(kind) if a is not type(None)))
        return inner if inner is _same else lambda value: None if value is None else inner(value)
    if typing.get_origin(kind) is tuple:
        each = _builder(typing.get_args(kind)[0])
        return tuple if each is _same else lambda value: tuple(map(each, value))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _record_builder(kind)
    return _same


def _record_builder(kind: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    fields = [(f.name, json_key(kind, f.name), _builder(hints[f.name])) for f in dataclasses.fields(kind)]
    optional = {
        f.name
        for f in dataclasses.fields(kind)
        if f.default is not dataclasses.MISSING or f.default_factory is not dataclasses.MISSING
    }

    def build(value: Any) -> Any:
        given = {}
        for name, key, inner in fields:
            if key in value:
                given[name] = inner(value[key])
            elif name not in optional:
                raise ValueError(f"{kind.__name__} lacks the key {key!r}")
        return kind(**given)

    return build


def _same(value: Any) -> Any:
    return value
