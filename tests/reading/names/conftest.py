"""A cast of a text, read as the pipeline reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from counterclaim import knowledge
from counterclaim.reading.cast import Actor, Cast
from counterclaim.reading.names import find_cast
from counterclaim.reading.places import locate
from counterclaim.reading.shadow import shadow_of
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out


@dataclass(frozen=True)
class Staged:
    """A text and its cast."""

    text: str
    cast: Cast

    def at(self, words: str, nth: int = 1) -> tuple[Actor, ...]:
        """The actors at the last token of the ``nth`` place where ``words`` stand."""
        return self.cast.at(self.token(words, nth))

    def token(self, words: str, nth: int = 1) -> int:
        start = -1
        for _ in range(nth):
            start = self.text.index(words, start + 1)
        return self.cast.doc.tokens_in(start, start + len(words))[-1]

    def names(self, words: str, nth: int = 1) -> tuple[str, ...]:
        return tuple(a.name for a in self.at(words, nth))

    def side(self, words: str, nth: int = 1) -> str | None:
        """The code or name of the side of the one actor at ``words``."""
        (actor,) = self.at(words, nth)
        return (actor.side.code or actor.side.name) if actor.side else None


@pytest.fixture(scope="session")
def stage() -> Callable[[str], Staged]:
    """Reads a text up to its cast."""

    def staged(text: str) -> Staged:
        layout = lay_out(text)
        doc = parse(text, layout.blocks, shadow_of(text, layout.blocks))
        hits = knowledge.scan(doc)
        return Staged(text, find_cast(doc, hits, locate(doc, hits), layout.published))

    return staged
