"""The values of fields as decisions hold them: taken from a row, and put into one."""

from __future__ import annotations

import dataclasses
from typing import Any

from counterclaim.ledger.problems import DecisionError
from counterclaim.ledger.review.chain import canonical
from counterclaim.ledger.review.draft import HUMAN, Draft, Row
from counterclaim.ledger.review.fields import FIELDS, Field
from counterclaim.ledger.review.parsing import entity, parsed
from counterclaim.ledger.review.records import Kind
from counterclaim.record import Entity, Side, Span


class LostError(Exception):
    """A value names an entity or claim that no reading knows, or is none of its field."""


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

    :raises LostError: when it names what no reading knows, or is nothing that the field may hold.
    """
    held: Any
    match field.type:
        case "entities":
            held = tuple(dict.fromkeys(_entity_id(draft, one) for one in _list(told)))
        case "entity":
            held = None if told is None else _entity_id(draft, told)
        case "party":
            named = isinstance(told, str) and told.startswith(f"{draft.reading.report.id}:")
            held = _entity_id(draft, told) if named else _words(told)
        case "claim":
            found = draft.require(told) if isinstance(told, str) else None
            if told is not None and (found is None or found[0] != "claim"):
                raise LostError
            held = found[1].id if found else None
        case _:
            held = _plain(draft, field, told)
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


def _entity_id(draft: Draft, told: Any) -> str:
    """The id of the entity that ``told`` means."""
    if isinstance(told, dict):
        try:
            told = entity(told, draft)
        except DecisionError as error:
            raise LostError from error
    found = draft.entity(told) if isinstance(told, str | dict) else None
    if found is None:
        raise LostError
    return found


def _plain(draft: Draft, field: Field, told: Any) -> Any:
    """A value that names no row. Decisions may come from a file that anybody has written: it is checked again."""
    try:
        held = parsed(field, told, draft)
    except DecisionError as error:
        raise LostError from error
    match field.type:
        case "span":
            return Span(*held) if held else None
        case "spans":
            return tuple(Span(*span) for span in held)
        case "side":
            return Side(held["code"], held["name"]) if held else None
        case _:
            return held


def _list(told: Any) -> list[Any]:
    if not isinstance(told, list):
        raise LostError
    return told


def _words(told: Any) -> str | None:
    if told is not None and not isinstance(told, str):
        raise LostError
    return told
