"""A reading while decisions are applied to it: its rows by anchor, and what older readings still know.

Rows that a newer reading lacks are carried over from the newest older one that has them, their entities mapped to those
of the newer reading by anchor, by name or by place in the text.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from counterclaim.ledger.review.records import KINDS, PLURALS, Kind
from counterclaim.record import Claim, Entity, Event, Figure, Link, Mention, Reading, Side

Row = Entity | Claim | Figure | Event | Link
_LETTERS: dict[Kind, str] = {"entity": "e", "claim": "c", "figure": "f", "event": "v", "link": "l"}
ENDS: tuple[Kind, ...] = ("claim", "figure", "event")
"""The kinds of rows that a link may tie."""
HUMAN = "review"
"""The rule of rows that somebody made."""


class Draft:
    """The rows of ``reading`` as they may be changed; ``older`` are earlier readings of the report, newest first."""

    def __init__(self, reading: Reading, older: Sequence[Reading] = ()) -> None:
        self.reading = reading
        self._older = older
        self.rows: dict[Kind, dict[str, Row]] = {
            kind: {row.id: row for row in getattr(reading, word)} for word, kind in KINDS.items()
        }
        self._ids = {row.anchor: (kind, row.id) for kind, rows in self.rows.items() for row in rows.values()}
        self._numbers: dict[Kind, int] = {}
        self._moved: dict[str, str | None] = {}
        self.carried: set[str] = set()

    def find(self, anchor: str) -> tuple[Kind, Row] | None:
        """The row with the anchor ``anchor``, as it stands now; a merged entity is the one that it went into."""
        kind, row = self._ids.get(anchor, ("claim", ""))
        found = self.rows[kind].get(row)
        return (kind, found) if found else None

    def anchor(self, kind: Kind, row: str | None) -> str | None:
        """The anchor of the row ``row``."""
        found = self.rows[kind].get(row or "")
        return found.anchor if found else None

    def put(self, kind: Kind, row: Row) -> None:
        """Put ``row`` in the place of the one with its id, or at the end."""
        self.rows[kind][row.id] = row
        self._ids.setdefault(row.anchor, (kind, row.id))

    def drop(self, kind: Kind, row: str) -> None:
        """Take the row away; its anchor leads nowhere."""
        self.rows[kind].pop(row, None)

    def move(self, old: str, new: str | None) -> None:
        """Put the entity ``new``, or nothing, in the place of the entity ``old`` in all rows; the anchors of ``old``
        lead to ``new``."""
        self._moved = {one: new if to == old else to for one, to in self._moved.items()} | {old: new}
        for kind in ENDS:
            for row in list(self.rows[kind].values()):
                self.rows[kind][row.id] = with_entities(row, lambda one: new if one == old else one)
        if new is not None:
            led = [anchor for anchor, told in self._ids.items() if told == ("entity", old)]
            self._ids.update(dict.fromkeys(led, ("entity", new)))

    def aliases(self) -> dict[str, str]:
        """The anchors of entities that went into others, and the anchors of those."""
        return {
            anchor: row.anchor
            for anchor, (kind, number) in self._ids.items()
            if kind == "entity" and (row := self.rows[kind].get(number)) and row.anchor != anchor
        }

    def fresh(self, kind: Kind) -> str:
        """An id that no row of this kind has."""
        if kind not in self._numbers:
            taken = [int(i[1:]) for i in self.rows[kind] if i[1:].isdecimal()]
            self._numbers[kind] = max(taken, default=0)
        self._numbers[kind] += 1
        return f"{_LETTERS[kind]}{self._numbers[kind]}"

    def entity(self, reference: Any) -> str | None:
        """The id of the entity that a decision means: an anchor, or ``{"name", "kind", "span"}`` of one that somebody
        added. None when no reading knows it."""
        if isinstance(reference, dict):
            return self._added(reference)
        found = self.require(reference)
        return found[1].id if found and found[0] == "entity" else None

    def require(self, anchor: str) -> tuple[Kind, Row] | None:
        """The row with the anchor ``anchor``, carried over from an older reading if need be; None when none has it."""
        found = self.find(anchor)
        if found or anchor in self._ids:
            return found
        for reading in self._older:
            for word, kind in KINDS.items():
                if f":{word}:" in anchor:
                    old = next((row for row in getattr(reading, word) if row.anchor == anchor), None)
                    if old is not None:
                        return self._carry(kind, old, reading)
        return None

    def _carry(self, kind: Kind, old: Row, reading: Reading) -> tuple[Kind, Row]:
        if isinstance(old, Entity):
            same = self._same(old)
            if same is not None:
                self._ids[old.anchor] = ("entity", same.id)
                return "entity", same
        self.carried.add(old.anchor)
        row = dataclasses.replace(old, id=self.fresh(kind))
        self.put(kind, row)
        row = self._mapped(row, reading)
        self.put(kind, row)
        return kind, row

    def _same(self, old: Entity) -> Entity | None:
        """The entity of the newer reading that ``old`` is: by name, of one kind first, else by where it stands."""
        name = old.name.casefold()
        here = [e for e in self.rows["entity"].values() if isinstance(e, Entity)]
        named = [e for e in here if name in (e.name.casefold(), *(a.casefold() for a in e.aliases))]
        named.sort(key=lambda e: e.kind != old.kind)
        if named:
            return named[0]
        places = {(m.start, m.end) for m in old.mentions if m.kind == "name"}
        return next((e for e in here if any((m.start, m.end) in places for m in e.mentions)), None)

    def _mapped(self, row: Row, reading: Reading) -> Row:
        """``row`` of the older ``reading`` with the ids that its neighbours have here."""
        old = Draft(reading)

        def entity(number: str) -> str | None:
            anchor = old.anchor("entity", number)
            return self.entity(anchor) if anchor else None

        def neighbour(kind: Kind, number: str | None, carry: bool) -> str | None:
            anchor = old.anchor(kind, number)
            found = (self.require(anchor) if carry else self.find(anchor)) if anchor else None
            return found[1].id if found else None

        def end(number: str) -> str:
            told = next((a for k in ENDS if (a := old.anchor(k, number))), None)
            found = self.require(told) if told else None
            return found[1].id if found else number

        row = with_entities(row, entity)
        if isinstance(row, Claim):
            return dataclasses.replace(row, parent=neighbour("claim", row.parent, False))
        if isinstance(row, Figure):
            return dataclasses.replace(
                row,
                claim=neighbour("claim", row.claim, True),
                part_of=neighbour("figure", row.part_of, False),
            )
        if isinstance(row, Event):
            return dataclasses.replace(row, claim=neighbour("claim", row.claim, True))
        if isinstance(row, Link):
            return dataclasses.replace(row, source=end(row.source), target=end(row.target))
        return row

    def _added(self, told: dict[str, Any]) -> str:
        span = told.get("span")
        where = f"{span[0]}-{span[1]}" if span else told["name"]
        anchor = f"{self.reading.report.id}:entities:{where}"
        found = self.find(anchor)
        if found:
            return found[1].id
        mentions = (Mention(span[0], span[1]),) if span else ()
        side = Side(told["side"]["code"], told["side"]["name"]) if told.get("side") else None
        row = Entity(
            self.fresh("entity"),
            told["name"],
            told["kind"],
            side,
            mentions,
            rule=HUMAN,
            confidence=1.0,
            anchor=anchor,
        )
        self.put("entity", row)
        return row.id

    def finish(self) -> Reading:
        """The reading that the rows make now."""
        changed: dict[str, Any] = {PLURALS[kind]: tuple(rows.values()) for kind, rows in self.rows.items()}
        changed["attributions"] = tuple(
            with_entities(a, lambda one: self._moved.get(one, one)) for a in self.reading.attributions
        )
        return dataclasses.replace(self.reading, **changed)


def with_entities(row: Any, of: Callable[[str], str | None]) -> Any:
    """``row`` with ``of`` put in the place of each entity that it names; those that are None fall out."""
    changed: dict[str, Any] = {}
    for name in ("claimants", "against", "actors", "recipients", "holders"):
        if told := getattr(row, name, ()):
            changed[name] = _each(told, of)
    for name in ("side", "by", "place"):
        value = getattr(row, name, None)
        if isinstance(value, str):
            changed[name] = of(value)
    if via := getattr(row, "via", None):
        changed["via"] = of(via) or via
    return dataclasses.replace(row, **changed) if changed else row


def _each(told: Iterable[str], of: Callable[[str], str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found for one in told if (found := of(one)) is not None))
