"""The codes of the field: CAMEO and PLOVER of events, numbers of states.

Sources stand in the tables ``plover_types``, ``cameo`` and ``state_codes`` of the lexicon, row by row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim import lexicon
from counterclaim.record import Event


@dataclass(frozen=True, slots=True)
class EventCode:
    """An event in codes: PLOVER ``type``, ``mode`` and ``quad`` category, CAMEO ``code`` with its ``base`` (three
    digits) and ``root`` (two), CAMEO ``quad_class`` and ``goldstein`` value (-10 conflict to 10 cooperation)."""

    type: str
    mode: str | None
    quad: int
    code: str
    base: str
    root: str
    quad_class: int
    goldstein: float


@dataclass(frozen=True, slots=True)
class StateCodes:
    """A state in the codes of the field: ISO 3166-1 ``alpha3``, ``alpha2`` and ``numeric``, Correlates of War ``cow``,
    Gleditsch and Ward ``gw``, FIPS 10-4 ``fips``; empty where a list does not have it."""

    alpha3: str
    alpha2: str
    numeric: str
    cow: str
    gw: str
    fips: str


def code_of(event: Event) -> EventCode:
    """The codes of ``event``: its own CAMEO code, else that of its mode in the crosswalk, else that of its type."""
    types, codes = _types(), _goldstein()
    row = types[event.type]
    own = event.cameo if event.cameo in codes else None
    code = own or _by_mode().get((event.type, event.mode or "")) or row["cameo"]
    return EventCode(
        row["as"] or event.type, row["mode"] or event.mode, int(row["quad"]),
        code, code[:3], code[:2], quad_class(code), codes[code],
    )  # fmt: skip


def quad_class(code: str) -> int:
    """The CAMEO quad class of a code: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def state(code: str | None) -> StateCodes | None:
    """The state with the alpha-3 ``code``; None where there is none."""
    return _states().get(code or "")


@lexicon.compiled
def _types() -> Mapping[str, lexicon.Row]:
    return {row["type"]: row for row in lexicon.rows("plover_types")}


@lexicon.compiled
def _goldstein() -> Mapping[str, float]:
    return {row["code"]: float(row["goldstein"]) for row in lexicon.rows("cameo")}


@lexicon.compiled
def _by_mode() -> Mapping[tuple[str, str], str]:
    """The first code of each type and mode."""
    found: dict[tuple[str, str], str] = {}
    for row in lexicon.rows("cameo"):
        if row["mode"]:
            found.setdefault((row["type"], row["mode"]), row["code"])
    return found


@lexicon.compiled
def _states() -> Mapping[str, StateCodes]:
    return {
        row["code"]: StateCodes(
            row["code"], row["alpha2"], row["numeric"], row["cow"], row["gw"], row["fips"]
        )
        for row in lexicon.rows("state_codes")
    }
