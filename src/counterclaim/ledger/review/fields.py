"""Which fields of which kind of row may be corrected, and to what.

A field's *value*, in decisions and in the review queue, is JSON: entities and claims by their anchors, spans as
``[start, end]`` in code points, days as ISO dates, a side as ``{"code", "name"}``. Names are the keys of the reading's
JSON (``from`` and ``to`` for the days).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_type_hints

from counterclaim.ledger.review.records import KINDS, Kind
from counterclaim.record import Claim, Entity, Event, Figure, Link, json_key

FieldType = Literal[
    "choice", "number", "measure", "day", "flag", "words", "side", "entity", "entities", "party", "claim", "span",
    "spans",
]  # fmt: skip
"""``party`` is an entity or, where the report has none, plain words; ``measure`` a number with a fraction."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field that may be corrected: its name in JSON, the attribute of the record, and what it may hold.

    ``choices`` are the values that it may have, where they are few; ``optional`` tells whether it may be empty.
    """

    name: str
    attribute: str
    type: FieldType
    optional: bool
    choices: tuple[Any, ...] | None = None


_RECORDS: Mapping[Kind, type] = {
    "entity": Entity, "claim": Claim, "figure": Figure, "event": Event, "link": Link,
}  # fmt: skip
_TYPES: Mapping[Kind, Mapping[str, FieldType]] = {
    "entity": {
        "name": "words", "kind": "choice", "side": "side", "country": "words", "lat": "measure", "lon": "measure",
    },
    "claim": {
        "stance": "choice", "claimants": "entities", "against": "entities", "via": "party", "said": "day",
        "quoted": "flag", "source": "span", "cue": "span", "content": "spans", "evidence": "spans",
    },
    "figure": {
        "low": "number", "high": "number", "bound": "choice", "outcome": "choice", "category": "choice",
        "side": "entity", "by": "entity", "claim": "claim", "start": "day", "until": "day", "place": "entity",
        "cumulative": "flag", "history": "flag", "evidence": "spans",
    },
    "event": {
        "type": "choice", "actors": "entities", "recipients": "entities", "status": "choice", "mode": "words",
        "claim": "claim", "start": "day", "until": "day", "place": "entity", "evidence": "spans",
    },
    "link": {"type": "choice", "evidence": "spans"},
}  # fmt: skip


def _fields(kind: Kind) -> dict[str, Field]:
    record = _RECORDS[kind]
    hints = get_type_hints(record)
    found = {}
    for attribute, type_ in _TYPES[kind].items():
        hint = hints[attribute]
        optional = type(None) in get_args(hint) or type_ == "entities"
        choices = get_args(hint) if type_ == "choice" else None
        if type_ == "flag":
            choices = (True, False, None) if optional else (True, False)
        name = json_key(record, attribute)
        found[name] = Field(name, attribute, type_, optional, choices)
    return found


FIELDS: Mapping[Kind, Mapping[str, Field]] = {kind: _fields(kind) for kind in KINDS.values()}
"""The fields of each kind by their names, in the order in which they are shown."""
