"""Where it happened: the places of incidents, for a map."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Integer, cast, func, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.queries import shown
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.select import passing
from counterclaim.text.plain import safe

_PLACES = 400


def places(connection: Connection, view: Filter) -> dict[str, Any]:
    """The places of most incidents that ``view`` shows, with how many of those are denied and how many figures count
    them; ``unplaced`` is the number of incidents whose place has no coordinates."""
    dialect = connection.dialect.name
    incident = t.incident.c
    condition = shown.incidents(view, dialect)
    where = (incident.place, incident.place_name, incident.country, incident.lat, incident.lon)
    most = (
        select(
            *where,
            func.count().label("incidents"),
            func.sum(cast(incident.denials > 0, Integer)).label("denials"),
        )
        .where(condition, incident.lat.is_not(None))
        .group_by(*where)
        .order_by(func.count().desc(), exact(incident.place))
        .limit(_PLACES)
    )
    unplaced = select(func.count()).select_from(t.incident).where(condition, incident.lat.is_(None))
    found = connection.execute(most).all()
    counted = (
        select(incident.place, func.count().label("n"))
        .join(t.figure_scope, t.figure_scope.c.incident == incident.id)
        .join(t.figure, t.figure.c.anchor == t.figure_scope.c.anchor)
        .where(incident.place.in_([row.place for row in found]), passing(t.figure, view, dialect))
        .group_by(incident.place)
    )
    figures = {row.place: row.n for row in connection.execute(counted)}
    return {
        "places": [
            {
                "party": row.place, "name": safe(row.place_name or ""), "country": row.country, "lat": row.lat,
                "lon": row.lon, "incidents": row.incidents, "denials": row.denials,
                "figures": figures.get(row.place, 0),
            }
            for row in found
        ],
        "unplaced": connection.execute(unplaced).scalar_one(),
    }  # fmt: skip
