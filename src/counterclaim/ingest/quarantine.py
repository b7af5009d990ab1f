"""Documents that were refused: a list of JSON lines, each with name, reason and moment, that can be tried again."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from counterclaim.ingest.found import Found, Hints, Piece
from counterclaim.ingest.refusal import RefusedError


@dataclass(frozen=True, slots=True)
class Refused:
    """A refused document: ``place`` is what has to be opened to find ``name`` again, ``hints`` what was told of it."""

    name: str
    place: str
    reason: str
    moment: str
    hints: Hints = field(default_factory=Hints)

    def covers(self, name: str) -> bool:
        """Whether the document ``name`` is this one, or stands in it."""
        return name == self.name or name.startswith((f"{self.name}!", f"{self.name}#"))


def refused(name: str, place: str, reason: str, hints: Hints) -> Refused:
    """A document that is refused now; a relative place is kept as an absolute path."""
    if place != "-" and "://" not in place:
        full = os.path.abspath(place)
        name, place = full + name.removeprefix(place) if name.startswith(place) else name, full
    return Refused(
        name, place, reason, datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"), hints
    )


def append(file: Path, entries: Iterable[Refused]) -> None:
    """Write ``entries`` at the end of the list in ``file``, which is made where there is none."""
    with file.open("a", encoding="utf-8") as out:
        for entry in entries:
            out.write(_line(entry))


def rewrite(file: Path, entries: Iterable[Refused]) -> None:
    """Put ``entries`` in the place of all that the list holds."""
    beside = file.with_name(file.name + ".new")
    beside.write_text("".join(map(_line, entries)), encoding="utf-8")
    beside.replace(file)


def listed(file: Path) -> list[Refused]:
    """The list in ``file``.

    :raises RefusedError: when it is no such list; the reason names the line.
    """
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedError(str(file), f"cannot be read: {error}") from None
    entries = []
    for number, line in enumerate(lines, 1):
        try:
            data = json.loads(line)
            entries.append(Refused(**{**data, "hints": Hints(**data.get("hints", {}))}))
        except (ValueError, TypeError, AttributeError) as error:
            raise RefusedError(str(file), f"line {number} is no refused document ({error})") from None
    return entries


def wanted(items: Iterable[Piece | Found], entries: Iterable[Refused]) -> Iterator[Piece | Found]:
    """Those of ``items`` that are in the list, or stand in a container that is; and places that cannot be opened."""
    entries = list(entries)
    places = {entry.place for entry in entries}
    for item in items:
        gone = isinstance(item, Found) and item.problem is not None and item.name in places
        if gone or any(entry.covers(item.name) for entry in entries):
            yield item


def _line(entry: Refused) -> str:
    data = asdict(entry) | {"hints": {k: v for k, v in asdict(entry.hints).items() if v}}
    return json.dumps(data, ensure_ascii=True) + "\n"
