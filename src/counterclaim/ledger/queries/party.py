"""One party: all its spellings, what it claims and is told, what it takes part in, and its numbers over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, func, or_, select

from counterclaim.ledger import tables as t
from counterclaim.ledger.filter import Filter
from counterclaim.ledger.problems import GoneError
from counterclaim.ledger.queries import labels
from counterclaim.ledger.queries.order import exact
from counterclaim.ledger.queries.rows import listed
from counterclaim.ledger.queries.timeline import bucket_of, series
from counterclaim.ledger.select import passing
from counterclaim.ledger.view import LedgerView
from counterclaim.text.plain import safe

Plain = dict[str, Any]
_ROWS = 50
_MEMBERS = 200


def party(ledger: LedgerView, key: str, view: Filter, loss: str = "killed") -> Plain:
    """The party with the id ``key``, with the rows that pass ``view``, the latest first.

    :param loss: the outcome whose figures are drawn over time.
    :raises GoneError: when there is none.
    """
    with ledger.connected() as connection:
        row = connection.execute(select(t.party).where(t.party.c.id == key)).one_or_none()
        if row is None:
            raise GoneError(
                f"{ledger}: there is no party {key}; it may have another name since more was read"
            )
        members = connection.execute(_members(key)).all()
        book = _Book(connection, key, view)
        return {
            "id": key, "name": safe(row.name), "kind": row.kind, "side": row.side or "",
            "sideLabel": labels.side(row.side), "country": row.country, "lat": row.lat, "lon": row.lon,
            "spellings": _spellings(members), "reasons": labels.flags(row.reasons), "reports": row.reports,
            "made": book.rows("claims", t.claim, t.claim_entity, ["claimant"]),
            "received": book.rows("claims", t.claim, t.claim_entity, ["against"]),
            "told": {
                "events": book.rows("events", t.event, t.event_entity, ["actor", "recipient", "place"]),
                "figures": book.rows("figures", t.figure, t.figure_entity, ["side", "by", "place"]),
            },
            "figures": {"loss": loss, "series": book.series(row, loss)},
            "members": [
                {
                    "anchor": m.anchor, "report": m.report, "name": safe(m.name),
                    "publisher": m.publisher and safe(m.publisher), "published": m.published,
                    "title": labels.title(m.head),
                }
                for m in members[:_MEMBERS]
            ],
        }  # fmt: skip


def _members(key: str) -> Any:
    entity, report = t.entity.c, t.report.c
    return (
        select(entity.anchor, entity.report, entity.name, entity.spellings, report.publisher, report.published,
               labels.head())
        .join(t.report, report.id == entity.report)
        .where(entity.party == key, entity.review != "rejected")
        .order_by(report.published.nulls_first(), exact(entity.anchor))
    )  # fmt: skip


def _spellings(members: Sequence[Any]) -> list[list[Any]]:
    """How each report spells it, with the number of reports."""
    seen = Counter(name for m in members for name in labels.names(m.spellings) or [safe(m.name)])
    return [[name, n] for name, n in sorted(seen.items(), key=lambda s: (-s[1], s[0]))]


class _Book:
    """The rows that a party takes part in."""

    def __init__(self, connection: Connection, key: str, view: Filter) -> None:
        self._connection = connection
        self._key = key
        self._view = view

    def rows(self, kind: Any, table: Table, tie: Table, roles: Iterable[str]) -> Plain:
        """Those in which it has one of ``roles``."""
        shown = passing(table, self._view, self._connection.dialect.name)
        return listed(self._connection, kind, and_(self._tied(table, tie, roles), shown), "-day", _ROWS)

    def series(self, row: Any, loss: str) -> list[Plain]:
        """The figures that it states itself; a state's are those of all who speak for it."""
        own: ColumnElement[bool] = t.figure.c.claim.in_(
            select(t.claim.c.id).where(self._tied(t.claim, t.claim_entity, ["claimant"]))
        )
        if row.kind == "state" and row.side:
            own = or_(own, t.figure.c.speaker == row.side)
        shown = [own, passing(t.figure, self._view, self._connection.dialect.name)]
        day = t.figure.c.day
        first, last = self._connection.execute(select(func.min(day), func.max(day)).where(*shown)).one()
        return series(self._connection, shown, loss, bucket_of(first, last))

    def _tied(self, table: Table, tie: Table, roles: Iterable[str]) -> ColumnElement[bool]:
        keys = select(tie.c[table.name]).join(t.entity, t.entity.c.id == tie.c.entity)
        return table.c.id.in_(keys.where(t.entity.c.party == self._key, tie.c.role.in_(list(roles))))
