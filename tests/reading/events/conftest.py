"""Reading a snippet with the real parser, and asking for its events in short form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from counterclaim import read
from counterclaim.record import Event, Reading


@dataclass(frozen=True)
class Told:
    """The events of a snippet."""

    reading: Reading

    def names(self, ids: tuple[str, ...]) -> set[str]:
        known = {e.id: e.name for e in self.reading.entities}
        return {known[i] for i in ids}

    def of(self, kind: str) -> list[Event]:
        return [e for e in self.reading.events if e.type == kind]

    def one(self, kind: str) -> Event:
        found = self.of(kind)
        assert len(found) == 1, [(e.type, e.evidence) for e in self.reading.events]
        return found[0]

    def short(self, kind: str) -> tuple[set[str], set[str], str]:
        """Actors, recipients and status of the only event of this type."""
        event = self.one(kind)
        return self.names(event.actors), self.names(event.recipients), event.status


@pytest.fixture(scope="session")
def tell() -> Callable[[str], Told]:
    def told(text: str) -> Told:
        return Told(read(text, published="2021-05-20"))

    return told
