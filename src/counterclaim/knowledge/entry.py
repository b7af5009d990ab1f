"""What one thing known looks like, and one place of a report where it is named."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.record import EntityKind, MentionKind, Side

Office = tuple[str, str, str, str]
"""An office held: its code, the alpha-3 code or party that it is an office of, from and to (ISO dates; a bare
year or month where the day is not known; "" for an open end)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing known: a state, territory, person, group, body, outlet, people or piece of equipment.

    ``key`` is unique; ``table`` the lexicon file it comes from; ``side`` the party it belongs to or speaks
    for, None where it speaks for none (an independent outlet, a people). ``aliases`` are other names,
    ``demonyms`` the words for its people and for what is theirs, ``seats`` the places and buildings that
    stand for it, the capital first. ``category`` is what its people count as when they fall, for equipment
    what the piece itself counts as, for outlets their type. ``country`` is the alpha-3 code of the state
    that a territory or body lies in, or a group or people is based in (several joined by ``|``), by
    international recognition. ``control`` tells who holds a territory: (alpha-3 or party, from, to).
    ``lat``, ``lon`` are WGS 84 degrees. ``source`` tells where it can be checked.
    """

    key: str
    table: str
    name: str
    kind: EntityKind
    side: Side | None
    aliases: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    category: str = ""
    lat: float | None = None
    lon: float | None = None
    ids: dict[str, str] = field(default_factory=dict)
    demonyms: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    country: str = ""
    control: tuple[tuple[str, str, str], ...] = ()
    gender: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens ``first`` .. ``last`` (inclusive) spell a name of ``entry``, as a ``kind`` of mention."""

    first: int
    last: int
    entry: Entry
    kind: MentionKind
