"""The values that people give for fields, brought to the one form that decisions hold, or refused in words."""

from __future__ import annotations

import datetime
import math
from itertools import pairwise
from typing import Any, get_args

from counterclaim import knowledge
from counterclaim.ledger.problems import DecisionError
from counterclaim.ledger.review.draft import Draft
from counterclaim.ledger.review.fields import Field
from counterclaim.record import Entity, EntityKind

_LARGEST = 2**63 - 1
_LONGEST = 300
_HALF_TURN = {"lat": 90.0, "lon": 180.0}


def parsed(field: Field, told: Any, draft: Draft) -> Any:
    """``told`` as the value of ``field`` of a row of the report of ``draft``.

    Entities may be given by their anchor, by a name that only one of them has, or as ``{"name", "kind", "span"}`` of
    one that the machine missed; a side by its alpha-3 code or as ``{"code", "name"}``.

    :raises DecisionError: saying what the field may hold.
    """
    if told is None or (told == "" and field.type != "words"):
        if field.type == "entities":
            return []
        if not field.optional:
            raise DecisionError(f"{field.name} may not be empty")
        return None
    if field.choices is not None:
        if not any(told is choice or (isinstance(told, str) and told == choice) for choice in field.choices):
            raise DecisionError(f"{field.name} may be {_listed(field.choices)}, not {told!r}")
        return told
    match field.type:
        case "number":
            return _number(field.name, told)
        case "measure":
            return _measure(field.name, told)
        case "day":
            return _day(field.name, told)
        case "words":
            return _words(field, told)
        case "side":
            return _side(told, draft)
        case "entity":
            return entity(told, draft)
        case "entities":
            if not isinstance(told, list | tuple):
                told = [told]
            found = [entity(one, draft) for one in told]
            return [one for i, one in enumerate(found) if one not in found[:i]]
        case "party":
            return _party(told, draft)
        case "claim":
            found_row = draft.find(told) if isinstance(told, str) else None
            if found_row is None or found_row[0] != "claim":
                raise DecisionError(f"{field.name} needs the anchor of a claim of this report, not {told!r}")
            return found_row[1].anchor
        case "span":
            return spans([told], draft.reading.report.text)[0]
        case _:
            return spans(told, draft.reading.report.text)


def spans(told: Any, text: str) -> list[list[int]]:
    """Spans of ``text`` in their order, without blank ends.

    :param told: ``[[start, end], ...]`` in code points, end exclusive.
    :raises DecisionError: when one is none, lies outside the text, is blank, or two overlap.
    """
    if not isinstance(told, list | tuple) or not told:
        raise DecisionError(f"spans are given as [[start, end], ...], not {told!r}")
    found: list[list[int]] = []
    for span in told:
        whole = isinstance(span, list | tuple) and len(span) == 2 and all(type(n) is int for n in span)
        if not whole:
            raise DecisionError(f"a span is [start, end], two numbers of code points, not {span!r}")
        start, end = span
        if not 0 <= start < end <= len(text):
            raise DecisionError(f"the span {start}-{end} does not lie in the text, which is 0-{len(text)}")
        words = text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        if start >= end:
            raise DecisionError(f"the span {span[0]}-{span[1]} holds no words")
        found.append([start, end])
    found.sort()
    for one, next_ in pairwise(found):
        if next_[0] < one[1]:
            raise DecisionError(f"the spans {one[0]}-{one[1]} and {next_[0]}-{next_[1]} overlap")
    return found


def entity(told: Any, draft: Draft) -> Any:
    """The anchor of the entity that ``told`` names, or the entity to be added.

    :raises DecisionError: when no entity of the report, or more than one, has that name.
    """
    if isinstance(told, dict):
        return _new_entity(told, draft)
    if not isinstance(told, str):
        raise DecisionError(f"an entity is given by its anchor or its name, not {told!r}")
    found = draft.find(told)
    if found:
        if found[0] != "entity":
            raise DecisionError(f"{told} is a {found[0]}, not an entity")
        return found[1].anchor
    same = [
        e for e in _entities(draft) if told.casefold() in (e.name.casefold(), *map(str.casefold, e.aliases))
    ]
    if len(same) == 1:
        return same[0].anchor
    if same:
        listed = "; ".join(f"{e.anchor} ({e.kind})" for e in same)
        raise DecisionError(f"several entities are called {told!r}; give the anchor of one: {listed}")
    raise DecisionError(
        f"this report names no entity {told!r}; give one that it names, or "
        '{"name": ..., "kind": ..., "span": [start, end]} to add one'
    )


