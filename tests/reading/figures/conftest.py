"""Reading one text for its figures, with a cast and claims made by hand where a test needs them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counterclaim.reading import read
from counterclaim.record import Figure, Reading
from counterclaim.syntax import Document, parse
from counterclaim.text.layout import lay_out


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], Document]:
    """A text to its parsed document."""

    def make(text: str) -> Document:
        return parse(text, lay_out(text).blocks)

    return make


class Counted:
    """The figures of one text, with the parties that they name in words."""

    def __init__(self, text: str) -> None:
        self.reading: Reading = read(text)

    def row(self, low: int | None, outcome: str = "") -> tuple[str, str, str | None, str | None]:
        """Outcome, category, side and agent of the one figure of ``low`` (and ``outcome``)."""
        f = self.one(low, outcome)
        return f.outcome, f.category, self.party(f.side), self.party(f.by)

    def one(self, low: int | None, outcome: str = "") -> Figure:
        (found,) = [f for f in self.reading.figures if f.low == low and outcome in ("", f.outcome)]
        return found

    def party(self, entity: str | None) -> str | None:
        for e in self.reading.entities:
            if e.id == entity:
                return e.side.code or e.side.name if e.side else e.name
        return None

    def claimants(self, low: int | None) -> list[str]:
        names = {e.id: e.name for e in self.reading.entities}
        claims = {c.id: c for c in self.reading.claims}
        claim = self.one(low).claim
        return [names[i] for i in claims[claim].claimants] if claim else []

    @property
    def lows(self) -> list[int | None]:
        return [f.low for f in self.reading.figures]


@pytest.fixture(scope="session")
def count() -> Callable[[str], Counted]:
    """A text to the figures that the whole reader finds in it."""
    return Counted
