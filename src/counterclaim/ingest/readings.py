"""Readings that were written before: what ``counterclaim read --format json`` or ``jsonl`` printed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Reading

_SUFFIXES = (".json", ".jsonl")


def holds_readings(path: str) -> bool:
    """Whether ``path`` is named like a file of readings (.json, .jsonl)."""
    return path.lower().endswith(_SUFFIXES)


def load_readings(path: str) -> tuple[Reading, ...]:
    """The readings in the file ``path``: one object, an array of them, or one a line.

    :raises RefusedError: when the file is missing, no JSON, or no reading of this version; the reason names the
        line where there are several.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RefusedError(path, "there is no such file") from None
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(path, f"cannot be read: {error}") from None
    return tuple(_reading(path, where, data) for where, data in _objects(path, text))


def _objects(path: str, text: str) -> Iterator[tuple[str, Any]]:
    """The objects in ``text``, each with where it stands."""
    if path.lower().endswith(".jsonl"):
        for n, line in enumerate(text.splitlines(), 1):
            if line.strip():
                yield f"line {n}", _parsed(path, line, f"line {n}: ")
        return
    data = _parsed(path, text, "")
    if isinstance(data, list):
        yield from ((f"item {n}", item) for n, item in enumerate(data, 1))
    else:
        yield "", data


def _parsed(path: str, text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise RefusedError(path, f"{where}is no JSON ({error})") from None


def _reading(path: str, where: str, data: Any) -> Reading:
    at = f"{where}: " if where else ""
    if not isinstance(data, dict):
        raise RefusedError(path, f"{at}is no reading")
    try:
        return Reading.from_json(data)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RefusedError(path, f"{at}is no reading: {error}") from None
