"""The state of a ledger, its tables, facets and searches."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict

from counterclaim.web.models.base import Day, Marked, Model, Value


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


Facet = list[Value]


class Facets(Model):
    """What there is to filter by."""

    theatre: Facet
    publisher: Facet
    speaker: Facet
    stance: Facet
    side: Facet
    outcome: Facet
    category: Facet
    type: Facet
    status: Facet
    country: Facet
    review: Facet


class Bin(Model):
    """Rows with a confidence in a range, and how many of them are right; the range is ``from`` .. ``to``."""

    model_config = ConfigDict(extra="allow")

    n: int
    right: int


class KindMeasured(Model):
    """How reliable the confidence of a kind of row is."""

    kind: str
    bins: list[Bin]
    seen: list[Bin]
    ece: float | None


class Calibration(Model):
    """How often rows are right that say so with a given confidence, and on what that was measured."""

    kinds: list[KindMeasured]
    measured: str | None
