"""Which tallies and incidents a filter shows: those with a figure or an event that passes it.

A war's are told by their own column: each tally and each incident is of one war, that of all its rows.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, select, true

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.select import passing

Condition = ColumnElement[bool]


def tallies(view: Filter, dialect: str) -> Condition:
    """What a tally must fulfil to be shown by ``view``."""
    if view == Filter(theatre=view.theatre):
        return t.tally.c.theatre.in_(view.theatre) if view.theatre else true()
    scope, figure = t.figure_scope, t.figure
    joined = select(scope.c.tally).join(figure, figure.c.anchor == scope.c.anchor)
    return t.tally.c.id.in_(joined.where(scope.c.tally.is_not(None), passing(figure, view, dialect)))


def incidents(view: Filter, dialect: str) -> Condition:
    """What an incident must fulfil to be shown by ``view``."""
    if view == Filter(theatre=view.theatre):
        return t.incident.c.theatre.in_(view.theatre) if view.theatre else true()
    telling, event = t.telling, t.event
    joined = select(telling.c.incident).join(event, event.c.anchor == telling.c.event)
    return t.incident.c.id.in_(joined.where(passing(event, view, dialect)))
