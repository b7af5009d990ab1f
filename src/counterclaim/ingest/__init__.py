"""Ingest: from files, folders, archives, feeds and addresses to reports, one module a format.

``documents(places)`` does it all; ``pieces`` and ``parse`` are its two halves, for those who parse elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from counterclaim.ingest.found import NO_HINTS, Found, Hints, Piece
from counterclaim.ingest.opening import Fetches, pieces
from counterclaim.ingest.parsing import parse
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report

__all__ = ["Found", "Hints", "Piece", "RefusedError", "documents", "load", "parse", "pieces"]


def documents(places: Iterable[str], hints: Hints = NO_HINTS, web: Fetches | None = None) -> Iterator[Found]:
    """All documents of ``places``, in their order: reports, stored readings, and problems; one never stops the rest.

    :param places: paths of files and folders, web addresses, or ``-`` for standard input.
    :param hints: what the caller knows of them.
    :param web: who gets documents from the web, see :class:`counterclaim.ingest.fetch.Fetcher`; None refuses them.
    """
    for item in pieces(places, hints, web):
        if isinstance(item, Found):
            yield item
            continue
        try:
            yield Found(item.name, report=parse(item, hints), place=item.place)
        except RefusedError as refusal:
            yield Found(item.name, problem=refusal.reason, place=item.place)


def load(
    path: str, *, published: str | None = None, title: str | None = None, publisher: str | None = None
) -> Report:
    """The report in the file ``path`` (``-``: standard input), which holds one document.

    What the caller gives wins over what the document says of itself; a leading ``date YYYY-MM-DD`` in the
    text stays there, since offsets count the text as it stands.

    :raises RefusedError: when the file is missing, empty, binary, overlong, in an unknown encoding or in a
        language that we do not read, or holds several documents or a stored reading.
    """
    if path != "-" and Path(path).is_dir():
        raise RefusedError(path, "this is a folder; name the files in it")
    hints = Hints(published, title, publisher)
    found = [
        item for _, item in zip(range(2), (d for d in pieces([path], hints) if not _is_note(d)), strict=False)
    ]
    if len(found) != 1:
        raise RefusedError(path, "it holds several documents" if found else "it holds no document")
    (only,) = found
    if isinstance(only, Piece):
        return parse(only, hints)
    raise RefusedError(path, only.problem or "this is a stored reading, no report")


def _is_note(item: Piece | Found) -> bool:
    return isinstance(item, Found) and item.note is not None
