"""A place name of a report, with where it lies."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.gazetteer import Place


@dataclass(frozen=True, slots=True)
class Toponym:
    """Tokens ``first`` .. ``last`` (inclusive) name a place. ``lat``/``lon`` are None where it is listed as
    unplaced; ``where_prec`` is the UCDP precision class; ``country`` the alpha-3 code; ``territory`` the
    name of the disputed territory it lies in, if any; ``feature`` one of city, area, region, country, water,
    base, other; ``area`` the GeoNames code of its first-order area; ``main`` its main name in the gazetteer;
    ``candidates`` the likeliest bearers of a name that is listed as unplaced."""

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
    area: str = ""
    main: str = ""
    candidates: tuple[Place, ...] = ()
