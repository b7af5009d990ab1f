"""The bytes of which reports were made, kept by their SHA-256, with a list of what they were."""

from __future__ import annotations

import datetime
import hashlib
import json
from pathlib import Path

from counterclaim.ingest.formats import FORMATS
from counterclaim.ingest.found import Piece

LIST = "originals.jsonl"
"""The list: ``sha256``, ``bytes``, ``format``, ``name``, ``url``, ``report`` and ``moment`` of each, one a line."""


class Originals:
    """A folder of original documents. Each lies under its SHA-256, in a folder of its first two digits; equal bytes are
    kept once, and listed for each report that was made of them."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._list = folder / LIST
        self._listed = {(row["sha256"], row["report"]) for row in self._rows()}

    def keep(self, piece: Piece, report: str) -> Path:
        """Keep the bytes of ``piece``, of which the report with the id ``report`` was made.

        :raises OSError: when they cannot be written.
        """
        digest = hashlib.sha256(piece.data).hexdigest()
        suffix = next(iter(FORMATS[piece.form].suffixes), ".html")
        file = self._folder / digest[:2] / (digest + suffix)
        if not file.exists():
            file.parent.mkdir(exist_ok=True)
            beside = file.with_name(file.name + ".new")
            beside.write_bytes(piece.data)
            beside.replace(file)  # whole or not at all
        if (digest, report) not in self._listed:
            row = {
                "sha256": digest, "bytes": len(piece.data), "format": piece.form, "name": piece.name,
                "url": piece.facts.url, "report": report,
                "moment": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
            }  # fmt: skip
            with self._list.open("a", encoding="utf-8") as out:
                out.write(json.dumps(row) + "\n")
            self._listed.add((digest, report))
        return file

    def _rows(self) -> list[dict[str, str]]:
        if not self._list.exists():
            return []
        return [json.loads(line) for line in self._list.read_text(encoding="utf-8").splitlines() if line]
