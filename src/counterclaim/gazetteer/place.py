"""A place as the gazetteer knows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """One place that a name may stand for.

    ``id`` is unique and stable from build to build for the same sources; ``lat``/``lon`` are WGS 84 degrees;
    ``country`` the alpha-3 code by international recognition ("" for seas and regions of several countries)
    and ``area`` the GeoNames code of its first-order area; ``people`` the population, 0 where unknown;
    ``feature`` one of capital, city, area1, area2 (first- and second-order areas), country, region, district,
    camp, base, site, island, water, sea, mountain, line; ``where_prec`` the UCDP GED precision class that the
    name has by itself; ``territory`` the disputed territory that it lies in; ``primary`` whether the name
    looked up is its main one; ``rank`` lifts places that reports on conflict mean by a name (0 for the city
    extract); ``geonames`` and ``iso`` are external ids.
    """

    id: str
    name: str
    lat: float
    lon: float
    country: str
    area: str
    people: int
    feature: str
    where_prec: int = 1
    territory: str | None = None
    primary: bool = True
    rank: int = 0
    geonames: int | None = None
    iso: str | None = None
