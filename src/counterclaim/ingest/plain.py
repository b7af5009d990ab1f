"""Plain text: it is the report as it stands."""

from __future__ import annotations

from counterclaim.ingest.decode import decode
from counterclaim.ingest.found import Piece
from counterclaim.ingest.refusal import RefusedError
from counterclaim.record import Report


def read_text(piece: Piece) -> Report:
    """The report that is the text of ``piece``, character by character.

    :raises RefusedError: when it is none, or some kind of XML.
    """
    if piece.data[:100].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        raise RefusedError(piece.name, "this is XML of a kind that is not read")
    return Report(decode(piece.data, piece.name, piece.facts.charset))
