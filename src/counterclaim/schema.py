"""The JSON Schema of a reading, derived from the records themselves."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any

from counterclaim.record import SCHEMA, Figure, Reading, json_key


def reading_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what :meth:`Reading.to_json` gives."""
    definitions: dict[str, Any] = {}
    root = _object(Reading, definitions)
    figure = definitions[Figure.__name__]
    figure["properties"]["claimants"] = {
        "type": "array",
        "items": {"type": "string"},
        "readOnly": True,
        "description": "entity ids; derived from the figure's claim, ignored when read back",
    }
    figure["required"].append("claimants")
    root["properties"]["schema"] = {"const": SCHEMA}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": "A counterclaim reading",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(record: type, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(record)
    properties = {
        json_key(record, f.name): _schema(hints[f.name], definitions) for f in dataclasses.fields(record)
    }
    doc = " ".join((record.__doc__ or "").split())
    return {
        "type": "object",
        "description": doc,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_schema(a, definitions) for a in args]}
    if kind is type(None):
        return {"type": "null"}
    if origin is typing.Literal:
        return {"enum": list(args)}
    if origin is tuple:
        return {"type": "array", "items": _schema(args[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(args[1], definitions)}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}  # placed first: a record may hold its own kind
            definitions[kind.__name__] = _object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[kind]}
