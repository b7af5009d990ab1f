"""What an analyst knows of the world without the report: states, territories, leaders, groups, bodies.

:func:`scan` finds in a parsed report the names that the knowledge base knows; what they mean in that
report is decided by ``reading.names``. :func:`people_in_office` tells who held an office on a day,
:func:`members` which states belong to an alliance. ``docs/knowledge.md`` tells of the tables, their sources, and how
to add one's own.
"""

from __future__ import annotations

from counterclaim.knowledge.alliances import alliances_of, members
from counterclaim.knowledge.base import OWN, TABLES, entries, entry, extend, state
from counterclaim.knowledge.entry import Entry, Hit, Office
from counterclaim.knowledge.index import word_acronyms
from counterclaim.knowledge.offices import all_people, by_surname, in_office, people_in_office
from counterclaim.knowledge.rows import side_named
from counterclaim.knowledge.scan import scan

__all__ = [
    "OWN", "TABLES", "Entry", "Hit", "Office", "all_people", "alliances_of", "by_surname", "entries", "entry",
    "extend", "in_office", "members", "people_in_office", "scan", "side_named", "state", "word_acronyms",
]  # fmt: skip
