"""UCDP GED: its 49 columns (mind the order best, high, low), one row for each happening with at least one dead.

Numbers are those of the chosen rule; ``source_original`` names the claimants, which the format has no other place for.
Ids that only UCDP gives (conflicts, dyads, actors) stay empty. How columns are decided is said in docs/export.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim.export.codes import state
from counterclaim.export.companion import lines_of, write_companion
from counterclaim.export.happened import HAPPENED, Book, Happening
from counterclaim.export.losses import Loss, losses
from counterclaim.export.selection import Selection
from counterclaim.export.separated import write_commas
from counterclaim.export.shape import (
    claimants_of,
    days_of,
    is_state,
    name_of,
    place_of,
    reports_of,
    sides_of,
)
from counterclaim.record import Entity

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id",
    "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id",
    "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)  # fmt: skip
_REGIONS = ((200, "Americas"), (400, "Europe"), (627, "Africa"), (700, "Middle East"), (1000, "Asia"))
"""Regions by Gleditsch and Ward number: each up to, and without, the number."""
_STATE_BASED, _NON_STATE, _ONE_SIDED = 1, 2, 3


def write_ucdp(selection: Selection, out: Path, rule: str) -> dict[str, int]:
    """Write the happenings with dead and the companion; say how many rows each has.

    :raises OSError: when it cannot be written.
    """
    book = Book(selection)
    found = dict(deadly(book, rule))
    happenings = [h for h in book.happenings if h.id in found]
    rows = write_commas((_row(book, h, found[h.id]) for h in happenings), out, COLUMNS)
    lines = (line for h in happenings for line in lines_of(book, h, str(h.number)))
    return {out.name: rows} | write_companion(lines, out)


def deadly(book: Book, rule: str) -> Iterator[tuple[str, Sequence[Loss]]]:
    """The happenings, by id, in which by the rule somebody may have died, and that are told to have happened."""
    found: Mapping[str, Sequence[Loss]] = losses(book, rule)
    for happening in book.happenings:
        told = not happening.told or any(t.event.status in HAPPENED for t in happening.told)
        if told and any(loss.high for loss in found.get(happening.id, ())):
            yield happening.id, found[happening.id]


def _row(book: Book, happening: Happening, dead: Sequence[Loss]) -> list[Any]:
    violence, side_a, side_b = _violence(happening, dead)
    place, days, reports = place_of(happening), days_of(happening), reports_of(happening)
    codes = state(place.country) if place else None
    a, b = _side_name(book, side_a), "Civilians" if violence == _ONE_SIDED else _side_name(book, side_b)
    by_whom = {
        "a": sum(x.best for x in dead if x.kind == "fighters" and side_a and x.side == side_a),
        "b": sum(x.best for x in dead if x.kind == "fighters" and side_b and x.side == side_b),
        "civilians": sum(x.best for x in dead if x.kind == "civilians"),
    }
    best = sum(x.best for x in dead)
    located = place is not None and place.lat is not None
    return [
        happening.number, happening.id, days.start[:4], "", "", violence, "", "",
        happening.incident.theatre if happening.incident else happening.counted[0].count.theatre,
        "", "", f"{a} - {b}", "", "", a, "", "", b,
        len(reports),
        ";".join(f"{r.publisher or r.origin or ''},{r.published or ''},{r.title or ''}" for r in reports),
        ";".join(r.publisher or r.origin or "" for r in reports), ";".join(r.published or "" for r in reports),
        ";".join(r.title or "" for r in reports), ";".join(claimants_of(book, happening)),
        place.where_prec if place else None, place.name if place else None, place.name if place else None, "", "",
        place.lat if place and located else None, place.lon if place and located else None,
        f"POINT ({place.lon} {place.lat})" if place and located else None, priogrid(place) if located else None,
        _country(book, place), codes.gw if codes else None, _region(codes.gw if codes else ""),
        1 if days.precision == 1 else 2, days.precision, _stamp(days.start), _stamp(days.until),
        by_whom["a"], by_whom["b"], by_whom["civilians"], best - sum(by_whom.values()),
        best, sum(x.high for x in dead), sum(x.low for x in dead),
        _gw(side_a), None if violence == _ONE_SIDED else _gw(side_b),
    ]  # fmt: skip


def _violence(happening: Happening, dead: Sequence[Loss]) -> tuple[int, str | None, str | None]:
    """type_of_violence, side a and side b. A state is side a. One-sided where all dead are civilians."""
    did, bore = sides_of(happening)
    first, second = next(iter(did), None), next(iter(bore), next(iter(did[1:]), None))
    if all(loss.kind == "civilians" for loss in dead):
        return _ONE_SIDED, first, None
    if is_state(second) and not is_state(first):
        first, second = second, first
    return _STATE_BASED if is_state(first) else _NON_STATE, first, second


def _side_name(book: Book, side: str | None) -> str:
    if side is None:
        return "Unknown"
    return f"Government of {name_of(book, side)}" if is_state(side) else name_of(book, side)


def _gw(side: str | None) -> str | None:
    codes = state(side)
    return codes.gw if codes else None


def _country(book: Book, place: Entity | None) -> str | None:
    return name_of(book, place.country) if place and place.country else None


def _region(gw: str) -> str:
    return next((name for limit, name in _REGIONS if gw and int(gw) < limit), "")


def _stamp(day: str) -> str:
    return f"{day} 00:00:00.000" if day else ""


def priogrid(place: Entity | None) -> int | None:
    """The PRIO-GRID cell (half a degree, numbered from the south-west corner, 720 a row) of a place."""
    if place is None or place.lat is None or place.lon is None:
        return None
    row, column = min(int((place.lat + 90) * 2), 359), min(int((place.lon + 180) * 2), 719)
    return row * 720 + column + 1
