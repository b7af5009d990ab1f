"""The tables of a ledger, as they stand after the newest migration, with what each column holds.

Three kinds of tables. *Kept*: reports, appearances, readings and decisions are only ever added, nothing in them is
changed. *Current*: entities, claims, figures, events and links are what the newest reading of each report says, with
the decisions of its coders applied; they can be made anew from what is kept. *Merged*: sources, parties, tallies,
incidents and answers are the dossier of all current rows (:mod:`counterclaim.dossier`), made anew by ``refresh``.

The same tables serve SQLite and PostgreSQL. Days are ISO dates as text, moments ISO 8601 in UTC, offsets code points
of the report's text. Several names in one cell are separated by "; ".
"""

from __future__ import annotations

from counterclaim.ledger.tables.columns import metadata
from counterclaim.ledger.tables.current import (
    claim,
    claim_entity,
    difference,
    entity,
    event,
    event_entity,
    figure,
    figure_entity,
    link,
    passage,
    standing,
)
from counterclaim.ledger.tables.kept import appearance, decision, reading, report
from counterclaim.ledger.tables.merged import (
    answer,
    figure_scope,
    incident,
    pair,
    party,
    source,
    state,
    tally,
    telling,
    theatre,
)

CURRENT = (
    link,
    event_entity,
    figure_entity,
    claim_entity,
    event,
    figure,
    claim,
    entity,
    passage,
    standing,
    difference,
)
"""Tables of one report's current rows, those that point to others first."""
MERGED = (source, theatre, party, figure_scope, pair, tally, telling, answer, incident)
"""Tables that ``refresh`` makes anew."""

__all__ = [
    "CURRENT",
    "MERGED",
    "answer",
    "appearance",
    "claim",
    "claim_entity",
    "decision",
    "difference",
    "entity",
    "event",
    "event_entity",
    "figure",
    "figure_entity",
    "figure_scope",
    "incident",
    "link",
    "metadata",
    "pair",
    "party",
    "passage",
    "reading",
    "report",
    "source",
    "standing",
    "state",
    "tally",
    "telling",
    "theatre",
]
