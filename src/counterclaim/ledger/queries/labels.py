"""Words for what the tables hold as keys: sides, countries, reports, losses, tallies and incidents."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func

from counterclaim import knowledge
from counterclaim.ledger import tables as t
from counterclaim.text.plain import days, heading, loss, safe

NO_SIDE = "no side named"
OWN_VOICE = "the report itself"
_SCOPES = {"running": "running total", "incident": "one incident", "background": "background"}
_HEAD = 300  # code points of a text in which its first line is looked for


def side(key: str | None) -> str:
    """The everyday name of a side key: ``ARM`` is Armenia; parties without a code are called by their key."""
    if not key:
        return NO_SIDE
    state = knowledge.state(key)
    return state.name if state else safe(key)


def sides(listed: str) -> list[list[str]]:
    """The keys and names in a cell that lists side keys."""
    return [[key, side(key)] for key in listed.split("; ") if listed]


def country(code: str) -> str:
    """The everyday name of an alpha-3 code."""
    return side(code)


def head() -> ColumnElement[str]:
    """What a report is called by: its title, else the beginning of its text (for :func:`title`)."""
    return func.coalesce(t.report.c.title, func.substr(t.report.c.text, 1, _HEAD)).label("head")


def title(head: str | None) -> str:
    """The label of a report of which :func:`head` was asked."""
    return heading(None, head or "")


def source(publisher: str | None, published: str | None, head: str | None) -> str:
    """What a report is called in a chain of repetition: publisher and day, else its title."""
    name = safe(publisher or "") or title(head)
    return f"{name}, {published}" if published else name


def claimants(names: str | None, claim: Any) -> str:
    """Who says so; whoever is left open by the report, or the report itself where there is no claim."""
    return safe((names or "").replace("; ", ", ")) or ("left open" if claim is not None else OWN_VOICE)


def names(listed: str) -> list[str]:
    """The names in a cell that lists them."""
    return [safe(name) for name in listed.split("; ") if name]


def tally(row: Any) -> str:
    """``Georgia: killed, civilian (one incident: Gori, 2008-08-12)``."""
    where = ", ".join(filter(None, (safe(row.place_name or ""), days(row.from_day, row.to_day))))
    scope = f"{_SCOPES[row.scope]}: {where}" if row.scope == "incident" and where else _SCOPES[row.scope]
    return f"{side(row.side)}: {loss(row.outcome, row.category, row.item)} ({scope})"


def incident(row: Any) -> str:
    """``ASSAULT at Gori, 2008-08-12: Russia → Georgia``."""
    where = f" at {safe(row.place_name)}" if row.place_name else ""
    when = f", {told}" if (told := days(row.from_day, row.to_day)) else ""
    who = " → ".join(filter(None, (safe(row.actors), safe(row.recipients))))
    return f"{row.type}{where}{when}{f': {who}' if who else ''}"


def flags(listed: str) -> list[str]:
    """The lines of a tally's flags or of a merging's reasons."""
    return [safe(line) for line in listed.split("\n") if line]
