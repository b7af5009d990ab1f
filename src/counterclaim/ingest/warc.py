"""WARC, the format of web archives (fastwarc), record by record: pages and texts that were answered with 200."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from counterclaim.ingest.days import day_of
from counterclaim.ingest.found import Facts, Found, Hints, Item, Piece, Source
from counterclaim.ingest.limits import LARGEST, whole
from counterclaim.ingest.refusal import RefusedError

_READ = {
    "text/html": "html", "application/xhtml+xml": "html", "text/plain": "text", "text/markdown": "markdown",
    "application/pdf": "pdf",
}  # fmt: skip
_OK = 200


def open_warc(source: Source, _hints: Hints) -> Iterator[Item]:
    """The documents of a web archive, named by the number of their record; address and day of capture are its own.

    :raises RefusedError: at the end, when the archive is no WARC or breaks off; what stands before goes through.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.any_type
    whole_file = _Counted(source.file)
    number, record = 0, None
    try:
        for number, record in enumerate(ArchiveIterator(whole_file, record_types=kinds, parse_http=False), 1):
            if (
                record.record_type == WarcRecordType.response
                and (item := _item(record, source, number)) is not None
            ):
                yield item
    except (OSError, ValueError, EOFError) as error:
        if isinstance(error, RefusedError):
            raise
        raise RefusedError(
            source.name, f"this archive breaks off after record {number:,} ({error})"
        ) from None
    if record is None:
        raise RefusedError(source.name, "no record of a web archive is in this file")


class _Counted(io.RawIOBase):
    """A file that may not be written; fastwarc asks only to read."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        return bytes(self._file.read(size))

    def readable(self) -> bool:
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
