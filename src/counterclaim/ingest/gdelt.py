"""Lists of addresses: GDELT 2.0's mentions (16 columns, tab-separated, no header), or one address a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Hints, Item, Link, Source
from counterclaim.ingest.refusal import RefusedError

_COLUMNS = 16
_MOMENT, _KIND, _SITE, _ADDRESS = (
    2,
    3,
    4,
    5,
)  # MentionTimeDate, MentionType, MentionSourceName, MentionIdentifier
_WEB = "1"  # other types are broadcasts and citations of books, which have no address
_LONGEST_LINE = 100_000
_WEB_ADDRESS = re.compile(rb"https?://\S+$", re.I)


def looks_like_mentions(head: bytes) -> bool:
    """Whether a document begins with a line of GDELT's mentions."""
    cells = head.split(b"\n", 1)[0].rstrip(b"\r").split(b"\t")
    return len(cells) == _COLUMNS and cells[0].isdigit() and len(cells[1]) == 14 and cells[1].isdigit()


def looks_like_addresses(head: bytes) -> bool:
    """Whether every line of a document is an address of the web."""
    lines = [line.strip() for line in head.split(b"\n")]
    whole = [line for line in (lines[:-1] or lines) if line and not line.startswith(b"#")]
    return bool(whole) and all(_WEB_ADDRESS.match(line) for line in whole)


def open_mentions(source: Source, _hints: Hints) -> Iterator[Item]:
    """The web pages of a list of mentions, each once, with the site and the day on which GDELT saw it."""
    seen: set[str] = set()
    for number, line in _lines(source.file):
        cells = line.split("\t")
        if len(cells) != _COLUMNS:
            raise RefusedError(
                source.name, f"line {number:,} has {len(cells)} columns, a list of mentions {_COLUMNS}"
            )
        address = cells[_ADDRESS].strip()
        if cells[_KIND] == _WEB and address not in seen:
            seen.add(address)
            day = day_of(cells[_MOMENT])
            yield Link(address, Facts(publisher=cells[_SITE].strip() or None, captured=day))


def open_addresses(source: Source, _hints: Hints) -> Iterator[Item]:
    """The addresses of a list, each once; lines that begin with # are remarks."""
    seen: set[str] = set()
    for _, line in _lines(source.file):
        address = line.strip()
        if address and not address.startswith("#") and address not in seen:
            seen.add(address)
            yield Link(address)


def _lines(file: BinaryIO) -> Iterator[tuple[int, str]]:
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if line.strip():
            yield number, line.decode("utf-8", "replace").rstrip("\r\n")
