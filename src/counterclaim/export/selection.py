"""What is exported: the rows of a ledger that a filter lets through, in their readings, and the dossier of these."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import select

from counterclaim.dossier import build_dossier
from counterclaim.dossier.records import Dossier
from counterclaim.ledger import Filter, LedgerView
from counterclaim.ledger import tables as t
from counterclaim.ledger.select import passing
from counterclaim.record import Claim, Entity, Event, Figure, Link, Reading

KINDS = ("claims", "figures", "events", "links", "entities", "reports")
"""The kinds of records that can be exported one by one."""
_TABLES = {"claims": t.claim, "figures": t.figure, "events": t.event, "links": t.link, "entities": t.entity}


@dataclass(frozen=True)
class Selection:
    """The reports of which something passes, as they stand with all decisions, and what of them passes.

    ``passed`` holds the anchors of the rows that pass, by kind, and ``review`` what coders made of each row. ``filter``
    is the query string, ``ledger`` the ledger's name, ``made`` the moment in UTC.
    """

    readings: tuple[Reading, ...]
    passed: Mapping[str, frozenset[str]]
    review: Mapping[str, str]
    filter: str
    ledger: str
    made: str

    @cached_property
    def dossier(self) -> Dossier | None:
        """The merged picture of ``readings``; None where there are none."""
        return build_dossier(self.readings) if self.readings else None

    def claims(self, reading: Reading) -> Iterator[Claim]:
        """The claims of ``reading`` that pass."""
        return (c for c in reading.claims if c.anchor in self.passed["claims"])

    def figures(self, reading: Reading) -> Iterator[Figure]:
        """The figures of ``reading`` that pass."""
        return (f for f in reading.figures if f.anchor in self.passed["figures"])

    def events(self, reading: Reading) -> Iterator[Event]:
        """The events of ``reading`` that pass."""
        return (e for e in reading.events if e.anchor in self.passed["events"])

    def links(self, reading: Reading) -> Iterator[Link]:
        """The links of ``reading`` that pass."""
        return (k for k in reading.links if k.anchor in self.passed["links"])

    def entities(self, reading: Reading) -> Iterator[Entity]:
        """The entities of ``reading`` that pass."""
        return (e for e in reading.entities if e.anchor in self.passed["entities"])


def select_rows(ledger: LedgerView, view: Filter) -> Selection:
    """The rows of ``ledger`` that pass ``view``, and the reports that they or nothing but the report itself pass in.

    :raises LedgerError: when the ledger cannot be read.
    """
    passed: dict[str, frozenset[str]] = {}
    review: dict[str, str] = {}
    with ledger.connected() as connection:
        dialect = connection.dialect.name
        for kind, table in _TABLES.items():
            statement = select(table.c.anchor, table.c.review).where(passing(table, view, dialect))
            found: list[Any] = list(connection.execute(statement))
            passed[kind] = frozenset(row.anchor for row in found)
            review.update((row.anchor, row.review) for row in found)
        whole = select(t.report.c.id).where(passing(t.report, view, dialect))
        passed["reports"] = frozenset(connection.execute(whole).scalars())
    wanted = passed["reports"] | {
        a.split(":", 1)[0] for kind in ("claims", "figures", "events") for a in passed[kind]
    }
    readings = tuple(ledger.readings(r for r in ledger.reports() if r in wanted))
    moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    return Selection(readings, passed, review, str(view), str(ledger), moment)
