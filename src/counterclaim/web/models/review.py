"""The review: rows to be decided on, decisions, agreement."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from counterclaim.ledger.review.records import Action, Role
from counterclaim.web.models.base import Day, Edges, Labelled, Marked, Model

_PLAIN = "^[^\\x00]*$"
Words = Annotated[str, Field(max_length=10_000, pattern=_PLAIN)]
Name = Annotated[str, Field(min_length=1, max_length=200, pattern=_PLAIN)]
Anchor = Annotated[str, Field(min_length=1, max_length=400, pattern=_PLAIN)]


class Proposal(BaseModel):
    """A decision as it is sent; see the table ``decision`` for what each part means."""

    model_config = ConfigDict(extra="forbid")

    action: Action
    anchor: Anchor
    coder: Name
    other: Anchor | None = None
    field: Annotated[str, Field(max_length=40, pattern=_PLAIN)] | None = None
    value: Any = None
    reason: Words = ""
    role: Role = "coder"
    undoes: Annotated[str, Field(max_length=100, pattern=_PLAIN)] | None = None


class Undoing(BaseModel):
    """Who takes a decision back, and why."""

    model_config = ConfigDict(extra="forbid")

    coder: Name
    reason: Words = ""
    role: Role = "coder"


class Taken(Model):
    """A decision in the chain; ``id`` and ``number`` are its place there."""

    model_config = ConfigDict(extra="allow")

    id: int
    number: int
    action: str
    anchor: str
    coder: str
    role: str
    made: str
    hash: str


class Editable(Model):
    """A field of a row, with what it may hold."""

    name: str
    type: str
    optional: bool
    value: Any
    label: str
    choices: list[Any] | None


class Context(Model):
    """What stands around a sentence."""

    before: str
    after: str


class Text(Model):
    """A stretch of a report's text; ``start`` counts its code points."""

    start: int
    words: str


class Duplicate(Model):
    """A row of another report that says the same."""

    anchor: str
    report: str
    words: str


class ToReview(Model):
    """A row to be decided on."""

    anchor: str
    kind: str
    report: str
    label: str
    row: dict[str, Any]
    fields: list[Editable]
    sentence: Marked
    start: int
    end: int
    context: Context
    text: Text
    spans: list[Edges]
    rule: str
    confidence: float
    review: str
    contested: bool
    duplicates: list[Duplicate]
    decisions: list[dict[str, Any]]
    differences: list[dict[str, Any]]
    difference: dict[str, Any] | None
    disputes: list[dict[str, Any]]
    title: str
    publisher: str | None
    published: Day | None


class Queue(Model):
    """A page of the review queue; ``entities`` and ``claims`` are by report what fields of that type may hold, as
    (anchor, label)."""

    total: int
    rows: list[ToReview]
    entities: dict[str, list[Labelled]]
    claims: dict[str, list[Labelled]]


class Log(Model):
    """Decisions, and the hash of the last one of the chain."""

    rows: list[Taken]
    head: str


class Decided(Model):
    """A decision that was kept, and its row as it stands now."""

    decision: Taken
    row: ToReview | None


class FieldAgreement(Model):
    """Krippendorff's alpha of a field, on how many rows and pairs of values it rests; none where it cannot be told."""

    kind: str
    field: str
    metric: str
    alpha: float | None
    units: int
    pairs: int


class Agreement(Model):
    """How far coders agree."""

    coders: list[str]
    fields: list[FieldAgreement]
    disputes: int
