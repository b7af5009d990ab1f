"""What an analyst knows of the world without the report: states, territories, leaders, groups, bodies.

:func:`scan` finds in a parsed report the names that the knowledge base knows; what they mean in that
report is decided by ``reading.names``. :func:`people_in_office` tells who held an office on a day.
"""

from __future__ import annotations

from counterclaim.knowledge.base import TABLES, entries, entry, side_named, state
from counterclaim.knowledge.entry import Entry, Hit, Office
from counterclaim.knowledge.index import word_acronyms
from counterclaim.knowledge.offices import all_people, by_surname, in_office, people_in_office
from counterclaim.knowledge.scan import scan

__all__ = [
    "TABLES", "Entry", "Hit", "Office", "all_people", "by_surname", "entries", "entry", "in_office",
    "people_in_office", "scan", "side_named", "state", "word_acronyms",
]  # fmt: skip
