"""What an analyst knows of the world without the report: states, territories, leaders, groups, bodies.

:func:`scan` finds in a parsed report the names that the knowledge base knows; what they mean in that
report is decided by ``reading.names``.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.record import EntityKind, MentionKind, Side
from counterclaim.syntax import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing known: a state, territory, person, group, body, outlet, people or piece of equipment.

    ``key`` is unique; ``table`` the lexicon file it comes from; ``offices`` the offices a person held, as
    (office, alpha-3 or party name, from, to); ``category`` what its people count as when they fall.
    """

    key: str
    table: str
    name: str
    kind: EntityKind
    side: Side | None
    aliases: tuple[str, ...] = ()
    offices: tuple[tuple[str, str, str, str], ...] = ()
    category: str = ""
    lat: float | None = None
    lon: float | None = None
    ids: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens ``first`` .. ``last`` (inclusive) spell a name of ``entry``, as a ``kind`` of mention."""

    first: int
    last: int
    entry: Entry
    kind: MentionKind


def scan(doc: Document) -> list[Hit]:
    """The longest names known at each place of the report, in text order; several hits share a span
    where a name is ambiguous."""
    return []
