"""Reading a snippet as far as its claims, with the real parser and the real cast."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from counterclaim import knowledge
from counterclaim.reading.attribution import find_claims
from counterclaim.reading.dates import find_dates
from counterclaim.reading.names import find_cast
from counterclaim.reading.places import locate
from counterclaim.reading.shadow import shadow_of
from counterclaim.record import Attribution, Claim, Span
from counterclaim.syntax import parse
from counterclaim.text.layout import lay_out
from counterclaim.text.quotes import find_quotes


@dataclass(frozen=True)
class Heard:
    """What was read of a snippet, and how to ask for its words."""

    text: str
    claims: tuple[Claim, ...]
    others: tuple[Attribution, ...]
    names: dict[str, str]

    def words(self, span: Span | None) -> str:
        return self.text[span.start : span.end] if span else ""

    def stances(self) -> list[tuple[str, str]]:
        """Cue and stance of each claim, in text order."""
        return [(self.words(c.cue), c.stance) for c in self.claims]

    def who(self, claim: Claim) -> tuple[str, ...]:
        return tuple(self.names[i] for i in claim.claimants)

    def said(self, claim: Claim) -> str:
        return " … ".join(self.words(piece) for piece in claim.content)


@pytest.fixture(scope="session")
def hear() -> Callable[[str], Heard]:
    """Read the claims of a text that was published on 2021-05-14, a Friday."""

    def read(text: str) -> Heard:
        layout = lay_out(text)
        doc = parse(text, layout.blocks, shadow_of(text, layout.blocks))
        hits = knowledge.scan(doc)
        cast = find_cast(doc, hits, locate(doc, hits), "2021-05-14")
        calendar = find_dates(doc, "2021-05-14")
        claims, others = find_claims(doc, find_quotes(text, layout.blocks), cast, calendar)
        return Heard(text, claims, others, {a.id: a.name for a in cast.actors})

    return read