def _entities(draft: Draft) -> list[Entity]:
    return [e for e in draft.rows["entity"].values() if isinstance(e, Entity)]


def _new_entity(told: dict[str, Any], draft: Draft) -> dict[str, Any]:
    if unknown := sorted(set(told) - {"name", "kind", "span", "side"}):
        raise DecisionError(f"an entity to be added has name, kind, span and side, not {unknown[0]!r}")
    name = told.get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST:
        raise DecisionError("an entity to be added needs a name")
    if told.get("kind") not in get_args(EntityKind):
        raise DecisionError(f"an entity is a {_listed(get_args(EntityKind))}: give that as kind")
    span = told.get("span")
    if span is not None:
        span = spans([span], draft.reading.report.text)[0]
    side = told.get("side")
    return {
        "name": " ".join(name.split()), "kind": told["kind"], "span": span,
        "side": None if side in (None, "") else _side(side, draft),
    }  # fmt: skip


def _party(told: Any, draft: Draft) -> Any:
    try:
        found = entity(told, draft)
    except DecisionError:
        if isinstance(told, str) and told.strip() and len(told) <= _LONGEST and ":" not in told:
            return " ".join(told.split())
        raise
    if isinstance(found, dict):
        raise DecisionError("give the name alone: it needs no entity")
    return found


def _side(told: Any, draft: Draft) -> dict[str, Any]:
    if isinstance(told, dict) and set(told) == {"code", "name"} and isinstance(told["name"], str):
        code, name = told["code"], told["name"].strip()
        if (
            name
            and len(name) <= _LONGEST
            and (code is None or (isinstance(code, str) and knowledge.state(code)))
        ):
            return {"code": code, "name": name}
    if isinstance(told, str):
        for e in _entities(draft):
            if e.side and told.casefold() in ((e.side.code or "").casefold(), e.side.name.casefold()):
                return {"code": e.side.code, "name": e.side.name}
        state = knowledge.state(told.upper())
        if state:
            return {"code": told.upper(), "name": state.name}
        if told.strip() and len(told) <= _LONGEST:
            return {"code": None, "name": " ".join(told.split())}
    raise DecisionError(
        f'a side is the alpha-3 code of a state or {{"code": null, "name": ...}} for a party that is none, not {told!r}'
    )


def _number(name: str, told: Any) -> int:
    if type(told) is not int or not 0 <= told <= _LARGEST:
        raise DecisionError(f"{name} must be a whole number from 0, not {told!r}")
    return told


def _measure(name: str, told: Any) -> float:
    most = _HALF_TURN[name]
    if (
        isinstance(told, bool)
        or not isinstance(told, int | float)
        or not math.isfinite(told)
        or abs(told) > most
    ):
        raise DecisionError(f"{name} must be degrees from -{most:g} to {most:g}, not {told!r}")
    return float(told)


def _day(name: str, told: Any) -> str:
    try:
        return datetime.date.fromisoformat(told).isoformat()
    except (TypeError, ValueError):
        raise DecisionError(f"{name} must be a day as YYYY-MM-DD, not {told!r}") from None


def _words(field: Field, told: Any) -> str:
    if not isinstance(told, str) or not told.strip() or len(told) > _LONGEST:
        raise DecisionError(f"{field.name} must be words, at most {_LONGEST} characters")
    if field.name == "country" and not knowledge.state(told):
        raise DecisionError(f"country must be the alpha-3 code of a state, not {told!r}")
    return " ".join(told.split())


def _listed(choices: tuple[Any, ...]) -> str:
    return ", ".join(
        "empty" if c is None else str(c).lower() if isinstance(c, bool) else str(c) for c in choices
    )
