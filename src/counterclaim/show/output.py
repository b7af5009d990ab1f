"""Where readings go: to standard output or into a folder, in one of the formats of ``read``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

from counterclaim.record import Reading

_SUFFIXES = {"table": ".txt", "json": ".json", "jsonl": ".jsonl", "html": ".html"}
_FILE_WIDTH = 160  # columns of a table that goes to a file or a pipe


def rendered(reading: Reading, form: str) -> str:
    """``reading`` in the format ``form`` (table, json, jsonl, html), as plain text for a file."""
    if form == "json":
        return json.dumps(reading.to_json(), ensure_ascii=False, indent=1) + "\n"
    if form == "jsonl":
        return json.dumps(reading.to_json(), ensure_ascii=False) + "\n"
    if form == "html":
        from counterclaim.show.page import page

        return page(reading)
    from rich.console import Console

    from counterclaim.show.terminal import print_reading

    out = io.StringIO()
    print_reading(reading, Console(file=out, width=_FILE_WIDTH))
    return out.getvalue()


class Printer:
    """Readings on standard output; several as JSON make one array."""

    def __init__(self, form: str, several: bool) -> None:
        self._form = form
        self._array = several and form == "json"
        self._count = 0
        self.quiet = sys.stdout.isatty()  # a progress bar would stand between the tables

    def take(self, _path: str, reading: Reading) -> None:
        if self._form == "table":
            self._table(reading)
        else:
            if self._array:
                self._write("[" if not self._count else ",")
            self._write(rendered(reading, self._form))
        self._count += 1

    def close(self) -> None:
        if self._array:
            self._write("]\n" if self._count else "[]\n")
        sys.stdout.flush()

    def _table(self, reading: Reading) -> None:
        from rich.console import Console

        from counterclaim.show.terminal import print_reading

        console = Console() if sys.stdout.isatty() else Console(width=_FILE_WIDTH)
        if self._count:
            console.rule(style="dim")
        print_reading(reading, console)

    def _write(self, text: str) -> None:
        # bytes, so that lone surrogates and odd locales never stop a batch
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


class Folder:
    """One file a report in a folder, named by the report's stem; equal stems are told apart by number."""

    def __init__(self, folder: Path, form: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._form = form
        self._taken: set[str] = set()
        self.quiet = False

    def take(self, path: str, reading: Reading) -> None:
        stem = base = "stdin" if path == "-" else Path(path).stem
        number = 1
        while stem in self._taken:
            number += 1
            stem = f"{base}-{number}"
        self._taken.add(stem)
        file = self._folder / (stem + _SUFFIXES[self._form])
        file.write_bytes(rendered(reading, self._form).encode("utf-8", "backslashreplace"))

    def close(self) -> None:
        """Nothing is left open."""
