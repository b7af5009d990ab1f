"""PLOVER sectors of actors: what part of society somebody belongs to."""

from __future__ import annotations

from counterclaim import lexicon
from counterclaim.record import Entity, EntityKind

UNKNOWN = "UNK"
_OF_KIND: dict[EntityKind, str] = {"state": "GOV", "group": "REB", "people": "CVL", "equipment": "MIL"}


def sector(entity: Entity) -> str:
    """The PLOVER sector of ``entity``, by the words of its name, else by its kind; "UNK" where neither tells."""
    name = f" {entity.name.casefold()} "
    told = next((code for code, words in _words() if any(word in name for word in words)), None)
    return told or _OF_KIND.get(entity.kind, UNKNOWN)


def country(entity: Entity) -> str:
    """The alpha-3 code of the state that ``entity`` belongs to; empty for others."""
    return (entity.side.code if entity.side else None) or ""


@lexicon.compiled
def _words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((row["sector"], lexicon.values(row["words"])) for row in lexicon.rows("sectors"))
