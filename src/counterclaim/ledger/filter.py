"""What a view shows: one filter, written as one query string, for pages, API and exports alike.

A row passes when every given field holds for it. A field that a kind of row has no column for is asked of the claim
that the row belongs to (a figure's stance is that of its claim), of the figures of a claim (a claim is about the killed
when one of its figures is), or of the report (publisher, language). Rejected rows pass only when they are asked for.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_args
from urllib.parse import urlencode

from counterclaim.record import Category, EventStatus, EventType, Outcome, Stance

CHOICES: Mapping[str, tuple[str, ...]] = {
    "stance": get_args(Stance),
    "outcome": get_args(Outcome),
    "category": get_args(Category),
    "type": get_args(EventType),
    "status": get_args(EventStatus),
    "review": ("unseen", "accepted", "corrected", "rejected", "disputed"),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """All fields are optional; a tuple passes what equals any of its values.

    ``q`` full-text search; ``theatre`` the war; ``report`` ids; ``publisher``; ``since`` and ``until`` ISO days,
    both included; ``speaker`` the side that says it ("" = the report's own voice); ``party`` any entity in any role,
    by the id of its party; ``stance``; ``side`` whose loss; ``by`` who caused it; ``outcome``; ``category``; ``type``
    and ``status`` of events; ``country`` where, alpha-3; ``contested`` only what is (not) disputed; ``review`` what
    coders made of it; ``least`` and ``most`` confidence.
    """

    q: str = ""
    theatre: tuple[str, ...] = ()
    report: tuple[str, ...] = ()
    publisher: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    speaker: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    contested: bool | None = None
    review: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Filter:
        """The filter in the name and value pairs of a query string; an empty value counts for nothing, except that
        ``speaker=-`` asks for the report's own voice.

        :raises ValueError: naming the field and what it may be; unknown fields are refused too.
        """
        kinds = {f.name: f.type for f in dataclasses.fields(cls)}
        given: dict[str, Any] = {}
        for name, value in pairs:
            if name not in kinds:
                raise ValueError(f"there is no filter {name!r}; there are {', '.join(kinds)}")
            if value == "":
                continue
            if "\x00" in value:
                raise ValueError(f"{name}: no text holds NUL")
            read = _value(name, kinds[name], value)
            given[name] = (*given.get(name, ()), *read) if isinstance(read, tuple) else read
        return cls(**given)

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs that :meth:`of` reads, in the order of the fields."""
        found = []
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if isinstance(value, tuple):
                found += [(field.name, v or "-") for v in value]
            elif value is not None and value != "":
                found.append((field.name, str(value).lower() if isinstance(value, bool) else str(value)))
        return tuple(found)

    def __str__(self) -> str:
        """As a query string."""
        return urlencode(self.pairs())


def _value(name: str, kind: Any, value: str) -> Any:
    if name in ("since", "until"):
        try:
            return datetime.date.fromisoformat(value).isoformat()
        except ValueError:
            raise ValueError(f"{name}: {value!r} is no day; write it as YYYY-MM-DD") from None
    if name in ("least", "most"):
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            raise ValueError(f"{name}: {value!r} is no confidence; give a number from 0 to 1")
        return number
    if name == "contested":
        if value.lower() not in ("true", "false"):
            raise ValueError(f"contested: {value!r} is neither true nor false")
        return value.lower() == "true"
    if not kind.startswith("tuple"):
        return value
    if name in CHOICES and value not in CHOICES[name]:
        raise ValueError(f"{name}: {value!r} is not one of {', '.join(CHOICES[name])}")
    return ("" if name == "speaker" and value == "-" else value,)
