"""ACLED: its 31 columns, one row for each happening that is an event to ACLED; ``fatalities`` is one whole number.

The number is the best one of the chosen rule (``acled``: the most conservative report); who says what, and who denies
it, stands in ``notes`` and in the companion. How columns are decided is said in docs/export.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim import lexicon
from counterclaim.export.codes import state
from counterclaim.export.companion import lines_of, write_companion
from counterclaim.export.happened import HAPPENED, Book, Happening, Told
from counterclaim.export.losses import Loss, losses
from counterclaim.export.selection import Selection
from counterclaim.export.separated import write_commas
from counterclaim.export.shape import days_of, is_state, name_of, place_of, reports_of, sentences, sides_of

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_DISORDER = {
    "Battles": "Political violence", "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence", "Protests": "Demonstrations", "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}  # fmt: skip
_CIVIL = ("Violence against civilians", "Attack")
_STATE_FORCES, _REBELS, _CIVILIANS, _EXTERNAL = 1, 2, 7, 8
_TIME = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3}
"""UCDP date_prec to ACLED time_precision: 1 the day, 2 about a week, 3 about a month."""
_GEO = {1: 1, 2: 2, 3: 2}
"""UCDP where_prec to ACLED geo_precision: 1 the town, 2 near it, else 3."""


def write_acled(selection: Selection, out: Path, rule: str) -> dict[str, int]:
    """Write the happenings that are events to ACLED and the companion; say how many rows each has.

    :raises OSError: when it cannot be written.
    """
    book = Book(selection)
    dead = losses(book, rule)
    kinds = {h.id: kind for h in book.happenings if (kind := _kind(h, dead.get(h.id, ())))}
    happenings = [h for h in book.happenings if h.id in kinds]
    rows = write_commas((_row(book, h, kinds[h.id], dead.get(h.id, ())) for h in happenings), out, COLUMNS)
    lines = (line for h in happenings for line in lines_of(book, h, _id(h)))
    return {out.name: rows} | write_companion(lines, out)


def _kind(happening: Happening, dead: Sequence[Loss]) -> tuple[str, str] | None:
    """event_type and sub_event_type; None where it is no event to ACLED or not told to have happened."""
    unarmed = bool(dead) and all(loss.kind == "civilians" for loss in dead)
    told = next((t for t in happening.told if t.event.status in HAPPENED), None)
    if told is None:
        return _CIVIL if unarmed and not happening.told else None
    found = _looked_up(told)
    if found == ("Battles", "Armed clash"):
        whom = [e.kind for e in told.recipients]
        return _CIVIL if unarmed or (whom and set(whom) <= {"people", "person"}) else found
    if found and found[1] == "Non-state actor overtakes territory":
        return _taken(told)
    return found


def _taken(told: Told) -> tuple[str, str]:
    """A place that changed hands: ACLED tells a state that takes its own back from others."""
    owner = told.place.country if told.place else None
    sides = [e.side for e in told.actors if e.side]
    if any(s.code and s.code == owner for s in sides):
        return "Battles", "Government regains territory"
    if any(s.code is None for s in sides):
        return "Battles", "Non-state actor overtakes territory"
    return "Battles", "Armed clash"


def _looked_up(told: Told) -> tuple[str, str] | None:
    types, event = _types(), told.event
    keys = ((event.type, "", event.cameo or "-"), (event.type, event.mode or "-", ""), (event.type, "", ""))
    return next((types[key] for key in keys if key in types), None)


@lexicon.compiled
def _types() -> Mapping[tuple[str, str, str], tuple[str, str]]:
    return {
        (row["type"], row["mode"], row["cameo"]): (row["event_type"], row["sub_event_type"])
        for row in lexicon.rows("acled_types")
    }


def _row(book: Book, happening: Happening, kind: tuple[str, str], dead: Sequence[Loss]) -> list[Any]:
    place, days = place_of(happening), days_of(happening)
    did, bore = sides_of(happening)
    country = place.country if place else None
    codes = state(country)
    actor1, with1 = _actors(book, did)
    targeted = kind[0] == _CIVIL[0] or (bool(dead) and all(loss.kind == "civilians" for loss in dead))
    actor2, with2 = _civilians(book, bore, country) if targeted else _actors(book, bore)
    inter1, inter2 = _inter(did, country), _CIVILIANS if targeted else _inter(bore, country)
    located = place is not None and place.lat is not None
    made = datetime.datetime.fromisoformat(book.selection.made)
    return [
        _id(happening), days.start, days.start[:4], _TIME[days.precision],
        _DISORDER[kind[0]] if kind[1] != "Excessive force against protesters" else "Political violence; Demonstrations",
        *kind, actor1, with1, inter1 or "", actor2, with2, inter2 or "",
        "".join(map(str, sorted(filter(None, (inter1, inter2))))).ljust(2, "0") if inter1 or inter2 else "",
        "Civilian targeting" if targeted else "",
        int(codes.numeric) if codes and codes.numeric else "", "", name_of(book, country) if country else "",
        "", "", "", place.name if place else "",
        place.lat if place and located else "", place.lon if place and located else "",
        _GEO.get(place.where_prec or 9, 3) if place and located else "",
        "; ".join(dict.fromkeys(r.publisher or r.origin or "" for r in reports_of(happening))), "",
        " ".join(sentences(book, happening)), sum(x.best for x in dead), "", int(made.timestamp()),
    ]  # fmt: skip


def _id(happening: Happening) -> str:
    """Country and number; XXX where it has no place."""
    place = place_of(happening)
    return f"{(place.country if place else None) or 'XXX'}{happening.number}"


def _actors(book: Book, sides: Sequence[str]) -> tuple[str, str]:
    """The main actor and those with it."""
    names = [f"Military Forces of {name_of(book, s)}" if is_state(s) else name_of(book, s) for s in sides]
    return (names[0] if names else ""), "; ".join(names[1:])


def _civilians(book: Book, sides: Sequence[str], country: str | None) -> tuple[str, str]:
    """Civilians as the second actor, of the state told or of where it was, and the groups told to have suffered."""
    whose = next((s for s in (*sides, country) if s and is_state(s)), None)
    groups = "; ".join(name_of(book, s) for s in sides if not is_state(s))
    return f"Civilians ({name_of(book, whose)})" if whose else "Civilians", groups


def _inter(sides: Sequence[str], country: str | None) -> int | None:
    """The inter code of the first of ``sides``: a state abroad is an external force."""
    if not sides:
        return None
    if is_state(sides[0]):
        return _STATE_FORCES if country in (None, sides[0]) else _EXTERNAL
    return _REBELS
