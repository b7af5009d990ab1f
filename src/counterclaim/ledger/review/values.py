"""The values of fields as decisions hold them: taken from a row, and put into one."""

from __future__ import annotations

import dataclasses
from typing import Any

from counterclaim.ledger.review.chain import canonical
from counterclaim.ledger.review.draft import HUMAN, Draft, Row
from counterclaim.ledger.review.fields import FIELDS, Field
from counterclaim.ledger.review.records import Kind
from counterclaim.record import Entity, Side, Span


class LostError(Exception):
    """A value names an entity or claim that no reading knows."""


def snapshot(draft: Draft, kind: Kind, row: Row) -> dict[str, Any]:
    """All fields of ``row`` that may be corrected, by name."""
    return {name: value(draft, row, field) for name, field in FIELDS[kind].items()}


def value(draft: Draft, row: Row, field: Field) -> Any:
    """What ``field`` of ``row`` holds, as decisions write it."""
    held = getattr(row, field.attribute)
    match field.type:
        case "entities":
            return [told for one in held if (told := _entity(draft, one)) is not None]
        case "entity":
            return _entity(draft, held)
        case "party":
            return _entity(draft, held) or held
        case "claim":
            return draft.anchor("claim", held)
        case "span":
            return [held.start, held.end] if held else None
        case "spans":
            return [[span.start, span.end] for span in held]
        case "side":
            return {"code": held.code, "name": held.name} if held else None
        case _:
            return held


def with_value(draft: Draft, row: Row, field: Field, told: Any) -> Row:
    """``row`` with ``told`` in ``field``.

    :raises LostError: when it names what no reading knows.
    """
    held: Any = told
    match field.type:
        case "entities":
            held = tuple(dict.fromkeys(_required(draft.entity(one)) for one in told))
        case "entity":
            held = None if told is None else _required(draft.entity(told))
        case "party":
            held = told if told is None else draft.entity(told) or told
            if isinstance(held, dict):
                raise LostError
        case "claim":
            found = draft.require(told) if told else None
            if told and (found is None or found[0] != "claim"):
                raise LostError
            held = found[1].id if found else None
        case "span":
            held = Span(*told) if told else None
        case "spans":
            held = tuple(Span(*span) for span in told)
        case "side":
            held = Side(told["code"], told["name"]) if told else None
    return dataclasses.replace(row, **{field.attribute: held})


def key(draft: Draft, row: Row, field: Field, told: Any) -> str:
    """Equal for values that say the same here: entities whatever their anchor and order."""
    try:
        held = getattr(with_value(draft, row, field, told), field.attribute)
    except LostError:
        return f"lost {canonical(told)}"
    if field.type == "entities":
        return canonical(sorted(held))
    return repr(held) if isinstance(held, tuple | Span | Side) else canonical(held)


def _entity(draft: Draft, number: str | None) -> Any:
    found = draft.rows["entity"].get(number or "")
    if not isinstance(found, Entity):
        return None
    if found.rule == HUMAN:
        span = [found.mentions[0].start, found.mentions[0].end] if found.mentions else None
        side = {"code": found.side.code, "name": found.side.name} if found.side else None
        return {"name": found.name, "kind": found.kind, "span": span, "side": side}
    return found.anchor


def _required(number: str | None) -> str:
    if number is None:
        raise LostError
    return number
