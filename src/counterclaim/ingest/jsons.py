"""JSON: stored readings, news items in ninjs, or objects that hold a text; one, an array, or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from counterclaim.ingest import ninjs
from counterclaim.ingest.decode import MARKS, decode
from counterclaim.ingest.found import Found, Hints, Item, Piece, Source
from counterclaim.ingest.limits import HEAD, LARGEST_ROW, whole
from counterclaim.ingest.refusal import RefusedError
from counterclaim.ingest.rows import columns_of, row_of, told
from counterclaim.record import Reading

_LARGEST = 200_000_000  # bytes of one JSON document: some thousands of readings
_LISTS = ("items", "articles", "documents", "results", "data")


def looks_like_json(head: bytes) -> bool:
    """Whether a document begins like a JSON object or an array of objects."""
    begin = head.lstrip()
    return begin.startswith((b'{"', b"{\n", b"{\r\n", b"{ ")) or (
        begin[:1] == b"[" and begin[1:].lstrip()[:1] == b"{"
    )


def looks_like_lines(head: bytes) -> bool:
    """Whether the first line of a document is a JSON object, and another follows."""
    first, _, rest = head.lstrip().partition(b"\n")
    if not first.startswith(b"{") or not rest.lstrip().startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False


def open_json(source: Source, hints: Hints) -> Iterator[Item]:
    """The documents of one JSON document."""
    head = source.file.read(HEAD)
    if b"\0" in head and not head.startswith(MARKS):  # told before all of it is in memory
        raise RefusedError(source.name, "this is a binary file, not text")
    text = decode(whole(source.file, source.name, _LARGEST, head), source.name, longest=_LARGEST)
    data = _parsed(text, source.name)
    if isinstance(data, dict) and not _is_reading(data) and not ninjs.is_ninjs(data):
        data = next((data[key] for key in _LISTS if isinstance(data.get(key), list)), data)
    if not isinstance(data, list):
        yield from _Objects(source, hints).items(data, source.name, None)
        return
    objects = _Objects(source, hints)
    for number, item in enumerate(data, 1):
        yield from objects.items(item, f"{source.name}#{number}", number)


def open_lines(source: Source, hints: Hints) -> Iterator[Item]:
    """The documents of a file with a JSON object in each line."""
    objects = _Objects(source, hints)
    number = 0
    while line := source.file.readline(LARGEST_ROW + 1):
        number += 1
        name = f"{source.name}#{number}"
        if len(line) > LARGEST_ROW:
            raise RefusedError(source.name, f"line {number:,} is longer than {LARGEST_ROW:,} bytes")
        if not line.strip():
            continue
        try:
            data = _parsed(line.decode("utf-8-sig"), name)
        except RefusedError as refusal:
            yield Found(name, problem=refusal.reason, place=source.place)
        except UnicodeDecodeError as error:
            yield Found(name, problem=f"it is not UTF-8 ({error.reason})", place=source.place)
        else:
            yield from objects.items(data, name, number)


class _Objects:
    """Tells what the objects of one file are; the columns are guessed once for all that have the same keys."""

    def __init__(self, source: Source, hints: Hints) -> None:
        self._source = source
        self._hints = hints
        self._columns: dict[tuple[str, ...], dict[str, str]] = {}

    def items(self, data: Any, name: str, number: int | None) -> Iterator[Item]:
        place = self._source.place
        try:
            if not isinstance(data, dict):
                raise RefusedError(name, "is no reading, and no object with a text")
            if _is_reading(data):
                yield Found(name, reading=_reading(data, name), place=place)
            elif ninjs.is_ninjs(data):
                yield ninjs.piece_of(data, name, place)
            else:
                yield from self._row(data, name, number)
        except RefusedError as refusal:
            yield Found(name, problem=refusal.reason, place=place)

    def _row(self, data: dict[str, Any], name: str, number: int | None) -> Iterator[Item]:
        keys = tuple(data)
        if keys not in self._columns:
            columns = columns_of(keys, self._hints, name)
            if columns not in self._columns.values() and len(self._columns) < 20:
                yield Found(self._source.name, note=told(columns))
            self._columns[keys] = columns
        row = row_of(data, self._columns[keys], self._source.name, number or 1, self._source.place)
        yield row if number is not None else _renamed(row, name)


def _renamed(row: Piece | Found, name: str) -> Item:
    if isinstance(row, Found):
        return Found(name, problem=row.problem, place=row.place)
    return Piece(name, row.data, row.form, row.place, row.facts)


def _is_reading(data: dict[str, Any]) -> bool:
    return str(data.get("schema", "")).startswith("counterclaim/reading/")


def _reading(data: dict[str, Any], name: str) -> Reading:
    try:
        return Reading.from_json(data)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RefusedError(name, f"is no reading: {error}") from None


def _parsed(text: str, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusedError(name, f"is no JSON ({error})") from None
