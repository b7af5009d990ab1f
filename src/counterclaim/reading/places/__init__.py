"""Toponyms: found, and placed by the whole report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.knowledge import Hit
from counterclaim.syntax import Document


@dataclass(frozen=True, slots=True)
class Toponym:
    """Tokens ``first`` .. ``last`` (inclusive) name a place. ``lat``/``lon`` are None where it is listed as
    unplaced; ``where_prec`` is the UCDP precision class; ``country`` the alpha-3 code; ``territory`` the name of the
    disputed territory it lies in, if any; ``feature`` one of city, area, region, country, water, base, other."""

    first: int
    last: int
    name: str
    lat: float | None
    lon: float | None
    where_prec: int
    country: str | None
    territory: str | None
    feature: str
    confidence: float
    ids: dict[str, str] = field(default_factory=dict)


def locate(doc: Document, hits: Sequence[Hit]) -> list[Toponym]:
    """The toponyms of the report, each placed once for the whole report, in text order."""
    return []
