"""Ingest: from files and streams to reports, one module a format."""

from __future__ import annotations

import dataclasses
import sys
from pathlib import Path

from counterclaim.ingest.decode import decode
from counterclaim.ingest.html import is_html, read_html
from counterclaim.ingest.language import check_language
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report
from counterclaim.text.layout import lay_out

__all__ = ["RefusedError", "load"]

_LARGEST = 50_000_000  # bytes; nothing that large is one report


def load(
    path: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
) -> Report:
    """The report in the file ``path`` (``-``: standard input), plain text or HTML.

    What the caller gives wins over what the document says of itself; a leading ``date YYYY-MM-DD`` in the
    text stays there, since offsets count the text as it stands.

    :raises RefusedError: when the file is missing, empty, binary, overlong, in an unknown encoding or in a
        language that we do not read.
    """
    text = decode(_bytes(path), path)
    report = read_html(text, path) if is_html(text, path) else Report(text, origin=path)
    check_language(report.text, path)
    return dataclasses.replace(
        report,
        published=published or report.published or lay_out(report.text).published,
        title=title or report.title,
        publisher=publisher or report.publisher,
    )


def _bytes(path: str) -> bytes:
    if path == "-":
        return sys.stdin.buffer.read(_LARGEST + 1)
    file = Path(path)
    try:
        if file.is_dir():
            raise RefusedError(path, "this is a folder; name the files in it")
        size = file.stat().st_size
        if size > _LARGEST:
            raise RefusedError(path, f"{size:,} bytes are too many for one report")
        return file.read_bytes()
    except FileNotFoundError:
        raise RefusedError(path, "there is no such file") from None
    except OSError as error:
        raise RefusedError(path, (error.strerror or str(error)).lower()) from None
