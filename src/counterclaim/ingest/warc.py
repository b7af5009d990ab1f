"""WARC, the format of web archives (fastwarc), record by record: pages and texts that were answered with 200."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Found, Hints, Item, Piece, Source
from counterclaim.ingest.limits import LARGEST, whole
from counterclaim.ingest.refusal import RefusedError

_READ = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text", "text/markdown": "markdown",
    "application/pdf": "pdf",
}  # fmt: skip
_OK = 200
_BLOCK = 1 << 16


def open_warc(source: Source, _hints: Hints) -> Iterator[Item]:
    """The documents of a web archive, named by the number of their record; address and day of capture are its own.

    :raises RefusedError: at the end, when the archive is no WARC or breaks off; what stands before goes through.
    """
    from fastwarc.warc import ArchiveIterator

    number = begins = given = 0
    try:
        with _guarded():
            records = ArchiveIterator(source.file, parse_http=False)
        while True:
            with _guarded():
                if (record := next(records, None)) is None:
                    break
                number, begins = number + 1, record.stream_pos
                item = _item(record, source, number)
            if item is not None:
                given += 1
                yield item
    except (OSError, ValueError, EOFError) as error:
        if number:
            raise RefusedError(
                source.name, f"this archive breaks off after record {number:,} ({error})"
            ) from None
        raise RefusedError(source.name, f"this is no web archive, or a damaged one ({error})") from None
    if number and not _is_whole(source.file, begins):
        raise RefusedError(source.name, f"this archive breaks off in or after record {number:,}")
    if not given:
        raise RefusedError(source.name, f"no page or text is among the {number:,} records of this archive")


@contextlib.contextmanager
def _guarded() -> Iterator[None]:
    """Make an error of a panic in fastwarc, which Python would take for an exit."""
    try:
        yield
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise ValueError("the reader of archives gave up on it") from None
        raise


def _is_whole(file: BinaryIO, begins: int) -> bool:
    """Whether an archive ends where a record ends; fastwarc does not say. ``begins`` is where its last record does."""
    file.seek(begins)
    block = file.read(_BLOCK)
    if not block.startswith(b"\x1f\x8b"):
        end = block
        while block := file.read(_BLOCK):
            end = end[-4:] + block
        return end.rstrip(b"\0").endswith(b"\r\n\r\n")
    while block:
        member = zlib.decompressobj(31)
        while block and not member.eof:
            member.decompress(block, _BLOCK)
            block = member.unconsumed_tail or member.unused_data or file.read(_BLOCK)
        if not member.eof:
            return False
    return True


def _item(record: Any, source: Source, number: int) -> Item | None:
    """The document of a record, why it is refused, or None for what is no document."""
    name = f"{source.name}#{number}"
    url = record.headers.get("WARC-Target-URI")
    try:
        length = record.content_length
        if length > LARGEST:
            return Found(name, problem=f"{length:,} bytes are too many for one document", place=source.place)
        record.parse_http(auto_decode="all")
        headers = record.http_headers
        form = _READ.get((record.http_content_type or "").lower())
        if headers is None or headers.status_code != _OK or form is None:
            return None
        data = whole(record.reader, name)
    except (OSError, ValueError, EOFError) as error:
        reason = error.reason if isinstance(error, RefusedError) else f"this record is damaged ({error})"
        return Found(name, problem=reason, place=source.place)
    if (
        headers.get("Content-Length", "").isdigit()
        and not headers.get("Content-Encoding")
        and len(data) < int(headers["Content-Length"])
    ):
        return Found(name, problem="this record breaks off", place=source.place)
    facts = Facts(url=url, captured=day_of(record.headers.get("WARC-Date")), charset=record.http_charset)
    return Piece(name, data, form, source.place, facts)
