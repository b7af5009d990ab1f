"""Plain text: it is the report as it stands."""

from __future__ import annotations

from counterclaim.ingest.decode import decode
from counterclaim.ingest.found import Piece
from counterclaim.record import Report


def read_text(piece: Piece) -> Report:
    """The report that is the text of ``piece``, character by character."""
    return Report(decode(piece.data, piece.name, piece.facts.charset))
