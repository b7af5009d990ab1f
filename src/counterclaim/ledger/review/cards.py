"""A row as it is shown to who decides on it: its fields with what they may hold, its sentence, and what was said of
it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from counterclaim.ledger.review.draft import Draft, Row
from counterclaim.ledger.review.excerpts import Excerpt, excerpt
from counterclaim.ledger.review.fields import FIELDS, Field
from counterclaim.ledger.review.picture import Difference, Dispute, Picture
from counterclaim.ledger.review.records import Decision, Kind
from counterclaim.ledger.review.values import value
from counterclaim.record import Claim, Entity, Event, Figure, Link
from counterclaim.text.plain import amount, loss, safe

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A field of a row: its value, the value in words, and what it may hold (None: see its type)."""

    name: str
    type: str
    optional: bool
    value: Any
    label: str
    choices: tuple[Any, ...] | None


@dataclass(frozen=True, slots=True)
class Card:
    """One row to be decided on. ``label`` says in a line what the row says; ``contested`` whether somebody answers it
    with no; ``duplicates`` are the rows of other reports that say the same in the same words."""

    anchor: str
    kind: Kind
    report: str
    label: str
    fields: tuple[Told, ...]
    excerpt: Excerpt
    rule: str
    confidence: float
    review: str
    decisions: tuple[Decision, ...] = ()
    differences: tuple[Difference, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    contested: bool = False
    duplicates: tuple[Mapping[str, str], ...] = ()
    head: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> Plain:
        """JSON-ready."""
        return {
            "anchor": self.anchor, "kind": self.kind, "report": self.report, "label": self.label,
            "row": {told.name: told.value for told in self.fields},
            "fields": [
                {
                    "name": told.name, "type": told.type, "optional": told.optional, "value": told.value,
                    "label": told.label, "choices": None if told.choices is None else list(told.choices),
                }
                for told in self.fields
            ],
            "sentence": self.excerpt.sentence, "start": self.excerpt.start, "end": self.excerpt.end,
            "context": {"before": self.excerpt.before, "after": self.excerpt.after},
            "rule": self.rule, "confidence": self.confidence, "review": self.review, "contested": self.contested,
            "duplicates": [dict(d) for d in self.duplicates],
            "decisions": [d.to_json() for d in self.decisions],
            "differences": [
                {"field": d.field, "decided": d.decided, "machine": d.machine, "decision": d.decision}
                for d in self.differences
            ],
            "disputes": [
                {"field": d.field, "other": d.other, "values": dict(d.values), "machine": d.machine}
                for d in self.disputes
            ],
        } | dict(self.head)  # fmt: skip


def cards(shown: Picture, wanted: Mapping[str, Kind], head: Mapping[str, Any]) -> dict[str, Card]:
    """The cards of the rows of ``shown`` whose anchors are in ``wanted``.

    :param head: what every card says of the report: its title, publisher and day.
    """
    draft = Draft(shown.everything())
    found = {}
    for anchor in wanted:
        there = draft.find(anchor)
        if there:
            found[anchor] = _card(draft, shown, anchor, *there, head)
    return found


def entity_choices(draft: Draft) -> list[list[str]]:
    """The entities of a report as choices: anchor and name with kind, by name."""
    told = [e for e in draft.rows["entity"].values() if isinstance(e, Entity)]
    return [
        [e.anchor, f"{safe(e.name)} ({e.kind})"]
        for e in sorted(told, key=lambda e: (e.name.casefold(), e.anchor))
    ]


def claim_choices(draft: Draft) -> list[list[str]]:
    """The claims of a report as choices: anchor and what they say, in their order."""
    return [[c.anchor, label(draft, c)] for c in draft.rows["claim"].values()]


def _card(draft: Draft, shown: Picture, anchor: str, kind: Kind, row: Row, head: Mapping[str, Any]) -> Card:
    text = draft.reading.report.text
    spans = row.mentions[:1] if isinstance(row, Entity) else row.evidence
    return Card(
        anchor,
        kind,
        draft.reading.report.id,
        label(draft, row),
        tuple(_told(draft, row, told) for told in FIELDS[kind].values()),
        excerpt(text, [(s.start, s.end) for s in spans]),
        row.rule,
        row.confidence,
        shown.review.get(anchor, "unseen"),
        tuple(d for d in shown.stand if anchor in (d.anchor, d.other)),
        tuple(d for d in shown.differences if d.anchor == anchor),
        tuple(d for d in shown.disputes if anchor in (d.anchor, d.other)),
        head=head,
    )


def _told(draft: Draft, row: Row, told: Field) -> Told:
    held = value(draft, row, told)
    return Told(told.name, told.type, told.optional, held, in_words(draft, told, held), told.choices)


def in_words(draft: Draft, told: Field, held: Any) -> str:
    """The value ``held`` of a field in words; empty for none."""
    if held is None or held == []:
        return ""
    match told.type:
        case "entities":
            return "; ".join(_name(draft, one) for one in held)
        case "entity" | "party":
            return _name(draft, held)
        case "claim":
            found = draft.find(held)
            return label(draft, found[1]) if found else held
        case "span":
            return safe(draft.reading.report.text[held[0] : held[1]])
        case "spans":
            return " […] ".join(safe(draft.reading.report.text[start:end]) for start, end in held)
        case "side":
            return safe(held["name"])
        case "flag":
            return "yes" if held else "no"
        case _:
            return safe(str(held)).replace("_", " ") if told.type == "choice" else safe(str(held))


def _name(draft: Draft, one: Any) -> str:
    if isinstance(one, dict):
        return safe(one["name"])
    found = draft.find(one)
    return safe(found[1].name) if found and isinstance(found[1], Entity) else safe(str(one))


def label(draft: Draft, row: Row) -> str:
    """What ``row`` says, in a line."""
    names = {i: e.name for i, e in draft.rows["entity"].items() if isinstance(e, Entity)}

    def who(ids: Any, nobody: str) -> str:
        return safe(", ".join(names.get(i, i) for i in ids if i)) or nobody

    match row:
        case Entity():
            return f"{safe(row.name)} ({row.kind}{f', {safe(row.side.name)}' if row.side else ''})"
        case Claim():
            against = f" against {who(row.against, '')}" if row.against else ""
            return f"{who(row.claimants, 'somebody')}: {row.stance}{against}"
        case Figure():
            by = f" by {who([row.by], '')}" if row.by else ""
            return (
                f"{amount(row.low, row.high, row.bound)} {loss(row.outcome, row.category)}: "
                f"{who([row.side], 'nobody named')}{by}"
            )
        case Event():
            return f"{row.type} ({row.status}): {who(row.actors, '?')} → {who(row.recipients, '?')}"
        case Link():
            ends = [_end(draft, end) for end in (row.source, row.target)]
            return f"{ends[0]} — {row.type} — {ends[1]}"


def _end(draft: Draft, number: str) -> str:
    for kind in ("claim", "figure", "event"):
        found = draft.rows[kind].get(number)
        if found is not None:
            return label(draft, found)
    return safe(number)
